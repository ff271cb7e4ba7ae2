using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Entreprises;

/// <summary>What is held on the people of partner companies. Those who are followed have but a code: no module can find them by name.</summary>
internal sealed class DonneesDesContacts(SuiviEmploiDbContext db) : IPersonalDataSource
{
    public Traitement Traitement { get; } = new(
        "Suivi dans l'emploi", "Joindre les entreprises partenaires d'une SIAE, et suivre sous un code les personnes qu'elles recrutent",
        "Mission d'intérêt public (RGPD, article 6, 1, e)",
        "24 mois après le dernier contact avec l'entreprise, avec un préavis de 30 jours ; le code et les notes d'un suivi, 24 mois après son dernier acte");

    public async Task<IReadOnlyList<PersonneConnue>> Identifier(PersonneCherchee personne, CancellationToken cancellationToken) =>
        [.. (await Trouver(personne, cancellationToken)).Select(trouve => new PersonneConnue(trouve.Contact.Courriel, trouve.Contact.Nom, ""))];

    public async Task<IReadOnlyList<DonneeDetenue>> Lire(PersonneCherchee personne, CancellationToken cancellationToken) =>
    [
        // Another e-mail is another person; without any, the name alone speaks.
        .. (await Trouver(personne, cancellationToken)).Where(trouve => trouve.Contact.Courriel is null || personne.EstJointeA(trouve.Contact.Courriel))
            .Select(trouve => new DonneeDetenue(
                "Entreprise partenaire", "Contact de l'entreprise", personne.EstJointeA(trouve.Contact.Courriel) ? Rattachement.Courriel : Rattachement.Nom,
                Clock.DayOf(trouve.Entreprise.CreeLe), ChampDetenu.Liste(
                    ("Entreprise", trouve.Entreprise.Nom), ("Nom", trouve.Contact.Nom), ("Fonction", trouve.Contact.Fonction), ("Courriel", trouve.Contact.Courriel),
                    ("Téléphone", trouve.Contact.Telephone), ("Effacement prévu le", trouve.Entreprise.EffacementPrevuLe)))),
    ];

    public async Task<IReadOnlyList<EffacementAttendu>> Echeances(DateOnly jusquAu, CancellationToken cancellationToken)
    {
        var annonces = db.Entreprises.Where(AppliquerConservationSuivisHandler.SansContactDepuis(jusquAu)).Where(entreprise => entreprise.EffacementPrevuLe <= jusquAu);
        return [new("Contacts d'entreprises", await annonces.SumAsync(e => e.Contacts.Count, cancellationToken), await annonces.MinAsync(e => e.EffacementPrevuLe, cancellationToken))];
    }

    private async Task<IReadOnlyList<(Entreprise Entreprise, ContactEntreprise Contact)>> Trouver(PersonneCherchee personne, CancellationToken cancellationToken)
    {
        var entreprises = await db.Entreprises.AsNoTracking().AsSplitQuery()
            .Where(entreprise => entreprise.Contacts.Any(contact =>
                (personne.Courriel != "" && EF.Functions.ILike(contact.Courriel!, personne.MotifCourriel, @"\")) || personne.Cles.Contains(contact.NomCle)))
            .OrderBy(entreprise => entreprise.Id).ToListAsync(cancellationToken);
        return [.. entreprises.SelectMany(entreprise => entreprise.Contacts, (entreprise, contact) => (entreprise, contact))
            .Where(trouve => personne.EstJointeA(trouve.contact.Courriel) || personne.Cles.Contains(trouve.contact.NomCle))];
    }
}
