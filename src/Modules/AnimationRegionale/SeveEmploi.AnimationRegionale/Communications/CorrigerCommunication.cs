using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Communications;

[Exige("animation:ecrire")]
internal sealed record CorrigerCommunication(Guid CommunicationId, CommunicationSaisie Communication) : ICommand;

internal sealed class CorrigerCommunicationValidator : AbstractValidator<CorrigerCommunication>
{
    public CorrigerCommunicationValidator() => RuleFor(command => command.Communication).SetValidator(new CommunicationSaisieValidator()).OverridePropertyName("");
}

internal sealed class CorrigerCommunicationHandler(AnimationRegionaleDbContext db, LectureCommunication lecture, TimeProvider clock) : ICommandHandler<CorrigerCommunication>
{
    public async Task<Result> Handle(CorrigerCommunication command, CancellationToken cancellationToken)
    {
        var found = await db.UneCommunication(command.CommunicationId, cancellationToken);
        if (found.Error is { } absente) return absente;

        var parution = await lecture.Lire(command.Communication, cancellationToken);
        if (parution.Error is { } inconnue) return inconnue;
        if (found.Value.Corriger(parution.Value, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class CorrigerCommunicationEndpoint
{
    public static void MapCorrigerCommunication(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/communications/{communicationId:guid}", Put)
            .WithName(nameof(CorrigerCommunication))
            .WithSummary("Corriger une communication")
            .WithDescription("Remplace ce qui en a été noté ; sa région ne change pas.")
            .WithExample(NoterCommunicationEndpoint.Exemple)
            .RequiresIfMatch()
            .AnswersNoContent()
            .Refuses(typeof(CommunicationIntrouvable), typeof(CommunicationDejaRetiree), typeof(StructureCiteeIntrouvable), typeof(CommunicationAVenir), typeof(JourHorsDuMois));

    private static async Task<IResult> Put(Guid communicationId, CommunicationSaisie communication, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new CorrigerCommunication(communicationId, communication), cancellationToken)).ToHttp();
}
