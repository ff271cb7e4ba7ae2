using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Accompagnements;

[Exige("animation:ecrire")]
internal sealed record RetirerActionReprise(Guid ActionRepriseId, string Motif) : ICommand;

internal sealed class RetirerActionRepriseValidator : AbstractValidator<RetirerActionReprise>
{
    public RetirerActionRepriseValidator() => RuleFor(command => command.Motif).DitQuelqueChose(FormesDeVie.TexteMax);
}

internal sealed class RetirerActionRepriseHandler(AnimationRegionaleDbContext db, TimeProvider clock) : ICommandHandler<RetirerActionReprise>
{
    public async Task<Result> Handle(RetirerActionReprise command, CancellationToken cancellationToken)
    {
        var found = await db.Find<ActionReprise>(new ActionRepriseId(command.ActionRepriseId), new ActionRepriseIntrouvable(command.ActionRepriseId), cancellationToken);
        if (found.Error is { } absente) return absente;
        if (found.Value.Retirer(command.Motif, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RetirerActionRepriseEndpoint
{
    internal sealed record RetirerActionRepriseRequest(string Motif);

    public static void MapRetirerActionReprise(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/actions-reprises/{actionRepriseId:guid}/retrait", Post)
            .WithName(nameof(RetirerActionReprise))
            .WithSummary("Retirer une action reprise")
            .WithDescription("Le détail de cette action est désormais dans l'application, ou son nombre était faux : la ligne ne compte plus, et garde le motif.")
            .WithExample(new RetirerActionRepriseRequest("Les quatre groupes sont maintenant des événements."))
            .RequiresIfMatch()
            .AnswersNoContent()
            .Refuses(typeof(ActionRepriseIntrouvable), typeof(ActionRepriseDejaRetiree));

    private static async Task<IResult> Post(Guid actionRepriseId, RetirerActionRepriseRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RetirerActionReprise(actionRepriseId, request.Motif), cancellationToken)).ToHttp();
}
