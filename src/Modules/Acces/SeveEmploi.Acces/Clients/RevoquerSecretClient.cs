using SeveEmploi.Acces.Jetons;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Clients;

[Exige("clients:ecrire", Partout = true)]
internal sealed record RevoquerSecretClient(Guid ClientId, Guid SecretId) : ICommand;

internal sealed class RevoquerSecretClientHandler(AccesDbContext db, CacheJetons cache) : ICommandHandler<RevoquerSecretClient>
{
    public async Task<Result> Handle(RevoquerSecretClient command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Client>(new ClientId(command.ClientId), new ClientIntrouvable(command.ClientId), cancellationToken);
        if (found.Error is { } absent) return absent;
        if (found.Value.RevoquerSecret(new(command.SecretId), await db.Maintenant(cancellationToken)).Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        // Whoever stole the secret may hold tokens that it gave.
        await db.Jetons.Where(jeton => jeton.SecretId == command.SecretId).Revoquer(cancellationToken);
        cache.Oublier(command.ClientId);
        return Result.Success;
    }
}

internal static class RevoquerSecretClientEndpoint
{
    public static void MapRevoquerSecretClient(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/clients/{clientId:guid}/secrets/{secretId:guid}/revocation", Post)
            .WithName(nameof(RevoquerSecretClient))
            .WithSummary("Révoquer un secret de client")
            .WithDescription("Le secret ne vaut plus, ni les jetons qu'il a donnés, partout en moins de cinq secondes. L'autre secret du client n'est pas touché.")
            .RequiresIfMatch()
            .Refuses(typeof(ClientIntrouvable), typeof(SecretClientIntrouvable), typeof(SecretClientDejaRevoque))
            .AnswersNoContent();

    private static async Task<IResult> Post(Guid clientId, Guid secretId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RevoquerSecretClient(clientId, secretId), cancellationToken)).ToHttp();
}
