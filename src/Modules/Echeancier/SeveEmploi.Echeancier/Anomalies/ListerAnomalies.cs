using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Anomalies;

[Exige("obligations:ecrire")]
internal sealed record ListerAnomalies(Region? Region, RaisonAnomalie? Raison, bool Classees, PageRequest Page) : IQuery<Page<AnomalieVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Une annonce que l'échéancier n'a pas pu suivre, ou pas entièrement.</summary>
internal sealed record AnomalieVue(
    Guid Id, RaisonAnomalie Raison, string Module, string Nature, string Objet, string Detail, Guid? StructureId, string? Departement, string? Region,
    DateOnly? ClasseeLe, string? ClasseePar, long Version, DateTimeOffset CreeLe, DateTimeOffset ModifieLe);

internal sealed class ListerAnomaliesHandler(EcheancierDbContext db) : IQueryHandler<ListerAnomalies, Page<AnomalieVue>>
{
    public Task<Page<AnomalieVue>> Handle(ListerAnomalies query, CancellationToken cancellationToken)
    {
        var anomalies = db.Anomalies.AsNoTracking().Where(anomalie => (anomalie.ClasseeLe != null) == query.Classees);
        if (query.Region is { } region) anomalies = anomalies.Where(anomalie => anomalie.Region == region);
        if (query.Raison is { } raison) anomalies = anomalies.Where(anomalie => anomalie.Raison == raison);

        return anomalies.ToPage(
            query.Page, a => a.CreeLe, a => a.Id,
            a => new AnomalieVue(
                a.Id.Value, a.Raison, a.Module, a.Nature, a.Objet, a.Detail, a.StructureId, a.Departement == null ? null : a.Departement.Code,
                a.Region == null ? null : a.Region.Code, a.ClasseeLe, a.ClasseePar, a.Version, a.CreeLe, a.ModifieLe),
            vue => (vue.CreeLe, vue.Id), cancellationToken);
    }
}

internal static class ListerAnomaliesEndpoint
{
    public static void MapListerAnomalies(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/anomalies", Get)
            .WithName(nameof(ListerAnomalies))
            .WithSummary("Lister les anomalies de l'échéancier")
            .WithDescription(
                "Ce qu'une annonce avait d'impossible à suivre : nature ou territoire inconnus, échéance passée, structure disparue, personne à prévenir, fait sans "
                + "obligation. Rien n'est perdu : une personne regarde, puis classe.")
            .WithExample(new Page<AnomalieVue>(
                [
                    new(new("01990000-0000-7000-8000-000000000061"), RaisonAnomalie.SansDestinataire, "mobilisation", "avis", "01990000-0000-7000-8000-000000000041",
                        "Personne ne tient le rôle partenaire pour cette obligation.", new Guid("01990000-0000-7000-8000-000000000002"), "14", "28", null, null, 1,
                        new(2024, 4, 1, 8, 0, 0, TimeSpan.Zero), new(2024, 4, 1, 8, 0, 0, TimeSpan.Zero)),
                ],
                null, null))
            .AnswersList<AnomalieVue>();

    private static Task<IResult> Get(
        string? region, string? raison, bool? classees, [AsParameters] PageRequest page, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        page.ToList(http, "anomalies", part => mediator.Send(
            new ListerAnomalies(region.ToRegion(), raison.ToChoice<RaisonAnomalie>("raison"), classees == true, part), cancellationToken));
}
