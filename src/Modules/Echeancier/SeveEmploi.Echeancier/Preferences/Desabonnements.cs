using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using SeveEmploi.Echeancier.Rappels;

namespace SeveEmploi.Echeancier.Preferences;

/// <summary>
/// The address that a mail carries for one click (RFC 8058): sealed by the keys that all replicas share, it says whose mail it was and of
/// what it spoke, and nobody else can make one.
/// </summary>
internal sealed class Desabonnements(IDataProtectionProvider protection, ReglagesRappels reglages)
{
    public const string Base = $"{Socle.ApiPrefix}/echeancier/desabonnement";

    private const int CompteBytes = 16;

    // An address stands in one header line, which is bounded: more natures than that in one mail would keep it from leaving.
    private const int NaturesMax = 100;

    // What is sealed for another purpose, or in another form, opens nothing here.
    private readonly IDataProtector _sceau = protection.CreateProtector("SeveEmploi.Echeancier.Desabonnements", "v1");

    public Uri Lien(Guid compte, IEnumerable<string> natures)
    {
        byte[] contenu = [.. compte.ToByteArray(), .. natures.Distinct().Take(NaturesMax).SelectMany(Empreinte)];
        return new($"{reglages.AdressePublique}{Base}/{Base64Url.EncodeToString(_sceau.Protect(contenu))}");
    }

    /// <summary>Null for what we did not seal ourselves.</summary>
    public Desabonnement? Lire(string jeton)
    {
        try
        {
            var contenu = _sceau.Unprotect(Base64Url.DecodeFromChars(jeton));
            return new(new Guid(contenu.AsSpan(0, CompteBytes)), [.. contenu.Skip(CompteBytes).Chunk(Desabonnement.EmpreinteBytes).Select(Convert.ToHexString)]);
        }
        catch (Exception forged) when (forged is FormatException or CryptographicException)
        {
            return null;
        }
    }

    private static byte[] Empreinte(string nature) => Convert.FromHexString(Desabonnement.Empreinte(nature));
}

/// <summary>De qui et de quoi un courriel parlait.</summary>
/// <param name="CompteId">À qui il fut envoyé.</param>
/// <param name="Empreintes">Des natures d'obligation : en entier, trente codes ne tiendraient pas dans une adresse.</param>
internal sealed record Desabonnement(Guid CompteId, IReadOnlyList<string> Empreintes)
{
    public const int EmpreinteBytes = 4;

    public bool Vise(string nature) => Empreintes.Contains(Empreinte(nature));

    public static string Empreinte(string nature) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(nature)).AsSpan(0, EmpreinteBytes));
}
