using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Reunions;

[Exige("candidatures:lire")]
internal sealed record ListerReunions(Guid CampagneId, Region? Region, PageRequest Page) : IQuery<Page<ReunionVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

internal sealed record ReunionVue(
    Guid Id, Guid CampagneId, string? Region, NatureReunion Nature, DateOnly Le, IReadOnlyList<PublicReunion> Publics, int? Participants,
    IReadOnlyList<string> OrdreDuJour, DateTimeOffset CreeLe);

internal sealed class ListerReunionsHandler(MobilisationDbContext db) : IQueryHandler<ListerReunions, Page<ReunionVue>>
{
    public Task<Page<ReunionVue>> Handle(ListerReunions query, CancellationToken cancellationToken)
    {
        var reunions = db.Reunions.AsNoTracking().Where(reunion => reunion.CampagneId == new CampagneId(query.CampagneId));
        if (query.Region is { } region) reunions = reunions.Where(reunion => reunion.Region == region);

        return reunions.ToPage(
            query.Page, reunion => reunion.CreeLe, reunion => reunion.Id,
            r => new ReunionVue(r.Id.Value, r.CampagneId.Value, r.Region == null ? null : r.Region.Code, r.Nature, r.Le, r.Publics, r.Participants, r.OrdreDuJour, r.CreeLe),
            vue => (vue.CreeLe, vue.Id), cancellationToken);
    }
}

internal static class ListerReunionsEndpoint
{
    public static void MapListerReunions(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/campagnes/{campagneId:guid}/reunions", Get)
            .WithName(nameof(ListerReunions))
            .WithSummary("Lister les réunions d'une campagne")
            .WithDescription("Les réunions notées, de la première à la dernière, avec leurs publics et leur ordre du jour.")
            .WithExample(new Page<ReunionVue>(
                [
                    new(new("01990000-0000-7000-8000-000000000041"), new("01990000-0000-7000-8000-000000000001"), "28", NatureReunion.PreparationComite, new(2022, 1, 20),
                        [PublicReunion.Ddets, PublicReunion.Dreets], 6, ["Outils de candidature", "Moyens d'évaluation"], new(2022, 1, 21, 8, 0, 0, TimeSpan.Zero)),
                ],
                null, null))
            .AnswersList<ReunionVue>();

    private static Task<IResult> Get(
        Guid campagneId, string? region, [AsParameters] PageRequest page, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        page.ToList(http, "reunions", part => mediator.Send(new ListerReunions(campagneId, region.ToRegion(), part), cancellationToken));
}
