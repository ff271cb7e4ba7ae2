namespace SeveEmploi.SuiviEmploi.Contracts;

/// <summary>Chaque jour : effacer les noms des plans, auto-évaluations et bilans sur lesquels rien ne s'est fait depuis 24 mois.</summary>
[Exige(Droits.Systeme)]
public sealed record AppliquerConservationPlans : ICommand;
