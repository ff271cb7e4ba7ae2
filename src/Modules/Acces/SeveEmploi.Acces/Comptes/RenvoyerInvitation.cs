using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Comptes;

[Exige("comptes:ecrire", Partout = true)]
internal sealed record RenvoyerInvitation(Guid CompteId) : ICommand;

internal sealed class RenvoyerInvitationHandler(AccesDbContext db, TimeProvider clock) : ICommandHandler<RenvoyerInvitation>
{
    public async Task<Result> Handle(RenvoyerInvitation command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Compte>(new CompteId(command.CompteId), new CompteIntrouvable(command.CompteId), cancellationToken);
        if (found.Error is { } absent) return absent;

        if (found.Value.RenvoyerInvitation(clock.GetUtcNow()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RenvoyerInvitationEndpoint
{
    public static void MapRenvoyerInvitation(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/comptes/{compteId:guid}/invitations", Post)
            .WithName(nameof(RenvoyerInvitation))
            .WithSummary("Renvoyer l'invitation")
            .WithDescription("Un lien neuf part au courriel du compte ; le précédent ne vaut plus.")
            .RequiresIfMatch()
            .Refuses(typeof(CompteIntrouvable), typeof(CompteDejaActif), typeof(CompteDejaFerme))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid compteId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RenvoyerInvitation(compteId), cancellationToken)).ToHttp();
}
