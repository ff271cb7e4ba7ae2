using Npgsql;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

/// <summary>
/// What one request shares with the database, whatever modules it crosses: one connection, at most one transaction of its own
/// (opened by an Idempotency-Key), and the version that the caller says it read (If-Match).
/// </summary>
public sealed class DbSession(NpgsqlDataSource source, TimeProvider clock) : IAsyncDisposable
{
    public NpgsqlConnection Connection { get; } = source.CreateConnection();

    public NpgsqlTransaction? Transaction { get; private set; }

    /// <summary>Who asks: set once by the frame, before anything of the request runs.</summary>
    public Appelant Appelant { get; set; } = Appelant.Anonyme;

    /// <summary>Null when the caller named no version: background work and creations.</summary>
    public long? ExpectedVersion { get; set; }

    /// <summary>The version that the last save gave to the aggregate it changed: the ETag of the answer.</summary>
    public long? SavedVersion { get; set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<NpgsqlTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        await Connection.OpenAsync(cancellationToken);
        return Transaction = await Connection.BeginTransactionAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (Transaction is not null) await Transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }
}
