using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.SuiviEmploi.Persistence;
using SeveEmploi.SuiviEmploi.Plans;

namespace SeveEmploi.SuiviEmploi.Bilans;

[Exige("plans:envoyer")]
internal sealed record DeposerBilanAnnuel(Guid PlanId) : ICommand;

internal sealed class DeposerBilanAnnuelHandler(SuiviEmploiDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<DeposerBilanAnnuel>
{
    public async Task<Result> Handle(DeposerBilanAnnuel command, CancellationToken cancellationToken)
    {
        var plan = await db.LePlan(command.PlanId, cancellationToken);
        if (plan.Error is { } absent) return absent;
        var bilan = await db.LeBilan(plan.Value, cancellationToken);
        if (bilan.Error is { } sansBilan) return sansBilan;

        var evaluations = await db.Evaluations.AsNoTracking().Where(evaluation => evaluation.PlanId == plan.Value.Id).ToListAsync(cancellationToken);
        var le = plan.Value.Departement.JourLocal(clock.GetUtcNow());
        if (bilan.Value.Deposer(plan.Value, Constats.De(plan.Value, evaluations), session.Appelant.Nom, le).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class DeposerBilanAnnuelEndpoint
{
    public static void MapDeposerBilanAnnuel(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{planId:guid}/bilan/depot", Post)
            .WithName(nameof(DeposerBilanAnnuel))
            .WithSummary("Déposer le bilan de l'année")
            .WithDescription(
                "La direction dépose le bilan complet, avec les scores des trimestres. Dû le 31 janvier suivant, compris ; après, il est reçu et montré « en retard ».")
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(PlanIntrouvable), typeof(BilanAnnuelIntrouvable), typeof(BilanAnnuelDejaDepose), typeof(BilanAnnuelDejaAccepte), typeof(BilanAnnuelIncomplet));

    private static async Task<IResult> Post(Guid planId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeposerBilanAnnuel(planId), cancellationToken)).ToHttp();
}
