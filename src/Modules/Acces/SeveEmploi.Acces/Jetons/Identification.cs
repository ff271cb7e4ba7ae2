using System.Text.Json;
using SeveEmploi.Acces.Clients;
using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Persistence;
using SeveEmploi.Acces.Roles;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Acces.Jetons;

/// <summary>Reads in the base who a token speaks for, and what they may do today.</summary>
internal sealed class Identification(AccesDbContext db, IMediator mediator, TimeProvider clock)
{
    private static readonly string[] JamaisSupplees = ["comptes:", "clients:"];

    /// <returns>Null when the token is worth nothing: unknown, expired, revoked, or its holder is no longer admitted.</returns>
    public async Task<(Identite Identite, TimeSpan Reste)?> De(JetonPresente presente, Guid? auNomDe, CancellationToken cancellationToken)
    {
        var lu = await db.Jetons.AsNoTracking()
            .Where(jeton => jeton.Empreinte == presente.Empreinte && jeton.RevoqueLe == null && jeton.ExpireLe > HorlogeBase.Now())
            .Select(jeton => new { Jeton = jeton, Maintenant = HorlogeBase.Now() })
            .SingleOrDefaultAsync(cancellationToken);
        if (lu is null || !presente.Convient(lu.Jeton.Usage)) return null;

        var session = new SessionJeton(lu.Jeton.Id, lu.Jeton.Usage, lu.Jeton.ExpireLe);
        var identite = lu.Jeton.ClientId is { } client
            ? await DeClient(session, new(client), lu.Jeton.Portees, auNomDe, cancellationToken)
            : await DeCompte(session, new(lu.Jeton.CompteId!.Value), auNomDe, cancellationToken);
        return identite is null ? null : (identite, lu.Jeton.ExpireLe - lu.Maintenant);
    }

    /// <summary>Ce que ce compte peut ce jour-là, sans jeton ; rien s'il n'est pas actif.</summary>
    public async Task<IReadOnlyList<Habilitation>> HabilitationsDe(CompteId id, DateOnly jour, CancellationToken cancellationToken) =>
        await Actif(id, cancellationToken) is { } compte ? await Habilitations(compte, jour, cancellationToken) : [];

    private async Task<Identite?> DeClient(SessionJeton session, ClientId id, IReadOnlyList<string> portees, Guid? auNomDe, CancellationToken cancellationToken)
    {
        var client = await db.Clients.AsNoTracking().SingleOrDefaultAsync(client => client.Id == id, cancellationToken);
        if (client is null || !client.EstOuvert(clock.Today())) return null;
        if (auNomDe is not null) throw new RefusalException(new SuppleanceAbsente());

        var appelant = new Appelant { Nature = NatureAppelant.Client, Id = id.Value, Nom = client.Nom, Habilitations = [client.Habilitation(portees)] };
        return new(session, appelant, client.Reseaux);
    }

    private async Task<Identite?> DeCompte(SessionJeton session, CompteId id, Guid? auNomDe, CancellationToken cancellationToken)
    {
        if (await Actif(id, cancellationToken) is not { } compte) return null;

        var appelant = new Appelant { Nature = NatureAppelant.Personne, Id = id.Value, Nom = compte.NomComplet };
        return new(session, auNomDe is { } absent
            ? appelant with { PourLeCompteDe = absent, Habilitations = await Suppleer(compte, new(absent), cancellationToken) }
            : appelant with { Habilitations = await Habilitations(compte, clock.Today(), cancellationToken) }, []);
    }

    /// <summary>Les droits de la personne absente et aucun des siens ; ouvrir ou fermer des accès ne se délègue pas.</summary>
    private async Task<IReadOnlyList<Habilitation>> Suppleer(Compte suppleant, CompteId absent, CancellationToken cancellationToken)
    {
        var jour = clock.Today();
        var titulaire = await Actif(absent, cancellationToken);
        if (titulaire is null || !titulaire.EstSuppleePar(suppleant.Id, jour)) throw new RefusalException(new SuppleanceAbsente());
        if (!suppleant.SecondFacteurActif && (titulaire.ExigeSecondFacteur(jour) || suppleant.ExigeSecondFacteur(jour))) throw new RefusalException(new SuppleanceAbsente());

        var habilitations = await Tenues(titulaire, jour, cancellationToken);
        return [.. habilitations.Select(habilitation => habilitation with { Droits = habilitation.Droits.Where(SeSupplee).ToHashSet() })];
    }

    // Signed in with a password alone, whoever owes a second factor may only set it up.
    private Task<IReadOnlyList<Habilitation>> Habilitations(Compte compte, DateOnly jour, CancellationToken cancellationToken) =>
        compte.ExigeSecondFacteur(jour) && !compte.SecondFacteurActif
            ? Task.FromResult<IReadOnlyList<Habilitation>>([])
            : Tenues(compte, jour, cancellationToken);

    private async Task<IReadOnlyList<Habilitation>> Tenues(Compte compte, DateOnly jour, CancellationToken cancellationToken)
    {
        var habilitations = new List<Habilitation>();
        foreach (var droit in compte.DroitsLe(jour))
        {
            var perimetre = droit is { Role: Role.Reseau, Partenaire: { } reseau }
                ? droit.Perimetre.Avec(new() { Structures = await mediator.Send(new ListerAdherents(reseau, jour), cancellationToken) })
                : droit.Perimetre;
            habilitations.Add(new(JsonNamingPolicy.SnakeCaseLower.ConvertName(droit.Role.ToString()), DroitsDesRoles.De(droit.Role), perimetre));
        }

        return habilitations;
    }

    private async Task<Compte?> Actif(CompteId id, CancellationToken cancellationToken) =>
        await db.Comptes.AsNoTracking().SingleOrDefaultAsync(compte => compte.Id == id, cancellationToken) is { Etat: EtatCompte.Actif } compte ? compte : null;

    private static bool SeSupplee(string droit) => !JamaisSupplees.Any(ressource => droit.StartsWith(ressource, StringComparison.Ordinal));
}
