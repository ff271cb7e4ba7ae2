using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.SuiviEmploi.Persistence;
using SeveEmploi.SuiviEmploi.Plans;

namespace SeveEmploi.SuiviEmploi.Evaluations;

[Exige("plans:valider")]
internal sealed record ValiderEvaluation(Guid PlanId, int Trimestre, string? Commentaire) : ICommand;

internal sealed class ValiderEvaluationValidator : AbstractValidator<ValiderEvaluation>
{
    public ValiderEvaluationValidator() => RuleFor(command => command.Commentaire).MaximumLength(ActeEvaluation.CommentaireMax);
}

internal sealed class ValiderEvaluationHandler(SuiviEmploiDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<ValiderEvaluation>
{
    public async Task<Result> Handle(ValiderEvaluation command, CancellationToken cancellationToken)
    {
        var plan = await db.LePlan(command.PlanId, cancellationToken);
        if (plan.Error is { } absent) return absent;
        var evaluation = await db.UneEvaluation(plan.Value, command.Trimestre, cancellationToken);
        if (evaluation.Error is { } absente) return absente;

        var le = plan.Value.Departement.JourLocal(clock.GetUtcNow());
        if (evaluation.Value.Valider(plan.Value, session.Appelant.Nom, le, command.Commentaire).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ValiderEvaluationEndpoint
{
    internal sealed record ValiderEvaluationRequest(string? Commentaire = null);

    public static void MapValiderEvaluation(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{planId:guid}/evaluations/{trimestre:int}/validation", Post)
            .WithName(nameof(ValiderEvaluation))
            .WithSummary("Valider l'évaluation d'un trimestre")
            .WithDescription("Après le point bilatéral, la ou le chargé·e de mission valide le calque : l'évaluation posée sur l'auto-évaluation. Plus rien n'y change.")
            .WithExample(new ValiderEvaluationRequest("Trimestre conforme au plan."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(PlanIntrouvable), typeof(EvaluationIntrouvable), typeof(EvaluationDejaValidee), typeof(PointNonTenu));

    private static async Task<IResult> Post(
        Guid planId, int trimestre, ValiderEvaluationRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ValiderEvaluation(planId, trimestre, request.Commentaire), cancellationToken)).ToHttp();
}
