using SeveEmploi.AnimationRegionale.Groupements;
using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Rapprochements;

/// <summary>What is held on the people of groupements. Those whose project is proposed have but a code: no module can find them by name.</summary>
internal sealed class DonneesDesGroupements(AnimationRegionaleDbContext db) : IPersonalDataSource
{
    public Traitement Traitement { get; } = new(
        "Rapprochement avec les groupements d'employeurs",
        "Joindre les groupements d'employeurs de l'expérimentation EXPRESIAGE, et leur proposer sous un code les projets des salariés en parcours",
        "Mission d'intérêt public (RGPD, article 6, 1, e)",
        "24 mois après le dernier contact avec le groupement ; le code d'un projet, 24 mois après sa clôture");

    public async Task<IReadOnlyList<PersonneConnue>> Identifier(PersonneCherchee personne, CancellationToken cancellationToken) =>
        [.. (await Trouver(personne, cancellationToken)).Select(trouve => new PersonneConnue(trouve.Contact.Courriel, trouve.Contact.Nom, ""))];

    public async Task<IReadOnlyList<DonneeDetenue>> Lire(PersonneCherchee personne, CancellationToken cancellationToken) =>
    [
        // Another e-mail is another person; without any, the name alone speaks.
        .. (await Trouver(personne, cancellationToken)).Where(trouve => trouve.Contact.Courriel is null || personne.EstJointeA(trouve.Contact.Courriel))
            .Select(trouve => new DonneeDetenue(
                "Groupement d'employeurs", "Contact du groupement", personne.EstJointeA(trouve.Contact.Courriel) ? Rattachement.Courriel : Rattachement.Nom,
                Clock.DayOf(trouve.Groupement.CreeLe), ChampDetenu.Liste(
                    ("Groupement", trouve.Groupement.Nom), ("Nom", trouve.Contact.Nom), ("Fonction", trouve.Contact.Fonction), ("Courriel", trouve.Contact.Courriel)))),
    ];

    // Tens of groupements a région, each with a few contacts in its fiche: they are read, and compared here.
    private async Task<IReadOnlyList<(Groupement Groupement, ContactDuGroupement Contact)>> Trouver(PersonneCherchee personne, CancellationToken cancellationToken) =>
        [.. (await db.Groupements.AsNoTracking().Where(groupement => groupement.AvecContacts).OrderBy(groupement => groupement.Id).ToListAsync(cancellationToken))
            .SelectMany(groupement => groupement.Contacts, (groupement, contact) => (groupement, contact))
            .Where(trouve => personne.EstJointeA(trouve.contact.Courriel) || personne.EstNommee(trouve.contact.Nom))];
}
