using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>Un code d'erreur de l'API, stable : c'est lui que l'intégrateur teste.</summary>
public sealed record ErreurVue(string Code, int Statut, string Titre);

/// <summary>Every refusal that the loaded modules declare, published at /api/v1/erreurs.</summary>
public sealed class ErrorCatalog(IEnumerable<Assembly> modules)
{
    private static readonly string[] CodesOfFields =
        ["obligatoire", "invalide", "trop_long", "trop_court", "hors_bornes", "valeur_inconnue", "champ_inconnu", "courriel_invalide"];

    public IReadOnlyList<ErreurVue> Entries { get; } =
        [.. modules.Append(typeof(ErrorCatalog).Assembly).Append(typeof(Error).Assembly)
            .Distinct()
            .SelectMany(module => module.GetTypes())
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Error)))
            .Select(Describe)
            .OrderBy(entry => entry.Code, StringComparer.Ordinal)];

    public static ErreurVue Describe(Type error) => new(RefusAttribute.Of(error).Code, StatusOf(error), RefusAttribute.Of(error).Titre);

    /// <summary>The status is given by the base type; a transport error carries its own, which its constructor sets from nothing.</summary>
    private static int StatusOf(Type error)
    {
        if (!error.IsSubclassOf(typeof(TransportError))) return Problem.StatusOf((Error)RuntimeHelpers.GetUninitializedObject(error));

        var constructor = error.GetConstructors().Single();
        return ((TransportError)constructor.Invoke([.. constructor.GetParameters().Select(_ => "")])).Status;
    }

    internal void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/erreurs", () => TypedResults.Ok(Entries))
            .WithName("ListerErreurs").WithTags("Socle")
            .WithSummary("Lister les codes d'erreur")
            .WithDescription(
                "Tous les codes que l'API peut répondre, avec leur statut HTTP. Un code ne change jamais de sens. "
                + $"Les codes portés par « champs » sont : {string.Join(", ", CodesOfFields)}, et ceux que chaque opération décrit.")
            .WithExample(Entries.Take(2));

        routes.MapGet("/erreurs/{code}", (string code) =>
                Entries.SingleOrDefault(entry => entry.Code == code) is { } entry ? Results.Ok(entry) : Problem.From(new RessourceIntrouvable()))
            .WithName("ConsulterErreur").WithTags("Socle")
            .WithSummary("Consulter un code d'erreur")
            .WithDescription("L'adresse que donne le champ « type » de chaque problème.")
            .WithExample(Entries[0])
            .Produces<ErreurVue>()
            .Refuses(typeof(RessourceIntrouvable));
    }
}
