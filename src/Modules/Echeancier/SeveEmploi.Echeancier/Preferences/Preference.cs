namespace SeveEmploi.Echeancier.Preferences;

internal enum Rythme
{
    /// <summary>Dès que le rappel est dû, aux heures ouvrées.</summary>
    Immediat,

    /// <summary>Un courriel par jour ouvré, le matin.</summary>
    Quotidien,

    /// <summary>Un courriel par semaine, le premier jour ouvré.</summary>
    Hebdomadaire,

    /// <summary>Aucun : refusé pour ce qui est dû par la règle.</summary>
    Jamais,
}

/// <summary>Le rythme qu'une personne choisit pour une nature d'obligation.</summary>
internal sealed class Preference
{
    public Guid CompteId { get; init; }

    public required string Nature { get; init; }

    public Rythme Rythme { get; set; }
}
