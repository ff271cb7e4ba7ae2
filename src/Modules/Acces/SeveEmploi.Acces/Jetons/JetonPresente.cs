using Microsoft.Extensions.Primitives;

namespace SeveEmploi.Acces.Jetons;

/// <summary>Le jeton tel qu'il est présenté : dans l'en-tête Authorization, ou dans le cookie d'un navigateur, jamais les deux.</summary>
internal sealed record JetonPresente(byte[] Empreinte, bool ParCookie)
{
    public const string Cookie = "__Host-seve";
    private const int Max = 200;
    private const string Schema = "Bearer ";

    public static bool EstPresent(HttpRequest request) => request.Headers.ContainsKey("Authorization") || request.Cookies.ContainsKey(Cookie);

    /// <summary>Null quand ce qui est présenté n'a pas la forme d'un jeton.</summary>
    public static JetonPresente? Lire(HttpRequest request)
    {
        var (entete, cookie) = (request.Headers.Authorization, request.Cookies[Cookie]);
        if (entete.Count > 0 && cookie is not null) return null;

        var secret = cookie ?? Porteur(entete);
        return secret is { Length: > 0 and <= Max } && secret.All(EstDeJeton) ? new(Jeton.EmpreinteDe(secret), cookie is not null) : null;
    }

    /// <summary>Un cookie volé ne sert pas d'en-tête, ni un jeton d'API de cookie.</summary>
    public bool Convient(UsageJeton usage) => ParCookie == (usage == UsageJeton.Navigateur);

    private static string? Porteur(StringValues entete) =>
        entete is [{ } seul] && seul.StartsWith(Schema, StringComparison.OrdinalIgnoreCase) ? seul[Schema.Length..] : null;

    private static bool EstDeJeton(char signe) => char.IsAsciiLetterOrDigit(signe) || signe is '-' or '_';
}
