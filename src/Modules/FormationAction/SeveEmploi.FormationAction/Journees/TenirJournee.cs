using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Journees;

[Exige("journees:ecrire")]
internal sealed record TenirJournee(Guid ParcoursId, Guid JourneeId, string? MotifHorsOrdre) : ICommand;

internal sealed class TenirJourneeValidator : AbstractValidator<TenirJournee>
{
    public TenirJourneeValidator() => RuleFor(command => command.MotifHorsOrdre).MaximumLength(Journee.MotifMax);
}

internal sealed class TenirJourneeHandler(FormationActionDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<TenirJournee>
{
    public async Task<Result> Handle(TenirJournee command, CancellationToken cancellationToken)
    {
        var parcours = await db.UnParcours(command.ParcoursId, cancellationToken);
        if (parcours.Error is { } absent) return absent;
        if (parcours.Value.Tenir(new(command.JourneeId), command.MotifHorsOrdre, new(session.Appelant.Id, clock.Today())).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class TenirJourneeEndpoint
{
    internal sealed record TenirJourneeRequest(string? MotifHorsOrdre = null);

    public static void MapTenirJournee(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/journees/{journeeId:guid}/tenue", Post)
            .WithName(nameof(TenirJournee))
            .WithSummary("Constater qu'une journée s'est tenue")
            .WithDescription(
                "À sa date, jamais d'avance ; elle s'émarge ensuite. La première journée sur site suit deux séminaires de direction (FOR-11) : passer outre demande un motif, qui reste écrit.")
            .WithExample(new TenirJourneeRequest("Second séminaire repoussé par la grève des trains"))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ParcoursIntrouvable), typeof(JourneeIntrouvable), typeof(ParcoursClos), typeof(JourneeTerminee), typeof(JourneeNonPlanifiee), typeof(JourneeDansLeFutur), typeof(SeminairesAmontNonTenus));

    private static async Task<IResult> Post(Guid parcoursId, Guid journeeId, TenirJourneeRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new TenirJournee(parcoursId, journeeId, request.MotifHorsOrdre), cancellationToken)).ToHttp();
}
