using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Plans;

[Exige("formation:ecrire")]
internal sealed record CorrigerAction(Guid ActionId, ActionSaisie Action) : ICommand;

internal sealed class CorrigerActionValidator : AbstractValidator<CorrigerAction>
{
    public CorrigerActionValidator() => RuleFor(command => command.Action).SetValidator(new ActionSaisieValidator()).OverridePropertyName("");
}

internal sealed class CorrigerActionHandler(FormationActionDbContext db) : ICommandHandler<CorrigerAction>
{
    public async Task<Result> Handle(CorrigerAction command, CancellationToken cancellationToken)
    {
        var found = await db.UneAction(command.ActionId, cancellationToken);
        if (found.Error is { } absente) return absente;
        if (found.Value.Corriger(command.Action.EnFiche()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CorrigerActionEndpoint
{
    public static void MapCorrigerAction(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/actions/{actionId:guid}", Put)
            .WithName(nameof(CorrigerAction))
            .WithSummary("Corriger une action du plan")
            .WithDescription("Remplace ce qui est dit de l'action ; son avancement et son histoire ne changent pas.")
            .WithExample(new ActionSaisie("Présenter l'atelier à dix entreprises", NatureAction.EmergenceOffres, "CIP", new(2022, 5, 20), OrigineAction.Journee, 2))
            .RequiresIfMatch()
            .Refuses(typeof(ActionIntrouvable), typeof(OrigineSansNumero))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid actionId, ActionSaisie action, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CorrigerAction(actionId, action), cancellationToken)).ToHttp();
}
