using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;

/// <summary>
/// Rows by the million, by binary COPY, as the owner of the database. The aggregates are those of the domain, so that its rules hold; the mapping
/// is that of the model, so that there is one.
/// </summary>
public sealed class BulkCopy
{
    private const int Batch = 5000;

    private readonly Dictionary<IEntityType, CopiedTable> _tables = [];
    private long _total;

    /// <summary>How many rows it has written, in all tables; read while it writes.</summary>
    public long Total => Interlocked.Read(ref _total);

    /// <param name="db">Of the module whose rows they are, on the transaction of the painting.</param>
    /// <param name="rows">Read once, by batches: a million of them are never held together. Owned collections with tables of their own follow.</param>
    /// <param name="writtenAt">The instants of creation and change of each row; what aggregates announced is not sent.</param>
    /// <param name="cancellationToken">Between two batches.</param>
    public async Task Copy<T>(ModuleDbContext db, IEnumerable<T> rows, Func<T, DateTimeOffset> writtenAt, CancellationToken cancellationToken)
        where T : class
    {
        await db.Session.SendSettings(cancellationToken);
        var entity = db.Model.FindEntityType(typeof(T))!;
        if (!_tables.TryGetValue(entity, out var table)) table = _tables[entity] = new(entity);
        foreach (var batch in rows.Chunk(Batch))
        {
            await Write(db, table, Array.ConvertAll(batch, row => new CopiedRow(row, null, writtenAt(row))), cancellationToken);
        }
    }

    // One COPY at a time on a connection: the batch of a table, then what its rows own.
    private async Task Write(ModuleDbContext db, CopiedTable table, CopiedRow[] rows, CancellationToken cancellationToken)
    {
        if (rows.Length == 0) return;

        await using (var copy = await db.Session.Connection.BeginBinaryImportAsync(table.Statement, cancellationToken))
        {
            foreach (var row in rows) await Write(copy, table, row, cancellationToken);
            await copy.CompleteAsync(cancellationToken);
        }

        Interlocked.Add(ref _total, rows.Length);
        foreach (var owned in table.Owned) await Write(db, owned, [.. rows.SelectMany(owned.RowsOf)], cancellationToken);
    }

    private static async Task Write(NpgsqlBinaryImporter copy, CopiedTable table, CopiedRow row, CancellationToken cancellationToken)
    {
        await copy.StartRowAsync(cancellationToken);
        foreach (var column in table.Columns)
        {
            if (column.Read(row) is { } value) await copy.WriteAsync(value, column.Type, cancellationToken);
            else await copy.WriteNullAsync(cancellationToken);
        }
    }
}
