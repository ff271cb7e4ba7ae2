namespace SeveEmploi.BuildingBlocks;

/// <summary>Une des 18 régions du Code officiel géographique, ou l'ensemble des collectivités d'outre-mer.</summary>
public sealed record Region
{
    // Ours, not INSEE's: the collectivités belong to no région, yet a perimeter and a quota must be able to name them.
    internal const string CodeCollectivitesOutreMer = "COM";

    internal Region(string code, string nom) => (Code, Nom) = (code, nom);

    public string Code { get; }

    public string Nom { get; }

    public static IReadOnlyList<Region> Toutes => CodeOfficielGeographique.Regions;

    public static Region CollectivitesOutreMer => De(CodeCollectivitesOutreMer);

    public static bool EstConnue(string? code) => code is not null && CodeOfficielGeographique.RegionParCode.ContainsKey(code);

    public static Region De(string code) =>
        EstConnue(code) ? CodeOfficielGeographique.RegionParCode[code] : throw new ArgumentException($"« {code} » n'est pas une région.", nameof(code));

    public bool Equals(Region? other) => Code == other?.Code;

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"{Nom} ({Code})";
}
