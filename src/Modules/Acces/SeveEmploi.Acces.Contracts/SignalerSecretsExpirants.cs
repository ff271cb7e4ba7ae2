namespace SeveEmploi.Acces.Contracts;

/// <summary>Annonce chaque secret qui entre dans ses 30, 7 ou 1 derniers jours, une fois par palier ; un jour manqué se rattrape.</summary>
[Exige(Droits.Systeme)]
public sealed record SignalerSecretsExpirants : ICommand;
