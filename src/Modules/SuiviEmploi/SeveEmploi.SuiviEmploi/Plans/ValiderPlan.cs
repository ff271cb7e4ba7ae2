using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Plans;

[Exige("plans:valider")]
internal sealed record ValiderPlan(Guid PlanId, string? Commentaire) : ICommand;

internal sealed class ValiderPlanValidator : AbstractValidator<ValiderPlan>
{
    public ValiderPlanValidator() => RuleFor(command => command.Commentaire).MaximumLength(ActePlan.CommentaireMax);
}

internal sealed class ValiderPlanHandler(SuiviEmploiDbContext db, SortiesConnues sorties, DbSession session, TimeProvider clock) : ICommandHandler<ValiderPlan>
{
    public async Task<Result> Handle(ValiderPlan command, CancellationToken cancellationToken)
    {
        var plan = await db.UnPlan(command.PlanId, cancellationToken);
        if (plan.Error is { } absent) return absent;

        var catalogue = await db.ContenuPour(plan.Value, cancellationToken);
        var connues = await sorties.De(plan.Value, cancellationToken);
        if (plan.Value.Valider(catalogue, connues, session.Appelant.Nom, clock.Today(), command.Commentaire).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ValiderPlanEndpoint
{
    internal sealed record ValiderPlanRequest(string? Commentaire = null);

    public static void MapValiderPlan(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{planId:guid}/validation", Post)
            .WithName(nameof(ValiderPlan))
            .WithSummary("Valider le plan d'action")
            .WithDescription(
                "La ou le chargé·e de mission valide la version envoyée : elle est gardée telle quelle, avec son auteur et son jour. Les exigences du programme "
                + "sont vérifiées de nouveau, avec ce que les indicateurs savent ce jour-là. La première validation fixe les termes de l'année.")
            .WithExample(new ValiderPlanRequest("Plan solide ; le point de juin portera sur l'axe 2."))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(PlanIntrouvable), typeof(PlanDejaValide), typeof(PlanNonEnvoye), typeof(PlanIncomplet));

    private static async Task<IResult> Post(Guid planId, ValiderPlanRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ValiderPlan(planId, request.Commentaire), cancellationToken)).ToHttp();
}
