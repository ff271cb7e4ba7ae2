using SeveEmploi.Acces.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Comptes;

[Exige("comptes:ecrire", Partout = true)]
internal sealed record FermerCompte(Guid CompteId) : ICommand;

internal sealed class FermerCompteHandler(AccesDbContext db, DbSession session) : ICommandHandler<FermerCompte>
{
    public async Task<Result> Handle(FermerCompte command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Compte>(new CompteId(command.CompteId), new CompteIntrouvable(command.CompteId), cancellationToken);
        if (found.Error is { } absent) return absent;

        if (found.Value.Fermer(session.Compte()).Error is { } refus) return refus;

        await db.FermerConnexions(command.CompteId, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class FermerCompteEndpoint
{
    public static void MapFermerCompte(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/comptes/{compteId:guid}/fermeture", Post)
            .WithName(nameof(FermerCompte))
            .WithSummary("Fermer un compte")
            .WithDescription("Toutes ses connexions cessent, ses liens et ses suppléances ne valent plus. Rien n'est effacé : le compte peut être rouvert.")
            .RequiresIfMatch()
            .Refuses(typeof(CompteIntrouvable), typeof(CompteDejaFerme), typeof(PropresDroits))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid compteId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new FermerCompte(compteId), cancellationToken)).ToHttp();
}
