namespace SeveEmploi.Indicateurs.Contracts;

/// <summary>Chaque jour, les sorties complètes et validées de chaque année sont publiées par région, sous le secret statistique.</summary>
[Exige(Droits.Systeme)]
public sealed record PublierSorties : ICommand;
