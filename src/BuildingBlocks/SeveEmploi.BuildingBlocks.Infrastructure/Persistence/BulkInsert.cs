using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Rows by the thousand in one statement: EF sends one INSERT each, and row-level security forbids COPY.</summary>
public static class BulkInsert
{
    /// <param name="db">On a transaction; what is added here is not tracked, and raises no fact.</param>
    /// <param name="rows">New ones; the version and the instants of an aggregate are given here, as a save gives them.</param>
    /// <param name="conflict">« ON CONFLICT … », or nothing: then a row that exists is refused.</param>
    /// <param name="cancellationToken">Before the statement: nothing is written.</param>
    public static async Task InsertAll<T>(this ModuleDbContext db, IReadOnlyCollection<T> rows, string conflict, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0) return;

        var entity = db.Model.FindEntityType(typeof(T))!;
        var table = $"{entity.GetSchema()}.{entity.GetTableName()}";
        var columns = entity.GetProperties().ToList();
        var names = string.Join(", ", columns.Select(column => column.GetColumnName()));
        var arrays = string.Join(", ", columns.Select((column, rank) => $"${rank + 1}::{column.GetColumnType()}[]"));
        await using var insert = new NpgsqlCommand($"INSERT INTO {table} ({names}) SELECT * FROM unnest({arrays}) {conflict}", db.Session.Connection, db.Session.Transaction);
        foreach (var column in columns) insert.Parameters.Add(new NpgsqlParameter { Value = Values(column, rows, db.Session.Now) });
        await db.Session.SendSettings(cancellationToken);
        await insert.ExecuteNonQueryAsync(cancellationToken);
    }

    private static Array Values<T>(IProperty column, IReadOnlyCollection<T> rows, DateTimeOffset now)
        where T : class
    {
        var converter = column.GetTypeMapping().Converter;
        var type = converter?.ProviderClrType ?? column.ClrType;
        var values = Array.CreateInstance(column.IsNullable && type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type, rows.Count);
        var rank = 0;
        foreach (var row in rows)
        {
            var value = Stamped(column, row, now);
            values.SetValue(value is null || converter is null ? value : converter.ConvertToProvider(value), rank++);
        }

        return values;
    }

    private static object? Stamped(IProperty column, object row, DateTimeOffset now) => row is not AggregateRoot ? column.GetGetter().GetClrValue(row) : column.Name switch
    {
        nameof(AggregateRoot.Version) => 1L,
        nameof(AggregateRoot.CreeLe) or nameof(AggregateRoot.ModifieLe) => now,
        _ => column.GetGetter().GetClrValue(row),
    };
}
