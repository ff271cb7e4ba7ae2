using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Clients;

[Exige("clients:ecrire", Partout = true)]
internal sealed record CreerClient(
    string Nom, string Courriel, IReadOnlyList<string> Portees, TerritoireClient Territoire, IReadOnlyList<string>? Reseaux = null, DateOnly? ExpireLe = null)
    : ICommand<ClientCreeVue>;

/// <summary>Un client tout neuf, avec son secret : c'est la seule fois qu'il se lit.</summary>
internal sealed record ClientCreeVue(Guid Id, string ClientId, Guid SecretId, string Secret, DateTimeOffset ExpireLe)
{
    public override string ToString() => ClientId;
}

internal sealed class CreerClientValidator : AbstractValidator<CreerClient>
{
    public CreerClientValidator()
    {
        RuleFor(command => command.Nom).MaximumLength(Client.NomMax)
            .Must(nom => CleRecherche.De(nom).Length > 0).WithErrorCode("obligatoire").WithMessage("Donnez un nom, avec au moins une lettre.");
        RuleFor(command => command.Courriel).NotEmpty().MaximumLength(254).EmailAddress();
        RuleFor(command => command.Territoire).SetValidator(new TerritoireClientValidator());
        this.SontDesPortees(command => command.Portees);
        this.SontDesReseaux(command => command.Reseaux!);
    }
}

internal sealed class CreerClientHandler(AccesDbContext db) : ICommandHandler<CreerClient, ClientCreeVue>
{
    public async Task<Result<ClientCreeVue>> Handle(CreerClient command, CancellationToken cancellationToken)
    {
        var nom = command.Nom.Trim();
        if (await db.Clients.AnyAsync(client => client.Nom == nom && client.FermeLe == null, cancellationToken)) return new NomClientDejaPris(nom);

        var (client, secret) = Client.Ouvrir(
            nom, command.Courriel, command.Portees, command.Territoire, command.Reseaux ?? [], command.ExpireLe, await db.Maintenant(cancellationToken));
        db.Clients.Add(client);
        await db.SaveChangesAsync(cancellationToken);
        return new ClientCreeVue(client.Id.Value, client.Identifiant, secret.Id.Value, secret.Secret, secret.ExpireLe);
    }
}

internal static class CreerClientEndpoint
{
    private static readonly Guid Exemple = new("0192f0c4-0000-7000-8000-000000000011");

    public static void MapCreerClient(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/clients", Post)
            .WithName(nameof(CreerClient))
            .WithSummary("Ouvrir un client d'API")
            .WithDescription(
                "Un système partenaire, ses portées, le territoire où elles valent, et s'il le faut les réseaux d'où il se présente (CIDR, IPv4 ou IPv6) et "
                + "son dernier jour. Écrire n'est pas compris dans lire : nommez les deux. Le secret n'est montré que dans cette réponse et vaut un an.")
            .WithExample(new CreerClient(
                "Système d'information de la région", "si@exemple.fr", ["structures:lire", "candidatures:lire"], new(Regions: ["28"]), ["203.0.113.0/24"], new(2026, 12, 31)))
            .CarriesSecret()
            .Answers(StatusCodes.Status201Created, "Ouvert. Le secret ne sera plus montré.", new ClientCreeVue(
                Exemple, "seve_abcdefghijklmnop", Exemple, "J1vS2fqk0w4rVg0r8nJv4xQyF1cR2mZ6sT9uW3yB5eA", new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)))
            .Refuses(typeof(NomClientDejaPris));

    private static async Task<IResult> Post(CreerClient command, IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(command, cancellationToken)).ToHttp(cree => new SecretMontre<ClientCreeVue>($"/api/v1/acces/clients/{cree.Id}", cree));
}
