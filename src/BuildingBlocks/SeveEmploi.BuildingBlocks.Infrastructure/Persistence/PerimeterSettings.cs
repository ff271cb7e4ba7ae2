namespace SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

/// <summary>A perimeter as the policies of <see cref="RowSecurity"/> read it: settings of the transaction, gone with it.</summary>
internal static class PerimeterSettings
{
    // Every setting every time: a second request of the same transaction must not inherit the first's. Codes are those of the COG and ids
    // are Guid: nothing that a caller wrote reaches this text.
    public static string For(Perimetre perimetre) => string.Join(',',
        Setting("tout", perimetre.Tout ? "oui" : "non"),
        Setting("regions", string.Join(',', perimetre.Regions.Select(region => region.Code))),
        Setting("departements", string.Join(',', perimetre.TousDepartements.Select(departement => departement.Code))),
        Setting("structures", string.Join(',', perimetre.Structures)),
        Setting("parcours", string.Join(',', perimetre.Parcours)));

    private static string Setting(string name, string value) => $"set_config('seve.{name}','{value}',true)";
}

/// <summary>A perimeter as the filters of the queries compare it: the first wall, in SQL of ours.</summary>
public sealed record PerimeterFilter(
    bool Tout, IReadOnlyList<Region> Regions, IReadOnlyList<string> CodesRegions, IReadOnlyList<Departement> Departements, IReadOnlyList<Guid> Structures)
{
    private static readonly PerimeterFilter Everywhere = new(true, [], [], [], []);

    internal static PerimeterFilter Of(Perimetre perimetre) => perimetre.Tout
        ? Everywhere
        : new(false, perimetre.Regions, [.. perimetre.Regions.Select(region => region.Code)], [.. perimetre.TousDepartements], perimetre.Structures);
}
