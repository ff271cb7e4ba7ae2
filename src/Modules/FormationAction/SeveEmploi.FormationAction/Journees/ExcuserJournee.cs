using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Journees;

[Exige("parcours:ecrire")]
internal sealed record ExcuserJournee(Guid ParcoursId, Guid JourneeId, string Motif) : ICommand;

internal sealed class ExcuserJourneeValidator : AbstractValidator<ExcuserJournee>
{
    public ExcuserJourneeValidator() => RuleFor(command => command.Motif).NotEmpty().MaximumLength(Journee.MotifMax);
}

internal sealed class ExcuserJourneeHandler(FormationActionDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<ExcuserJournee>
{
    public async Task<Result> Handle(ExcuserJournee command, CancellationToken cancellationToken)
    {
        var parcours = await db.UnParcours(command.ParcoursId, cancellationToken);
        if (parcours.Error is { } absent) return absent;
        if (parcours.Value.Excuser(new(command.JourneeId), command.Motif, new(session.Appelant.Id, clock.Today())).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ExcuserJourneeEndpoint
{
    internal sealed record ExcuserJourneeRequest(string Motif);

    public static void MapExcuserJournee(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/journees/{journeeId:guid}/dispense", Post)
            .WithName(nameof(ExcuserJournee))
            .WithSummary("Dispenser d'une journée")
            .WithDescription(
                "La chargée de mission dispense la structure d'une journée qui n'aura pas lieu, avec un motif : l'année peut se clore sans elle.")
            .WithExample(new ExcuserJourneeRequest("Séminaire national annulé pour tous"))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ParcoursIntrouvable), typeof(JourneeIntrouvable), typeof(ParcoursClos), typeof(JourneeTerminee));

    private static async Task<IResult> Post(Guid parcoursId, Guid journeeId, ExcuserJourneeRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ExcuserJournee(parcoursId, journeeId, request.Motif), cancellationToken)).ToHttp();
}
