using SeveEmploi.SuiviEmploi.Persistence;
using SeveEmploi.SuiviEmploi.Plans;

namespace SeveEmploi.SuiviEmploi.Evaluations;

[Exige("plans:lire")]
[DonneesPersonnelles]
internal sealed record ConsulterEvaluation(Guid PlanId, int Trimestre) : IQuery<EvaluationVue?>;

/// <summary>L'auto-évaluation d'un trimestre, le point qui l'a suivie, et les scores avant et après lui.</summary>
internal sealed record EvaluationVue(
    Guid Id, Guid PlanId, Guid StructureId, int Promotion, int Trimestre, int VersionPlan, EtatEvaluation Etat, DateOnly Terme, bool EnRetard,
    IReadOnlyList<LigneEvaluationVue> Lignes, ActeEvaluation? Envoi, PointBilateral? Point, ActeEvaluation? Validation, DateTimeOffset CreeLe, DateTimeOffset ModifieLe, long Version)
    : IVersionedView;

/// <param name="Ajuste">Ce que le point a retenu à la place du réalisé ; null quand il l'a gardé.</param>
internal sealed record LigneEvaluationVue(
    string Code, int Axe, string Libelle, int? Objectif, Mesure Realise, ScoreVue Part, ScoreVue ScoreAvant, Mesure? Ajuste, string? MotifAjustement, ScoreVue ScoreApres,
    string? Preuve, string? Commentaire);

/// <param name="Valeur">En pourcentage, à une décimale ; null quand il ne se calcule pas.</param>
/// <param name="Texte">Comme il se lit : « 75,0 % », « n.c. ».</param>
internal sealed record ScoreVue(decimal? Valeur, string Texte)
{
    public static ScoreVue De(Taux taux) => new(taux.Valeur, taux.ToString());
}

internal sealed class ConsulterEvaluationHandler(SuiviEmploiDbContext db) : IQueryHandler<ConsulterEvaluation, EvaluationVue?>
{
    public async Task<EvaluationVue?> Handle(ConsulterEvaluation query, CancellationToken cancellationToken)
    {
        var id = new PlanActionId(query.PlanId);
        var evaluation = await db.Evaluations.AsNoTracking().SingleOrDefaultAsync(e => e.PlanId == id && e.Trimestre == query.Trimestre, cancellationToken);
        if (evaluation is null) return null;

        var plan = await db.Plans.AsNoTracking().SingleAsync(plan => plan.Id == id, cancellationToken);
        return EnVue(evaluation, plan.EcheanceDe(query.Trimestre)!);
    }

    private static EvaluationVue EnVue(AutoEvaluation e, EcheancePlan echeance) => new(
        e.Id.Value, e.PlanId.Value, e.StructureId, e.Promotion, e.Trimestre, e.VersionPlan, e.Etat, echeance.Terme, e.Envoi?.Le > echeance.Terme,
        [.. e.Lignes.OrderBy(ligne => ligne.Axe).Select(EnVue)], e.Envoi, e.Point, e.Validation, e.CreeLe, e.ModifieLe, e.Version);

    private static LigneEvaluationVue EnVue(LigneEvaluation ligne) => new(
        ligne.Code, ligne.Axe, ligne.Libelle, ligne.Objectif, ligne.Realise, ScoreVue.De(ligne.Retenu.Part), ScoreVue.De(ligne.ScoreAvant), ligne.Ajuste,
        ligne.MotifAjustement, ScoreVue.De(ligne.ScoreApres), ligne.Preuve, ligne.Commentaire);
}

internal static class ConsulterEvaluationEndpoint
{
    public static void MapConsulterEvaluation(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/plans/{planId:guid}/evaluations/{trimestre:int}", Get)
            .WithName(nameof(ConsulterEvaluation))
            .WithSummary("Consulter l'auto-évaluation d'un trimestre")
            .WithDescription("Chaque action : l'objectif, le réalisé, le score de la structure et celui d'après le point bilatéral. « n.c. » : sans base ou sans objectif.")
            .WithExample(new EvaluationVue(
                new("01990000-0000-7000-8000-000000000083"), new("01990000-0000-7000-8000-000000000082"), new("01990000-0000-7000-8000-000000000002"), 2024, 1, 1,
                EtatEvaluation.Envoyee, new(2024, 6, 28), false,
                [
                    new("point_premiere_semaine", 1, "Faire le point à la fin de la première semaine", 80, new(12, 20), new(60.0m, "60,0 %"), new(75.0m, "75,0 %"), null, null,
                        new(75.0m, "75,0 %"), "Tableau de suivi", null),
                ],
                new("Claire Duval", new(2024, 6, 20)), null, null, default, default, 3))
            .AnswersResource<EvaluationVue>();

    private static async Task<IResult> Get(Guid planId, int trimestre, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterEvaluation(planId, trimestre), cancellationToken)).ToResource();
}
