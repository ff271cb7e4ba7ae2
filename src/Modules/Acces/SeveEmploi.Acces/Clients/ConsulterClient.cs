using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Clients;

[Exige("clients:lire", Partout = true)]
[DonneesPersonnelles]
internal sealed record ConsulterClient(Guid ClientId) : IQuery<ClientVue?>;

/// <summary>Un client d'API et ses secrets, dont rien ne se lit que les dates.</summary>
internal sealed record ClientVue(
    Guid Id, string ClientId, string Nom, string? Courriel, IReadOnlyList<string> Portees, TerritoireClient Territoire, IReadOnlyList<string> Reseaux,
    DateOnly? ExpireLe, DateTimeOffset? FermeLe, IReadOnlyList<SecretVue> Secrets, DateTimeOffset CreeLe, DateTimeOffset ModifieLe, long Version)
    : IVersionedView;

internal sealed record SecretVue(Guid Id, DateTimeOffset CreeLe, DateTimeOffset ExpireLe, DateTimeOffset? RevoqueLe);

internal sealed class ConsulterClientHandler(AccesDbContext db) : IQueryHandler<ConsulterClient, ClientVue?>
{
    public async Task<ClientVue?> Handle(ConsulterClient query, CancellationToken cancellationToken)
    {
        var id = new ClientId(query.ClientId);
        return await db.Clients.AsNoTracking().SingleOrDefaultAsync(client => client.Id == id, cancellationToken) is { } client
            ? new(
                client.Id.Value, client.Identifiant, client.Nom, client.Courriel, client.Portees,
                new(client.Partout, client.Regions, client.Departements, client.Structures), client.Reseaux, client.ExpireLe, client.FermeLe,
                [.. client.Secrets.OrderBy(secret => secret.CreeLe).Select(secret => new SecretVue(secret.Id.Value, secret.CreeLe, secret.ExpireLe, secret.RevoqueLe))],
                client.CreeLe, client.ModifieLe, client.Version)
            : null;
    }
}

internal static class ConsulterClientEndpoint
{
    private static readonly Guid Exemple = new("0192f0c4-0000-7000-8000-000000000011");

    public static void MapConsulterClient(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/clients/{clientId:guid}", Get)
            .WithName(nameof(ConsulterClient))
            .WithSummary("Consulter un client d'API")
            .WithDescription("Ses portées, son territoire, ses réseaux, et les dates de ses secrets ; jamais un secret.")
            .WithExample(new ClientVue(
                Exemple, "seve_abcdefghijklmnop", "Système d'information de la région", "si@exemple.fr", ["structures:lire"], new(Regions: ["28"]), [], null, null,
                [new(Exemple, default, default, null)], default, default, 1))
            .AnswersResource<ClientVue>();

    private static async Task<IResult> Get(Guid clientId, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ConsulterClient(clientId), cancellationToken)).ToResource();
}
