using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.Protection;
using SeveEmploi.BuildingBlocks.Infrastructure.RateLimits;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>What protects the service from the network, whatever its modules do (docs/securite.md).</summary>
public static class Hardening
{
    private static readonly string[] ReadableHeaders =
        ["ETag", "Link", "Location", "Retry-After", RateLimitAnswer.LimitHeader, RateLimitAnswer.RemainingHeader, RateLimitAnswer.ResetHeader];

    public static IServiceCollection AddHardening(this IServiceCollection services, IConfiguration configuration)
    {
        var browsers = BrowserSettings.From(configuration);
        services.AddKeyProtection(configuration);
        return services
            .AddSingleton(browsers)
            .AddSingleton(RateLimitSettings.From(configuration))
            .AddSingleton<PermitStore>()
            .AddSingleton<RateLimiter>()
            .AddCors(cors => cors.AddDefaultPolicy(policy => Allow(policy, browsers)))
            .Configure<ForwardedHeadersOptions>(forwarded => Believe(forwarded, browsers));
    }

    /// <summary>First of all: the exceptions, the refusals and the redirections that follow are answers too.</summary>
    internal static void UseHardening(this WebApplication app)
    {
        var browsers = app.Services.GetRequiredService<BrowserSettings>();
        if (browsers.Proxies.Count > 0) app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        if (browsers.Https) app.UseMiddleware<HttpsOnly>();
        if (browsers.OriginesAutorisees.Count > 0) app.UseCors();
    }

    // No credentials: a page of another site calls with a token of its own, never with the cookie of who reads it.
    private static void Allow(CorsPolicyBuilder policy, BrowserSettings browsers) => policy
        .WithOrigins([.. browsers.OriginesAutorisees])
        .WithMethods("GET", "POST", "PUT", "PATCH", "DELETE")
        .WithHeaders("Authorization", "Content-Type", "Accept", "If-Match", "If-None-Match", Idempotency.Header)
        .WithExposedHeaders(ReadableHeaders);

    private static void Believe(ForwardedHeadersOptions forwarded, BrowserSettings browsers)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        // Each hop is believed because it is named, so their number needs no limit.
        forwarded.ForwardLimit = null;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in browsers.Proxies) forwarded.KnownIPNetworks.Add(proxy);
    }
}
