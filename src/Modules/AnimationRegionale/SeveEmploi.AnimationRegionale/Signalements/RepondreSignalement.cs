using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Signalements;

[Exige("animation:ecrire")]
internal sealed record RepondreSignalement(Guid SignalementId, string Reponse) : ICommand;

internal sealed class RepondreSignalementValidator : AbstractValidator<RepondreSignalement>
{
    public RepondreSignalementValidator() => RuleFor(command => command.Reponse).EstUnPropos(Signalement.ReponseMax);
}

internal sealed class RepondreSignalementHandler(AnimationRegionaleDbContext db) : ICommandHandler<RepondreSignalement>
{
    public async Task<Result> Handle(RepondreSignalement command, CancellationToken cancellationToken)
    {
        var trouve = await db.UnSignalement(command.SignalementId, cancellationToken);
        if (trouve.Error is { } absent) return absent;

        trouve.Value.Repondre(command.Reponse);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RepondreSignalementEndpoint
{
    internal sealed record RepondreSignalementRequest(string Reponse);

    public static void MapRepondreSignalement(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/signalements/{signalementId:guid}/reponse", Put)
            .WithName(nameof(RepondreSignalement))
            .WithSummary("Répondre à un point ou à une difficulté")
            .WithDescription("Avant l'événement, ou après : la structure lit la réponse. Elle se complète en l'écrivant de nouveau.")
            .WithExample(new RepondreSignalementRequest("Un atelier sur la relation aux entreprises suivra le COPIL."))
            .RequiresIfMatch()
            .Refuses(typeof(SignalementIntrouvable))
            .AnswersNoContent();

    private static async Task<IResult> Put(Guid signalementId, RepondreSignalementRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RepondreSignalement(signalementId, request.Reponse), cancellationToken)).ToHttp();
}
