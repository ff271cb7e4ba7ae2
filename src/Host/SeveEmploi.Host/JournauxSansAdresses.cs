using System.Diagnostics;

namespace SeveEmploi.Host;

/// <summary>
/// Some addresses are secrets: a calendar's, that of an unsubscription. ASP.NET Core writes the path of each request, as records at
/// Information and, in every record of the request, as a scope: these categories stay silent, whatever the settings ask.
/// </summary>
internal static class JournauxSansAdresses
{
    // The first one also begins the scope that carries « RequestPath »: only when wholly silent does it not.
    private static readonly (string Category, LogLevel Least)[] Silenced =
    [
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None),
        ("Microsoft.AspNetCore.Routing", LogLevel.Warning),
        ("Microsoft.AspNetCore.HttpLogging", LogLevel.None),
        ("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.Warning),
    ];

    // ASP.NET Core gives a request its trace only where somebody listens, and its own log was the listener: refusals still tell a trace_id.
    private static readonly ActivityListener Traces = new()
    {
        ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
    };

    /// <summary>After all the settings, of which the most precise wins: those that say less or more of these categories are taken away.</summary>
    public static IServiceCollection KeepAddressesOutOfLogs(this IServiceCollection services)
    {
        // Added once, however many hosts a process builds.
        ActivitySource.AddActivityListener(Traces);
        return services.PostConfigure<LoggerFilterOptions>(options =>
        {
            foreach (var (category, least) in Silenced) Silence(options, category, least);
        });
    }

    private static void Silence(LoggerFilterOptions options, string category, LogLevel least)
    {
        var providers = options.Rules.Select(rule => rule.ProviderName).Append(null).Distinct().ToList();
        foreach (var rule in options.Rules.Where(rule => Speaks(rule, category)).ToList()) options.Rules.Remove(rule);
        foreach (var provider in providers) options.Rules.Add(new(provider, category, least, filter: null));
    }

    private static bool Speaks(LoggerFilterRule rule, string category) => rule.CategoryName?.StartsWith(category, StringComparison.OrdinalIgnoreCase) == true;
}
