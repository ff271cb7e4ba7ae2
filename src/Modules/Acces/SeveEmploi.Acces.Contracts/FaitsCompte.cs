namespace SeveEmploi.Acces.Contracts;

/// <summary>Une personne est invitée à ouvrir son compte, ou l'est de nouveau : un lien part à son courriel.</summary>
public sealed record CompteInvite(Guid CompteId) : IIntegrationEvent;

/// <summary>Quelqu'un a demandé un lien pour un mot de passe oublié ; l'identifiant peut n'être celui d'aucun compte.</summary>
public sealed record MotDePasseOublie(Guid CompteId) : IIntegrationEvent;

/// <summary>Le mot de passe d'un compte a changé.</summary>
public sealed record MotDePasseChange(Guid CompteId) : IIntegrationEvent;

/// <summary>Un compte a désormais un second facteur.</summary>
public sealed record SecondFacteurActive(Guid CompteId) : IIntegrationEvent;

/// <summary>Un compte n'a plus de second facteur.</summary>
public sealed record SecondFacteurRetire(Guid CompteId) : IIntegrationEvent;

/// <summary>Les codes de secours d'un compte ont été remplacés.</summary>
public sealed record CodesSecoursRenouveles(Guid CompteId) : IIntegrationEvent;

/// <summary>Une connexion s'est faite avec un code de secours.</summary>
public sealed record CodeSecoursUtilise(Guid CompteId) : IIntegrationEvent;
