namespace SeveEmploi.AnimationRegionale.Contracts;

/// <summary>Une personne est invitée à répondre à une enquête, ou relancée : un lien part à son courriel.</summary>
public sealed record LienEnqueteAttendu(Guid EnqueteId, Guid InvitationId, bool Relance) : IIntegrationEvent;

/// <summary>
/// Chaque jour : rappeler, à 7 et à 1 jour de sa clôture, une enquête à qui n'a pas répondu ; oublier à quelles adresses les enquêtes closes depuis
/// plus de 30 jours étaient parties.
/// </summary>
[Exige(Droits.Systeme)]
public sealed record EntretenirEnquetes : ICommand;
