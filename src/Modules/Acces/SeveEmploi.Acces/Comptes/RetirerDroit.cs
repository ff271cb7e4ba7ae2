using SeveEmploi.Acces.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Comptes;

[Exige("comptes:ecrire", Partout = true)]
internal sealed record RetirerDroit(Guid CompteId, Guid DroitId) : ICommand;

internal sealed class RetirerDroitHandler(AccesDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<RetirerDroit>
{
    public async Task<Result> Handle(RetirerDroit command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Compte>(new CompteId(command.CompteId), new CompteIntrouvable(command.CompteId), cancellationToken);
        if (found.Error is { } absent) return absent;

        if (found.Value.RetirerDroit(command.DroitId, session.Compte(), clock.Today(), clock.GetUtcNow()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RetirerDroitEndpoint
{
    public static void MapRetirerDroit(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/comptes/{compteId:guid}/droits/{droitId:guid}/retrait", Post)
            .WithName(nameof(RetirerDroit))
            .WithSummary("Retirer un droit")
            .WithDescription("À l'instant : le droit ne vaut plus, pour les connexions en cours non plus. Il reste lisible, avec l'heure de son retrait.")
            .RequiresIfMatch()
            .Refuses(typeof(CompteIntrouvable), typeof(DroitIntrouvable), typeof(DroitDejaTermine), typeof(PropresDroits))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid compteId, Guid droitId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RetirerDroit(compteId, droitId), cancellationToken)).ToHttp();
}
