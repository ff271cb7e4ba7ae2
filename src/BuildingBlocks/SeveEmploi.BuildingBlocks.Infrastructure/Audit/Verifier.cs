using System.Globalization;
using System.Runtime.CompilerServices;
using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Audit;

/// <summary>Ce que la vérification a trouvé ; sans anomalie, nulle trace scellée n'a été changée ni retirée.</summary>
public sealed record VerificationVue(long Verifiees, long Purgees, long DernierSceau, string DerniereEmpreinte, IReadOnlyList<string> Anomalies);

/// <summary>Recomputes the chain, seal after seal: an edited or removed trace, a removed seal and a row slipped in are each named.</summary>
public sealed class Verifier(Databases databases)
{
    private const string Schema = SocleDbContext.Schema;
    private const int AnomaliesShown = 1000;

    private const string Chain = $"""
        SELECT s.numero, s.position, s.empreinte, {AuditReading.Columns}
        FROM {Schema}.audit_sceaux s LEFT JOIN {Schema}.audit a ON a.position = s.position ORDER BY s.numero
        """;

    private const string Checkpoint = $"SELECT numero, empreinte, lignes_effacees FROM {Schema}.audit_reperes ORDER BY numero DESC LIMIT 1";

    // A trace of less than a minute may still wait for the sealer.
    private const string NeverSealed = $"""
        SELECT a.position FROM {Schema}.audit a
        WHERE a.le < now() - interval '1 minute' AND NOT EXISTS (SELECT FROM {Schema}.audit_sceaux s WHERE s.position = a.position)
        ORDER BY a.position LIMIT 1000
        """;

    /// <param name="anchor">A seal copied from the log, « number:hash »: it finds a chain cut short, or wholly rewritten.</param>
    /// <param name="cancellationToken">Stops a long reading.</param>
    public async Task<VerificationVue> Verify(string? anchor, CancellationToken cancellationToken)
    {
        await using var connection = await databases.Application.OpenConnectionAsync(cancellationToken);
        var (number, seal, purged) = await ReadCheckpoint(connection, cancellationToken);
        var (anomalies, verified, anchored) = (new List<string>(), 0L, anchor is null);
        await foreach (var (stored, entry) in Read(connection, cancellationToken))
        {
            if (stored.Numero != number + 1) anomalies.Add(Invariant($"sceaux {number + 1} à {stored.Numero - 1} retirés"));
            else if (entry is null) anomalies.Add(Invariant($"trace {stored.Position} retirée"));
            else if (!entry.SealAfter(seal).AsSpan().SequenceEqual(stored.Empreinte)) anomalies.Add(Invariant($"trace {stored.Position} modifiée"));
            else verified++;
            // Each seal is judged on the one stored before it: one edit is one anomaly, not all that follow it.
            (number, seal) = (stored.Numero, stored.Empreinte);
            anchored |= anchor == Anchor(number, seal);
        }

        anomalies.AddRange(await ReadNeverSealed(connection, cancellationToken));
        if (!anchored) anomalies.Add($"le sceau {anchor} n'est plus dans la chaîne");
        return new(verified, purged, number, Convert.ToHexStringLower(seal), [.. anomalies.Take(AnomaliesShown)]);
    }

    private static string Anchor(long number, byte[] seal) => Invariant($"{number}:{Convert.ToHexStringLower(seal)}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static async Task<(long Number, byte[] Seal, long Purged)> ReadCheckpoint(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Checkpoint, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1), reader.GetInt64(2))
            : (0, AuditSeal.Origin, 0);
    }

    private static async IAsyncEnumerable<(AuditSeal Seal, AuditEntry? Entry)> Read(
        NpgsqlConnection connection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Chain, connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var seal = new AuditSeal { Numero = reader.GetInt64(0), Position = reader.GetInt64(1), Empreinte = reader.GetFieldValue<byte[]>(2) };
            yield return (seal, reader.IsDBNull(3) ? null : AuditReading.Entry(reader, 3));
        }
    }

    private static async Task<IReadOnlyList<string>> ReadNeverSealed(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(NeverSealed, connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var anomalies = new List<string>();
        while (await reader.ReadAsync(cancellationToken)) anomalies.Add(Invariant($"trace {reader.GetInt64(0)} sans sceau"));
        return anomalies;
    }
}
