using System.Collections;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using SeveEmploi.BuildingBlocks.Infrastructure.Outbox;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Rows by the thousand in one statement: EF sends one INSERT each, and row-level security forbids COPY.</summary>
public static class BulkInsert
{
    /// <param name="db">On a transaction; what is added here is not tracked. The facts that aggregates raised leave with them, as with a save.</param>
    /// <param name="rows">New ones; the version and the instants of an aggregate are given here, as a save gives them.</param>
    /// <param name="conflict">« ON CONFLICT … », or nothing: then a row that exists is refused.</param>
    /// <param name="cancellationToken">Before the statement: nothing is written.</param>
    public static async Task InsertAll<T>(this ModuleDbContext db, IReadOnlyCollection<T> rows, string conflict, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0) return;

        var entity = db.Model.FindEntityType(typeof(T))!;
        var columns = entity.GetProperties().Where(column => column.GetValueGenerationStrategy() != NpgsqlValueGenerationStrategy.IdentityAlwaysColumn).ToList();
        await using var insert = new NpgsqlCommand($"{Statement(entity, columns)} {conflict}", db.Session.Connection, db.Session.Transaction);
        foreach (var column in columns) insert.Parameters.Add(new NpgsqlParameter { Value = Values(column, rows, db.Session.Now) });
        await db.Session.SendSettings(cancellationToken);
        await insert.ExecuteNonQueryAsync(cancellationToken);

        if (typeof(T).IsSubclassOf(typeof(AggregateRoot))) await InsertFacts(db, rows.Cast<AggregateRoot>(), entity, cancellationToken);
    }

    private static async Task InsertFacts(ModuleDbContext db, IEnumerable<AggregateRoot> aggregates, IEntityType entity, CancellationToken cancellationToken)
    {
        var key = entity.FindPrimaryKey()!.Properties.Single();
        var facts = aggregates.Where(aggregate => aggregate.Events.Count > 0)
            .SelectMany(aggregate => aggregate.Events.Select(fact => OutboxMessage.From(fact, (Guid)StoredValues.Stored(key, key.GetGetter().GetClrValue(aggregate))!, db.Session.Now)))
            .ToList();
        await db.InsertAll(facts, "", cancellationToken);
    }

    // unnest flattens whatever it is given: a column that is itself an array travels as text, and is read back by PostgreSQL.
    private static string Statement(IEntityType entity, List<IProperty> columns)
    {
        var names = columns.ConvertAll(column => column.GetColumnName());
        var arrays = columns.Select((column, rank) => $"${rank + 1}::{(StoredValues.IsArray(column) ? "text" : column.GetColumnType())}[]");
        var read = columns.Select((column, rank) => StoredValues.IsArray(column) ? $"{names[rank]}::{column.GetColumnType()}" : names[rank]);
        return $"INSERT INTO {entity.GetSchema()}.{entity.GetTableName()} ({string.Join(", ", names)}) "
            + $"SELECT {string.Join(", ", read)} FROM unnest({string.Join(", ", arrays)}) AS rows ({string.Join(", ", names)})";
    }

    private static Array Values<T>(IProperty column, IReadOnlyCollection<T> rows, DateTimeOffset now)
        where T : class
    {
        var isArray = StoredValues.IsArray(column);
        var type = isArray ? typeof(string) : column.GetTypeMapping().Converter?.ProviderClrType ?? column.ClrType;
        var values = Array.CreateInstance(column.IsNullable && type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type, rows.Count);
        var rank = 0;
        foreach (var row in rows)
        {
            var value = StoredValues.Of(column, row, now);
            values.SetValue(isArray ? Literal((IEnumerable?)value) : StoredValues.Stored(column, value), rank++);
        }

        return values;
    }

    /// <summary>{1,NULL,"a \"word\""}: an array as PostgreSQL reads it.</summary>
    private static string? Literal(IEnumerable? elements) => elements is null ? null : $"{{{string.Join(',', elements.Cast<object?>().Select(element => element switch
    {
        null => "NULL",
        string text => $"\"{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        _ => Convert.ToString(element, CultureInfo.InvariantCulture),
    }))}}}";
}
