using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Outbox;

/// <summary>
/// Runs the relay of one module in every replica. It polls: a fact written by another replica, or left by one that died, is found within
/// a second, without the commit-time lock that NOTIFY takes on a busy server.
/// </summary>
internal sealed class OutboxWorker<TContext>(IServiceScopeFactory scopes, ILogger<OutboxWorker<TContext>> log) : BackgroundService
    where TContext : ModuleDbContext
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await DeliverOnce(stoppingToken) == 0) await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<int> DeliverOnce(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<OutboxRelay<TContext>>().DeliverBatch(stoppingToken);
        }
        catch (Exception reason) when (!stoppingToken.IsCancellationRequested)
        {
            // The database is away: nothing is lost, the rows wait, and the relay must outlive the outage.
            log.LogError(reason, "Outbox relay of {Context} will try again", typeof(TContext).Name);
            return 0;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
    }
}
