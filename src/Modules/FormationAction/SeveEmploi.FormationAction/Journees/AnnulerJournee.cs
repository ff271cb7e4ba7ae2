using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Journees;

[Exige("journees:ecrire")]
internal sealed record AnnulerJournee(Guid ParcoursId, Guid JourneeId, string Motif) : ICommand;

internal sealed class AnnulerJourneeValidator : AbstractValidator<AnnulerJournee>
{
    public AnnulerJourneeValidator() => RuleFor(command => command.Motif).NotEmpty().MaximumLength(Journee.MotifMax);
}

internal sealed class AnnulerJourneeHandler(FormationActionDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<AnnulerJournee>
{
    public async Task<Result> Handle(AnnulerJournee command, CancellationToken cancellationToken)
    {
        var parcours = await db.UnParcours(command.ParcoursId, cancellationToken);
        if (parcours.Error is { } absent) return absent;
        if (parcours.Value.Annuler(new(command.JourneeId), command.Motif, new(session.Appelant.Id, clock.Today())).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class AnnulerJourneeEndpoint
{
    internal sealed record AnnulerJourneeRequest(string Motif);

    public static void MapAnnulerJournee(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/journees/{journeeId:guid}/annulation", Post)
            .WithName(nameof(AnnulerJournee))
            .WithSummary("Annuler une journée")
            .WithDescription(
                "Sa date tombe, avec un motif. La journée reste due : elle se planifie de nouveau, ou s'excuse.")
            .WithExample(new AnnulerJourneeRequest("Confinement"))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ParcoursIntrouvable), typeof(JourneeIntrouvable), typeof(ParcoursClos), typeof(JourneeTerminee), typeof(JourneeNonPlanifiee));

    private static async Task<IResult> Post(Guid parcoursId, Guid journeeId, AnnulerJourneeRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new AnnulerJournee(parcoursId, journeeId, request.Motif), cancellationToken)).ToHttp();
}
