using SeveEmploi.AnimationRegionale.Inscriptions;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Types;

namespace SeveEmploi.AnimationRegionale.Evenements;

/// <summary>Les événements tenus d'un type et d'un programme, une année (ANI-57, ANI-58).</summary>
/// <param name="Programme">Null : ceux qui ne tiennent à aucun programme.</param>
/// <param name="Nombre">Un événement des deux programmes compte dans chacun ; <see cref="DecompteType.Tenus"/> ne le compte qu'une fois.</param>
internal sealed record DecompteProgramme(Programme? Programme, int Nombre, int Participants);

/// <summary>Les événements tenus d'un type, et ce qu'ils ont réuni ; tous les types y sont, même sans événement.</summary>
internal sealed record DecompteType(TypeEvenement Type, int Tenus, int Participants, IReadOnlyList<DecompteProgramme> Programmes, IReadOnlyList<EvenementDecompte> Evenements);

/// <param name="EstApproximatif">« Une quarantaine » : le nombre est déclaré, à peu près.</param>
internal sealed record EvenementDecompte(
    Guid Id, string Titre, DateOnly Le, ModaliteEvenement Modalite, string? Lieu, IReadOnlyList<RegionEvenement> Regions, IReadOnlyList<string> Programmes,
    IReadOnlyList<string> OrdreDuJour, string? CompteRendu, int Participants, bool EstApproximatif);

/// <summary>
/// Ce que l'animation a tenu : chaque nombre du bilan se recompte ici. Un événement de plusieurs régions compte une fois dans chacune, et une fois dans le pays.
/// Il n'y a que ce que l'appelant voit : pour une région, qui l'anime voit tout.
/// </summary>
internal sealed class DecompteEvenements(AnimationRegionaleDbContext db)
{
    /// <param name="annee">L'année civile où ils se sont tenus.</param>
    /// <param name="region">Null : le pays, événements nationaux compris.</param>
    /// <param name="cancellationToken">Sans effet : rien n'est écrit.</param>
    public async Task<IReadOnlyList<DecompteType>> Compter(int annee, Region? region, CancellationToken cancellationToken)
    {
        var tenus = db.Evenements.AsNoTracking().Where(e => e.Annee == annee && e.Etat == EtatEvenement.Tenu);
        if (region is { Code: var code }) tenus = tenus.Where(e => e.CodesRegions.Contains(code));
        var evenements = await tenus.OrderBy(e => e.Debut).ThenBy(e => e.Id).ToListAsync(cancellationToken);
        var venus = await db.Inscriptions.AsNoTracking().Where(i => i.Etat == EtatInscription.Present && tenus.Any(e => e.Id == i.EvenementId))
            .GroupBy(i => i.EvenementId).Select(groupe => new { groupe.Key, Nombre = groupe.Count() }).ToDictionaryAsync(groupe => groupe.Key, groupe => groupe.Nombre, cancellationToken);
        var types = await db.TypesEvenement.AsNoTracking().ToListAsync(cancellationToken);
        return Grouper(types, evenements, venus);
    }

    internal static IReadOnlyList<DecompteType> Grouper(IEnumerable<TypeEvenement> types, IReadOnlyList<Evenement> tenus, IReadOnlyDictionary<EvenementId, int> venus) =>
        [.. types.OrderBy(type => type.Reglage.Rang).ThenBy(type => type.Code, StringComparer.Ordinal)
            .Select(type => DUnType(type, [.. tenus.Where(e => e.Type == type.Code).Select(e => EnDecompte(e, venus.GetValueOrDefault(e.Id)))]))];

    private static DecompteType DUnType(TypeEvenement type, List<EvenementDecompte> siens)
    {
        Programme?[] colonnes = [Programme.Seve1, Programme.Seve2, null];
        return new(type, siens.Count, siens.Sum(e => e.Participants), [.. colonnes.Select(programme => DUnProgramme(programme, siens))], siens);
    }

    private static DecompteProgramme DUnProgramme(Programme? programme, List<EvenementDecompte> evenements)
    {
        var siens = evenements.FindAll(e => programme is { } un ? e.Programmes.Contains(Evenement.CodeProgramme(un)) : e.Programmes.Count == 0);
        return new(programme, siens.Count, siens.Sum(e => e.Participants));
    }

    // Who was pointed one by one is known; else what was declared, without a name.
    private static EvenementDecompte EnDecompte(Evenement e, int venus) => new(
        e.Id.Value, e.Titre, e.Le, e.Modalite, e.Lieu, e.Regions, e.CodesProgrammes, e.OrdreDuJour, e.CompteRendu, venus > 0 ? venus : e.Effectifs.Total ?? 0,
        venus == 0 && e.Effectifs.EstApproximatif);
}
