using System.Net;

namespace SeveEmploi.Acces.Clients;

/// <summary>Les réseaux d'où un client se présente, en notation CIDR (RFC 4632, RFC 4291), IPv4 ou IPv6.</summary>
internal static class ReseauSource
{
    public static bool EstValide(string? texte) => Lire(texte) is not null;

    /// <summary>Une seule écriture par réseau.</summary>
    public static string Canonique(string texte) =>
        Lire(texte)?.ToString() ?? throw new ArgumentException($"« {texte} » n'est pas un réseau.", nameof(texte));

    /// <summary>Vrai sans aucun réseau : le client se présente d'où il veut.</summary>
    public static bool Admettent(IReadOnlyList<string> reseaux, IPAddress? adresse)
    {
        if (reseaux.Count == 0) return true;
        if (adresse is null) return false;

        // A server that listens on both families sees an IPv4 caller as ::ffff:203.0.113.7.
        var vue = adresse.IsIPv4MappedToIPv6 ? adresse.MapToIPv4() : adresse;
        return reseaux.Any(reseau => IPNetwork.Parse(reseau).Contains(vue));
    }

    // Host bits set, a zone or a mapped address: it would not say what its author believes.
    private static IPNetwork? Lire(string? texte)
    {
        if (texte is null || texte.Contains('%') || !IPNetwork.TryParse(texte, out var reseau)) return null;

        var ecrite = IPAddress.Parse(texte.AsSpan(0, texte.IndexOf('/')));
        return reseau.BaseAddress.Equals(ecrite) && !ecrite.IsIPv4MappedToIPv6 ? reseau : null;
    }
}
