using Microsoft.Extensions.Logging;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Audit;

/// <summary>Seals what was traced, within two seconds: long before the minute after which an unsealed trace is an anomaly.</summary>
internal sealed class SealingLoop(Sealer sealer, ILogger<SealingLoop> log) : BackgroundLoop(TimeSpan.FromSeconds(2), log)
{
    protected override Task<int> DoBatch(CancellationToken stoppingToken) => sealer.SealBatch(stoppingToken);
}
