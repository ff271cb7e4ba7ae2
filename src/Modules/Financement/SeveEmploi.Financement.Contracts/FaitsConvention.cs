namespace SeveEmploi.Financement.Contracts;

/// <summary>La convention d'une structure est signée des deux parties (FIN-3) : le premier versement peut être proposé, l'année est conventionnée.</summary>
public sealed record ConventionSignee(Guid ConventionId, Guid CandidatureId, Guid StructureId, Programme Programme, int Promotion, decimal MontantEur, DateOnly Le)
    : IIntegrationEvent;

/// <summary>Un versement de la convention est payé, sous cette référence du payeur.</summary>
public sealed record VersementPaye(Guid ConventionId, Guid StructureId, Programme Programme, int Promotion, int Rang, decimal MontantEur, string Reference, DateOnly Le)
    : IIntegrationEvent;

/// <summary>Tout ce que la convention devait est versé, ou rendu.</summary>
public sealed record ConventionSoldee(Guid ConventionId, Guid StructureId, Programme Programme, int Promotion, DateOnly Le) : IIntegrationEvent;
