using Microsoft.Extensions.Logging;
using Npgsql;

namespace SeveEmploi.BuildingBlocks.Infrastructure.RateLimits;

/// <summary>The count that replicas share. Its clock alone says which minute it is: processes may disagree with it, and with each other.</summary>
internal sealed class PermitStore(NpgsqlDataSource source, TimeProvider clock, ILogger<PermitStore> log)
{
    // now() is the start of the statement: the window and what is left of it are read from the same instant, whatever the locks cost.
    private const string LeaseOfOneLot = """
        INSERT INTO socle.limites AS l (fenetre, cle, consomme)
        VALUES (floor(extract(epoch FROM now()) / 60)::bigint, @cle, @lot)
        ON CONFLICT (fenetre, cle) DO UPDATE SET consomme = l.consomme + excluded.consomme
        RETURNING l.fenetre, l.consomme, ((l.fenetre + 1) * 60 - extract(epoch FROM now()))::double precision
        """;

    private const string Sweep = "DELETE FROM socle.limites WHERE fenetre < @fenetre - 1";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private long _swept = long.MinValue;
    private long _awaySince;

    /// <summary>Null when the database does not answer: it is then left alone for a while, so that no caller waits for it twice.</summary>
    public async Task<Lease?> Take(string key, int lot)
    {
        if (IsAway()) return null;
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var lease = await LeaseOne(key, lot, patience.Token);
            await SweepOnceAWindow(lease.Window, patience.Token);
            if (Interlocked.Exchange(ref _awaySince, 0) != 0) log.LogInformation("Rate limits are counted again");
            return lease;
        }
        catch (Exception away) when (away is NpgsqlException or OperationCanceledException or TimeoutException)
        {
            var first = Interlocked.Exchange(ref _awaySince, Math.Max(1, clock.GetTimestamp())) == 0;
            if (first) log.LogWarning(away, "Rate limits are not counted: the database does not answer");
            return null;
        }
    }

    private bool IsAway() => Interlocked.Read(ref _awaySince) is not 0 and var since && clock.GetElapsedTime(since) < Pause;

    private async Task<Lease> LeaseOne(string key, int lot, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(LeaseOfOneLot);
        command.Parameters.AddWithValue("cle", key);
        command.Parameters.AddWithValue("lot", (long)lot);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new(reader.GetInt64(0), reader.GetInt64(1), TimeSpan.FromSeconds(reader.GetDouble(2)));
    }

    private async Task SweepOnceAWindow(long window, CancellationToken cancellationToken)
    {
        var before = Interlocked.Read(ref _swept);
        if (before >= window || Interlocked.CompareExchange(ref _swept, window, before) != before) return;
        await using var command = source.CreateCommand(Sweep);
        command.Parameters.AddWithValue("fenetre", window);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
