using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Plans;

[Exige("formation:ecrire")]
internal sealed record AjouterAction(Guid ParcoursId, ActionSaisie Action) : ICommand<Guid>;

internal sealed class AjouterActionValidator : AbstractValidator<AjouterAction>
{
    // The body is the action itself: its fields are named as they were sent.
    public AjouterActionValidator() => RuleFor(command => command.Action).SetValidator(new ActionSaisieValidator()).OverridePropertyName("");
}

internal sealed class AjouterActionHandler(FormationActionDbContext db, TimeProvider clock) : ICommandHandler<AjouterAction, Guid>
{
    public async Task<Result<Guid>> Handle(AjouterAction command, CancellationToken cancellationToken)
    {
        var parcours = new ParcoursId(command.ParcoursId);
        if (!await db.Parcours.AnyAsync(p => p.Id == parcours, cancellationToken)) return new ParcoursIntrouvable(command.ParcoursId);

        var action = ActionDuPlan.Ajouter(parcours, command.Action.EnFiche(), clock.Today());
        if (action.Error is { } refus) return refus;

        db.Add(action.Value);
        await db.SaveChangesAsync(cancellationToken);
        return action.Value.Id.Value;
    }
}

internal static class AjouterActionEndpoint
{
    public static void MapAjouterAction(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/actions", Post)
            .WithName(nameof(AjouterAction))
            .WithSummary("Ajouter une action au plan d'action")
            .WithDescription(
                "Qui la porte (une fonction ; un nom s'il le faut), pour quel jour, et d'où elle vient : une journée ou une intersession, par son numéro. "
                + "Elle commence à faire.")
            .WithExample(new ActionSaisie(
                "Présenter l'atelier à dix entreprises du canton", NatureAction.EmergenceOffres, "Chargée de relation entreprise", new(2022, 5, 13), OrigineAction.Intersession, 2))
            .Refuses(typeof(ParcoursIntrouvable), typeof(OrigineSansNumero))
            .AnswersCreated();

    private static async Task<IResult> Post(Guid parcoursId, ActionSaisie action, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AjouterAction(parcoursId, action), cancellationToken)).ToCreated($"{Socle.ApiPrefix}/formation-action/actions");
}
