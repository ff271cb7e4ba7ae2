using SeveEmploi.Mobilisation.Comites;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Candidatures;

/// <summary>Who is named in the files of candidatures and of comités. Nothing there but a name or an address says who it is.</summary>
internal sealed class DonneesDesDossiers(MobilisationDbContext db, TimeProvider clock) : IPersonalDataSource
{
    public Traitement Traitement { get; } = new(
        "Mobilisation", "Instruire les candidatures et garder la preuve des décisions", "Mission d'intérêt public (RGPD, article 6, 1, e)",
        "24 mois après le dernier acte ; la confirmation garde son texte, son jour et les organisations");

    public async Task<IReadOnlyList<DonneeDetenue>> Lire(PersonneCherchee personne, CancellationToken cancellationToken)
    {
        var donnees = new List<DonneeDetenue>();
        // Names are folded here as no SQL can: every file is read, one at a time, for the rare day when somebody asks.
        await foreach (var candidature in db.Candidatures.AsNoTracking().AsSplitQuery().AsAsyncEnumerable().WithCancellation(cancellationToken))
            donnees.AddRange(Noms(candidature).Where(nom => personne.EstNommee(nom.Nom) || personne.EstJointeA(nom.Courriel)).Select(nom => nom.EnDonnee(candidature)));
        await foreach (var comite in db.Comites.AsNoTracking().AsSplitQuery().AsAsyncEnumerable().WithCancellation(cancellationToken))
            donnees.AddRange(comite.Membres.Where(membre => personne.EstNommee(membre.Nom)).Select(membre => EnDonnee(comite, membre)));
        return donnees;
    }

    public async Task<IReadOnlyList<EffacementAttendu>> Echeances(DateOnly jusquAu, CancellationToken cancellationToken)
    {
        var candidatures = db.Candidatures.SansActeDepuis(jusquAu);
        var comites = db.Comites.SansActeDepuis(jusquAu);
        return
        [
            new("Candidatures", await candidatures.CountAsync(cancellationToken), Premier(await candidatures.MinAsync(c => (DateTimeOffset?)c.ModifieLe, cancellationToken))),
            new("Comités", await comites.CountAsync(cancellationToken), Premier(await comites.MinAsync(c => (DateTimeOffset?)c.ModifieLe, cancellationToken))),
        ];
    }

    /// <summary>Never in the past: what a day missed is done on the next.</summary>
    private DateOnly? Premier(DateTimeOffset? acte) =>
        acte is not { } dernier ? null : Conservation.Echeance(Clock.DayOf(dernier)) is var echeance && echeance > clock.Today() ? echeance : clock.Today();

    private static IEnumerable<Mention> Noms(Candidature c) =>
    [
        .. c.Entretiens.SelectMany(entretien => entretien.Participants.Select(p => new Mention("Participation à l'entretien", entretien.Le, p.Nom, p.Fonction))),
        .. c.Visite?.Participants.Select(p => new Mention("Participation à la visite", c.Visite.Le, p.Nom, p.Fonction)) ?? [],
        .. c.Syntheses.Select(synthese => new Mention("Rédaction de la fiche de synthèse", synthese.Le, synthese.Auteur)),
        .. c.EtapesSautees.Select(sautee => new Mention("Saut d'une étape", sautee.Le, sautee.Par)),
        .. c.Confirmation is { } signee ? [new Mention("Signature de la confirmation", signee.Le, signee.Par)] : Array.Empty<Mention>(),
        .. c.Confirmation?.Destinataires.Tous.Select(courriel => new Mention("Réception de la confirmation", c.Confirmation.Le, null, null, courriel)) ?? [],
    ];

    private static DonneeDetenue EnDonnee(Comite comite, MembreComite membre) => new(
        "Comité", "Siège au comité", Rattachement.Nom, Clock.DayOf(comite.CreeLe),
        ChampDetenu.Liste(("Nom", membre.Nom), ("Organisation", membre.Organisation), ("Voix", membre.Voix), ("Réuni le", comite.ReuniLe), ("Présence", membre.EstPresent)));

    private sealed record Mention(string Quoi, DateOnly Le, string? Nom, FonctionParticipant? Fonction = null, string? Courriel = null)
    {
        public DonneeDetenue EnDonnee(Candidature candidature) => new(
            "Candidature", Quoi, Courriel is null ? Rattachement.Nom : Rattachement.Courriel, Le,
            ChampDetenu.Liste(("Nom", Nom), ("Courriel", Courriel), ("Fonction", Fonction), ("Structure", candidature.StructureNom), ("Région", candidature.Region.Nom)));
    }
}
