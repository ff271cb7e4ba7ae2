using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Clients;

[Exige("clients:ecrire", Partout = true)]
internal sealed record RenouvelerSecretClient(Guid ClientId) : ICommand<SecretRemisVue>;

/// <summary>Un secret neuf : c'est la seule fois qu'il se lit.</summary>
internal sealed record SecretRemisVue(Guid Id, string Secret, DateTimeOffset ExpireLe)
{
    public override string ToString() => Id.ToString();
}

internal sealed class RenouvelerSecretClientHandler(AccesDbContext db) : ICommandHandler<RenouvelerSecretClient, SecretRemisVue>
{
    public async Task<Result<SecretRemisVue>> Handle(RenouvelerSecretClient command, CancellationToken cancellationToken)
    {
        var found = await db.Find<Client>(new ClientId(command.ClientId), new ClientIntrouvable(command.ClientId), cancellationToken);
        if (found.Error is { } absent) return absent;

        var renouvele = found.Value.RenouvelerSecret(await db.Maintenant(cancellationToken));
        if (renouvele.Error is { } refus) return refus;

        await db.SaveChangesAsync(cancellationToken);
        return new SecretRemisVue(renouvele.Value.Id.Value, renouvele.Value.Secret, renouvele.Value.ExpireLe);
    }
}

internal static class RenouvelerSecretClientEndpoint
{
    private static readonly Guid Exemple = new("0192f0c4-0000-7000-8000-000000000012");

    public static void MapRenouvelerSecretClient(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/clients/{clientId:guid}/secrets", Post)
            .WithName(nameof(RenouvelerSecretClient))
            .WithSummary("Donner un secret neuf à un client")
            .WithDescription(
                "Le secret neuf vit à côté de l'ancien, le temps que le partenaire en change ; révoquez ensuite l'ancien. Deux secrets valides au plus. "
                + "Le secret n'est montré que dans cette réponse et vaut un an.")
            .WithExample(new SecretRemisVue(Exemple, "J1vS2fqk0w4rVg0r8nJv4xQyF1cR2mZ6sT9uW3yB5eA", new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)))
            .CarriesSecret()
            .Produces<SecretRemisVue>(StatusCodes.Status201Created)
            .RequiresIfMatch()
            .Refuses(typeof(ClientIntrouvable), typeof(ClientDejaFerme), typeof(SecretsDejaValides));

    private static async Task<IResult> Post(Guid clientId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new RenouvelerSecretClient(clientId), cancellationToken))
            .ToHttp(remis => new SecretMontre<SecretRemisVue>($"/api/v1/acces/clients/{clientId}", remis));
}
