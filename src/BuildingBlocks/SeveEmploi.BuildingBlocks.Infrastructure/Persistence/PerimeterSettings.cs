using System.Data.Common;
using Npgsql;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

/// <summary>
/// A perimeter as the policies of <see cref="RowSecurity"/> read it: settings of the transaction, gone with it. One text with parameters, so
/// that PostgreSQL prepares it once whoever calls.
/// </summary>
internal sealed class PerimeterSettings(Perimetre perimetre)
{
    public const string Sql = """
        SELECT set_config('seve.tout',@seve_tout,true),set_config('seve.regions',@seve_regions,true),set_config('seve.departements',@seve_departements,true),
        set_config('seve.structures',@seve_structures,true),set_config('seve.parcours',@seve_parcours,true),
        set_config('seve.partenaires',@seve_partenaires,true);
        """;

    public static bool Leads(DbCommand command) => command.CommandText.StartsWith(Sql, StringComparison.Ordinal);

    // Every setting every time: a second request of the same transaction must not inherit the first's.
    public void AddParametersTo(DbCommand command)
    {
        Add(command, "seve_tout", perimetre.Tout ? "oui" : "non");
        Add(command, "seve_regions", string.Join(',', perimetre.Regions.Select(region => region.Code)));
        Add(command, "seve_departements", string.Join(',', perimetre.TousDepartements.Select(departement => departement.Code)));
        Add(command, "seve_structures", string.Join(',', perimetre.Structures));
        Add(command, "seve_parcours", string.Join(',', perimetre.Parcours));
        Add(command, "seve_partenaires", string.Join(',', perimetre.Partenaires));
    }

    private static void Add(DbCommand command, string name, string value) => command.Parameters.Add(new NpgsqlParameter<string>(name, value));
}

/// <summary>A perimeter as the filters of the queries compare it: the first wall, in SQL of ours.</summary>
public sealed record PerimeterFilter(
    bool Tout, IReadOnlyList<Region> Regions, IReadOnlyList<string> CodesRegions, IReadOnlyList<Departement> Departements, IReadOnlyList<Guid> Structures,
    IReadOnlyList<Guid> Parcours, IReadOnlyList<Guid> Partenaires)
{
    private static readonly PerimeterFilter Everywhere = new(true, [], [], [], [], [], []);

    internal static PerimeterFilter Of(Perimetre perimetre) => perimetre.Tout
        ? Everywhere
        : new(
            false, perimetre.Regions, [.. perimetre.Regions.Select(region => region.Code)], [.. perimetre.TousDepartements], perimetre.Structures, perimetre.Parcours,
            perimetre.Partenaires);
}
