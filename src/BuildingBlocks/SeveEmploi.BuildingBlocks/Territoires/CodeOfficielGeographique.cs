using System.Collections.Frozen;
using System.Collections.ObjectModel;

namespace SeveEmploi.BuildingBlocks;

/// <summary>Le Code officiel géographique 2024, lu une fois de la ressource <c>territoires.csv</c>.</summary>
internal static class CodeOfficielGeographique
{
    internal static readonly FrozenDictionary<string, Departement> DepartementParCode = Lire().ToFrozenDictionary(departement => departement.Code);

    internal static readonly FrozenDictionary<string, Region> RegionParCode =
        DepartementParCode.Values.Select(departement => departement.Region).Distinct().ToFrozenDictionary(region => region.Code);

    internal static readonly IReadOnlyList<Region> Regions =
        RegionParCode.Values.Where(region => !EstOutreMer(region)).OrderBy(region => region.Code, StringComparer.Ordinal).ToList().AsReadOnly();

    internal static readonly IReadOnlyList<Departement> Departements = Ranger(departement => !EstOutreMer(departement.Region));

    internal static readonly IReadOnlyList<Departement> Collectivites = Ranger(departement => EstOutreMer(departement.Region));

    private static bool EstOutreMer(Region region) => region.Code == Region.CodeCollectivitesOutreMer;

    private static ReadOnlyCollection<Departement> Ranger(Func<Departement, bool> retenu) =>
        DepartementParCode.Values.Where(retenu).OrderBy(departement => departement.Code, StringComparer.Ordinal).ToList().AsReadOnly();

    // Clipperton has no IANA zone: Pacific/Pitcairn keeps its legal time, UTC-8 without summer time.
    // The districts of the Terres australes keep several times: Kerguelen stands for all of them.
    private static IEnumerable<Departement> Lire()
    {
        using var ressource = typeof(CodeOfficielGeographique).Assembly.GetManifestResourceStream("territoires.csv")!;
        using var lecteur = new StreamReader(ressource);
        lecteur.ReadLine();
        while (lecteur.ReadLine() is { } ligne)
        {
            if (ligne.Split(';') is not [var code, var nom, var codeRegion, var nomRegion, var zone, var fuseau])
                throw new InvalidDataException($"territoires.csv : « {ligne} »");
            yield return new(code, nom, new(codeRegion, nomRegion), Enum.Parse<ZoneCalendaire>(zone), TimeZoneInfo.FindSystemTimeZoneById(fuseau));
        }
    }
}
