using SeveEmploi.Acces.Jetons;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Clients;

[Exige("clients:ecrire", Partout = true)]
internal sealed record FermerClient(Guid ClientId) : ICommand;

internal sealed class FermerClientHandler(AccesDbContext db, CacheJetons cache) : ICommandHandler<FermerClient>
{
    public async Task<Result> Handle(FermerClient command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Client>(new ClientId(command.ClientId), new ClientIntrouvable(command.ClientId), cancellationToken);
        if (found.Error is { } absent) return absent;
        if (found.Value.Fermer(await db.Maintenant(cancellationToken)).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        await db.Jetons.Where(jeton => jeton.ClientId == command.ClientId).Revoquer(cancellationToken);
        cache.Oublier(command.ClientId);
        return Result.Success;
    }
}

internal static class FermerClientEndpoint
{
    public static void MapFermerClient(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/clients/{clientId:guid}/fermeture", Post)
            .WithName(nameof(FermerClient))
            .WithSummary("Fermer un client d'API")
            .WithDescription("Ses secrets et ses jetons ne valent plus, partout en moins de cinq secondes. Un client fermé ne rouvre pas.")
            .RequiresIfMatch()
            .Refuses(typeof(ClientIntrouvable), typeof(ClientDejaFerme))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid clientId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new FermerClient(clientId), cancellationToken)).ToHttp();
}
