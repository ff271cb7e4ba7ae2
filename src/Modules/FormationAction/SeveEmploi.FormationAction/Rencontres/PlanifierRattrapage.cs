using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Rencontres;

[Exige("formateurs:ecrire")]
internal sealed record PlanifierRattrapage(Guid RencontreId, Guid FormateurId, DateOnly Le) : ICommand;

internal sealed class PlanifierRattrapageHandler(FormationActionDbContext db) : ICommandHandler<PlanifierRattrapage>
{
    public async Task<Result> Handle(PlanifierRattrapage command, CancellationToken cancellationToken)
    {
        var found = await db.UneRencontre(command.RencontreId, cancellationToken);
        if (found.Error is { } absente) return absente;
        if (found.Value.PlanifierRattrapage(new(command.FormateurId), command.Le).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class PlanifierRattrapageEndpoint
{
    internal sealed record PlanifierRattrapageRequest(Guid FormateurId, DateOnly Le);

    public static void MapPlanifierRattrapage(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/rencontres/{rencontreId:guid}/rattrapages", Post)
            .WithName(nameof(PlanifierRattrapage))
            .WithSummary("Planifier le rattrapage d'un absent")
            .WithDescription("Un créneau individuel pour un formateur absent ou excusé ; un nouveau jour remplace le précédent.")
            .WithExample(new PlanifierRattrapageRequest(new("01990000-0000-7000-8000-000000000061"), new(2022, 1, 20)))
            .RequiresIfMatch()
            .Refuses(
                typeof(RencontreIntrouvable), typeof(RencontreNonTenue), typeof(FormateurNonInvite), typeof(FormateurPresent), typeof(RattrapageDejaFait), typeof(RattrapageAvantRencontre))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid rencontreId, PlanifierRattrapageRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new PlanifierRattrapage(rencontreId, request.FormateurId, request.Le), cancellationToken)).ToHttp();
}
