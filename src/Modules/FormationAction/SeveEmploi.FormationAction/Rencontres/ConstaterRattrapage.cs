using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Rencontres;

[Exige("formateurs:ecrire")]
internal sealed record ConstaterRattrapage(Guid RencontreId, Guid FormateurId, DateOnly Le) : ICommand;

internal sealed class ConstaterRattrapageHandler(FormationActionDbContext db, TimeProvider clock) : ICommandHandler<ConstaterRattrapage>
{
    public async Task<Result> Handle(ConstaterRattrapage command, CancellationToken cancellationToken)
    {
        var found = await db.UneRencontre(command.RencontreId, cancellationToken);
        if (found.Error is { } absente) return absente;
        if (found.Value.ConstaterRattrapage(new(command.FormateurId), command.Le, clock.Today()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class ConstaterRattrapageEndpoint
{
    internal sealed record ConstaterRattrapageRequest(Guid FormateurId, DateOnly Le);

    public static void MapConstaterRattrapage(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/rencontres/{rencontreId:guid}/rattrapages/constats", Post)
            .WithName(nameof(ConstaterRattrapage))
            .WithSummary("Constater le rattrapage d'un absent")
            .WithDescription("Le jour où un formateur absent ou excusé a rattrapé la rencontre, planifié ou non.")
            .WithExample(new ConstaterRattrapageRequest(new("01990000-0000-7000-8000-000000000061"), new(2022, 1, 20)))
            .RequiresIfMatch()
            .Refuses(
                typeof(RencontreIntrouvable), typeof(RencontreNonTenue), typeof(FormateurNonInvite), typeof(FormateurPresent), typeof(RattrapageDejaFait),
                typeof(RattrapageAvantRencontre), typeof(RencontreAVenir))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid rencontreId, ConstaterRattrapageRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConstaterRattrapage(rencontreId, request.FormateurId, request.Le), cancellationToken)).ToHttp();
}
