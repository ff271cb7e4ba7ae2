using System.Net;
using System.Text;
using SeveEmploi.Acces.Jetons;

namespace SeveEmploi.Acces.Clients;

/// <summary>Qui un client dit être, et le secret qui le prouve : dans Authorization (client_secret_basic) ou dans le corps (client_secret_post).</summary>
internal sealed record PreuveClient(string Identifiant, string Secret, IPAddress? Adresse)
{
    private const string Schema = "Basic ";
    private const int EnTeteMax = 600;

    // The record is part of requests: a log of one must not tell the secret.
    public override string ToString() => Identifiant;

    /// <summary>La preuve, ou le refus de la RFC 6749 : aucune, deux à la fois, illisible.</summary>
    public static (PreuveClient? Preuve, RefusOauth? Refus) Lire(HttpContext http, IReadOnlyDictionary<string, string> champs)
    {
        var (entete, adresse) = (http.Request.Headers.Authorization, http.Connection.RemoteIpAddress);
        var (id, secret) = (champs.GetValueOrDefault("client_id"), champs.GetValueOrDefault("client_secret"));
        if (entete.Count == 0) return id is not null && secret is not null ? (new(id, secret, adresse), null) : (null, RefusOauth.ClientRefuse);
        if (secret is not null) return (null, RefusOauth.DemandeInvalide);
        if (entete is not [{ Length: <= EnTeteMax } seul] || DeBasic(seul) is not (var nom, var motDePasse)) return (null, RefusOauth.ClientRefuse);

        return id is null || id == nom ? (new(nom, motDePasse, adresse), null) : (null, RefusOauth.DemandeInvalide);
    }

    private static (string Identifiant, string Secret)? DeBasic(string entete)
    {
        if (!entete.StartsWith(Schema, StringComparison.OrdinalIgnoreCase)) return null;
        Span<byte> octets = stackalloc byte[EnTeteMax];
        if (!Convert.TryFromBase64String(entete[Schema.Length..].Trim(), octets, out var longueur)) return null;

        // RFC 6749 § 2.3.1: each half is form-encoded before they are joined.
        var halves = Encoding.UTF8.GetString(octets[..longueur]).Split(':', 2);
        if (halves.Length != 2) return null;
        var (identifiant, secret) = (WebUtility.UrlDecode(halves[0]), WebUtility.UrlDecode(halves[1]));
        return Payloads.IsStorable(identifiant) && Payloads.IsStorable(secret) ? (identifiant, secret) : null;
    }
}
