using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Plans;

[Exige("plans:envoyer")]
internal sealed record EnvoyerPlan(Guid PlanId) : ICommand;

internal sealed class EnvoyerPlanHandler(SuiviEmploiDbContext db, SortiesConnues sorties, DbSession session, TimeProvider clock) : ICommandHandler<EnvoyerPlan>
{
    public async Task<Result> Handle(EnvoyerPlan command, CancellationToken cancellationToken)
    {
        var plan = await db.UnPlan(command.PlanId, cancellationToken);
        if (plan.Error is { } absent) return absent;

        var catalogue = await db.ContenuPour(plan.Value, cancellationToken);
        var connues = await sorties.De(plan.Value, cancellationToken);
        if (plan.Value.Envoyer(catalogue, connues, session.Appelant.Nom, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class EnvoyerPlanEndpoint
{
    public static void MapEnvoyerPlan(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{planId:guid}/envoi", Post)
            .WithName(nameof(EnvoyerPlan))
            .WithSummary("Envoyer le plan d'action")
            .WithDescription("La direction envoie le plan, complet, à la ou au chargé·e de mission. Il ne change plus, sauf s'il est renvoyé.")
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(PlanIntrouvable), typeof(PlanDejaEnvoye), typeof(PlanDejaValide), typeof(PlanIncomplet));

    private static async Task<IResult> Post(Guid planId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new EnvoyerPlan(planId), cancellationToken)).ToHttp();
}
