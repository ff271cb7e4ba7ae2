using SeveEmploi.SuiviEmploi.Persistence;
using SeveEmploi.SuiviEmploi.Plans;

namespace SeveEmploi.SuiviEmploi.Bilans;

[Exige("plans:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterBilanAnnuel(Guid PlanId) : IQuery<BilanAnnuelVue?>;

/// <summary>Le bilan de l'année d'un plan validé, ouvert avec ce que les trimestres en disent.</summary>
/// <param name="Constats">Ceux du dépôt une fois déposé ; jusque-là, ceux d'aujourd'hui.</param>
/// <param name="Reproches">Ce qui manque pour qu'il se dépose ; vide une fois déposé.</param>
/// <param name="EcrivableDu">Le premier jour où il s'écrit.</param>
internal sealed record BilanAnnuelVue(
    Guid PlanId, Guid StructureId, string Structure, int Promotion, EtatBilanAnnuel Etat, DateOnly EcrivableDu, DateOnly Terme, DateOnly? DeposeLe, bool EnRetard,
    ContenuBilan Contenu, IReadOnlyList<ConstatAction> Constats, IReadOnlyList<string> Reproches, IReadOnlyList<ActeBilanAnnuel> Actes, long Version) : IVersionedView;

internal sealed class ConsulterBilanAnnuelHandler(SuiviEmploiDbContext db, TimeProvider clock) : IQueryHandler<ConsulterBilanAnnuel, BilanAnnuelVue?>
{
    public async Task<BilanAnnuelVue?> Handle(ConsulterBilanAnnuel query, CancellationToken cancellationToken)
    {
        var id = new PlanActionId(query.PlanId);
        var plan = await db.Plans.AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == id, cancellationToken);
        if (plan?.Validee is null) return null;

        var bilan = await db.Bilans.AsNoTracking().SingleOrDefaultAsync(bilan => bilan.PlanId == id, cancellationToken);
        var evaluations = await db.Evaluations.AsNoTracking().Where(evaluation => evaluation.PlanId == id).ToListAsync(cancellationToken);
        return EnVue(plan, bilan, Constats.De(plan, evaluations), plan.Departement.JourLocal(clock.GetUtcNow()));
    }

    private static BilanAnnuelVue EnVue(PlanAction plan, BilanAnnuel? bilan, IReadOnlyList<ConstatAction> constats, DateOnly le)
    {
        var (contenu, ecrit) = (bilan?.Contenu ?? ContenuBilan.Vide, bilan is null or { Etat: EtatBilanAnnuel.Brouillon or EtatBilanAnnuel.Renvoye });
        return new(
            plan.Id.Value, plan.StructureId, plan.StructureNom, plan.Promotion, bilan?.Etat ?? EtatBilanAnnuel.Brouillon, plan.Bilan!.Debut, plan.Bilan.Terme,
            bilan?.DeposeLe, bilan?.DeposeLe is null ? plan.Bilan.EstEnRetard(le) : bilan.EstEnRetard,
            contenu, ecrit ? constats : bilan!.Constats, ecrit ? contenu.Reproches(plan.Validee!.Contenu) : [], bilan?.Actes ?? [], bilan?.Version ?? 0);
    }
}

internal static class ConsulterBilanAnnuelEndpoint
{
    public static void MapConsulterBilanAnnuel(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/plans/{planId:guid}/bilan", Get)
            .WithName(nameof(ConsulterBilanAnnuel))
            .WithSummary("Consulter le bilan de l'année")
            .WithDescription(
                "Le bilan s'ouvre avec, pour chaque action, les scores des trimestres avant et après le point et le dernier réalisé. Il existe dès que le plan est validé, "
                + "à la version 0 tant que rien n'y est écrit.")
            .WithExample(new BilanAnnuelVue(
                new("01990000-0000-7000-8000-000000000082"), new("01990000-0000-7000-8000-000000000002"), "ASTA", 2024, EtatBilanAnnuel.Brouillon, new(2024, 10, 1), new(2025, 1, 31),
                null, false, ContenuBilan.Vide,
                [new("point_premiere_semaine", 1, "Faire le point à la fin de la première semaine", 80, null, [new(1, 75.0m, 68.8m)], new(11, 20))],
                ["Écrivez la synthèse de l'année."], [], 0))
            .AnswersResource<BilanAnnuelVue>();

    private static async Task<IResult> Get(Guid planId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterBilanAnnuel(planId), cancellationToken)).ToResource();
}
