using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Clients;

/// <summary>201 with what is shown once: no cache on the way may keep it.</summary>
internal sealed class SecretMontre<T>(string adresse, T vue) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-store";
        if (httpContext.RequestServices.GetRequiredService<DbSession>().SavedVersion is { } version) httpContext.Response.Headers.ETag = $"\"{version}\"";
        return TypedResults.Created(adresse, vue).ExecuteAsync(httpContext);
    }
}
