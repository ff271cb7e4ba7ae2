using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.ParcoursDeFormation;

[Exige("parcours:ecrire")]
internal sealed record LeverDifficulte(Guid ParcoursId, DateOnly Le) : ICommand;

internal sealed class LeverDifficulteHandler(FormationActionDbContext db, TimeProvider clock) : ICommandHandler<LeverDifficulte>
{
    public async Task<Result> Handle(LeverDifficulte command, CancellationToken cancellationToken)
    {
        var parcours = await db.UnParcours(command.ParcoursId, cancellationToken);
        if (parcours.Error is { } absent) return absent;
        if (parcours.Value.LeverDifficulte(command.Le, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class LeverDifficulteEndpoint
{
    internal sealed record LeverDifficulteRequest(DateOnly Le);

    public static void MapLeverDifficulte(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/difficulte/levee", Post)
            .WithName(nameof(LeverDifficulte))
            .WithSummary("Lever le signalement d'une difficulté")
            .WithDescription(
                "La structure n'est plus suivie de près ; la période, son motif et ses échanges restent écrits.")
            .WithExample(new LeverDifficulteRequest(new(2022, 6, 30)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ParcoursIntrouvable), typeof(ParcoursClos), typeof(ParcoursSansDifficulte), typeof(FaitDansLeFutur), typeof(FaitAvantOuverture));

    private static async Task<IResult> Post(Guid parcoursId, LeverDifficulteRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new LeverDifficulte(parcoursId, request.Le), cancellationToken)).ToHttp();
}
