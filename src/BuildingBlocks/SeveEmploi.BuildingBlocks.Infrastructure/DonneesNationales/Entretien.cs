using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;

/// <summary>What autovacuum would do later: a plan made before it would be that of an empty table.</summary>
internal static class Entretien
{
    private const string Tables = """
        SELECT oid::regclass::text FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY 1
        """;

    public static async Task Entretenir(Databases bases, string schema, CancellationToken cancellationToken)
    {
        await using var connection = await bases.RequiredOwner.OpenConnectionAsync(cancellationToken);
        foreach (var table in await Lire(connection, schema, cancellationToken))
        {
            await using var vacuum = new NpgsqlCommand($"VACUUM (ANALYZE) {table}", connection) { CommandTimeout = 0 };
            await vacuum.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task<List<string>> Lire(NpgsqlConnection connection, string schema, CancellationToken cancellationToken)
    {
        var tables = new List<string>();
        await using var liste = new NpgsqlCommand(Tables, connection) { Parameters = { new() { Value = schema } } };
        await using var lecture = await liste.ExecuteReaderAsync(cancellationToken);
        while (await lecture.ReadAsync(cancellationToken)) tables.Add(lecture.GetString(0));
        return tables;
    }
}
