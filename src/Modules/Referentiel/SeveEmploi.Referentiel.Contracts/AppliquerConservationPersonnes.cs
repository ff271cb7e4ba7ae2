namespace SeveEmploi.Referentiel.Contracts;

/// <summary>Chaque jour : annoncer l'effacement des personnes sans contact depuis bientôt 24 mois, et effacer celles dont le jour est venu.</summary>
[Exige(Droits.Systeme)]
public sealed record AppliquerConservationPersonnes : ICommand;

/// <summary>Sans nouveau contact, l'identité de cette personne sera effacée ce jour-là.</summary>
public sealed record PersonneBientotEffacee(Guid PersonneId, DateOnly Le) : IIntegrationEvent;

/// <summary>L'identité d'une personne est effacée ; ses fonctions restent, sans elle.</summary>
public sealed record PersonnePseudonymisee(Guid PersonneId) : IIntegrationEvent;
