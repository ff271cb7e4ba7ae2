using SeveEmploi.Acces.Jetons;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Connexions;

[Exige(Droits.Connecte)]
internal sealed record SeDeconnecter(Guid? JetonId) : ICommand;

internal sealed class SeDeconnecterHandler(AccesDbContext db) : ICommandHandler<SeDeconnecter>
{
    public async Task<Result> Handle(SeDeconnecter command, CancellationToken cancellationToken)
    {
        if (command.JetonId is not { } id || await db.Jetons.FindAsync([new JetonId(id)], cancellationToken) is not { } jeton) return new JetonRefuse();

        jeton.Revoquer(await db.Maintenant(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}

internal static class SeDeconnecterEndpoint
{
    public static void MapSeDeconnecter(this IEndpointRouteBuilder routes) =>
        routes.MapDelete("/connexions/courante", Delete)
            .WithName(nameof(SeDeconnecter))
            .WithSummary("Se déconnecter")
            .WithDescription("Le jeton présenté, ou le cookie, ne vaut plus rien.")
            .Refuses(typeof(JetonRefuse))
            .AnswersNoContent();

    private static async Task<IResult> Delete(HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        var result = await mediator.Send(new SeDeconnecter(http.JetonPresente()?.Value), cancellationToken);
        if (result.Error is null) CookieDeConnexion.Retirer(http);
        return result.ToHttp();
    }
}
