namespace SeveEmploi.Echeancier.Annees;

/// <summary>Une structure retenue pour une année d'un programme : ce qui lui est dû chaque mois et chaque trimestre s'en déduit.</summary>
internal sealed class Engagement
{
    public Guid StructureId { get; init; }

    public required string StructureNom { get; init; }

    public Programme Programme { get; init; }

    /// <summary>L'année de la promotion.</summary>
    public int Annee { get; init; }

    public required Departement Departement { get; init; }

    /// <summary>Le premier jour où l'échéancier l'a su : ce qui était dû avant ne l'a jamais été.</summary>
    public DateOnly RetenueLe { get; init; }
}
