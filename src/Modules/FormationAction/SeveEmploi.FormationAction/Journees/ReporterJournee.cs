using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Journees;

[Exige("journees:ecrire")]
internal sealed record ReporterJournee(Guid ParcoursId, Guid JourneeId, DateOnly Le, string Motif) : ICommand;

internal sealed class ReporterJourneeValidator : AbstractValidator<ReporterJournee>
{
    public ReporterJourneeValidator() => RuleFor(command => command.Motif).NotEmpty().MaximumLength(Journee.MotifMax);
}

internal sealed class ReporterJourneeHandler(FormationActionDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<ReporterJournee>
{
    public async Task<Result> Handle(ReporterJournee command, CancellationToken cancellationToken)
    {
        var parcours = await db.UnParcours(command.ParcoursId, cancellationToken);
        if (parcours.Error is { } absent) return absent;
        if (parcours.Value.Reporter(new(command.JourneeId), command.Le, command.Motif, new(session.Appelant.Id, clock.Today())).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ReporterJourneeEndpoint
{
    internal sealed record ReporterJourneeRequest(DateOnly Le, string Motif);

    public static void MapReporterJournee(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/parcours/{parcoursId:guid}/journees/{journeeId:guid}/report", Post)
            .WithName(nameof(ReporterJournee))
            .WithSummary("Reporter une journée")
            .WithDescription(
                "Une autre date, et pourquoi : l'ancienne reste écrite, et l'échéance suit.")
            .WithExample(new ReporterJourneeRequest(new(2022, 3, 15), "Formatrice souffrante"))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ParcoursIntrouvable), typeof(JourneeIntrouvable), typeof(ParcoursClos), typeof(JourneeTerminee), typeof(JourneeNonPlanifiee), typeof(DateJourneeInchangee), typeof(JourneeAvantOuverture));

    private static async Task<IResult> Post(Guid parcoursId, Guid journeeId, ReporterJourneeRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ReporterJournee(parcoursId, journeeId, request.Le, request.Motif), cancellationToken)).ToHttp();
}
