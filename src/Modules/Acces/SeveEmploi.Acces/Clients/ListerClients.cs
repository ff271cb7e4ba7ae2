using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Clients;

[Exige("clients:lire", Partout = true)]
[DonneesPersonnelles]
internal sealed record ListerClients(PageRequest Page) : IQuery<Page<ClientResumeVue>>;

/// <summary>Un client d'API d'une liste.</summary>
internal sealed record ClientResumeVue
{
    public required Guid Id { get; init; }

    public required string ClientId { get; init; }

    public required string Nom { get; init; }

    public string? Courriel { get; init; }

    public required IReadOnlyList<string> Portees { get; init; }

    public required bool Partout { get; init; }

    public required IReadOnlyList<string> Regions { get; init; }

    public DateOnly? ExpireLe { get; init; }

    public DateTimeOffset? FermeLe { get; init; }

    public required DateTimeOffset ModifieLe { get; init; }

    public required long Version { get; init; }
}

internal sealed class ListerClientsHandler(AccesDbContext db) : IQueryHandler<ListerClients, Page<ClientResumeVue>>
{
    public Task<Page<ClientResumeVue>> Handle(ListerClients query, CancellationToken cancellationToken) =>
        db.Clients.AsNoTracking().ToPage(
            query.Page, client => client.Nom, client => client.Id,
            client => new ClientResumeVue
            {
                Id = client.Id.Value,
                ClientId = client.Identifiant,
                Nom = client.Nom,
                Courriel = client.Courriel,
                Portees = client.Portees,
                Partout = client.Partout,
                Regions = client.Regions,
                ExpireLe = client.ExpireLe,
                FermeLe = client.FermeLe,
                ModifieLe = client.ModifieLe,
                Version = client.Version,
            },
            vue => (vue.Nom, vue.Id), cancellationToken);
}

internal static class ListerClientsEndpoint
{
    public static void MapListerClients(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/clients", Get)
            .WithName(nameof(ListerClients))
            .WithSummary("Lister les clients d'API")
            .WithDescription("Tous les clients, fermés compris, rangés par nom. La même liste s'exporte en CSV et en XLSX.")
            .WithExample(new Page<ClientResumeVue>([], null, 0))
            .AnswersList<ClientResumeVue>();

    private static Task<IResult> Get([AsParameters] PageRequest page, HttpContext http, IMediator mediator, CancellationToken cancellationToken) =>
        page.ToList(http, "clients", part => mediator.Send(new ListerClients(part), cancellationToken));
}
