using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Difficultes;

[Exige("formation:ecrire")]
internal sealed record CorrigerActionSociale(Guid ActionSocialeId, ActionSocialeSaisie Action) : ICommand;

internal sealed class CorrigerActionSocialeValidator : AbstractValidator<CorrigerActionSociale>
{
    public CorrigerActionSocialeValidator() => RuleFor(command => command.Action).SetValidator(new ActionSocialeSaisieValidator()).OverridePropertyName("");
}

internal sealed class CorrigerActionSocialeHandler(FormationActionDbContext db) : ICommandHandler<CorrigerActionSociale>
{
    public async Task<Result> Handle(CorrigerActionSociale command, CancellationToken cancellationToken)
    {
        var found = await db.UneActionSociale(command.ActionSocialeId, cancellationToken);
        if (found.Error is { } absente) return absente;

        found.Value.Corriger(command.Action.Theme, command.Action.Action, command.Action.Partenaires ?? []);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CorrigerActionSocialeEndpoint
{
    public static void MapCorrigerActionSociale(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/actions-sociales/{actionSocialeId:guid}", Put)
            .WithName(nameof(CorrigerActionSociale))
            .WithSummary("Corriger une action sociale")
            .WithDescription("Remplace le thème, l'action et les partenaires mobilisés.")
            .WithExample(new ActionSocialeSaisie(ThemeSocial.Mobilite, "Orientations vers les actions du territoire : vélo électrique, permis"))
            .RequiresIfMatch()
            .Refuses(typeof(ActionSocialeIntrouvable))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid actionSocialeId, ActionSocialeSaisie action, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CorrigerActionSociale(actionSocialeId, action), cancellationToken)).ToHttp();
}
