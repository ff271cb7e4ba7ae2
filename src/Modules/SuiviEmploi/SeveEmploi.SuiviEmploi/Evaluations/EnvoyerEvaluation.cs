using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.SuiviEmploi.Persistence;
using SeveEmploi.SuiviEmploi.Plans;

namespace SeveEmploi.SuiviEmploi.Evaluations;

[Exige("plans:envoyer")]
internal sealed record EnvoyerEvaluation(Guid PlanId, int Trimestre) : ICommand;

internal sealed class EnvoyerEvaluationHandler(SuiviEmploiDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<EnvoyerEvaluation>
{
    public async Task<Result> Handle(EnvoyerEvaluation command, CancellationToken cancellationToken)
    {
        var plan = await db.LePlan(command.PlanId, cancellationToken);
        if (plan.Error is { } absent) return absent;
        var evaluation = await db.UneEvaluation(plan.Value, command.Trimestre, cancellationToken);
        if (evaluation.Error is { } absente) return absente;

        var reglages = (await db.ContenuPour(plan.Value, cancellationToken)).Reglages;
        var le = plan.Value.Departement.JourLocal(clock.GetUtcNow());
        if (evaluation.Value.Envoyer(plan.Value, reglages, session.Appelant.Nom, le).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class EnvoyerEvaluationEndpoint
{
    public static void MapEnvoyerEvaluation(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{planId:guid}/evaluations/{trimestre:int}/envoi", Post)
            .WithName(nameof(EnvoyerEvaluation))
            .WithSummary("Envoyer l'auto-évaluation d'un trimestre")
            .WithDescription("La direction l'envoie à la ou au chargé·e de mission, toutes ses actions évaluées. L'obligation du trimestre est alors honorée, à temps ou en retard.")
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(PlanIntrouvable), typeof(EvaluationIntrouvable), typeof(EvaluationDejaEnvoyee), typeof(ActionsNonEvaluees));

    private static async Task<IResult> Post(Guid planId, int trimestre, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new EnvoyerEvaluation(planId, trimestre), cancellationToken)).ToHttp();
}
