namespace SeveEmploi.Echeancier.Contracts;

/// <summary>Chaque jour : oublier à quelle adresse les courriels de plus de 12 mois sont partis ; que la personne a été prévenue reste.</summary>
[Exige(Droits.Systeme)]
public sealed record AppliquerConservationRappels : ICommand;
