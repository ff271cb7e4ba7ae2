using Microsoft.Extensions.Configuration;

namespace SeveEmploi.BuildingBlocks.Infrastructure.RateLimits;

/// <summary>How many requests a minute are served, all replicas together.</summary>
/// <param name="ParClient">To one account or one API client.</param>
/// <param name="ParAdresse">To the anonymous callers of one address, and to those who present there what nobody knows.</param>
/// <param name="Connexions">To one address, where a secret is checked: each try costs a guesser, and a core.</param>
internal sealed record RateLimitSettings(int ParClient, int ParAdresse, int Connexions)
{
    public static RateLimitSettings From(IConfiguration configuration) => new(
        Read(configuration, nameof(ParClient), 3000), Read(configuration, nameof(ParAdresse), 300), Read(configuration, nameof(Connexions), 30));

    private static int Read(IConfiguration configuration, string name, int usual)
    {
        var limit = configuration.GetValue($"Seve:Limites:{name}", usual);
        return limit > 0 ? limit : throw new InvalidOperationException($"Seve:Limites:{name} is {limit}: a limit is at least 1 request a minute.");
    }
}
