namespace SeveEmploi.Referentiel.Contracts;

/// <summary>Les structures qui adhèrent à un réseau un jour donné : ce que ses membres peuvent voir.</summary>
[Exige(Droits.Systeme)]
public sealed record ListerAdherents(Guid PartenaireId, DateOnly Le) : IQuery<IReadOnlyList<Guid>>;
