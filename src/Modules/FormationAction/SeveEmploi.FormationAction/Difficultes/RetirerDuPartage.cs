using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Difficultes;

[Exige("parcours:ecrire")]
internal sealed record RetirerDuPartage(Guid DifficulteId) : ICommand;

internal sealed class RetirerDuPartageHandler(FormationActionDbContext db, TimeProvider clock) : ICommandHandler<RetirerDuPartage>
{
    public async Task<Result> Handle(RetirerDuPartage command, CancellationToken cancellationToken)
    {
        var found = await db.UneDifficulte(command.DifficulteId, cancellationToken);
        if (found.Error is { } absente) return absente;

        var retrait = found.Value.RetirerDuPartage();
        if (retrait.Error is { } refus) return refus;

        (await db.Leviers.SingleAsync(levier => levier.Id == retrait.Value, cancellationToken)).Retirer(clock.Today());
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RetirerDuPartageEndpoint
{
    public static void MapRetirerDuPartage(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/difficultes/{difficulteId:guid}/partage/retrait", Post)
            .WithName(nameof(RetirerDuPartage))
            .WithSummary("Retirer une difficulté de la base commune")
            .WithDescription("La fiche perd ses textes à l'instant ; la difficulté reste à la structure.")
            .RequiresIfMatch()
            .Refuses(typeof(DifficulteIntrouvable), typeof(DifficulteNonPartagee))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid difficulteId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RetirerDuPartage(difficulteId), cancellationToken)).ToHttp();
}
