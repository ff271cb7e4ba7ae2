using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace SeveEmploi.Acces.Connexions;

/// <summary>D'où l'on essaie un courriel : un appareil qui s'y est déjà connecté, sinon une adresse.</summary>
internal sealed record SourceConnexion(byte[] Paire, byte[]? Adresse)
{
    private const int Prefixe = 8;

    /// <param name="appareil">L'appareil, s'il est connu de ce compte-là.</param>
    public static SourceConnexion De(string courriel, string adresse, Guid? appareil) => appareil is { } connu
        ? new(Empreinte($"{courriel}\nappareil\n{connu}"), null)
        : new(Empreinte($"{courriel}\nadresse\n{adresse}"), Empreinte(adresse));

    /// <summary>An act inside a session, such as giving the old password again.</summary>
    public static SourceConnexion Du(Guid compte) => new(Empreinte($"compte\n{compte}"), null);

    /// <summary>The address that counts: an IPv6 subscriber holds a whole /64, and would have as many sources as it likes.</summary>
    public static string AdresseDe(IPAddress? adresse)
    {
        if (adresse is null) return "inconnue";
        if (adresse.IsIPv4MappedToIPv6) return adresse.MapToIPv4().ToString();
        return adresse.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(adresse.GetAddressBytes().AsSpan(0, Prefixe)) : adresse.ToString();
    }

    private static byte[] Empreinte(string texte) => SHA256.HashData(Encoding.UTF8.GetBytes(texte));
}
