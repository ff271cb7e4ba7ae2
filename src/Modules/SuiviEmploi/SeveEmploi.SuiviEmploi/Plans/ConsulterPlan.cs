using SeveEmploi.SuiviEmploi.Catalogues;
using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Plans;

[Exige("plans:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterPlan(Guid PlanId) : IQuery<PlanVue?>;

/// <summary>Le plan d'action d'une structure : la version que l'on écrit, celles qui ont été validées, ce qui manque et ce qui est en retard.</summary>
/// <param name="Numero">La version en cours d'écriture, ou la dernière validée.</param>
/// <param name="Axes">Les axes du catalogue, et combien d'actions y sont choisies, les abandonnées non comprises.</param>
/// <param name="SortiesContrat">Celles de l'année d'avant, telles que connues et telles que déclarées : les connues l'emportent.</param>
/// <param name="Reproches">Ce qui manque pour que le plan parte ; vide quand il est complet, envoyé ou validé.</param>
/// <param name="Anomalies">Ce qui est en retard ; rien ne s'en trouve bloqué.</param>
/// <param name="Echeances">Les termes de l'année, fixés à la première validation.</param>
internal sealed record PlanVue(
    Guid Id, Guid StructureId, string Structure, string Departement, string Region, int Promotion, EtatPlan Etat, int Numero, IReadOnlyList<AxeDuPlanVue> Axes,
    IReadOnlyList<ActionPlan> Actions, decimal? Etp, SortiesContratVue SortiesContrat, IReadOnlyList<string> Reproches, IReadOnlyList<string> Anomalies,
    IReadOnlyList<EcheancePlan> Echeances, IReadOnlyList<Adhesion> Adhesions, IReadOnlyList<VersionPlan> Versions, IReadOnlyList<ActePlan> Actes,
    DateTimeOffset CreeLe, DateTimeOffset ModifieLe, long Version) : IVersionedView;

internal sealed record AxeDuPlanVue(int Numero, string Titre, int Choisies, int Minimum, bool ObjectifExige);

internal sealed record SortiesContratVue(int Annee, int? Connues, SortiesDeclarees? Declarees, int? Retenues, int? Seuil);

internal sealed class ConsulterPlanHandler(SuiviEmploiDbContext db, SortiesConnues sorties, TimeProvider clock) : IQueryHandler<ConsulterPlan, PlanVue?>
{
    public async Task<PlanVue?> Handle(ConsulterPlan query, CancellationToken cancellationToken)
    {
        var id = new PlanActionId(query.PlanId);
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == id, cancellationToken) is not { } plan) return null;

        var catalogue = await db.ContenuPour(plan, cancellationToken);
        return EnVue(plan, catalogue, await sorties.De(plan, cancellationToken), clock.Today());
    }

    private static PlanVue EnVue(PlanAction p, ContenuCatalogue catalogue, int? connues, DateOnly le) => new(
        p.Id.Value, p.StructureId, p.StructureNom, p.Departement.Code, p.Region.Code, p.Promotion, p.Etat, p.Numero,
        [.. catalogue.Axes.Select(axe => new AxeDuPlanVue(axe.Numero, axe.Titre, p.Contenu.DeLAxe(axe.Numero).Count(), axe.MinimumActions, axe.ObjectifExige))],
        p.Contenu.Actions, p.Contenu.Etp,
        new(p.Promotion - 1, connues, p.SortiesDeclarees, connues ?? p.SortiesDeclarees?.Nombre, catalogue.Reglages.SeuilSortiesContrat),
        p.Etat is EtatPlan.Valide ? [] : p.Reproches(catalogue, connues), p.Anomalies(le), p.Echeances, p.Adhesions, p.Versions, p.Actes, p.CreeLe, p.ModifieLe, p.Version);
}

internal static class ConsulterPlanEndpoint
{
    public static void MapConsulterPlan(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/plans/{planId:guid}", Get)
            .WithName(nameof(ConsulterPlan))
            .WithSummary("Consulter un plan d'action")
            .WithDescription(
                "Les actions choisies, ce qui manque au plan, ses versions validées avec leur auteur et leur jour, ses termes, l'adhésion d'une nouvelle direction "
                + "et ce qui est en retard.")
            .WithExample(new PlanVue(
                new("01990000-0000-7000-8000-000000000082"), new("01990000-0000-7000-8000-000000000002"), "ASTA", "14", "28", 2024, EtatPlan.Brouillon, 1,
                [new(1, "Sécuriser le démarrage du salarié en poste", 1, 15, true)],
                [new("point_premiere_semaine", 1, "Faire le point à la fin de la première semaine", 80, "Une CIP", null, new(2024, 6, 30), null)], 0.4m,
                new(2023, null, new(12, "Bilan d'activité"), 12, 15), ["Axe 1 : 1 actions choisies, il en faut au moins 15."], [], [], [], [],
                [new(1, GestePlan.Ouvert, new(2024, 1, 8), "Claire Duval")], default, default, 2))
            .AnswersResource<PlanVue>();

    private static async Task<IResult> Get(Guid planId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterPlan(planId), cancellationToken)).ToResource();
}
