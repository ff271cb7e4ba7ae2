using SeveEmploi.Acces.Jetons;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Comptes;

/// <summary>What the accounts say of somebody: neither a secret nor its fingerprint.</summary>
internal sealed class DonneesDesComptes(AccesDbContext db) : IPersonalDataSource
{
    public Traitement Traitement { get; } = new(
        "Comptes et accès", "Ouvrir l'application aux personnes habilitées, et à elles seules", "Mission d'intérêt public (RGPD, article 6, 1, e)",
        "24 mois après la dernière connexion, avec un préavis de 30 jours ; les connexions, 30 jours après leur fin");

    public async Task<IReadOnlyList<PersonneConnue>> Identifier(PersonneCherchee personne, CancellationToken cancellationToken)
    {
        var ids = personne.Comptes.Select(CompteId.From).ToList();
        var connus = await db.Comptes.AsNoTracking()
            .Where(compte => compte.EffaceLe == null && (compte.Courriel == personne.Courriel || ids.Contains(compte.Id) || personne.Cles.Contains(compte.Cle)))
            .Select(compte => new { compte.Id, compte.Courriel, compte.Nom, compte.Prenom }).ToListAsync(cancellationToken);
        // An account is the person's by its e-mail or its id; a namesake's account is hers alone.
        return [.. connus.Select(compte => new PersonneConnue(
            compte.Courriel, compte.Nom, compte.Prenom, personne.EstJointeA(compte.Courriel) || ids.Contains(compte.Id) ? compte.Id.Value : null))];
    }

    public async Task<IReadOnlyList<DonneeDetenue>> Lire(PersonneCherchee personne, CancellationToken cancellationToken)
    {
        var ids = personne.Comptes.Select(CompteId.From).ToList();
        var comptes = await db.Comptes.AsNoTracking().AsSplitQuery().Where(compte => ids.Contains(compte.Id)).OrderBy(compte => compte.Id).ToListAsync(cancellationToken);
        var recues = await db.Comptes.AsNoTracking().SelectMany(absent => absent.Suppleances).Where(suppleance => ids.Contains(suppleance.Suppleant)).ToListAsync(cancellationToken);
        var jetons = await db.Jetons.AsNoTracking().Where(jeton => jeton.CompteId != null && personne.Comptes.Contains(jeton.CompteId.Value)).OrderBy(jeton => jeton.EmisLe).ToListAsync(cancellationToken);
        var clients = await db.Clients.AsNoTracking().Where(client => personne.Courriel != "" && EF.Functions.ILike(client.Courriel!, personne.MotifCourriel, @"\")).ToListAsync(cancellationToken);
        return
        [
            .. comptes.Select(Montrer), .. comptes.SelectMany(compte => compte.Droits).Select(Montrer),
            .. comptes.SelectMany(compte => compte.Suppleances).Select(suppleance => Montrer(suppleance, "Une suppléance confiée")),
            .. recues.Select(suppleance => Montrer(suppleance, "Une suppléance reçue")), .. jetons.Select(Montrer),
            .. clients.Select(client => new DonneeDetenue("Client d'API", "La personne à prévenir", Rattachement.Courriel, Clock.DayOf(client.CreeLe), ChampDetenu.Liste(("Client", client.Nom), ("Courriel", client.Courriel)))),
        ];
    }

    public async Task<IReadOnlyList<EffacementAttendu>> Echeances(DateOnly jusquAu, CancellationToken cancellationToken)
    {
        var annonces = db.Comptes.Where(AppliquerConservationComptesHandler.SansContactDepuis(jusquAu)).Where(compte => compte.EffacementPrevuLe <= jusquAu);
        return [new("Comptes", await annonces.CountAsync(cancellationToken), await annonces.MinAsync(compte => compte.EffacementPrevuLe, cancellationToken))];
    }

    private static DonneeDetenue Montrer(Compte compte) => new("Compte", "Son compte", Rattachement.Compte, Clock.DayOf(compte.CreeLe), ChampDetenu.Liste(
        ("Nom", compte.Nom), ("Prénom", compte.Prenom), ("Courriel", compte.Courriel), ("État", compte.Etat), ("Second facteur", compte.SecondFacteurActif),
        ("Invité le", compte.InviteLe), ("Activé le", compte.ActiveLe), ("Dernière connexion", compte.DerniereConnexionLe),
        ("Dernière modification", compte.ModifieLe), ("Effacement prévu le", compte.EffacementPrevuLe)));

    private static DonneeDetenue Montrer(DroitTenu droit) => new("Droit", "Un rôle tenu", Rattachement.Compte, droit.Du, ChampDetenu.Liste(
        ("Rôle", droit.Role), ("Régions", droit.Regions), ("Départements", droit.Departements), ("Structures", droit.Structures.Select(id => $"{id}")),
        ("Parcours", droit.Parcours.Select(id => $"{id}")), ("Partenaire", droit.Partenaire), ("Du", droit.Du), ("Au", droit.Au), ("Retiré le", droit.RetireLe), ("Confirmé le", droit.ConfirmeLe)));

    private static DonneeDetenue Montrer(Suppleance suppleance, string quoi) => new("Suppléance", quoi, Rattachement.Compte, suppleance.Du, ChampDetenu.Liste(
        ("Suppléant", suppleance.Suppleant.Value), ("Du", suppleance.Du), ("Au", suppleance.Au), ("Motif", suppleance.Motif), ("Terminée le", suppleance.TermineeLe)));

    private static DonneeDetenue Montrer(Jeton jeton) => new("Connexion", "Une connexion", Rattachement.Compte, Clock.DayOf(jeton.EmisLe), ChampDetenu.Liste(
        ("Usage", jeton.Usage), ("Ouverte le", jeton.EmisLe), ("Expire le", jeton.ExpireLe), ("Révoquée le", jeton.RevoqueLe)));
}
