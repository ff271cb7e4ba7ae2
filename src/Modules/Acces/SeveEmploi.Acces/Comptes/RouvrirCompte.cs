using SeveEmploi.Acces.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Comptes;

[Exige("comptes:ecrire", Partout = true)]
internal sealed record RouvrirCompte(Guid CompteId) : ICommand;

internal sealed class RouvrirCompteHandler(AccesDbContext db, DbSession session, TimeProvider clock) : ICommandHandler<RouvrirCompte>
{
    public async Task<Result> Handle(RouvrirCompte command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Compte>(new CompteId(command.CompteId), new CompteIntrouvable(command.CompteId), cancellationToken);
        if (found.Error is { } absent) return absent;

        if (found.Value.Rouvrir(session.Compte(), clock.GetUtcNow()).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class RouvrirCompteEndpoint
{
    public static void MapRouvrirCompte(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/comptes/{compteId:guid}/reouverture", Post)
            .WithName(nameof(RouvrirCompte))
            .WithSummary("Rouvrir un compte")
            .WithDescription("Le compte reprend où il en était : ses droits encore en cours valent de nouveau. S'il n'avait jamais été activé, une invitation repart.")
            .RequiresIfMatch()
            .Refuses(typeof(CompteIntrouvable), typeof(CompteNonFerme), typeof(CompteDejaEfface), typeof(PropresDroits))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid compteId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RouvrirCompte(compteId), cancellationToken)).ToHttp();
}
