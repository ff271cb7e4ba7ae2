using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Plans;

[Exige("plans:valider")]
internal sealed record RenvoyerPlan(Guid PlanId, string Commentaire) : ICommand;

internal sealed class RenvoyerPlanValidator : AbstractValidator<RenvoyerPlan>
{
    public RenvoyerPlanValidator() => RuleFor(command => command.Commentaire).NotEmpty().MaximumLength(ActePlan.CommentaireMax);
}

internal sealed class RenvoyerPlanHandler(SuiviEmploiDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<RenvoyerPlan>
{
    public async Task<Result> Handle(RenvoyerPlan command, CancellationToken cancellationToken)
    {
        var plan = await db.UnPlan(command.PlanId, cancellationToken);
        if (plan.Error is { } absent) return absent;
        if (plan.Value.Renvoyer(command.Commentaire, session.Appelant.Nom, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RenvoyerPlanEndpoint
{
    internal sealed record RenvoyerPlanRequest(string Commentaire);

    public static void MapRenvoyerPlan(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{planId:guid}/renvoi", Post)
            .WithName(nameof(RenvoyerPlan))
            .WithSummary("Renvoyer le plan d'action")
            .WithDescription("La ou le chargé·e de mission demande une correction, et dit laquelle. La structure peut de nouveau l'écrire.")
            .WithExample(new RenvoyerPlanRequest("Précisez les moyens de l'axe 2."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(PlanIntrouvable), typeof(PlanDejaValide), typeof(PlanNonEnvoye));

    private static async Task<IResult> Post(Guid planId, RenvoyerPlanRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RenvoyerPlan(planId, request.Commentaire), cancellationToken)).ToHttp();
}
