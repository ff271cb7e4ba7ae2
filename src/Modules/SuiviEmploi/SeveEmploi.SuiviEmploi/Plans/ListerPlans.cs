using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Plans;

[Exige("plans:lire")]
internal sealed record ListerPlans(FiltrePlans Filtre, PageRequest Page) : IQuery<Page<PlanResumeVue>>, ISurTerritoire
{
    Region? ISurTerritoire.RegionVisee => Filtre.Region;

    Departement? ISurTerritoire.DepartementVise => Filtre.Departement;
}

internal sealed record FiltrePlans(int? Promotion, Region? Region, Departement? Departement, EtatPlan? Etat, bool? Retard, Guid? StructureId);

/// <summary>Un plan, dans une liste.</summary>
/// <param name="Numero">La version en cours d'écriture, ou la dernière validée.</param>
/// <param name="ProchainTerme">Le premier terme de ce qui n'est pas rendu : auto-évaluation, bilan, ou adhésion d'une nouvelle direction.</param>
internal sealed record PlanResumeVue(
    Guid Id, int Promotion, Guid StructureId, string Structure, string Departement, string Region, EtatPlan Etat, int Numero, DateOnly? EnvoyeLe,
    DateOnly? ProchainTerme, bool EnRetard, long Version, DateTimeOffset CreeLe, DateTimeOffset ModifieLe);

internal sealed class ListerPlansHandler(SuiviEmploiDbContext db, TimeProvider clock) : IQueryHandler<ListerPlans, Page<PlanResumeVue>>
{
    public Task<Page<PlanResumeVue>> Handle(ListerPlans query, CancellationToken cancellationToken)
    {
        var le = clock.Today();
        return Filtrer(query.Filtre, le).ToPage(
            query.Page, plan => plan.StructureNom, plan => plan.Id,
            p => new PlanResumeVue(
                p.Id.Value, p.Promotion, p.StructureId, p.StructureNom, p.Departement.Code, p.Region.Code, p.Etat, p.Numero, p.EnvoyeLe, p.ProchainTermeLe,
                p.ProchainTermeLe != null && p.ProchainTermeLe < le, p.Version, p.CreeLe, p.ModifieLe),
            vue => (vue.Structure, vue.Id), cancellationToken);
    }

    private IQueryable<PlanAction> Filtrer(FiltrePlans filtre, DateOnly le)
    {
        var plans = db.Plans.AsNoTracking();
        if (filtre.Promotion is { } promotion) plans = plans.Where(plan => plan.Promotion == promotion);
        if (filtre.Region is { } region) plans = plans.Where(plan => plan.Region == region);
        if (filtre.Departement is { } departement) plans = plans.Where(plan => plan.Departement == departement);
        if (filtre.Etat is { } etat) plans = plans.Where(plan => plan.Etat == etat);
        if (filtre.StructureId is { } structure) plans = plans.Where(plan => plan.StructureId == structure);
        if (filtre.Retard is true) plans = plans.Where(plan => plan.ProchainTermeLe < le);
        if (filtre.Retard is false) plans = plans.Where(plan => plan.ProchainTermeLe == null || plan.ProchainTermeLe >= le);
        return plans;
    }
}

internal static class ListerPlansEndpoint
{
    public static void MapListerPlans(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/plans", Get)
            .WithName(nameof(ListerPlans))
            .WithSummary("Lister les plans d'action")
            .WithDescription(
                "Ceux d'une promotion, d'une région, d'un département, d'une structure ou d'un état, par nom de structure. « retard=true » : ceux dont une "
                + "auto-évaluation, le bilan ou l'adhésion d'une nouvelle direction a passé son terme.")
            .WithExample(new Page<PlanResumeVue>(
                [
                    new(new("01990000-0000-7000-8000-000000000082"), 2024, new("01990000-0000-7000-8000-000000000002"), "ASTA", "14", "28", EtatPlan.Valide, 1,
                        new(2024, 1, 10), new(2024, 6, 28), false, 5, default, default),
                ],
                null, null))
            .AnswersList<PlanResumeVue>();

    private static Task<IResult> Get(
        int? promotion, string? region, string? departement, string? etat, bool? retard, Guid? structure,
        [AsParameters] PageRequest page, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var filtre = new FiltrePlans(promotion, region.ToRegion(), departement.ToDepartement(), etat.ToChoice<EtatPlan>("etat"), retard, structure);
        return page.ToList(http, "plans", part => mediator.Send(new ListerPlans(filtre, part), cancellationToken));
    }
}
