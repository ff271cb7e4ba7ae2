using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Accompagnements;

[Exige("animation:lire")]
internal sealed record ListerActionsReprises(PageRequest Page, int? Annee = null, Region? Region = null) : IQuery<Page<ActionRepriseVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Une action reprise d'un décompte publié.</summary>
/// <param name="Fichier">D'où vient le nombre.</param>
/// <param name="RetireeLe">Depuis ce jour, elle ne compte plus.</param>
internal sealed record ActionRepriseVue(
    Guid Id, string Region, int Annee, string Action, string Cible, Programme? Programme, string Objectifs, int Nombre, string Fichier, DateOnly? RetireeLe,
    string? MotifRetrait, DateTimeOffset CreeLe, long Version);

internal sealed class ListerActionsReprisesHandler(AnimationRegionaleDbContext db) : IQueryHandler<ListerActionsReprises, Page<ActionRepriseVue>>
{
    public Task<Page<ActionRepriseVue>> Handle(ListerActionsReprises query, CancellationToken cancellationToken)
    {
        var lignes = db.ActionsReprises.AsNoTracking();
        if (query.Annee is { } annee) lignes = lignes.Where(reprise => reprise.Annee == annee);
        if (query.Region is { } region) lignes = lignes.Where(reprise => reprise.Region == region);
        return lignes.ToPage(
            query.Page, r => r.CreeLe, r => r.Id,
            r => new ActionRepriseVue(
                r.Id.Value, r.Region.Code, r.Annee, r.Action, r.Cible, r.Programme, r.Objectifs, r.Nombre, r.Fichier, r.RetireeLe, r.MotifRetrait, r.CreeLe, r.Version),
            vue => (vue.CreeLe, vue.Id), cancellationToken);
    }
}

internal static class ListerActionsReprisesEndpoint
{
    public static void MapListerActionsReprises(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/actions-reprises", Get)
            .WithName(nameof(ListerActionsReprises))
            .WithSummary("Lister les actions reprises")
            .WithDescription("Les nombres repris d'un bilan publié, avec le fichier dont ils viennent, retirés compris. La même liste s'exporte en CSV et en XLSX.")
            .WithExample(new Page<ActionRepriseVue>(
                [
                    new(new("01990000-0000-7000-8000-0000000000c2"), "28", 2022, "Accompagnement individuel", "SEVE 1", BuildingBlocks.Programme.Seve1, "évaluations", 14,
                        "accompagnements.csv", null, null, new(2023, 1, 10, 9, 0, 0, TimeSpan.Zero), 1),
                ],
                null, 1))
            .AnswersList<ActionRepriseVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, int? annee, string? region, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ListerActionsReprises(page, annee, region.ToRegion());
        return page.ToList(http, "actions-reprises", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}
