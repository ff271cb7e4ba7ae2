using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Bilans;

[Exige("bilans-regionaux:lire")]
internal sealed record ListerBilansRegionaux(int? Annee, Region? Region, PageRequest Page) : IQuery<Page<BilanRegionalResumeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

internal sealed record BilanRegionalResumeVue(
    Guid Id, string? Region, int Annee, EtatBilanRegional Etat, DateTimeOffset ReleveA, DateOnly? PublieLe, long Version, DateTimeOffset CreeLe);

internal sealed class ListerBilansRegionauxHandler(AnimationRegionaleDbContext db) : IQueryHandler<ListerBilansRegionaux, Page<BilanRegionalResumeVue>>
{
    public Task<Page<BilanRegionalResumeVue>> Handle(ListerBilansRegionaux query, CancellationToken cancellationToken)
    {
        var bilans = db.Bilans.AsNoTracking().IgnoreAutoIncludes();
        if (query.Annee is { } annee) bilans = bilans.Where(bilan => bilan.Annee == annee);
        if (query.Region is { } region) bilans = bilans.Where(bilan => bilan.Region == region);
        return bilans.ToPage(
            query.Page, bilan => bilan.CreeLe, bilan => bilan.Id,
            b => new BilanRegionalResumeVue(b.Id.Value, b.Region == null ? null : b.Region.Code, b.Annee, b.Etat, b.ReleveA, b.PublieLe, b.Version, b.CreeLe),
            vue => (vue.CreeLe, vue.Id), cancellationToken);
    }
}

internal static class ListerBilansRegionauxEndpoint
{
    public static void MapListerBilansRegionaux(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/bilans", Get)
            .WithName(nameof(ListerBilansRegionaux))
            .WithSummary("Lister les bilans")
            .WithDescription("Ceux des régions de l'appelant, et les bilans nationaux publiés ; « annee » et « region » les trient.")
            .WithExample(new Page<BilanRegionalResumeVue>(
                [new(new("01990000-0000-7000-8000-0000000000b1"), "28", 2022, EtatBilanRegional.EnPreparation, default, null, 3, default)], null, null))
            .AnswersList<BilanRegionalResumeVue>();

    private static Task<IResult> Get(
        int? annee, string? region, [AsParameters] PageRequest page, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        page.ToList(http, "bilans", part => mediator.Send(new ListerBilansRegionaux(annee, region.ToRegion(), part), cancellationToken));
}
