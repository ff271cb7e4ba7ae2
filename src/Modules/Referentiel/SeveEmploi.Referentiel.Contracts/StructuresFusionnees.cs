namespace SeveEmploi.Referentiel.Contracts;

/// <summary>Deux fiches disaient la même structure : l'absorbée renvoie désormais à la conservée, et qui la citait doit citer la conservée.</summary>
public sealed record StructuresFusionnees(Guid ConserveeId, Guid AbsorbeeId, DateOnly Le) : IIntegrationEvent;

/// <summary>Une structure ferme : elle ne doit plus rien après ce jour.</summary>
public sealed record StructureFermee(Guid StructureId, DateOnly Le) : IIntegrationEvent;

/// <summary>Une structure a changé de nom.</summary>
public sealed record StructureRenommee(Guid StructureId, string Nom) : IIntegrationEvent;
