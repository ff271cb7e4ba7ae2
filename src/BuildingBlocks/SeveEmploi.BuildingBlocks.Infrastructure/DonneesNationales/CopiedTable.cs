using System.Collections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;

/// <summary>An object to write, and the one that owns it: the key of the one is the foreign key of the other.</summary>
internal sealed record CopiedRow(object Entity, CopiedRow? Owner, DateTimeOffset WrittenAt);

/// <summary>One table of the model as COPY writes it: its columns, and the tables of what its rows own.</summary>
internal sealed class CopiedTable
{
    private readonly INavigation? _navigation;

    public CopiedTable(IEntityType entity, INavigation? navigation = null)
    {
        _navigation = navigation;
        Columns = [.. entity.GetFlattenedProperties().Where(IsWritten).Select(column => new CopiedColumn(column))];
        Owned = [.. entity.GetNavigations().Where(owned => owned.ForeignKey.IsOwnership && !owned.IsOnDependent).Select(owned => new CopiedTable(owned.TargetEntityType, owned))];
        Statement = $"COPY {entity.GetSchema()}.{entity.GetTableName()} ({string.Join(", ", Columns.Select(column => column.Name))}) FROM STDIN (FORMAT binary)";
    }

    public string Statement { get; }

    public IReadOnlyList<CopiedColumn> Columns { get; }

    public IReadOnlyList<CopiedTable> Owned { get; }

    /// <summary>What this row owns in this table.</summary>
    public IEnumerable<CopiedRow> RowsOf(CopiedRow owner) => _navigation!.GetGetter().GetClrValueUsingContainingEntity(owner.Entity) switch
    {
        null => [],
        IEnumerable many => many.Cast<object>().Select(one => new CopiedRow(one, owner, owner.WrittenAt)),
        var one => [new(one, owner, owner.WrittenAt)],
    };

    // PostgreSQL numbers these rows itself.
    private static bool IsWritten(IProperty column) =>
        column.GetValueGenerationStrategy() is not (NpgsqlValueGenerationStrategy.IdentityAlwaysColumn or NpgsqlValueGenerationStrategy.IdentityByDefaultColumn)
        && column.GetComputedColumnSql() is null;
}

/// <summary>One column: where its value is, and how PostgreSQL types it.</summary>
internal sealed class CopiedColumn
{
    private readonly IProperty _column;
    private readonly CopiedColumn? _ofOwner;
    private readonly bool _isArray;

    public CopiedColumn(IProperty column)
    {
        _column = column;
        _isArray = StoredValues.IsArray(column);
        Name = column.GetColumnName();
        Type = TypeOf(column);
        var ownership = (column.DeclaringType as IEntityType)?.FindOwnership();
        if (ownership?.Properties.ToList().IndexOf(column) is >= 0 and var rank) _ofOwner = new(ownership.PrincipalKey.Properties[rank]);
    }

    public string Name { get; }

    public NpgsqlDbType Type { get; }

    public object? Read(CopiedRow row)
    {
        if (_ofOwner is not null) return _ofOwner.Read(row.Owner!);

        var value = StoredValues.Stored(_column, StoredValues.Of(_column, row.Entity, row.WrittenAt));
        return _isArray && value is not null and not Array ? ToArray((IEnumerable)value) : value;
    }

    // The mapping says its type to parameters, and to nothing else that is public.
    private static NpgsqlDbType TypeOf(IProperty column)
    {
        using var command = new NpgsqlCommand();
        return ((NpgsqlParameter)column.GetRelationalTypeMapping().CreateParameter(command, "type", null, nullable: true)).NpgsqlDbType;
    }

    // Npgsql writes arrays; a list of the domain may be anything that can be read.
    private Array ToArray(IEnumerable list)
    {
        var elements = list.Cast<object?>().ToList();
        var type = _column.GetElementType()?.ClrType ?? elements.OfType<object>().FirstOrDefault()?.GetType() ?? typeof(string);
        var array = Array.CreateInstance(type, elements.Count);
        for (var rank = 0; rank < elements.Count; rank++) array.SetValue(elements[rank], rank);
        return array;
    }
}
