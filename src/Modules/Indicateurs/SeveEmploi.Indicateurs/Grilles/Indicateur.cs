namespace SeveEmploi.Indicateurs.Grilles;

internal enum TypeValeur
{
    Entier,

    /// <summary>Deux décimales au plus.</summary>
    Decimal,
}

/// <summary>Ce qu'une valeur mesure : elle s'ajoute d'un mois à l'autre, ou elle se constate.</summary>
internal enum NatureMesure
{
    /// <summary>Des faits du mois (contrats, rendez-vous) : les mois s'additionnent.</summary>
    Flux,

    /// <summary>Un état du mois (entreprises partenaires, temps dédié) : les mois se moyennent, jamais ne s'additionnent.</summary>
    Niveau,
}

internal enum NatureControle
{
    /// <summary>Jamais plus que l'autre indicateur nommé : « parmi ces contrats » (SUI-69, SUI-71).</summary>
    PlafonneParIndicateur,

    /// <summary>Jamais plus que ce nombre.</summary>
    Maximum,

    /// <summary>Au-delà de ce pourcentage d'écart à la médiane des derniers mois de la structure, on avertit.</summary>
    EcartMediane,

    /// <summary>Un zéro après un mois qui n'en était pas un : on avertit.</summary>
    ZeroApresNonZero,
}

/// <summary>Une vérification d'un indicateur ; les deux premières natures bloquent, les deux autres avertissent (decisions.md, « Indicators »).</summary>
/// <param name="Indicateur">Le code de l'autre indicateur, pour un plafond.</param>
/// <param name="Seuil">Le nombre, ou le pourcentage.</param>
internal sealed record Controle(NatureControle Nature, string? Indicateur = null, decimal? Seuil = null);

/// <summary>Un indicateur tel qu'une année le demande : ses mots exacts, son aide, ce qu'il accepte (FOR-58, OPP-12).</summary>
/// <param name="Code">Stable : <c>i1</c>, <c>temps_dedie</c>.</param>
/// <param name="Rang">Sa place dans les lignes enregistrées, propre au programme : jamais rendue à un autre.</param>
/// <param name="Unite">« contrats », « ETP ».</param>
/// <param name="Reprise">D'où une première valeur peut être proposée ; le mois précédent, pour un niveau, l'est toujours.</param>
internal sealed record Indicateur(
    string Code, int Rang, string Rubrique, string Libelle, string Aide, string Exemple, TypeValeur Type, string Unite, NatureMesure Mesure,
    IReadOnlyList<Controle> Controles, Reprise Reprise = Reprise.Aucune)
{
    public const int CodeMax = 40;
    public const int TexteMax = 600;

    /// <summary>Aucun compte mensuel d'une structure n'approche ce nombre : au-delà, c'est une faute de frappe.</summary>
    public const decimal PlafondCommun = 100_000;

    public decimal Plafond => Controles.FirstOrDefault(controle => controle.Nature == NatureControle.Maximum)?.Seuil ?? PlafondCommun;

    /// <summary>Ce qui fait qu'une valeur seule n'en est pas une ; null quand elle se lit.</summary>
    public ChampInvalide? Refus(decimal valeur, string champ) =>
        valeur < 0 ? new(champ, "nombre_negatif", $"« {Libelle} » ne peut pas être négatif.")
        : Type == TypeValeur.Entier && !decimal.IsInteger(valeur) ? new(champ, "entier_attendu", $"« {Libelle} » est un nombre entier.")
        : decimal.Round(valeur, 2) != valeur ? new(champ, "trop_de_decimales", $"« {Libelle} » a deux décimales au plus.")
        : valeur > Plafond ? new(champ, "hors_bornes", $"« {Libelle} » ne dépasse pas {Plafond:0.##}.")
        : null;
}

/// <summary>Ce que le système sait déjà et peut proposer, source à l'appui.</summary>
internal enum Reprise
{
    Aucune,

    /// <summary>Le nombre d'entreprises partenaires relevé au Référentiel.</summary>
    EntreprisesPartenaires,
}
