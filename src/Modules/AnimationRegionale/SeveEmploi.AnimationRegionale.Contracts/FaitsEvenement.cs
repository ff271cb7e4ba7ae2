namespace SeveEmploi.AnimationRegionale.Contracts;

/// <summary>Un événement de l'animation a eu lieu (ANI-58).</summary>
/// <param name="Type">Le code de son type : <c>copil_regional</c>.</param>
/// <param name="Regions">Les codes des régions qu'il réunit ; vide pour un événement national.</param>
public sealed record EvenementTenu(Guid EvenementId, string Type, IReadOnlyList<string> Regions, DateOnly Le) : IIntegrationEvent;

/// <summary>Une place d'un événement s'est libérée : qui attend l'obtient, dans l'ordre.</summary>
public sealed record PlaceLiberee(Guid EvenementId) : IIntegrationEvent;

/// <summary>Une personne doit apprendre quelque chose d'un événement, à l'adresse qu'elle a donnée.</summary>
/// <param name="Objet">invitation, ordre_du_jour, place ou annulation.</param>
public sealed record PersonneAPrevenir(Guid InscriptionId, string Objet) : IIntegrationEvent;
