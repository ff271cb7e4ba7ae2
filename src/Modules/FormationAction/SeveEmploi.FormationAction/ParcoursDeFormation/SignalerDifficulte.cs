using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.ParcoursDeFormation;

[Exige("parcours:ecrire")]
internal sealed record SignalerDifficulte(Guid ParcoursId, string Motif, DateOnly Depuis) : ICommand;

internal sealed class SignalerDifficulteValidator : AbstractValidator<SignalerDifficulte>
{
    public SignalerDifficulteValidator() => RuleFor(command => command.Motif).NotEmpty().MaximumLength(Parcours.MotifMax);
}

internal sealed class SignalerDifficulteHandler(FormationActionDbContext db, TimeProvider clock) : ICommandHandler<SignalerDifficulte>
{
    public async Task<Result> Handle(SignalerDifficulte command, CancellationToken cancellationToken)
    {
        var parcours = await db.UnParcours(command.ParcoursId, cancellationToken);
        if (parcours.Error is { } absent) return absent;
        if (parcours.Value.SignalerDifficulte(command.Motif, command.Depuis, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class SignalerDifficulteEndpoint
{
    internal sealed record SignalerDifficulteRequest(string Motif, DateOnly Depuis);

    public static void MapSignalerDifficulte(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/difficulte", Post)
            .WithName(nameof(SignalerDifficulte))
            .WithSummary("Signaler une structure en difficulté")
            .WithDescription(
                "Avec le programme, l'équipe ou la formation : le parcours est suivi de près, avec des échanges réguliers (FOR-39). Il avance comme les autres.")
            .WithExample(new SignalerDifficulteRequest("Trois permanents partis en deux mois.", new(2022, 4, 4)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ParcoursIntrouvable), typeof(ParcoursClos), typeof(DifficulteDejaSignalee), typeof(FaitDansLeFutur), typeof(FaitAvantOuverture));

    private static async Task<IResult> Post(Guid parcoursId, SignalerDifficulteRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new SignalerDifficulte(parcoursId, request.Motif, request.Depuis), cancellationToken)).ToHttp();
}
