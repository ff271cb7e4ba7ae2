namespace SeveEmploi.BuildingBlocks;

/// <summary>Un des 101 départements, ou une collectivité d'outre-mer : il donne à une structure sa région, ses jours fériés et son heure.</summary>
public sealed record Departement
{
    internal Departement(string code, string nom, Region region, ZoneCalendaire zone, TimeZoneInfo fuseauHoraire) =>
        (Code, Nom, Region, Zone, FuseauHoraire) = (code, nom, region, zone, fuseauHoraire);

    public string Code { get; }

    public string Nom { get; }

    public Region Region { get; }

    public ZoneCalendaire Zone { get; }

    public TimeZoneInfo FuseauHoraire { get; }

    public static IReadOnlyList<Departement> Tous => CodeOfficielGeographique.Departements;

    public static IReadOnlyList<Departement> Collectivites => CodeOfficielGeographique.Collectivites;

    public static bool EstConnu(string? code) => code is not null && CodeOfficielGeographique.DepartementParCode.ContainsKey(code);

    public static Departement De(string code) =>
        EstConnu(code) ? CodeOfficielGeographique.DepartementParCode[code] : throw new ArgumentException($"« {code} » n'est pas un département.", nameof(code));

    public DateOnly JourLocal(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, FuseauHoraire).DateTime);

    public bool Equals(Departement? other) => Code == other?.Code;

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"{Nom} ({Code})";
}
