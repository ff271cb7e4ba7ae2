using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

/// <summary>
/// The first wall, that no developer can forget: an aggregate that says its région, département or structure is filtered by the caller's
/// perimeter in every query. A module whose aggregate says it otherwise adds its own filter, under the same name.
/// </summary>
public static class PerimeterConvention
{
    public const string FilterName = "perimetre";

    private static readonly MethodInfo Contains =
        typeof(Enumerable).GetMethods().Single(method => method.Name == nameof(Enumerable.Contains) && method.GetParameters().Length == 2);

    internal static void Apply(ModelBuilder modelBuilder, ModuleDbContext context)
    {
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(entity => entity.ClrType.IsSubclassOf(typeof(AggregateRoot))))
        {
            if (FilterOf(entity, context) is { } filter) modelBuilder.Entity(entity.ClrType).HasQueryFilter(FilterName, filter);
        }
    }

    /// <summary>Filter.Tout || Filter.Regions.Contains(row.Region) || …; null when the aggregate names no perimeter.</summary>
    private static LambdaExpression? FilterOf(IMutableEntityType entity, ModuleDbContext context)
    {
        var row = Expression.Parameter(entity.ClrType);
        var filter = Expression.Property(Expression.Constant(context, context.GetType()), "Filter");
        var clauses = new[]
            {
                Clause<Region>(entity, row, "Region", filter, nameof(PerimeterFilter.Regions)),
                Clause<Departement>(entity, row, "Departement", filter, nameof(PerimeterFilter.Departements)),
                Clause<Guid>(entity, row, "StructureId", filter, nameof(PerimeterFilter.Structures)),
            }
            .OfType<Expression>().ToList();
        if (clauses.Count == 0) return null;

        var all = Expression.Property(filter, nameof(PerimeterFilter.Tout));
        return Expression.Lambda(clauses.Aggregate((Expression)all, Expression.OrElse), row);
    }

    private static BinaryExpression? Clause<T>(IMutableEntityType entity, ParameterExpression row, string property, Expression filter, string list)
    {
        if (entity.FindProperty(property) is not { } mapped) return null;

        Expression value = Expression.Property(row, property);
        var isNull = Nullable.GetUnderlyingType(mapped.ClrType) is not null;
        var contains = Expression.Call(
            Contains.MakeGenericMethod(typeof(T)), Expression.Property(filter, list), isNull ? Expression.Property(value, "Value") : value);
        return Expression.AndAlso(mapped.IsNullable ? Expression.NotEqual(value, Expression.Constant(null, value.Type)) : Expression.Constant(true), contains);
    }
}
