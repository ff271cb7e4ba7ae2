namespace SeveEmploi.Referentiel.Contracts;

/// <summary>Les partenaires dont l'avis est demandé sur une structure : la DDETS(PP) de son département et ses réseaux ce jour-là (MOB-48).</summary>
[Exige("partenaires:lire")]
public sealed record ListerPartenairesConsultes(Guid StructureId, DateOnly Le) : IQuery<IReadOnlyList<PartenaireConsulteVue>>;

/// <summary>Un partenaire à consulter.</summary>
/// <param name="Nature">ddets, dreets ou reseau.</param>
public sealed record PartenaireConsulteVue(Guid Id, string Nature, string Nom, string? Courriel);
