namespace SeveEmploi.Financement.Contracts;

/// <summary>Chaque jour : effacer le nom des personnes des conventions auxquelles rien n'est arrivé depuis 24 mois ; les signatures, pièces comptables, restent dix ans.</summary>
[Exige(Droits.Systeme)]
public sealed record AppliquerConservationConventions : ICommand;
