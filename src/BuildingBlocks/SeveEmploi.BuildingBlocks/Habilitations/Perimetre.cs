namespace SeveEmploi.BuildingBlocks;

/// <summary>
/// Ce qu'une habilitation laisse voir : tout, ou des territoires, des structures, des parcours, des partenaires (réseaux, groupements
/// d'employeurs). Un périmètre vide ne laisse rien voir (decisions.md, « Roles »).
/// </summary>
public sealed record Perimetre
{
    public static readonly Perimetre Vide = new();

    public static readonly Perimetre Partout = new() { Tout = true };

    /// <summary>Le pays entier, et ce qui n'a pas de territoire.</summary>
    public bool Tout { get; init; }

    public IReadOnlyList<Region> Regions { get; init; } = [];

    public IReadOnlyList<Departement> Departements { get; init; } = [];

    public IReadOnlyList<Guid> Structures { get; init; } = [];

    public IReadOnlyList<Guid> Parcours { get; init; } = [];

    /// <summary>Les organisations au nom desquelles on parle : une DDETS, un réseau, un groupement d'employeurs.</summary>
    public IReadOnlyList<Guid> Partenaires { get; init; } = [];

    public bool EstVide => !Tout && Regions.Count + Departements.Count + Structures.Count + Parcours.Count + Partenaires.Count == 0;

    /// <summary>Les départements nommés, et ceux des régions : une ligne qui ne dit que son département est dans les deux.</summary>
    public IEnumerable<Departement> TousDepartements =>
        Departements.Concat(Departement.Tous.Concat(Departement.Collectivites).Where(departement => Regions.Contains(departement.Region))).Distinct();

    public bool Contient(Region region) => Tout || Regions.Contains(region);

    public bool Contient(Departement departement) => Contient(departement.Region) || Departements.Contains(departement);

    /// <summary>Vrai dès qu'une part de la région est à l'appelant : une DDETS peut filtrer sur la région de son département.</summary>
    public bool Touche(Region region) => Contient(region) || Departements.Any(departement => departement.Region == region);

    /// <summary>La règle de PostgreSQL, pour une ligne déjà lue : sa région, son département ou sa structure est à l'appelant.</summary>
    public bool Couvre(Region region, Departement? departement, Guid? structure) =>
        Contient(region) || (departement is not null && Contient(departement)) || (structure is { } id && Structures.Contains(id));

    public Perimetre Avec(Perimetre autre) => Tout || autre.Tout ? Partout : new()
    {
        Regions = [.. Regions.Union(autre.Regions)],
        Departements = [.. Departements.Union(autre.Departements)],
        Structures = [.. Structures.Union(autre.Structures)],
        Parcours = [.. Parcours.Union(autre.Parcours)],
        Partenaires = [.. Partenaires.Union(autre.Partenaires)],
    };
}
