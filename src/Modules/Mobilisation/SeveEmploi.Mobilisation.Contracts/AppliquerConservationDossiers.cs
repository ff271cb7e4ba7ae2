namespace SeveEmploi.Mobilisation.Contracts;

/// <summary>Chaque jour : effacer les noms des candidatures et des comités sur lesquels rien ne s'est fait depuis 24 mois.</summary>
[Exige(Droits.Systeme)]
public sealed record AppliquerConservationDossiers : ICommand;
