namespace SeveEmploi.FormationAction.Contracts;

/// <summary>Une structure retenue commence son année de formation-action.</summary>
public sealed record ParcoursOuvert(
    Guid ParcoursId, Guid CandidatureId, Guid StructureId, Programme Programme, int Annee, string Departement, DateOnly Le) : IIntegrationEvent;

/// <summary>La direction a déposé le bilan d'exécution de l'année ; un bilan renvoyé se dépose de nouveau.</summary>
public sealed record BilanExecutionDepose(Guid ParcoursId, Guid StructureId, Programme Programme, int Annee, DateOnly Le) : IIntegrationEvent;

/// <summary>Le bilan d'exécution est accepté : le solde de la subvention peut en dépendre.</summary>
public sealed record BilanExecutionAccepte(Guid ParcoursId, Guid StructureId, Programme Programme, int Annee, DateOnly Le) : IIntegrationEvent;

/// <summary>L'année est close : journées tenues ou excusées, indicateurs rendus, bilan d'exécution accepté (FOR-60). SEVE 2 et Financement l'attendent.</summary>
public sealed record AnneeCloturee(Guid ParcoursId, Guid StructureId, Programme Programme, int Annee, DateOnly Le) : IIntegrationEvent;

/// <summary>La structure quitte le programme en cours d'année, pour ce motif.</summary>
public sealed record ParcoursAbandonne(Guid ParcoursId, Guid StructureId, Programme Programme, int Annee, string Motif, DateOnly Le) : IIntegrationEvent;
