using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

public static class SignInLimit
{
    /// <summary>The endpoint checks a secret: few tries a minute from one address (Seve:Limites:Connexions), whoever calls.</summary>
    public static RouteHandlerBuilder LimitedAsSignIn(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new Metadata());

    internal static bool Applies(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<Metadata>() is not null;

    /// <summary>Probes come often, from one address, and must never be told to wait.</summary>
    internal static bool IsExempt(HttpContext http) => http.Request.Path.StartsWithSegments("/sante");

    private sealed record Metadata;
}
