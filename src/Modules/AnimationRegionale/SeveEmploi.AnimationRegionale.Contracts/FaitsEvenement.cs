namespace SeveEmploi.AnimationRegionale.Contracts;

/// <summary>Un événement de l'animation a eu lieu (ANI-58).</summary>
/// <param name="Type">Le code de son type : <c>copil_regional</c>.</param>
/// <param name="Regions">Les codes des régions qu'il réunit ; vide pour un événement national.</param>
public sealed record EvenementTenu(Guid EvenementId, string Type, IReadOnlyList<string> Regions, DateOnly Le) : IIntegrationEvent;
