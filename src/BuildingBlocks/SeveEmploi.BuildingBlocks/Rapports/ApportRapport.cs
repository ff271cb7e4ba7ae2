namespace SeveEmploi.BuildingBlocks.Rapports;

/// <summary>Ce qu'un module sait d'une région et d'une année, pour un rapport : ses tableaux, et ce qui leur manque.</summary>
public sealed record ApportRapport(IReadOnlyList<TableauRapport> Tableaux, IReadOnlyList<AnomalieRapport> Anomalies);

/// <summary>Ce qui rend un chiffre douteux : une saisie qui manque, une somme qui ne tient pas.</summary>
/// <param name="Adresse">Où la lever, sous l'adresse publique ; null s'il n'y en a pas.</param>
public sealed record AnomalieRapport(string Code, string Message, string? Adresse = null);
