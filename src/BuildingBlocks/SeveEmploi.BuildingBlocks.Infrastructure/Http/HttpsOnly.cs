using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>
/// A person who typed http is led to https. A program is refused: a silent redirection would let it send its token in clear for ever
/// (ASVS 4.1.2). Probes speak to the process itself.
/// </summary>
internal sealed class HttpsOnly(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.Request.IsHttps || http.Request.Path.StartsWithSegments("/sante")) return next(http);
        if (!IsForPeople(http.Request)) return Problem.From(new HttpsExige()).ExecuteAsync(http);

        http.Response.Redirect(UriHelper.BuildAbsolute("https", new HostString(http.Request.Host.Host), http.Request.PathBase, http.Request.Path, http.Request.QueryString), permanent: true, preserveMethod: true);
        return Task.CompletedTask;
    }

    private static bool IsForPeople(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !request.Path.StartsWithSegments("/api") && !request.Path.StartsWithSegments("/openapi");
}
