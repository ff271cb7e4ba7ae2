using SeveEmploi.Acces.Clients;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Jetons;

[OuvertATous("le client s'authentifie par son secret")]
internal sealed record RevoquerJetonClient(PreuveClient Preuve, string? Token) : ICommand<ReponseOauth>
{
    public override string ToString() => Preuve.ToString();
}

internal sealed class RevoquerJetonClientHandler(AccesDbContext db, VerificationClient verification, CacheJetons cache)
    : ICommandHandler<RevoquerJetonClient, ReponseOauth>
{
    public async Task<Result<ReponseOauth>> Handle(RevoquerJetonClient command, CancellationToken cancellationToken)
    {
        if (command.Token is null) return RefusOauth.DemandeInvalide;
        var (verifie, refus) = await verification.Verifier(command.Preuve, cancellationToken);
        if (verifie is null) return refus!;

        var (empreinte, client) = (Jeton.EmpreinteDe(command.Token), verifie.Client.Id.Value);
        var sien = await db.Jetons.SingleOrDefaultAsync(jeton => jeton.Empreinte == empreinte && jeton.ClientId == client, cancellationToken);
        // What it does not know, or is not its own, is revoked as far as it may learn (RFC 7009 § 2.2).
        if (sien is null) return new RevocationFaite();

        sien.Revoquer(verifie.Maintenant);
        await db.SaveChangesAsync(cancellationToken);
        cache.Oublier(sien.Id.Value);
        return new RevocationFaite();
    }
}

internal static class RevoquerJetonClientEndpoint
{
    internal sealed record RevoquerJetonClientForm(string Token, string? TokenTypeHint = null, string? ClientId = null, string? ClientSecret = null);

    public static void MapRevoquerJetonClient(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/revocation", Post)
            .WithName(nameof(RevoquerJetonClient))
            .WithSummary("Révoquer un jeton (OAuth 2.0)")
            .WithDescription("RFC 7009. Le jeton ne vaut plus, partout en moins de cinq secondes. La réponse est 200 même si le jeton est inconnu ; un client ne révoque que les siens.")
            .TakesForm<RevoquerJetonClientForm>()
            .WithExample(new RevoquerJetonClientForm("Qm9uam91ciBsZXMgcGFydGVuYWlyZXMgZHUgcHJvZyE"))
            .Produces(StatusCodes.Status200OK)
            .Answers(StatusCodes.Status400BadRequest, "Refus de la RFC 6749 : `invalid_request`.", RefusOauth.DemandeInvalide)
            .RefusesClients();

    private static Task<IResult> Post(HttpContext http, IMediator mediator) => FormulaireOauth.Recevoir(
        http, mediator, (preuve, champs) => new RevoquerJetonClient(preuve, champs.GetValueOrDefault("token")));
}
