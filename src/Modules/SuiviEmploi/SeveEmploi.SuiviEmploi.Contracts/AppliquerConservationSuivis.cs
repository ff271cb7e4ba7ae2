namespace SeveEmploi.SuiviEmploi.Contracts;

/// <summary>
/// Chaque jour : annoncer l'effacement des contacts d'entreprises sans nouvelles depuis bientôt 24 mois, effacer ceux dont le jour est venu, et oublier le
/// code et les notes des suivis que rien n'a touchés depuis 24 mois.
/// </summary>
[Exige(Droits.Systeme)]
public sealed record AppliquerConservationSuivis : ICommand;

/// <summary>Sans nouveau contact avec cette entreprise, le nom et les coordonnées de ses contacts seront effacés ce jour-là.</summary>
public sealed record ContactsBientotEffaces(Guid EntrepriseId, DateOnly Le) : IIntegrationEvent;
