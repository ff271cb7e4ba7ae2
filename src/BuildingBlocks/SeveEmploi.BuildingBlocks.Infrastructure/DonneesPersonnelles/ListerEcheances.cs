using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SeveEmploi.BuildingBlocks.Infrastructure.DonneesPersonnelles;

[Exige("donnees-personnelles:lire", Partout = true)]
internal sealed record ListerEcheances : IQuery<IReadOnlyList<EcheanceVue>>;

/// <summary>Ce qu'un traitement effacera dans les trente jours.</summary>
public sealed record EcheanceVue(string Traitement, string Quoi, int Nombre, DateOnly? PremierLe);

internal sealed class ListerEcheancesHandler(PersonalDataCollector collector) : IQueryHandler<ListerEcheances, IReadOnlyList<EcheanceVue>>
{
    public Task<IReadOnlyList<EcheanceVue>> Handle(ListerEcheances query, CancellationToken cancellationToken) => collector.Due(cancellationToken);
}

internal static class ListerEcheancesEndpoint
{
    public static void MapListerEcheances(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/donnees-personnelles/echeances", Get)
            .WithName(nameof(ListerEcheances)).WithTags("Donnees personnelles")
            .WithSummary("Lister les effacements à venir")
            .WithDescription("Combien de fiches, de comptes et de dossiers perdront leurs noms dans les trente jours, vingt-quatre mois après le dernier contact, et à partir de quand.")
            .WithExample(new[] { new EcheanceVue("Annuaire des permanents", "Personnes", 3, new(2026, 12, 5)) })
            .Produces<IReadOnlyList<EcheanceVue>>();

    private static async Task<IResult> Get(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListerEcheances(), cancellationToken));
}
