using SeveEmploi.SuiviEmploi.Entreprises;
using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Suivis;

[Exige("suivis:lire")]
[DonneesPersonnelles]
internal sealed record ListerSuivis(
    PageRequest Page, Guid? StructureId = null, Region? Region = null, EtatSuivi? Etat = null, bool? ASuivre = null, Guid? EntrepriseId = null, string? Employeur = null,
    DateOnly? Du = null, DateOnly? Au = null, bool? EstDurable = null)
    : IQuery<Page<SuiviResumeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Region;
}

internal sealed class ListerSuivisHandler(SuiviEmploiDbContext db, TimeProvider clock) : IQueryHandler<ListerSuivis, Page<SuiviResumeVue>>
{
    public Task<Page<SuiviResumeVue>> Handle(ListerSuivis query, CancellationToken cancellationToken) => Filtrer(query).ToPage(
        query.Page, suivi => suivi.Debut, suivi => suivi.Id, SuiviResumeVue.De, vue => (vue.Debut, vue.Id), cancellationToken);

    private IQueryable<Suivi> Filtrer(ListerSuivis query)
    {
        var suivis = db.Suivis.AsNoTracking();
        var aujourdhui = clock.Today();
        if (query.StructureId is { } structure) suivis = suivis.Where(s => s.StructureId == structure);
        if (query.Region is { } region) suivis = suivis.Where(s => s.Region == region);
        if (query.Etat is { } etat) suivis = suivis.Where(s => s.Etat == etat);
        if (query.ASuivre is true) suivis = suivis.Where(s => s.AlerteLe <= aujourdhui);
        if (query.ASuivre is false) suivis = suivis.Where(s => s.AlerteLe == null || s.AlerteLe > aujourdhui);
        if (query.EntrepriseId is { } id && new EntrepriseId(id) is var entreprise) suivis = suivis.Where(s => s.EntrepriseId == entreprise);
        if (CleRecherche.De(query.Employeur) is { Length: > 0 } cle) suivis = suivis.Where(s => s.EmployeurCle.StartsWith(cle));
        if (query.Du is { } du) suivis = suivis.Where(s => s.Debut >= du);
        if (query.Au is { } au) suivis = suivis.Where(s => s.Debut <= au);
        if (query.EstDurable is { } durable) suivis = suivis.Where(s => s.EstDurable == durable);
        return suivis;
    }
}

internal static class ListerSuivisEndpoint
{
    public static void MapListerSuivis(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/suivis", Get)
            .WithName(nameof(ListerSuivis))
            .WithSummary("Lister les suivis dans l'emploi")
            .WithDescription(
                "Par jour de début du premier contrat. Filtrez par état, par employeur (« entreprise_id », ou le début de son nom), par période de début, ou « a_suivre » "
                + "pour ce qui l'est aujourd'hui. La même liste s'exporte en CSV et en XLSX.")
            .WithExample(new Page<SuiviResumeVue>([], null, 0))
            .AnswersList<SuiviResumeVue>();

    private static Task<IResult> Get(
        [AsParameters] PageRequest page, Guid? structure_id, string? region, string? etat, bool? a_suivre, Guid? entreprise_id, string? employeur, DateOnly? du,
        DateOnly? au, bool? est_durable, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var query = new ListerSuivis(
            page, structure_id, region.ToRegion(), etat.ToChoice<EtatSuivi>("etat"), a_suivre, entreprise_id, employeur, du, au, est_durable);
        return page.ToList(http, "suivis", part => mediator.Send(query with { Page = part }, cancellationToken));
    }
}
