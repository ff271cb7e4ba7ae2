using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Outbox;

/// <summary>
/// Runs the relay of one module in every replica. It polls: a fact written by another replica, or left by one that died, is found within
/// a second, without the commit-time lock that NOTIFY takes on a busy server.
/// </summary>
internal sealed class OutboxWorker<TContext>(IServiceScopeFactory scopes, ILogger<OutboxWorker<TContext>> log)
    : BackgroundLoop(TimeSpan.FromSeconds(1), log)
    where TContext : ModuleDbContext
{
    protected override async Task<int> DoBatch(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OutboxRelay<TContext>>().DeliverBatch(stoppingToken);
    }
}
