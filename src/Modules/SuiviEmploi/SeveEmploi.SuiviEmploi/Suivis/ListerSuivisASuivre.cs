using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Suivis;

[Exige("suivis:lire")]
[DonneesPersonnelles]
internal sealed record ListerSuivisASuivre(PageRequest Page, Guid? StructureId = null, Region? Region = null) : IQuery<Page<SuiviASuivreVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

/// <summary>Un contrat qui demande un geste, et lequel.</summary>
internal sealed record SuiviASuivreVue(
    Guid Id, Guid StructureId, string Code, string Employeur, DateOnly Debut, DateOnly AlerteLe, DateOnly? EssaiAValiderLe, int? JoursAvantFinEssai,
    DateOnly SansRencontreDepuis, int JoursSansRencontre, long Version);

internal sealed class ListerSuivisASuivreHandler(SuiviEmploiDbContext db, TimeProvider clock) : IQueryHandler<ListerSuivisASuivre, Page<SuiviASuivreVue>>
{
    public Task<Page<SuiviASuivreVue>> Handle(ListerSuivisASuivre query, CancellationToken cancellationToken)
    {
        var aujourdhui = clock.Today();
        var suivis = db.Suivis.AsNoTracking().Where(s => s.AlerteLe <= aujourdhui);
        if (query.StructureId is { } structure) suivis = suivis.Where(s => s.StructureId == structure);
        if (query.Region is { } region) suivis = suivis.Where(s => s.Region == region);
        return suivis.ToPage(
            query.Page, s => s.AlerteLe!.Value, s => s.Id,
            s => new SuiviASuivreVue(
                s.Id.Value, s.StructureId, s.Code, s.Employeur, s.Debut, s.AlerteLe!.Value, s.EssaiAValiderLe,
                s.EssaiAValiderLe == null ? null : s.EssaiAValiderLe.Value.DayNumber - aujourdhui.DayNumber, s.SansRencontreDepuis!.Value,
                aujourdhui.DayNumber - s.SansRencontreDepuis.Value.DayNumber, s.Version),
            vue => (vue.AlerteLe, vue.Id), cancellationToken);
    }
}

internal static class ListerSuivisASuivreEndpoint
{
    public static void MapListerSuivisASuivre(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/suivis/a-suivre", Get)
            .WithName(nameof(ListerSuivisASuivre))
            .WithSummary("Lister les contrats à suivre")
            .WithDescription(
                "Ceux dont la période d'essai finit bientôt ou attend d'être dite, et ceux qui courent sans rencontre depuis un mois, le plus ancien d'abord. Les deux durées "
                + "sont du règlement. S'exporte en CSV et en XLSX.")
            .WithExample(new Page<SuiviASuivreVue>([], null, 0))
            .AnswersList<SuiviASuivreVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, Guid? structure_id, string? region, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ListerSuivisASuivre(page, structure_id, region.ToRegion());
        return page.ToList(http, "suivis-a-suivre", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}
