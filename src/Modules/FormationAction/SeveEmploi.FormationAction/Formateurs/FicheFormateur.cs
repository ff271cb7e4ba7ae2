using SeveEmploi.FormationAction.ParcoursDeFormation;

namespace SeveEmploi.FormationAction.Formateurs;

/// <summary>Ce que l'on sait d'un formateur, une année donnée (FOR-34).</summary>
internal enum ExperienceFormateur
{
    Debutant,
    Confirme,
}

/// <summary>Ce qui se dit d'un formateur : qui il est, où il intervient, depuis et jusqu'à quelle promotion.</summary>
internal sealed record FicheFormateur(
    string Nom, string Prenom, string? Courriel, IReadOnlyList<Region> Regions, int PremierePromotion, int? ConfirmeDepuis, int? DernierePromotion);

/// <summary>Le temps pendant lequel une personne est référente d'une région (FOR-33).</summary>
internal sealed class ReferenceRegionale
{
    public Guid Id { get; init; }

    public required Region Region { get; init; }

    public DateOnly Du { get; init; }

    public DateOnly? Au { get; internal set; }
}

/// <summary>Le temps pendant lequel un formateur suit un parcours.</summary>
internal sealed class SuiviParcours
{
    public Guid Id { get; init; }

    public ParcoursId ParcoursId { get; init; }

    public required Region Region { get; init; }

    public DateOnly Du { get; init; }

    public DateOnly? Au { get; internal set; }
}
