namespace SeveEmploi.Acces.Contracts;

/// <summary>Un secret de client d'API expire dans le nombre de jours donné : il est temps d'en demander un neuf.</summary>
public sealed record SecretClientExpireBientot(Guid ClientId, Guid SecretId, int Jours) : IIntegrationEvent;
