using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Communications;

[Exige("animation:ecrire")]
internal sealed record RetirerCommunication(Guid CommunicationId, string Motif) : ICommand;

internal sealed class RetirerCommunicationValidator : AbstractValidator<RetirerCommunication>
{
    public RetirerCommunicationValidator() => RuleFor(command => command.Motif).DitQuelqueChose(FormesDeVie.TexteMax);
}

internal sealed class RetirerCommunicationHandler(AnimationRegionaleDbContext db, TimeProvider clock) : ICommandHandler<RetirerCommunication>
{
    public async Task<Result> Handle(RetirerCommunication command, CancellationToken cancellationToken)
    {
        var found = await db.UneCommunication(command.CommunicationId, cancellationToken);
        if (found.Error is { } absente) return absente;
        if (found.Value.Retirer(command.Motif, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RetirerCommunicationEndpoint
{
    internal sealed record RetirerCommunicationRequest(string Motif);

    public static void MapRetirerCommunication(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/communications/{communicationId:guid}/retrait", Post)
            .WithName(nameof(RetirerCommunication))
            .WithSummary("Retirer une communication")
            .WithDescription("Notée par erreur, elle n'est plus dans les bilans ; elle reste lisible, avec son motif.")
            .WithExample(new RetirerCommunicationRequest("Notée deux fois."))
            .RequiresIfMatch()
            .AnswersNoContent()
            .Refuses(typeof(CommunicationIntrouvable), typeof(CommunicationDejaRetiree));

    private static async Task<IResult> Post(Guid communicationId, RetirerCommunicationRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RetirerCommunication(communicationId, request.Motif), cancellationToken)).ToHttp();
}
