using System.Text.RegularExpressions;
using SeveEmploi.BuildingBlocks;

namespace SeveEmploi.Architecture.Tests.Types;

/// <summary>What a module shows, what its domain may know, and whose tables it may name.</summary>
internal static class Anneaux
{
    private static readonly string[] EspacesInterdits =
        ["Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Npgsql", "Quartz", "SeveEmploi.BuildingBlocks.Infrastructure"];

    private static readonly string[] TypesInterdits = ["MediatR.IMediator", "MediatR.ISender", "MediatR.IPublisher", "System.TimeProvider"];

    public static IEnumerable<string> TypesOuverts(IReadOnlyCollection<Type> types, string module)
    {
        foreach (var type in types)
        {
            if (type.IsVisible && type.Name != $"{module}Module") yield return $"{type.Name} : public";
            if (type is { IsClass: true, IsAbstract: false, IsSealed: false }) yield return $"{type.Name} : non scellé";
        }
    }

    public static IEnumerable<string> DomaineImpur(IReadOnlyCollection<Type> types) =>
        from type in Domaine(types)
        from dependance in Il.Dependances(type)
        where EstInterdite(dependance)
        select $"{type.Name} → {dependance.Name}";

    public static IEnumerable<string> SchemasEtrangers(IReadOnlyCollection<Type> types, IEnumerable<string> autresModules) =>
        from schema in autresModules.SelectMany(module => new[] { module, Regex.Replace(module, "(?<=[a-z])[A-Z]", "_$0") }).Distinct()
        from type in types.Where(type => !type.IsNested)
        from texte in Il.Textes(type)
        where Regex.IsMatch(texte, $"""(?<![\w.]){schema}"?\."?[a-z_]""", RegexOptions.IgnoreCase)
        select $"{type.Name} : « {texte} »";

    /// <summary>Aggregates and refusals, and whatever of the module they are made of.</summary>
    private static HashSet<Type> Domaine(IReadOnlyCollection<Type> types)
    {
        var domaine = new HashSet<Type>();
        var restants = new Stack<Type>(types.Where(type => type.IsSubclassOf(typeof(AggregateRoot)) || type.IsSubclassOf(typeof(Error))));
        while (restants.TryPop(out var type))
        {
            if (!types.Contains(type) || !domaine.Add(type)) continue;
            foreach (var part in Il.Parts(type)) restants.Push(part);
        }

        return domaine;
    }

    private static bool EstInterdite(Type type) =>
        TypesInterdits.Contains(type.FullName)
        || EspacesInterdits.Any(espace => type.Namespace == espace || type.Namespace?.StartsWith($"{espace}.", StringComparison.Ordinal) == true);
}
