using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>What every answer tells a browser not to do, and what it may keep.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, BrowserSettings settings)
{
    /// <summary>Ends every policy: no plug-in, no other base, no form sent elsewhere, no frame around.</summary>
    public const string Closed = "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Data = $"default-src 'none'; {Closed}";

    // The one style that Swagger UI 5 writes in its page: the colours of its logo.
    private const string LogoOfSwagger = "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

    // Swagger UI loads its own files, draws its icons from data: and calls the API it describes.
    private const string Swagger =
        $"default-src 'none'; script-src 'self'; style-src 'self' {LogoOfSwagger}; img-src 'self' data:; connect-src 'self'; {Closed}";

    private const string NoPermission =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), "
        + "payment=(), publickey-credentials-get=(), usb=()";

    private const string TwoYears = "max-age=63072000; includeSubDomains";

    public Task InvokeAsync(HttpContext http)
    {
        // Written last, so that an exception, which empties the headers, cannot lose them.
        http.Response.OnStarting(() =>
        {
            Write(http.Request, http.Response.Headers);
            return Task.CompletedTask;
        });
        return next(http);
    }

    private void Write(HttpRequest request, IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = NoPermission;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (settings.Https) headers.StrictTransportSecurity = TwoYears;
        if (StringValues.IsNullOrEmpty(headers.ContentSecurityPolicy)) headers.ContentSecurityPolicy = IsSwagger(request) ? Swagger : Data;
        // What has an ETag is kept by its reader alone, and asked again each time; the rest is not kept at all.
        if (StringValues.IsNullOrEmpty(headers.CacheControl)) headers.CacheControl = headers.ETag.Count > 0 ? "private, no-cache" : "no-store";
    }

    private static bool IsSwagger(HttpRequest request) => request.Path.StartsWithSegments("/swagger");
}
