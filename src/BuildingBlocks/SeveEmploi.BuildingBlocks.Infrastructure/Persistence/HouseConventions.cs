using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

/// <summary>How every module's types meet PostgreSQL: snake_case names, typed ids, and the value objects that all modules share.</summary>
internal static class HouseConventions
{
    public static void Apply(ModelConfigurationBuilder conventions, Assembly module)
    {
        foreach (var id in module.GetTypes().Where(IsTypedId))
        {
            conventions.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
        }

        conventions.Properties<Siret>().HaveConversion<SiretConverter>().HaveMaxLength(Siret.Longueur);
        conventions.Properties<Departement>().HaveConversion<DepartementConverter>().HaveMaxLength(3);
        conventions.Properties<Region>().HaveConversion<RegionConverter>().HaveMaxLength(3);
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(50);
        conventions.Properties<decimal>().HavePrecision(14, 2);
    }

    public static void Apply(ModelBuilder modelBuilder)
    {
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            if (entity.ClrType.IsSubclassOf(typeof(AggregateRoot))) Version(modelBuilder.Entity(entity.ClrType));
            if (entity.GetTableName() is { } table) entity.SetTableName(SnakeCase(table));
            NameColumns(entity);
        }
    }

    private static void Version(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder aggregate)
    {
        aggregate.Property(nameof(AggregateRoot.Version)).IsConcurrencyToken();
        aggregate.Ignore(nameof(AggregateRoot.Events));
        // « modifie_depuis » exists on every collection: it is an index range, never a scan.
        aggregate.HasIndex(nameof(AggregateRoot.ModifieLe));
    }

    private static void NameColumns(IMutableTypeBase type, string prefix = "")
    {
        foreach (var property in type.GetProperties().Where(property => !property.DeclaringType.IsMappedToJson()))
        {
            property.SetColumnName(prefix + SnakeCase(property.Name) + (IsTerritory(property.ClrType) ? "_code" : ""));
        }

        foreach (var complex in type.GetComplexProperties())
        {
            NameColumns(complex.ComplexType, $"{prefix}{SnakeCase(complex.Name)}_");
        }
    }

    private static bool IsTerritory(Type type) => type == typeof(Region) || type == typeof(Departement);

    private static string SnakeCase(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    private static bool IsTypedId(Type type) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>));

    private sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => From(value))
        where TId : struct, ITypedId<TId>
    {
        private static TId From(Guid value) => TId.From(value);
    }

    private sealed class SiretConverter() : ValueConverter<Siret, string>(siret => siret.Value, value => new Siret(value));

    private sealed class DepartementConverter()
        : ValueConverter<Departement, string>(departement => departement.Code, code => Departement.De(code));

    private sealed class RegionConverter() : ValueConverter<Region, string>(region => region.Code, code => Region.De(code));
}
