using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

/// <summary>What a row of an aggregate holds in each column, as a save would write it: for those who write without EF.</summary>
internal static class StoredValues
{
    /// <summary>The version and the instants are those that a first save gives.</summary>
    public static object? Of(IProperty column, object row, DateTimeOffset writtenAt) => row is not AggregateRoot ? Read(column, row) : column.Name switch
    {
        nameof(AggregateRoot.Version) => 1L,
        nameof(AggregateRoot.CreeLe) or nameof(AggregateRoot.ModifieLe) => writtenAt,
        _ => Read(column, row),
    };

    public static object? Stored(IProperty column, object? value) =>
        value is not null && column.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;

    public static bool IsArray(IProperty column) => column.GetColumnType().EndsWith("[]", StringComparison.Ordinal);

    private static object? Read(IProperty column, object row) => column.GetGetter().GetClrValueUsingContainingEntity(row);
}
