using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Journees;

[Exige("journees:ecrire")]
internal sealed record PlanifierJournee(Guid ParcoursId, Guid JourneeId, PlanJournee Plan) : ICommand;

internal sealed class PlanifierJourneeValidator : AbstractValidator<PlanifierJournee>
{
    public PlanifierJourneeValidator() => RuleFor(command => command.Plan).SetValidator(new PlanJourneeValidator());
}

internal sealed class PlanifierJourneeHandler(FormationActionDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<PlanifierJournee>
{
    public async Task<Result> Handle(PlanifierJournee command, CancellationToken cancellationToken)
    {
        var parcours = await db.UnParcours(command.ParcoursId, cancellationToken);
        if (parcours.Error is { } absent) return absent;
        if (parcours.Value.Planifier(new(command.JourneeId), command.Plan, new(session.Appelant.Id, clock.Today())).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class PlanifierJourneeEndpoint
{
    internal sealed record PlanifierJourneeRequest(PlanJournee Plan);

    public static void MapPlanifierJournee(this IEndpointRouteBuilder routes) =>
        routes.MapPut("/parcours/{parcoursId:guid}/journees/{journeeId:guid}/plan", Put)
            .WithName(nameof(PlanifierJournee))
            .WithSummary("Planifier une journée")
            .WithDescription(
                "Sa date, sa durée, son lieu ou son lien de visioconférence, son ordre du jour, les acteurs locaux conviés (FOR-15) et la venue "
                + "de la chargée de mission. Redite à la même date, elle précise le plan. Une journée "
                + "sur site prévue avant ses séminaires de direction est acceptée et montrée en anomalie (FOR-11).")
            .WithExample(new PlanifierJourneeRequest(new(new(2022, 3, 8), Duree.JourneeEntiere, "Caen", null, "Diagnostic de départ", ["Mission locale de Caen"], true)))
            .AnswersNoContent()
            .RequiresIfMatch()
            .Refuses(typeof(ParcoursIntrouvable), typeof(JourneeIntrouvable), typeof(ParcoursClos), typeof(JourneeTerminee), typeof(JourneeDejaPlanifiee), typeof(JourneeAvantOuverture));

    private static async Task<IResult> Put(Guid parcoursId, Guid journeeId, PlanifierJourneeRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new PlanifierJournee(parcoursId, journeeId, request.Plan), cancellationToken)).ToHttp();
}
