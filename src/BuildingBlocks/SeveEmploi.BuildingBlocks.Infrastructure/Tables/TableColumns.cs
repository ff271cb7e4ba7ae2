using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tables;

/// <param name="Link">Où mène la cellule, dans le même classeur ; null pour du texte.</param>
internal sealed record TableColumn(string Name, Type Type, Func<object, object?> Read, Func<object, string?>? Link = null);

/// <summary>The columns of an export, derived once per type from what its JSON would show.</summary>
internal static class TableColumns<T>
{
    public static readonly IReadOnlyList<TableColumn> All = [.. Flatten(typeof(T), "", row => row, [])];

    private static IEnumerable<TableColumn> Flatten(Type type, string prefix, Func<object, object?> parent, Type[] path)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length > 0 || property.IsDefined(typeof(JsonIgnoreAttribute))) continue;

            var named = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name;
            var name = prefix + (named ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
            var own = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            object? Read(object row) => parent(row) is { } holder ? property.GetValue(holder) : null;

            if (IsScalar(own) || (own != typeof(string) && Element(own) is { } element && IsScalar(element))) yield return new(name, own, Read);
            // A list of records has no flat form, and a type that holds itself would never end.
            else if (!typeof(IEnumerable).IsAssignableFrom(own) && !path.Contains(own))
                foreach (var column in Flatten(own, name + "_", Read, [.. path, own])) yield return column;
        }
    }

    private static bool IsScalar(Type type) => type.IsPrimitive || type.IsEnum || type.Namespace == nameof(System);

    private static Type? Element(Type type) => type.GetElementType()
        ?? type.GetInterfaces().Append(type).FirstOrDefault(known =>
            known.IsGenericType && known.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
}

/// <summary>The names enums bear in JSON, so that a file, an export and the API spell them alike.</summary>
internal static class EnumNames
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyDictionary<object, string>> Known = new();

    public static IReadOnlyDictionary<object, string> Of(Type type) => Known.GetOrAdd(type, _ => type
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .DistinctBy(field => field.GetRawConstantValue())
        .ToDictionary(field => field.GetValue(null)!, field => field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name
            ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(field.Name)));

    public static T? Parse<T>(string text)
        where T : struct, Enum
    {
        foreach (var (value, name) in Of(typeof(T)))
            if (TableBuilder.Key(name) == TableBuilder.Key(text)) return (T)value;
        return null;
    }
}

internal static class CellText
{
    private static readonly NumberFormatInfo French = new() { NumberDecimalSeparator = ",", NegativeSign = "-" };

    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        true => "oui",
        false => "non",
        Enum known => EnumNames.Of(known.GetType()).TryGetValue(known, out var name) ? name : known.ToString("D"),
        DateOnly jour => jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        IEnumerable list => string.Join(", ", list.Cast<object?>().Select(Of)),
        IFormattable number => number.ToString(null, IsNumber(number) ? French : CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    public static bool IsNumber(object? value) =>
        value is decimal or double or float or int or long or short or byte or uint or ulong or ushort or sbyte;
}
