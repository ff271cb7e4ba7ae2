using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Audit;

/// <summary>
/// Chains the traces behind the requests: one writer at a time over all replicas, in batches, so that no request waits for its seal. The
/// last seal goes to the log, out of reach of whoever could rewrite the database.
/// </summary>
public sealed class Sealer(Databases databases, ILogger<Sealer> log)
{
    private const string Schema = SocleDbContext.Schema;
    private const long Lock = 0x5345_5645_0002;
    private const int BatchSize = 1000;

    // Transactions commit out of order: a position below the last one sealed may still appear. None of ours lasts ten minutes.
    private const string Unsealed = $"""
        SELECT {AuditReading.Columns} FROM {Schema}.audit a
        WHERE a.position > $1 AND NOT EXISTS (SELECT FROM {Schema}.audit_sceaux s WHERE s.position = a.position)
        ORDER BY a.position LIMIT $2
        """;

    private const string Settled = $"SELECT coalesce(max(position), 0) FROM {Schema}.audit WHERE le < now() - interval '10 minutes'";

    private const string Last = $"""
        SELECT numero, empreinte FROM (
          SELECT numero, empreinte FROM {Schema}.audit_sceaux UNION ALL SELECT numero, empreinte FROM {Schema}.audit_reperes) AS seals
        ORDER BY numero DESC LIMIT 1
        """;

    private const string Insert = $"INSERT INTO {Schema}.audit_sceaux (numero, position, empreinte) SELECT * FROM unnest($1, $2, $3)";

    private long _settled;

    /// <returns>How many traces were sealed: 0 once none waits, or while another replica seals.</returns>
    public async Task<int> SealBatch(CancellationToken cancellationToken)
    {
        await using var connection = await databases.Application.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (!await connection.Scalar<bool>($"SELECT pg_try_advisory_xact_lock({Lock})", cancellationToken)) return 0;

        var (number, seal) = await ReadLast(connection, cancellationToken);
        var entries = await ReadUnsealed(connection, cancellationToken);
        var seals = new List<AuditSeal>(entries.Count);
        foreach (var entry in entries)
        {
            seal = entry.SealAfter(seal);
            seals.Add(new() { Numero = ++number, Position = entry.Position, Empreinte = seal });
        }

        if (seals.Count > 0) await Write(connection, seals, cancellationToken);
        else _settled = await connection.Scalar<long>(Settled, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (seals.Count > 0) log.LogInformation("Audit sealed up to {Numero}: {Empreinte}", number, Convert.ToHexStringLower(seal));
        return seals.Count;
    }

    private async Task<List<AuditEntry>> ReadUnsealed(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Unsealed, connection) { Parameters = { new() { Value = _settled }, new() { Value = BatchSize } } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var entries = new List<AuditEntry>();
        while (await reader.ReadAsync(cancellationToken)) entries.Add(AuditReading.Entry(reader, 0));
        return entries;
    }

    private static async Task<(long Number, byte[] Seal)> ReadLast(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Last, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : (0, AuditSeal.Origin);
    }

    private static async Task Write(NpgsqlConnection connection, List<AuditSeal> seals, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Insert, connection)
        {
            Parameters =
            {
                new() { Value = seals.Select(s => s.Numero).ToArray() },
                new() { Value = seals.Select(s => s.Position).ToArray() },
                new() { Value = seals.Select(s => s.Empreinte).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bytea },
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

internal static class AuditReading
{
    public const string Columns = "a.position, a.le, a.nature, a.appelant_id, a.pour_id, a.requete, a.objets, a.resultat, a.source, a.trace_id, a.ids";

    public static AuditEntry Entry(NpgsqlDataReader reader, int first) => new()
    {
        Position = reader.GetInt64(first),
        Le = reader.GetFieldValue<DateTimeOffset>(first + 1),
        Nature = reader.GetString(first + 2),
        AppelantId = reader.IsDBNull(first + 3) ? null : reader.GetGuid(first + 3),
        PourId = reader.IsDBNull(first + 4) ? null : reader.GetGuid(first + 4),
        Requete = reader.GetString(first + 5),
        Objets = reader.IsDBNull(first + 6) ? null : reader.GetString(first + 6),
        Resultat = reader.GetString(first + 7),
        Source = reader.IsDBNull(first + 8) ? null : reader.GetString(first + 8),
        TraceId = reader.GetString(first + 9),
        Ids = reader.GetFieldValue<Guid[]>(first + 10),
    };

    public static async Task<T> Scalar<T>(this NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
