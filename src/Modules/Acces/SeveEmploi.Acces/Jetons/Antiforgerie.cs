using Microsoft.AspNetCore.Antiforgery;

namespace SeveEmploi.Acces.Jetons;

/// <summary>A browser sends its cookie wherever a page sends it: what changes something must come from our own pages.</summary>
internal sealed class Antiforgerie(IAntiforgery antiforgery)
{
    public const string EnTete = "X-Jeton-Antiforgerie";
    public const string Cookie = "__Host-seve-antiforgerie";

    public static void Regler(AntiforgeryOptions options)
    {
        options.HeaderName = EnTete;
        options.SuppressXFrameOptionsHeader = true;
        options.Cookie = new ToujoursSur { Name = Cookie, Path = "/", SameSite = SameSiteMode.Strict, HttpOnly = true, IsEssential = true };
    }

    public async Task Verifier(HttpContext http)
    {
        var request = http.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)) return;

        var origine = request.Headers["Sec-Fetch-Site"].ToString();
        var ailleurs = origine.Length > 0 && origine is not ("same-origin" or "none");
        // Without its header the token would be sought in the body, which the route has not read yet.
        if (ailleurs || !request.Headers.ContainsKey(EnTete) || !await antiforgery.IsRequestValidAsync(http)) throw new RefusalException(new AntiforgerieRefusee());
    }

    /// <summary>Secure even where TLS ends before the process, which then sees plain HTTP.</summary>
    private sealed class ToujoursSur : CookieBuilder
    {
        public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
        {
            var options = base.Build(context, expiresFrom);
            options.Secure = true;
            return options;
        }
    }
}
