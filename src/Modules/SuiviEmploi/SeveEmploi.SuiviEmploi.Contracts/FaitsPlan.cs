namespace SeveEmploi.SuiviEmploi.Contracts;

/// <summary>Une version du plan d'action d'une structure est validée (SUI-46).</summary>
/// <param name="Version">La première vaut 1 ; chaque changement validé en est une autre.</param>
public sealed record PlanValide(Guid PlanId, Guid StructureId, int Promotion, int Version, DateOnly Le) : IIntegrationEvent;

/// <summary>Le bilan qualitatif de l'année SEVE 2 d'une structure est accepté (SUI-82) : son année peut se clore.</summary>
public sealed record BilanAnnuelAccepte(Guid PlanId, Guid StructureId, int Promotion, DateOnly Le) : IIntegrationEvent;
