using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SeveEmploi.Acces.Jetons;

internal readonly record struct JetonId(Guid Value) : ITypedId<JetonId>
{
    public static JetonId From(Guid value) => new(value);
}

/// <summary>Par où un jeton est présenté : un cookie de navigateur ne vaut rien dans un en-tête, ni l'inverse.</summary>
internal enum UsageJeton
{
    Navigateur,
    Api,
    Client,
}

/// <summary>
/// Une preuve de connexion, opaque : 256 bits tirés au hasard, dont la base ne garde que l'empreinte. Sa durée se juge à l'horloge de la
/// base, la même pour toutes les répliques ; sa révocation vaut partout en moins de cinq secondes.
/// </summary>
internal sealed class Jeton
{
    private const int SecretBytes = 32;

    public JetonId Id { get; private init; }

    public required byte[] Empreinte { get; init; }

    public UsageJeton Usage { get; private init; }

    public Guid? CompteId { get; private init; }

    public Guid? ClientId { get; private init; }

    /// <summary>Le secret contre lequel un client l'a obtenu : révoqué, il emporte ses jetons.</summary>
    public Guid? SecretId { get; private init; }

    /// <summary>Les portées demandées par un client, sous-ensemble des siennes ; vide : toutes les siennes.</summary>
    public IReadOnlyList<string> Portees { get; private init; } = [];

    public DateTimeOffset EmisLe { get; private init; }

    public DateTimeOffset ExpireLe { get; private init; }

    public DateTimeOffset? RevoqueLe { get; private set; }

    /// <summary>Un jeton de personne : cookie de navigateur, ou porteur pour l'API.</summary>
    public static (Jeton Jeton, string Secret) DeCompte(Guid compte, UsageJeton usage, DateTimeOffset maintenant, TimeSpan duree) =>
        Emettre(maintenant, duree, (empreinte, id) => new() { Id = id, Empreinte = empreinte, Usage = usage, CompteId = compte, EmisLe = maintenant, ExpireLe = maintenant + duree });

    public static (Jeton Jeton, string Secret) DeClient(
        Guid client, IReadOnlyList<string> portees, DateTimeOffset maintenant, TimeSpan duree, Guid? secret = null) =>
        Emettre(maintenant, duree, (empreinte, id) => new()
        {
            Id = id,
            Empreinte = empreinte,
            Usage = UsageJeton.Client,
            ClientId = client,
            SecretId = secret,
            Portees = portees,
            EmisLe = maintenant,
            ExpireLe = maintenant + duree,
        });

    /// <summary>256 bits de hasard ne se devinent pas : une empreinte simple suffit, et se cherche par un index.</summary>
    public static byte[] EmpreinteDe(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    public static string NouveauSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    public void Revoquer(DateTimeOffset maintenant) => RevoqueLe ??= maintenant;

    private static (Jeton, string) Emettre(DateTimeOffset maintenant, TimeSpan duree, Func<byte[], JetonId, Jeton> faire)
    {
        if (duree <= TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(duree), duree, "Un jeton dure.");
        var secret = NouveauSecret();
        return (faire(EmpreinteDe(secret), new(Guid.CreateVersion7(maintenant))), secret);
    }
}
