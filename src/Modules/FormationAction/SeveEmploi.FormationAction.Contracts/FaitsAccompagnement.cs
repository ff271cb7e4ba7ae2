namespace SeveEmploi.FormationAction.Contracts;

/// <summary>Le compte d'un formateur suit ce parcours : il lui faut y accéder.</summary>
/// <param name="Region">Celle du parcours : qui l'anime voit cet accès dans sa revue.</param>
public sealed record ParcoursConfie(Guid ParcoursId, Guid CompteId, DateOnly Du, string Region) : IIntegrationEvent;

/// <summary>Le compte d'un formateur ne suit plus ce parcours ; ce jour-là est le dernier.</summary>
public sealed record ParcoursRetire(Guid ParcoursId, Guid CompteId, DateOnly Au) : IIntegrationEvent;

/// <summary>La fiche d'un formateur sera effacée ce jour-là, faute de contact : on le prévient.</summary>
public sealed record FormateurBientotEfface(Guid FormateurId, DateOnly Le) : IIntegrationEvent;

/// <summary>Une structure a rendu son questionnaire de la journée 9 (FOR-47) ; il dit ce qu'elle a vécu, jamais qui le dit.</summary>
public sealed record QuestionnaireRemis(Guid ParcoursId, DateOnly Le) : IIntegrationEvent;
