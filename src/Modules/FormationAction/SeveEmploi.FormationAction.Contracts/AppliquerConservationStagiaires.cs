namespace SeveEmploi.FormationAction.Contracts;

/// <summary>Chaque jour : effacer les noms et les signatures des parcours sur lesquels rien ne s'est fait depuis 24 mois.</summary>
[Exige(Droits.Systeme)]
public sealed record AppliquerConservationStagiaires : ICommand;
