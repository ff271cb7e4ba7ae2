using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

/// <summary>
/// Does a batch of something in every replica, again and again: at once while there is more, after a pause when there is none. An outage of
/// the database delays it and never ends it.
/// </summary>
public abstract class BackgroundLoop(TimeSpan pause, ILogger log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await TryBatch(stoppingToken) == 0) await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>How much was done: 0 when nothing waits.</returns>
    protected abstract Task<int> DoBatch(CancellationToken stoppingToken);

    private async Task<int> TryBatch(CancellationToken stoppingToken)
    {
        try
        {
            return await DoBatch(stoppingToken);
        }
        catch (Exception reason) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogError(reason, "{Loop} will try again", GetType().Name);
            return 0;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
    }
}
