using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.Indicateurs.Grilles;
using SeveEmploi.Indicateurs.Participations;
using SeveEmploi.Indicateurs.Persistence;
using SeveEmploi.Indicateurs.Saisies;
using SeveEmploi.Indicateurs.Sorties;

namespace SeveEmploi.Indicateurs.DonneesNationales;

/// <summary>
/// Année par année, structure par structure : douze lignes qui se suivent remplissent une partition à la fois, et ce que la base en totalise se totalise
/// une fois par structure.
/// </summary>
internal sealed class PeintreDesIndicateurs(IndicateursDbContext db) : IPeintre
{
    private const string Auteur = "données nationales";

    public string Sujet => "les indicateurs du mois et les sorties";

    public async Task<bool> EstVide(CancellationToken cancellationToken) =>
        !await db.Participations.AnyAsync(cancellationToken) && !await db.Saisies.AnyAsync(cancellationToken);

    public async Task Peindre(PaysFictif pays, BulkCopy copie, CancellationToken cancellationToken)
    {
        var grilles = await Grilles(pays, copie, cancellationToken);
        foreach (var annee in pays.Annees)
        {
            var retenuesA = PaysFictif.Instant(pays.RetenuesLe(annee), 0);
            await copie.Copy(db, pays.Structures.Select(structure => ParticipationDe(structure, annee)), _ => retenuesA, cancellationToken);
            await copie.Copy(db, Saisies(pays, annee, grilles), EcriteA, cancellationToken);
            if (annee < pays.Fin.Year) await copie.Copy(db, pays.Structures.Select(structure => SortiesDe(structure, annee)), SortiesFictives.EcritesA, cancellationToken);
        }
    }

    /// <summary>La grille de chaque année ; un pays plus ancien que la première la fait valoir dès son ouverture.</summary>
    private async Task<Dictionary<int, ContenuGrille>> Grilles(PaysFictif pays, BulkCopy copie, CancellationToken cancellationToken)
    {
        var connues = await db.Grilles.AsNoTracking().Where(grille => grille.Programme == Programme.Seve1).OrderBy(grille => grille.Annee).ToListAsync(cancellationToken);
        if (connues[0].Annee > pays.Debut.Year)
        {
            var premiere = Grille.Ouvrir(Programme.Seve1, pays.Debut.Year, connues[0].Contenu, Auteur, pays.Debut).Value.AvecId(pays.Id("grille", pays.Debut.Year));
            await copie.Copy(db, [premiere], _ => PaysFictif.Instant(pays.Debut, 0), cancellationToken);
            connues.Insert(0, premiere);
        }

        return pays.Annees.Append(pays.Debut.Year - 1).ToDictionary(annee => annee, annee => (connues.LastOrDefault(grille => grille.Annee <= annee) ?? connues[0]).Contenu);
    }

    private static IEnumerable<Saisie> Saisies(PaysFictif pays, int annee, Dictionary<int, ContenuGrille> grilles) => pays.Structures.SelectMany(structure =>
    {
        var participation = ParticipationDe(structure, annee);
        return new AnneeFictive(structure, annee, grilles[annee], grilles[annee - 1]).Saisies(participation);
    });

    private static Participation ParticipationDe(StructureFictive structure, int annee)
    {
        var (pays, departement) = (structure.Pays, structure.Departement);
        return new()
        {
            StructureId = structure.Id,
            Programme = Programme.Seve1,
            Annee = annee,
            StructureNom = structure.Nom,
            Departement = departement,
            Region = departement.Region,
            Types = [structure.Type],
            RetenueLe = pays.RetenuesLe(annee),
            InscriteLe = pays.RetenuesLe(annee),
            PremierMois = pays.PremierMoisDe(annee),
        };
    }

    private static SortiesAnnuelles SortiesDe(StructureFictive structure, int annee) => SortiesFictives.De(structure, ParticipationDe(structure, annee), annee);

    private static DateTimeOffset EcriteA(Saisie saisie) => PaysFictif.Instant(saisie.EnvoyeeLe!.Value, saisie.StructureId);
}
