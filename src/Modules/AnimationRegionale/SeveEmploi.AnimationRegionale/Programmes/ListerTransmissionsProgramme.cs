using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Programmes;

[Exige("animation:lire")]
internal sealed record ListerTransmissionsProgramme(PageRequest Page, Region? Region = null, int? Annee = null, Guid? Structure = null)
    : IQuery<Page<TransmissionProgrammeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Une transmission du programme annuel.</summary>
/// <param name="StructureId">Absent : celui de la région.</param>
/// <param name="Temps">Ce qui a été transmis, tel qu'il était ce jour-là.</param>
internal sealed record TransmissionProgrammeVue(
    Guid Id, string Region, int Annee, Guid? StructureId, DateOnly Le, string? Occasion, IReadOnlyList<string> Destinataires, IReadOnlyList<TempsDuProgramme> Temps);

internal sealed class ListerTransmissionsProgrammeHandler(AnimationRegionaleDbContext db) : IQueryHandler<ListerTransmissionsProgramme, Page<TransmissionProgrammeVue>>
{
    public Task<Page<TransmissionProgrammeVue>> Handle(ListerTransmissionsProgramme query, CancellationToken cancellationToken)
    {
        var lignes = db.TransmissionsProgrammes.AsNoTracking();
        if (query.Region is { } region) lignes = lignes.Where(transmission => transmission.Region == region);
        if (query.Annee is { } annee) lignes = lignes.Where(transmission => transmission.Annee == annee);
        if (query.Structure is { } structure) lignes = lignes.Where(transmission => transmission.StructureId == structure);
        return lignes.ToPage(
            query.Page, t => t.Le, t => t.Id,
            t => new TransmissionProgrammeVue(t.Id.Value, t.Region.Code, t.Annee, t.StructureId, t.Le, t.Occasion, t.Destinataires, t.Temps),
            vue => (vue.Le, vue.Id), cancellationToken);
    }
}

internal static class ListerTransmissionsProgrammeEndpoint
{
    public static void MapListerTransmissionsProgramme(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/programmes/transmissions", Get)
            .WithName(nameof(ListerTransmissionsProgramme))
            .WithSummary("Lister les transmissions du programme annuel")
            .WithDescription("Quand le programme d'une année a été transmis, à quelle occasion et à qui. Une structure ne lit que les siennes.")
            .WithExample(new Page<TransmissionProgrammeVue>(
                [
                    new(new("01990000-0000-7000-8000-0000000000c7"), "28", 2022, null, new(2021, 12, 17), "Premier séminaire de direction", ["Directions de la promotion 2022"],
                        [new("copil_regional", "COPIL régional, juin 2022", new(2022, 6, 30), false)]),
                ],
                null, 1))
            .AnswersList<TransmissionProgrammeVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, string? region, int? annee, Guid? structure, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ListerTransmissionsProgramme(page, region.ToRegion(), annee, structure);
        return page.ToList(http, "programmes-transmis", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}
