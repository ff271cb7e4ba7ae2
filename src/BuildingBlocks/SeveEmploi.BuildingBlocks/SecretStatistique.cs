namespace SeveEmploi.BuildingBlocks;

/// <summary>Un groupe dont on publierait les sommes : combien de structures il réunit, et ses nombres, dans le même ordre pour tous.</summary>
public sealed record GroupeAPublier(int Structures, IReadOnlyList<long> Nombres);

/// <summary>Ce qui peut être montré.</summary>
/// <param name="Masques">Vrai pour chaque groupe dont aucun nombre ne se publie, dans l'ordre reçu.</param>
/// <param name="TotalMasque">Vrai quand même la somme de tous en dirait trop.</param>
public sealed record Masquage(IReadOnlyList<bool> Masques, bool TotalMasque);

/// <summary>
/// Hors du périmètre qui les possède, les nombres de moins de trois structures ne se montrent pas (decisions.md), et ne se retrouvent pas : ce que l'on a
/// masqué serait le total moins le reste. D'autres groupes sont donc masqués avec eux, les plus petits d'abord.
/// </summary>
/// <remarks>
/// A group is hidden whole, its own total included: within it nothing is left to subtract from. What remains known is, column by column, the sum of the hidden
/// groups. That sum must itself speak of three structures, of two groups at least, and not be zero, which would tell each of its parts.
/// </remarks>
public static class SecretStatistique
{
    public const int Seuil = 3;

    /// <param name="groupes">Their numbers are counts: none is negative. A group without any structure has nothing to hide.</param>
    public static Masquage Appliquer(IReadOnlyList<GroupeAPublier> groupes)
    {
        var masques = groupes.Select(groupe => groupe.Structures is > 0 and < Seuil).ToArray();
        if (!masques.Contains(true)) return new(masques, groupes.Sum(groupe => groupe.Structures) is > 0 and < Seuil);

        while (!EstProtege(groupes, masques))
        {
            if (Suivant(groupes, masques) is not { } suivant) return new([.. groupes.Select(groupe => groupe.Structures > 0)], TotalMasque: true);
            masques[suivant] = true;
        }

        return new(masques, TotalMasque: false);
    }

    private static bool EstProtege(IReadOnlyList<GroupeAPublier> groupes, bool[] masques)
    {
        var caches = groupes.Where((_, rang) => masques[rang]).ToList();
        return caches.Count > 1 && caches.Sum(groupe => groupe.Structures) >= Seuil && Colonnes(groupes).All(colonne => !SeDevine(groupes, caches, colonne));
    }

    // Zero everywhere is no secret of anybody: the total says so of the whole country.
    private static bool SeDevine(IReadOnlyList<GroupeAPublier> groupes, List<GroupeAPublier> caches, int colonne) =>
        caches.Sum(groupe => groupe.Nombres[colonne]) == 0 && groupes.Any(groupe => groupe.Nombres[colonne] > 0);

    /// <summary>The smallest group still shown; of those, one that fills a column which would betray itself comes first.</summary>
    private static int? Suivant(IReadOnlyList<GroupeAPublier> groupes, bool[] masques)
    {
        var caches = groupes.Where((_, rang) => masques[rang]).ToList();
        var vides = Colonnes(groupes).Where(colonne => SeDevine(groupes, caches, colonne)).ToList();
        return groupes.Index().Where(groupe => !masques[groupe.Index] && groupe.Item.Structures > 0)
            .OrderByDescending(groupe => vides.Any(colonne => groupe.Item.Nombres[colonne] > 0))
            .ThenBy(groupe => groupe.Item.Structures).ThenBy(groupe => groupe.Item.Nombres.Sum()).ThenBy(groupe => groupe.Index)
            .Select(groupe => (int?)groupe.Index).FirstOrDefault();
    }

    private static IEnumerable<int> Colonnes(IReadOnlyList<GroupeAPublier> groupes) => Enumerable.Range(0, groupes[0].Nombres.Count);
}
