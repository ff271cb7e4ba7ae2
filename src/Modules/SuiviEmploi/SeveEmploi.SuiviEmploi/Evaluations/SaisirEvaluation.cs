using SeveEmploi.SuiviEmploi.Catalogues;
using SeveEmploi.SuiviEmploi.Persistence;
using SeveEmploi.SuiviEmploi.Plans;

namespace SeveEmploi.SuiviEmploi.Evaluations;

[Exige("plans:ecrire")]
internal sealed record SaisirEvaluation(Guid PlanId, int Trimestre, IReadOnlyList<EvaluationSaisie> Lignes) : ICommand;

internal sealed class SaisirEvaluationValidator : AbstractValidator<SaisirEvaluation>
{
    public SaisirEvaluationValidator()
    {
        RuleFor(command => command.Lignes).Must(lignes => lignes.Count <= ContenuPlan.ActionsMax);
        RuleForEach(command => command.Lignes).NotNull().ChildRules(ligne =>
        {
            ligne.RuleFor(l => l.Code).NotEmpty().MaximumLength(ActionCatalogue.CodeMax);
            ligne.RuleFor(l => l.Preuve).MaximumLength(LigneEvaluation.TexteMax);
            ligne.RuleFor(l => l.Commentaire).MaximumLength(LigneEvaluation.TexteMax);
        });
    }
}

internal sealed class SaisirEvaluationHandler(SuiviEmploiDbContext db, TimeProvider clock) : ICommandHandler<SaisirEvaluation>
{
    public async Task<Result> Handle(SaisirEvaluation command, CancellationToken cancellationToken)
    {
        var plan = await db.LePlan(command.PlanId, cancellationToken);
        if (plan.Error is { } absent) return absent;

        var connue = await db.Evaluations.SingleOrDefaultAsync(e => e.PlanId == plan.Value.Id && e.Trimestre == command.Trimestre, cancellationToken);
        if (db.Expect(connue).Error is { } perimee) return perimee;

        var evaluation = connue is null
            ? AutoEvaluation.Commencer(plan.Value, command.Trimestre, plan.Value.Departement.JourLocal(clock.GetUtcNow()))
            : connue;
        if (evaluation.Error is { } impossible) return impossible;
        if (evaluation.Value.Saisir(command.Lignes, plan.Value).Error is { } refus) return refus;

        if (connue is null) db.Add(evaluation.Value);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class SaisirEvaluationEndpoint
{
    internal sealed record SaisirEvaluationRequest(IReadOnlyList<EvaluationSaisie> Lignes);

    public static void MapSaisirEvaluation(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/plans/{planId:guid}/evaluations/{trimestre:int}", Put)
            .WithName(nameof(SaisirEvaluation))
            .WithSummary("Écrire l'auto-évaluation d'un trimestre")
            .WithDescription(
                "Action par action, contre la version validée du plan : combien de personnes en ont bénéficié, parmi combien en contrat (ou un pourcentage seul), "
                + "la preuve et un commentaire. Elle s'écrit à partir du premier jour du trimestre, et autant de fois qu'il faut jusqu'à son envoi.")
            .WithExample(new SaisirEvaluationRequest([new("point_premiere_semaine", new(12, 20), "Tableau de suivi", "Deux entreprises injoignables.")]))
            .AnswersNoContent()
            .AcceptsIfMatch()
            .Refuses(
                typeof(PlanIntrouvable), typeof(PlanNonValide), typeof(TrimestreInconnu), typeof(TrimestreNonCommence), typeof(EvaluationDejaEnvoyee),
                typeof(EvaluationEnDouble), typeof(ActionHorsPlan), typeof(MesureIncomplete), typeof(MesureNegative), typeof(RealiseSuperieurALaBase));

    private static async Task<IResult> Put(Guid planId, int trimestre, SaisirEvaluationRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new SaisirEvaluation(planId, trimestre, request.Lignes), cancellationToken)).ToHttp();
}
