namespace SeveEmploi.Referentiel.Contracts;

/// <summary>Chaque jour, une structure dont le déménagement était su d'avance passe à la région où elle est désormais.</summary>
[Exige(Droits.Systeme)]
public sealed record SituerStructures : ICommand;
