namespace SeveEmploi.Financement.Contracts;

/// <summary>Chaque nuit : vérifier que le grand livre et les conventions disent la même chose, et garder ce qui en est résulté.</summary>
[Exige(Droits.Systeme)]
public sealed record RapprocherGrandLivre : ICommand;
