using System.Reflection;
using System.Text.Json;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Audit;

/// <summary>What the audit keeps of a request: its name and the ids and territories it names, never its texts.</summary>
internal static class AuditedRequest<TRequest>
{
    public static readonly bool IsQuery = Implements(typeof(IQuery<>));

    /// <summary>Every command, and every reading of personal data.</summary>
    public static readonly bool IsAudited = !IsQuery || typeof(TRequest).IsDefined(typeof(DonneesPersonnellesAttribute));

    private static readonly (string Name, PropertyInfo Property)[] Named =
        [.. typeof(TRequest).GetProperties()
            .Where(property => IsIdentity(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType))
            .Select(property => (JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name), property))];

    public static (string? Json, Guid[] Ids) Objects(TRequest request, object? response)
    {
        var named = Named.Select(each => (each.Name, Value: each.Property.GetValue(request))).Where(each => each.Value is not null).ToList();
        if (response is Result<Guid> { Error: null, Value: var created }) named.Add(("cree", created));

        var ids = named.SelectMany(each => each.Value switch { Guid id => [id], IReadOnlyList<Guid> many => many, _ => Array.Empty<Guid>() });
        return (named.Count == 0 ? null : JsonSerializer.Serialize(named.ToDictionary(each => each.Name, each => Text(each.Value!))), [.. ids.Distinct()]);
    }

    private static bool IsIdentity(Type type) =>
        type == typeof(Guid) || type == typeof(Region) || type == typeof(Departement) || type == typeof(IReadOnlyList<Guid>);

    private static string Text(object value) => value switch
    {
        Region region => region.Code,
        Departement departement => departement.Code,
        IReadOnlyList<Guid> ids => string.Join(',', ids),
        _ => value.ToString()!,
    };

    private static bool Implements(Type shape) =>
        typeof(TRequest).GetInterfaces().Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == shape);
}
