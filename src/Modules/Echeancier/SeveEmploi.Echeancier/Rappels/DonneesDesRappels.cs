using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Rappels;

/// <summary>What the reminders say of somebody: what was sent to them, and the rhythm they chose.</summary>
internal sealed class DonneesDesRappels(EcheancierDbContext db) : IPersonalDataSource
{
    public Traitement Traitement { get; } = new(
        "Rappels", "Prévenir chacun de ce qu'il doit, et prouver qu'il l'a été", "Mission d'intérêt public (RGPD, article 6, 1, e)",
        "L'adresse d'un courriel, 12 mois après son départ ; tout, à l'effacement du compte");

    public async Task<IReadOnlyList<DonneeDetenue>> Lire(PersonneCherchee personne, CancellationToken cancellationToken)
    {
        var comptes = personne.Comptes;
        var envois = await db.Envois.AsNoTracking().Where(envoi => comptes.Contains(envoi.CompteId)).OrderBy(envoi => envoi.CreeA).ToListAsync(cancellationToken);
        var preferences = await db.Preferences.AsNoTracking().Where(preference => comptes.Contains(preference.CompteId)).ToListAsync(cancellationToken);
        return
        [
            .. envois.Select(envoi => new DonneeDetenue("Courriel de rappel", "Le destinataire", Rattachement.Compte, Clock.DayOf(envoi.CreeA), ChampDetenu.Liste(
                ("Adresse", envoi.Courriel), ("Sujet", envoi.Sujet), ("État", envoi.Etat), ("Parti le", envoi.PartiA), ("Réponse du serveur", envoi.Erreur)))),
            .. preferences.Select(preference => new DonneeDetenue("Préférence de rappel", "Son choix", Rattachement.Compte, null, ChampDetenu.Liste(
                ("Nature", preference.Nature), ("Rythme", preference.Rythme)))),
        ];
    }
}
