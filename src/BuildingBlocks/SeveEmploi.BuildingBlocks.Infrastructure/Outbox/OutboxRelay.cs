using System.Diagnostics;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Outbox;

/// <summary>
/// Delivers what one module's outbox holds, at least once, in the order of each aggregate. Generic so that no module drains another's;
/// any number of relays may run: a row being delivered is locked, and skipped by the others.
/// </summary>
public sealed class OutboxRelay<TContext>(
    TContext db, IServiceScopeFactory scopes, IntegrationEventCatalog catalog, TimeProvider clock, ILogger<OutboxRelay<TContext>> log)
    where TContext : ModuleDbContext
{
    private const int BatchSize = 50;

    // The first waiting fact of each aggregate, so that a fact that cannot leave holds up its own aggregate and no other.
    // The schema is a constant of the module, never input.
    private readonly string _firstWaitingOfEachAggregate = $"""
        SELECT * FROM {db.Schema}.outbox AS waiting
        WHERE processed_at IS NULL AND dead_at IS NULL AND next_attempt_at <= {"{0}"}
          AND NOT EXISTS (SELECT 1 FROM {db.Schema}.outbox AS earlier
                          WHERE earlier.aggregate_id = waiting.aggregate_id AND earlier.position < waiting.position
                            AND earlier.processed_at IS NULL)
        ORDER BY position LIMIT {BatchSize} FOR UPDATE SKIP LOCKED
        """;

    /// <returns>How many facts were tried: 0 once nothing is due.</returns>
    public async Task<int> DeliverBatch(CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var messages = await db.Outbox
            .FromSqlRaw(_firstWaitingOfEachAggregate, clock.GetUtcNow())
            .ToListAsync(cancellationToken);

        foreach (var message in messages)
        {
            await Deliver(message, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return messages.Count;
    }

    private async Task<bool> Publish(IServiceProvider services, OutboxMessage message, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IMediator>().Publish(catalog.Read(message), cancellationToken);
        return true;
    }

    private async Task Deliver(OutboxMessage message, CancellationToken cancellationToken)
    {
        using var activity = OutboxTelemetry.Source.StartActivity($"outbox {message.Type}", ActivityKind.Consumer, message.TraceParent);
        try
        {
            // A scope and a transaction of its own: what a failed listener left behind must not be saved with the next fact.
            await scopes.AsSystem("boite_envoi", services => Publish(services, message, cancellationToken), cancellationToken);
            message.Delivered(clock.GetUtcNow());
        }
        catch (Exception reason) when (reason is not OperationCanceledException)
        {
            message.Failed(reason, clock.GetUtcNow());
            activity?.SetStatus(ActivityStatusCode.Error, message.LastError);
            log.Log(
                message.DeadAt is null ? LogLevel.Warning : LogLevel.Error, reason,
                "Outbox {Schema}: {Type} {Id} failed, attempt {Attempts}", db.Schema, message.Type, message.Id, message.Attempts);
        }
    }
}

internal static class OutboxTelemetry
{
    public static readonly ActivitySource Source = new("SeveEmploi.Outbox");
}
