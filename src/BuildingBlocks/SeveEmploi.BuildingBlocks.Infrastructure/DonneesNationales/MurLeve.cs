using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;

/// <summary>
/// PostgreSQL refuses COPY where row-level security applies to who writes, and FORCE applies it to the owner: within the transaction of a painting, the
/// tables of its module are not forced. Nobody else ever sees them so: the change and its contrary commit together.
/// </summary>
internal sealed class MurLeve(DbSession session, IReadOnlyList<string> tables)
{
    public static async Task<MurLeve> Lever(DbSession session, string schema, CancellationToken cancellationToken)
    {
        var tables = new List<string>();
        await using (var forced = new NpgsqlCommand(
            "SELECT oid::regclass::text FROM pg_class WHERE relnamespace = $1::regnamespace AND relforcerowsecurity ORDER BY 1", session.Connection, session.Transaction)
        { Parameters = { new() { Value = schema } } })
        {
            await using var lecture = await forced.ExecuteReaderAsync(cancellationToken);
            while (await lecture.ReadAsync(cancellationToken)) tables.Add(lecture.GetString(0));
        }

        var mur = new MurLeve(session, tables);
        await mur.Executer("NO FORCE", cancellationToken);
        return mur;
    }

    public Task Relever(CancellationToken cancellationToken) => Executer("FORCE", cancellationToken);

    private async Task Executer(string force, CancellationToken cancellationToken)
    {
        if (tables.Count == 0) return;

        var sql = string.Concat(tables.Select(table => $"ALTER TABLE {table} {force} ROW LEVEL SECURITY;"));
        await using var alter = new NpgsqlCommand(sql, session.Connection, session.Transaction);
        await alter.ExecuteNonQueryAsync(cancellationToken);
    }
}
