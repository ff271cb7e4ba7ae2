namespace SeveEmploi.Referentiel.Contracts;

/// <summary>Une personne est nommée à la direction d'une structure, à compter d'un jour, passé ou à venir (SUI-85).</summary>
public sealed record DirectionNommee(Guid PersonneId, Guid StructureId, DateOnly Du) : IIntegrationEvent;
