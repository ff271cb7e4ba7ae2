namespace SeveEmploi.Echeancier.Contracts;

/// <summary>
/// Quelque chose est dû, pour un jour. Redite avec une autre date, l'obligation est reportée : le calendrier du programme est prévisionnel
/// (SUI-52). L'échéancier seul décide des rappels.
/// </summary>
/// <param name="Module">Le module qui la pose, par son schéma : <c>mobilisation</c>. Avec la nature et l'objet, la clé de l'obligation.</param>
/// <param name="Nature">Le code d'une nature d'obligation de ce module : <c>avis</c>.</param>
/// <param name="Objet">Ce sur quoi elle porte, stable : l'identifiant d'un avis, <c>{structure}:2024-03</c>.</param>
/// <param name="Precision">Ce qui la distingue pour un lecteur : « mars 2024 ». Vide quand la nature suffit.</param>
/// <param name="StructureId">La structure concernée, s'il y en a une.</param>
/// <param name="Departement">Son département : il donne le périmètre, l'heure et les jours ouvrés.</param>
/// <param name="Region">La région concernée ; sans région ni département, l'obligation est nationale.</param>
/// <param name="PartenaireId">L'organisation qui doit répondre, quand c'en est une.</param>
/// <param name="CompteId">La personne qui la doit, quand elle est désignée ; sinon qui tient le rôle de la nature.</param>
/// <param name="OuvreLe">Le premier jour où l'on peut y répondre.</param>
/// <param name="Echeance">Le dernier jour, compris, à l'heure du territoire.</param>
/// <param name="Lien">Le chemin du formulaire qui y répond, sous l'adresse publique.</param>
public sealed record ObligationPosee(
    string Module, string Nature, string Objet, string Precision, Guid? StructureId, string? Departement, string? Region, Guid? PartenaireId,
    Guid? CompteId, DateOnly OuvreLe, DateOnly Echeance, string? Lien) : IIntegrationEvent;

/// <summary>Ce qui était dû est fait, ce jour-là : à temps ou en retard, plus aucun rappel ne part.</summary>
public sealed record ObligationHonoree(string Module, string Nature, string Objet, DateOnly Le) : IIntegrationEvent;

/// <summary>Ce qui était dû ne l'est plus, pour ce motif.</summary>
public sealed record ObligationLevee(string Module, string Nature, string Objet, string Motif, DateOnly Le) : IIntegrationEvent;
