namespace SeveEmploi.FormationAction.Contracts;

/// <summary>Chaque jour : prévenir les formateurs dont la fiche va s'effacer, effacer celles dont le temps est venu, et les noms des plans d'actions.</summary>
[Exige(Droits.Systeme)]
public sealed record AppliquerConservationFormation : ICommand;
