using SeveEmploi.Acces.Contracts;
using SeveEmploi.Acces.Jetons;
using SeveEmploi.Acces.Persistence;
using SeveEmploi.Acces.Roles;

namespace SeveEmploi.Acces.Clients;

internal sealed class AmorcerClientValidator : AbstractValidator<AmorcerClient>
{
    public AmorcerClientValidator()
    {
        RuleFor(command => command.Nom).NotEmpty().MaximumLength(Client.NomMax);
        RuleForEach(command => command.Regions).Must(Region.EstConnue).WithErrorCode("valeur_inconnue").WithMessage("Cette région n'existe pas : donnez son code.");
        RuleForEach(command => command.Portees).Must((command, _) => AmorcerClientHandler.Portees(command).All(DroitsDesRoles.Portees.Contains))
            .WithErrorCode("valeur_inconnue").WithMessage("Cette portée n'existe pas.");
    }
}

internal sealed class AmorcerClientHandler(AccesDbContext db, CacheJetons cache) : ICommandHandler<AmorcerClient, ClientAmorceVue>
{
    public async Task<Result<ClientAmorceVue>> Handle(AmorcerClient command, CancellationToken cancellationToken)
    {
        var (nom, portees, maintenant) = (command.Nom.Trim(), Portees(command), await db.Maintenant(cancellationToken));
        var territoire = new TerritoireClient(command.Regions.Count == 0, command.Regions);
        var client = await db.Clients.SingleOrDefaultAsync(connu => connu.Nom == nom && connu.FermeLe == null, cancellationToken);
        var reprise = client?.Reprendre(portees, territoire, maintenant);
        if (reprise?.Error is { } refus) return refus;

        var secret = reprise?.Value;
        if (client is null)
        {
            (client, secret) = Client.Ouvrir(nom, null, portees, territoire, [], null, maintenant);
            db.Clients.Add(client);
        }

        await db.SaveChangesAsync(cancellationToken);
        var id = client.Id.Value;
        await db.Jetons.Where(jeton => jeton.ClientId == id).Revoquer(cancellationToken);
        cache.Oublier(id);
        return new ClientAmorceVue(client.Identifiant, secret!.Secret, [.. portees]);
    }

    public static IEnumerable<string> Portees(AmorcerClient command) =>
        command.Portees is [AmorcerClient.ToutesPortees] ? DroitsDesRoles.Portees : command.Portees;
}
