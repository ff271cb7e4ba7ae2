namespace SeveEmploi.Acces.Connexions;

/// <summary>
/// Le jeton d'un navigateur. The prefix makes the browser itself refuse the cookie from a sub-domain, from another path, or in clear.
/// </summary>
internal static class CookieDeConnexion
{
    public const string Nom = "__Host-seve";

    public static readonly TimeSpan Duree = TimeSpan.FromHours(8);

    public static CookieOptions Options => new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/", MaxAge = Duree, IsEssential = true };

    public static void Poser(HttpContext http, string secret) => http.Response.Cookies.Append(Nom, secret, Options);

    public static void Retirer(HttpContext http)
    {
        var options = Options;
        options.MaxAge = TimeSpan.Zero;
        http.Response.Cookies.Append(Nom, "", options);
    }
}
