using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Stagiaires;

/// <summary>Who followed a formation-action. Nothing there but a name says who it is.</summary>
internal sealed class DonneesDesStagiaires(FormationActionDbContext db, TimeProvider clock) : IPersonalDataSource
{
    public Traitement Traitement { get; } = new(
        "Formation-action", "Prouver les présences, attester l'assiduité et compter les personnes formées", "Mission d'intérêt public (RGPD, article 6, 1, e)",
        "24 mois après le dernier acte du parcours ; les présences et les sceaux restent, sans nom ni trait");

    public async Task<IReadOnlyList<DonneeDetenue>> Lire(PersonneCherchee personne, CancellationToken cancellationToken)
    {
        var stagiaires = await db.Stagiaires.AsNoTracking().Where(s => s.NomsEffacesLe == null && personne.Cles.Contains(s.Cle))
            .Join(db.Parcours, s => s.ParcoursId, p => p.Id, (s, p) => new { Stagiaire = s, p.StructureNom, p.Annee }).ToListAsync(cancellationToken);
        var presences = await Presences([.. stagiaires.Select(s => s.Stagiaire.Id)], cancellationToken);
        return [.. stagiaires.Select(s => EnDonnee(s.Stagiaire, s.StructureNom, s.Annee, presences.GetValueOrDefault(s.Stagiaire.Id)))];
    }

    public async Task<IReadOnlyList<EffacementAttendu>> Echeances(DateOnly jusquAu, CancellationToken cancellationToken)
    {
        var echus = db.StagiairesEchus(jusquAu);
        var dernier = await echus.MinAsync(s => (DateTimeOffset?)s.ModifieLe, cancellationToken);
        return [new("Stagiaires", await echus.CountAsync(cancellationToken), dernier is { } acte ? Premier(Clock.DayOf(acte)) : null)];
    }

    private Task<Dictionary<StagiaireId, int>> Presences(List<StagiaireId> stagiaires, CancellationToken cancellationToken) => db.Feuilles.AsNoTracking()
        .SelectMany(feuille => feuille.Lignes).Where(ligne => stagiaires.Contains(ligne.StagiaireId)).GroupBy(ligne => ligne.StagiaireId)
        .Select(lignes => new { lignes.Key, Nombre = lignes.Count() }).ToDictionaryAsync(lignes => lignes.Key, lignes => lignes.Nombre, cancellationToken);

    /// <summary>Never in the past: what a day missed is done on the next.</summary>
    private DateOnly Premier(DateOnly acte) => Conservation.Echeance(acte) is var echeance && echeance > clock.Today() ? echeance : clock.Today();

    private static DonneeDetenue EnDonnee(Stagiaire s, string structure, int annee, int presences) => new(
        "Stagiaire", "Suit la formation-action", Rattachement.Nom, s.PresentDu,
        ChampDetenu.Liste(
            ("Nom", s.Nom), ("Prénom", s.Prenom), ("Fonction", s.Fonction), ("Structure", structure), ("Année", annee), ("Dans l'équipe jusqu'au", s.PresentAu),
            ("Cycle Do It Your SEVE", s.DoItYourSeveLe), ("Lignes d'émargement", presences)));
}
