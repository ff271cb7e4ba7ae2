using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.Acces.Connexions;

[Exige(Droits.Connecte)]
internal sealed record FermerMesConnexions : ICommand;

internal sealed class FermerMesConnexionsHandler(AccesDbContext db, DbSession session) : ICommandHandler<FermerMesConnexions>
{
    public async Task<Result> Handle(FermerMesConnexions command, CancellationToken cancellationToken)
    {
        if (session.Compte() is not { } compte) return new JetonRefuse();

        await db.FermerConnexions(compte.Value, cancellationToken);
        return Result.Success;
    }
}

internal static class FermerMesConnexionsEndpoint
{
    public static void MapFermerMesConnexions(this IEndpointRouteBuilder routes) =>
        routes.MapDelete("/moi/connexions", Delete)
            .WithName(nameof(FermerMesConnexions))
            .WithSummary("Fermer toutes mes connexions")
            .WithDescription("Sur tous les appareils, celle-ci comprise.")
            .Refuses(typeof(JetonRefuse))
            .AnswersNoContent();

    private static async Task<IResult> Delete(HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new FermerMesConnexions(), cancellationToken);
        if (result.Error is null) CookieDeConnexion.Retirer(http);
        return result.ToHttp();
    }
}
