namespace SeveEmploi.Acces.Contracts;

/// <summary>À qui écrire : les personnes qui tiennent ce rôle ce jour-là sur ce territoire ou cette structure (XC-67).</summary>
/// <param name="Role">Comme decisions.md le nomme : <c>direction_siae</c>, <c>charge_mission</c>…</param>
/// <param name="Region">Le code de la région concernée ; un rôle national ou sans territoire l'ignore.</param>
/// <param name="Departement">Le code du département concerné.</param>
/// <param name="StructureId">La structure concernée.</param>
/// <param name="Le">Qui part ce jour-là est encore destinataire ; qui arrive le lendemain ne l'est pas.</param>
[Exige(Droits.Systeme)]
public sealed record ListerDestinataires(string Role, string? Region, string? Departement, Guid? StructureId, DateOnly Le) : IQuery<IReadOnlyList<DestinataireVue>>;

/// <summary>Une personne à qui écrire.</summary>
public sealed record DestinataireVue(Guid CompteId, string Courriel, string Nom);
