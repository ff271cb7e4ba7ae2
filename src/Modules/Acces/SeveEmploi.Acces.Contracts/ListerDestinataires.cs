namespace SeveEmploi.Acces.Contracts;

/// <summary>À qui écrire : pour chaque cible, les personnes qui la concernent ce jour-là (XC-67). Une réponse par cible, dans leur ordre.</summary>
/// <param name="Le">Qui part ce jour-là est encore destinataire ; qui arrive le lendemain ne l'est pas.</param>
[Exige(Droits.Systeme)]
public sealed record ListerDestinataires(IReadOnlyList<CibleDestinataires> Cibles, DateOnly Le) : IQuery<IReadOnlyList<IReadOnlyList<DestinataireVue>>>;

/// <summary>Ceux qui tiennent un rôle quelque part, ou une personne désignée.</summary>
/// <param name="Role">
/// Comme decisions.md le nomme : <c>direction_siae</c>, <c>charge_mission</c>… ; ou <c>partenaire</c>, pour qui parle au nom d'une organisation.
/// </param>
/// <param name="Region">Le code de la région concernée ; un rôle national ou sans territoire l'ignore.</param>
/// <param name="Departement">Le code du département concerné.</param>
/// <param name="StructureId">La structure concernée.</param>
/// <param name="PartenaireId">L'organisation, pour le rôle <c>partenaire</c>.</param>
/// <param name="CompteId">Une personne désignée : elle seule, si son compte est actif, quel que soit son rôle.</param>
public sealed record CibleDestinataires(string Role, string? Region, string? Departement, Guid? StructureId, Guid? PartenaireId = null, Guid? CompteId = null)
{
    public const string Partenaire = "partenaire";
}

/// <summary>Une personne à qui écrire.</summary>
public sealed record DestinataireVue(Guid CompteId, string Courriel, string Nom);
