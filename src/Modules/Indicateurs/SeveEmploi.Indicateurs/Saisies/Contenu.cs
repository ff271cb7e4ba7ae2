namespace SeveEmploi.Indicateurs.Saisies;

/// <summary>Ce que l'on dit d'un mois.</summary>
/// <param name="Valeurs">Par rang de la grille.</param>
internal sealed record Contenu(decimal?[] Valeurs, bool RienASignaler, IReadOnlyList<Annotation> Annotations);

/// <summary>Un mot sur une valeur, et si elle est à suivre avec le ou la chargé·e de mission.</summary>
internal sealed record Annotation(string Indicateur, string? Commentaire, bool ASuivre);

/// <summary>Un changement après l'envoi : qui, quand, pourquoi, et les deux lignes entières.</summary>
internal sealed record Rectification(
    DateOnly Le, string Par, string Motif, decimal?[] Avant, bool RienAvant, decimal?[] Apres, bool RienApres);
