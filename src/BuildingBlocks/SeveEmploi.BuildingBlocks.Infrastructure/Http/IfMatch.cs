using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>A change of an existing resource says which version it was decided on, so that nobody overwrites what they have not read.</summary>
public static class IfMatch
{
    /// <summary>428 without If-Match; the version it names is then compared by <see cref="ModuleDbContext.Find{T}"/>.</summary>
    public static RouteHandlerBuilder RequiresIfMatch(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(Filter).Refuses(typeof(IfMatchAbsent), typeof(VersionPerimee), typeof(AccesConcurrent), typeof(Doublon));

    /// <summary>A PUT that creates what is absent takes no version then; what exists still asks for one (<see cref="ModuleDbContext.Expect"/>).</summary>
    public static RouteHandlerBuilder AcceptsIfMatch(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(OptionalFilter).Refuses(typeof(IfMatchAbsent), typeof(VersionPerimee), typeof(AccesConcurrent), typeof(Doublon)).WithMetadata(new OptionalIfMatchMetadata());

    private static ValueTask<object?> OptionalFilter(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Request.Headers.IfMatch.Count == 0 ? next(context) : Filter(context, next);

    private static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.Headers.IfMatch.ToString() is not { Length: > 0 } tag) return Problem.From(new IfMatchAbsent());
        if (VersionOf(tag) is not { } version) return Problem.From(new ParametreIllisible(" : « If-Match »"));

        http.RequestServices.GetRequiredService<DbSession>().ExpectedVersion = version;
        return await next(context);
    }

    /// <summary>« "12" » after a change, « "12-a1b2" » after a reading: the version is what stands before the dash.</summary>
    private static long? VersionOf(string tag) =>
        long.TryParse(tag.Trim().Trim('"').Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
}

/// <summary>If-Match is required only once the resource exists: the document must not promise that it always is.</summary>
internal sealed record OptionalIfMatchMetadata;
