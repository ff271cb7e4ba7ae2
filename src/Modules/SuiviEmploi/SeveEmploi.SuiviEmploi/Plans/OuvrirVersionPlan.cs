using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Plans;

[Exige("plans:ecrire")]
internal sealed record OuvrirVersionPlan(Guid PlanId, string Motif) : ICommand;

internal sealed class OuvrirVersionPlanValidator : AbstractValidator<OuvrirVersionPlan>
{
    public OuvrirVersionPlanValidator() => RuleFor(command => command.Motif).NotEmpty().MaximumLength(ActePlan.CommentaireMax);
}

internal sealed class OuvrirVersionPlanHandler(SuiviEmploiDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<OuvrirVersionPlan>
{
    public async Task<Result> Handle(OuvrirVersionPlan command, CancellationToken cancellationToken)
    {
        var plan = await db.UnPlan(command.PlanId, cancellationToken);
        if (plan.Error is { } absent) return absent;
        if (plan.Value.OuvrirVersion(command.Motif, session.Appelant.Nom, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class OuvrirVersionPlanEndpoint
{
    internal sealed record OuvrirVersionPlanRequest(string Motif);

    public static void MapOuvrirVersionPlan(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{planId:guid}/versions", Post)
            .WithName(nameof(OuvrirVersionPlan))
            .WithSummary("Ouvrir une nouvelle version du plan d'action")
            .WithDescription("Un plan validé ne change que par une nouvelle version, écrite, envoyée et validée comme la première. La précédente vaut jusque-là, et reste.")
            .WithExample(new OuvrirVersionPlanRequest("Deux entreprises partenaires ont fermé."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(PlanIntrouvable), typeof(PlanNonValide));

    private static async Task<IResult> Post(Guid planId, OuvrirVersionPlanRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new OuvrirVersionPlan(planId, request.Motif), cancellationToken)).ToHttp();
}
