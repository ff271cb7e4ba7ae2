namespace SeveEmploi.AnimationRegionale.Contracts;

/// <summary>Chaque jour : effacer les noms des inscrits, et des porteurs de tâches, d'événements passés depuis 24 mois.</summary>
[Exige(Droits.Systeme)]
public sealed record AppliquerConservationAnimation : ICommand;
