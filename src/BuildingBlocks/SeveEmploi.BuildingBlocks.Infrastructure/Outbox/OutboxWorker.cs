using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Outbox;

/// <summary>
/// Runs the relay of one module in every replica. It polls: a fact written by another replica, or left by one that died, is found within
/// a second, without the commit-time lock that NOTIFY takes on a busy server.
/// </summary>
internal sealed class OutboxWorker<TContext>(
    IServiceScopeFactory scopes, Databases databases, TimeProvider clock, ILogger<OutboxWorker<TContext>> log)
    : BackgroundLoop(TimeSpan.FromSeconds(1), log)
    where TContext : ModuleDbContext
{
    private static readonly string AnyWaiting =
        $"SELECT EXISTS (SELECT FROM {ModuleRegistration.SchemaOf(typeof(TContext))}.outbox WHERE processed_at IS NULL AND dead_at IS NULL AND next_attempt_at <= $1)";

    protected override async Task<int> DoBatch(CancellationToken stoppingToken)
    {
        if (!await IsAnyWaiting(stoppingToken)) return 0;

        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OutboxRelay<TContext>>().DeliverBatch(stoppingToken);
    }

    // Nearly always nothing waits: an idle module asks the database, and builds neither a context nor its model.
    private async Task<bool> IsAnyWaiting(CancellationToken cancellationToken)
    {
        await using var command = databases.Application.CreateCommand(AnyWaiting);
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }
}
