namespace SeveEmploi.Mobilisation.Contracts;

/// <summary>Un avis consultatif est demandé, pour ce jour au plus tard (MOB-48).</summary>
public sealed record AvisDemande(Guid CandidatureId, Guid AvisId, Guid PartenaireId, DateOnly Echeance) : IIntegrationEvent;

/// <summary>Un avis est arrivé.</summary>
public sealed record AvisRendu(Guid CandidatureId, Guid AvisId, Guid PartenaireId, DateOnly Le) : IIntegrationEvent;

/// <summary>La demande d'avis n'a plus lieu d'être ; une réponse déjà donnée reste.</summary>
public sealed record DemandeAvisRetiree(Guid CandidatureId, Guid AvisId, Guid PartenaireId, DateOnly Le) : IIntegrationEvent;
