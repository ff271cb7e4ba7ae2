namespace SeveEmploi.Echeancier.Contracts;

/// <summary>
/// Chaque jour : pose ce que l'année doit encore, pour chaque structure engagée, chaque région et le pays ; ce qui l'est déjà ne change pas.
/// À partir de décembre, l'année suivante aussi.
/// </summary>
[Exige(Droits.Systeme)]
public sealed record CompleterLAnnee : ICommand;
