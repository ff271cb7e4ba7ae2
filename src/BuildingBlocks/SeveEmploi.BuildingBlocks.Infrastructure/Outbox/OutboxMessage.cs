using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Outbox;

/// <summary>A fact waiting to be told to the other modules. It leaves in the order of its aggregate, and stays visible when it cannot.</summary>
public sealed class OutboxMessage
{
    public Guid Id { get; private init; }

    /// <summary>The order of writing, given by the database.</summary>
    public long Position { get; private init; }

    public Guid AggregateId { get; private init; }

    public required string Type { get; init; }

    public required string Payload { get; init; }

    /// <summary>The trace that raised the fact, so that its consequences are read with their cause.</summary>
    public string? TraceParent { get; private init; }

    public DateTimeOffset RaisedAt { get; private init; }

    public DateTimeOffset NextAttemptAt { get; private set; }

    public int Attempts { get; private set; }

    public string? LastError { get; private set; }

    public DateTimeOffset? ProcessedAt { get; private set; }

    /// <summary>Set when every attempt failed: a person must look, then replay. Later facts of the same aggregate wait behind it.</summary>
    public DateTimeOffset? DeadAt { get; private set; }

    public static OutboxMessage From(IIntegrationEvent fact, Guid aggregateId, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        AggregateId = aggregateId,
        Type = fact.GetType().Name,
        Payload = JsonSerializer.Serialize(fact, fact.GetType()),
        TraceParent = Activity.Current?.Id,
        RaisedAt = at,
        NextAttemptAt = at,
    };

    public void Delivered(DateTimeOffset at) => (Attempts, ProcessedAt, LastError) = (Attempts + 1, at, null);

    /// <summary>All its attempts again: the relay of a replica that restarts must not kill it a second time at once.</summary>
    internal Result Replay(DateTimeOffset at)
    {
        if (DeadAt is null) return new MessageNonMort();

        (DeadAt, NextAttemptAt, Attempts) = (null, at, 0);
        return Result.Success;
    }

    public void Failed(Exception reason, DateTimeOffset at)
    {
        Attempts++;
        LastError = $"{reason.GetType().Name}: {reason.Message}";
        NextAttemptAt = at + OutboxPolicy.DelayAfter(Attempts);
        if (Attempts >= OutboxPolicy.MaxAttempts) DeadAt = at;
    }
}

internal static class OutboxPolicy
{
    /// <summary>About two hours of tries: longer than a restart or a failover, shorter than a working day.</summary>
    public const int MaxAttempts = 12;

    public static TimeSpan DelayAfter(int attempts) => TimeSpan.FromSeconds(Math.Min(Math.Pow(2, attempts), 1800));
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.ToTable("outbox");
        // The key is the order of writing: rows keyed by anything else are inserted in the order of that key, not of the facts.
        message.HasKey(m => m.Position);
        message.Property(m => m.Position).UseIdentityAlwaysColumn();
        message.HasIndex(m => m.Id).IsUnique();
        message.HasIndex(m => m.Position).HasFilter("processed_at IS NULL").HasDatabaseName("ix_outbox_waiting");
        message.HasIndex(m => new { m.AggregateId, m.Position }).HasFilter("processed_at IS NULL").HasDatabaseName("ix_outbox_waiting_by_aggregate");
    }
}
