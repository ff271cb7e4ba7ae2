using SeveEmploi.AnimationRegionale.Inscriptions;
using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Conservations;

/// <summary>Who was invited, came or did not, and who carries a task of an event.</summary>
internal sealed class DonneesDeLAnimation(AnimationRegionaleDbContext db, TimeProvider clock) : IPersonalDataSource
{
    public Traitement Traitement { get; } = new(
        "Animation régionale", "Inviter et inscrire aux événements du programme, et compter qui y vient", "Mission d'intérêt public (RGPD, article 6, 1, e)",
        "24 mois après l'événement ; les présences restent, sans identité");

    public async Task<IReadOnlyList<PersonneConnue>> Identifier(PersonneCherchee personne, CancellationToken cancellationToken) =>
        [.. (await Trouver(personne, cancellationToken)).Select(trouvee => new PersonneConnue(trouvee.Courriel, trouvee.Nom, trouvee.Prenom))];

    public async Task<IReadOnlyList<DonneeDetenue>> Lire(PersonneCherchee personne, CancellationToken cancellationToken)
    {
        // Another e-mail is another person; without any, the name alone speaks.
        var inscriptions = (await Trouver(personne, cancellationToken)).FindAll(i => i.Courriel is null || personne.EstJointeA(i.Courriel));
        var ids = inscriptions.ConvertAll(i => i.EvenementId);
        var titres = await db.Evenements.AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Titre, cancellationToken);
        var taches = await db.Evenements.AsNoTracking().Where(e => e.NomsEffacesLe == null).Select(e => new { e.Titre, e.Le, e.Taches }).ToListAsync(cancellationToken);
        return
        [
            .. inscriptions.Select(i => Montrer(i, titres.GetValueOrDefault(i.EvenementId, ""), personne)),
            .. taches.SelectMany(e => e.Taches.Where(tache => personne.EstNommee(tache.Porteur)).Select(tache => new DonneeDetenue(
                "Événement", "Porte une tâche", Rattachement.Nom, e.Le, ChampDetenu.Liste(("Événement", e.Titre), ("Tâche", tache.Libelle), ("Personne", tache.Porteur))))),
        ];
    }

    public async Task<IReadOnlyList<EffacementAttendu>> Echeances(DateOnly jusquAu, CancellationToken cancellationToken)
    {
        var echues = db.InscriptionsEchues(jusquAu);
        var premier = await echues.MinAsync(i => (DateOnly?)i.EvenementLe, cancellationToken);
        return [new("Inscriptions aux événements", await echues.CountAsync(cancellationToken), premier is { } le ? Premier(le) : null)];
    }

    private Task<List<Inscription>> Trouver(PersonneCherchee personne, CancellationToken cancellationToken) => db.Inscriptions.AsNoTracking()
        .Where(i => i.NomsEffacesLe == null)
        .Where(i => (personne.Courriel != "" && EF.Functions.ILike(i.Courriel!, personne.MotifCourriel, @"\")) || personne.Cles.Contains(i.CleNom))
        .OrderBy(i => i.Id).ToListAsync(cancellationToken);

    /// <summary>Never in the past: what a day missed is done on the next.</summary>
    private DateOnly Premier(DateOnly le) => Conservation.Echeance(le) is var echeance && echeance > clock.Today() ? echeance : clock.Today();

    private static DonneeDetenue Montrer(Inscription i, string evenement, PersonneCherchee personne) => new(
        "Événement", "Invitée ou inscrite", personne.EstJointeA(i.Courriel) ? Rattachement.Courriel : Rattachement.Nom, Clock.DayOf(i.CreeLe),
        ChampDetenu.Liste(
            ("Événement", evenement), ("Le", i.EvenementLe), ("Nom", i.Nom), ("Prénom", i.Prenom), ("Courriel", i.Courriel), ("Fonction", i.Fonction), ("Structure", i.StructureNom),
            ("Région", i.Region?.Nom), ("État", i.Etat)));
}
