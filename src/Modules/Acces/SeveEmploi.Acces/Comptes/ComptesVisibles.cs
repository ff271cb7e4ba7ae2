namespace SeveEmploi.Acces.Comptes;

/// <summary>
/// L'équipe nationale voit tous les comptes ; qui anime des régions voit ceux dont un droit s'y exerce, et de ceux-là ces seuls droits. Un
/// droit national n'est d'aucune région.
/// </summary>
internal static class ComptesVisibles
{
    private const string Lire = "comptes:lire";

    /// <summary>Null: all of them.</summary>
    public static IReadOnlyList<string>? RegionsDesComptes(this Appelant appelant) => appelant.PerimetrePour(Lire) switch
    {
        null => [],
        { Tout: true } => null,
        var perimetre => [.. perimetre.Regions.Select(region => region.Code)],
    };

    public static IQueryable<Compte> Visibles(this IQueryable<Compte> comptes, IReadOnlyList<string>? regions) =>
        regions is null ? comptes : comptes.Where(compte => compte.Droits.Any(droit => droit.RegionsTouchees.Any(region => regions.Contains(region))));

    public static bool EstVisible(this DroitTenu droit, IReadOnlyList<string>? regions) =>
        regions is null || droit.RegionsTouchees.Any(regions.Contains);
}
