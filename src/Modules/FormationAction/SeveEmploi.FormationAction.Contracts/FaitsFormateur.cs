namespace SeveEmploi.FormationAction.Contracts;

/// <summary>Un parcours a désormais ce formateur dédié (FOR-1).</summary>
public sealed record FormateurDesigne(Guid ParcoursId, Guid FormateurId, DateOnly Le) : IIntegrationEvent;
