using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>A page to read or print: its one style sheet is recognised by its hash, and nothing else in it is obeyed.</summary>
/// <param name="page">The whole document.</param>
/// <param name="style">Exactly what stands between its « style » tags.</param>
public sealed class HtmlDocument(string page, string style) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        httpContext.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'sha256-{hash}'; {SecurityHeaders.Closed}";
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        return httpContext.Response.WriteAsync(page, httpContext.RequestAborted);
    }
}
