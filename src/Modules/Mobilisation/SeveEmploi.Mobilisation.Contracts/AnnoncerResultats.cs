namespace SeveEmploi.Mobilisation.Contracts;

/// <summary>Chaque jour : dire les décisions des comités clos dont le jour d'annonce est venu, et jamais avant (SUI-51).</summary>
[Exige(Droits.Systeme)]
public sealed record AnnoncerResultats : ICommand;
