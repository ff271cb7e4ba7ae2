using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Echeancier.Natures;
using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Annees;

/// <summary>
/// Poses what comes back each year: idempotent, since the key of an obligation is its structure and its period. What a nature newly asks, or
/// asks for another day, is followed from today on.
/// </summary>
internal sealed class PlanDeLAnnee(EcheancierDbContext db, Registre registre)
{
    private const int Lot = 1000;

    private static readonly Dictionary<Guid, string> SansNom = [];

    /// <param name="engagements">Les structures retenues.</param>
    /// <param name="depuis">Ce qui tombait avant ce jour n'a jamais été dû à l'échéancier.</param>
    /// <param name="cancellationToken">Laisse ce qui est déjà posé.</param>
    public async Task Poser(IReadOnlyList<Engagement> engagements, DateOnly depuis, CancellationToken cancellationToken)
    {
        var natures = (await Recurrentes(cancellationToken)).Where(nature => nature.Recurrence!.Portee == Portee.Structure).ToList();
        var noms = engagements.DistinctBy(engagement => engagement.StructureId).ToDictionary(engagement => engagement.StructureId, engagement => engagement.StructureNom);
        await Poser(engagements.SelectMany(engagement => natures.SelectMany(nature => DeStructure(nature, engagement, depuis))), noms, cancellationToken);
    }

    /// <summary>Ce que chaque région et l'équipe nationale doivent cette année-là.</summary>
    public async Task PoserTerritoires(int annee, DateOnly depuis, CancellationToken cancellationToken) =>
        await Poser((await Recurrentes(cancellationToken)).SelectMany(nature => DeTerritoire(nature, annee, depuis)), SansNom, cancellationToken);

    /// <summary>Ce qu'une nature fait attendre d'une structure, l'année de son engagement.</summary>
    internal static IEnumerable<ObligationPosee> DeStructure(Nature nature, Engagement engagement, DateOnly depuis) =>
        nature.Recurrence!.Programme is { } programme && programme != engagement.Programme ? []
        : Occurrences(nature, engagement.Annee, engagement.Departement, null, depuis > engagement.RetenueLe ? depuis : engagement.RetenueLe).Select(occurrence => Annonce(
            nature, $"{engagement.StructureId}:{occurrence.Periode}", occurrence, engagement.StructureId, engagement.Departement.Code, engagement.Departement.Region.Code));

    private static IEnumerable<ObligationPosee> DeTerritoire(Nature nature, int annee, DateOnly depuis) => nature.Recurrence!.Portee switch
    {
        Portee.Region => Region.Toutes.SelectMany(region => Occurrences(nature, annee, null, region, depuis)
            .Select(occurrence => Annonce(nature, $"{region.Code}:{occurrence.Periode}", occurrence, null, null, region.Code))),
        Portee.National => Occurrences(nature, annee, null, null, depuis).Select(occurrence => Annonce(nature, occurrence.Periode, occurrence, null, null, null)),
        _ => [],
    };

    // What fell due before the structure was retained was never due by it.
    private static IEnumerable<Occurrence> Occurrences(Nature nature, int annee, Departement? departement, Region? region, DateOnly depuis) =>
        nature.Recurrence!.De(annee, Lieu.De(departement, region)).Where(occurrence => occurrence.Echeance >= depuis);

    private static ObligationPosee Annonce(Nature nature, string objet, Occurrence occurrence, Guid? structure, string? departement, string? region) => new(
        nature.Module, nature.Code, objet, occurrence.Precision, structure, departement, region, null, null, occurrence.OuvreLe, occurrence.Echeance,
        nature.Lien?.Replace("{objet}", objet, StringComparison.Ordinal).Replace("{structure}", structure?.ToString(), StringComparison.Ordinal));

    private async Task<List<Nature>> Recurrentes(CancellationToken cancellationToken) =>
        await db.Natures.AsNoTracking().Where(nature => nature.Recurrence != null).ToListAsync(cancellationToken);

    private async Task Poser(IEnumerable<ObligationPosee> annonces, IReadOnlyDictionary<Guid, string> noms, CancellationToken cancellationToken)
    {
        foreach (var lot in annonces.Chunk(Lot))
        {
            await registre.Poser(lot, noms, cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
