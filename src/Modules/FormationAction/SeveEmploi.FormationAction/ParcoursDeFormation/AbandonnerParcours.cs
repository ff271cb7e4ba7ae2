using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.ParcoursDeFormation;

[Exige("parcours:ecrire")]
internal sealed record AbandonnerParcours(Guid ParcoursId, string Motif, DateOnly Le) : ICommand;

internal sealed class AbandonnerParcoursValidator : AbstractValidator<AbandonnerParcours>
{
    public AbandonnerParcoursValidator() => RuleFor(command => command.Motif).NotEmpty().MaximumLength(Parcours.MotifMax);
}

internal sealed class AbandonnerParcoursHandler(FormationActionDbContext db, TimeProvider clock) : ICommandHandler<AbandonnerParcours>
{
    public async Task<Result> Handle(AbandonnerParcours command, CancellationToken cancellationToken)
    {
        var parcours = await db.UnParcours(command.ParcoursId, cancellationToken);
        if (parcours.Error is { } absent) return absent;
        if (parcours.Value.Abandonner(command.Motif, command.Le, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class AbandonnerParcoursEndpoint
{
    internal sealed record AbandonnerParcoursRequest(string Motif, DateOnly Le);

    public static void MapAbandonnerParcours(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/abandon", Post)
            .WithName(nameof(AbandonnerParcours))
            .WithSummary("Abandonner un parcours")
            .WithDescription(
                "La structure quitte le programme en cours d'année, avec son motif : plus rien n'est attendu d'elle, et son année ne se clôt pas.")
            .WithExample(new AbandonnerParcoursRequest("Liquidation de la structure.", new(2022, 5, 2)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ParcoursIntrouvable), typeof(ParcoursClos), typeof(FaitDansLeFutur), typeof(FaitAvantOuverture));

    private static async Task<IResult> Post(Guid parcoursId, AbandonnerParcoursRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AbandonnerParcours(parcoursId, request.Motif, request.Le), cancellationToken)).ToHttp();
}
