using Microsoft.Extensions.Configuration;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

/// <summary>What this process is in the cluster.</summary>
/// <param name="Actives">False for a node that only answers requests: it runs no scheduler.</param>
internal sealed record TaskSettings(bool Actives)
{
    /// <summary>Unique per process: two replicas of one machine, or two containers whose process is number 1, are two nodes.</summary>
    public string Noeud { get; } = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..6]}";

    /// <summary>Between two looks at whether the schedule still holds what the code declares.</summary>
    public TimeSpan Surveillance { get; init; } = TimeSpan.FromSeconds(30);

    public static TaskSettings From(IConfiguration configuration) => new(configuration.GetValue("Seve:Taches:Actives", true));
}
