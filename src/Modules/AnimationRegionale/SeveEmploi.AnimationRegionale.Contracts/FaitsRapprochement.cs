namespace SeveEmploi.AnimationRegionale.Contracts;

/// <summary>Le projet d'un salarié en parcours est transmis à un groupement d'employeurs, avec l'accord de sa SIAE (GE-12).</summary>
public sealed record PropositionFaiteAuGroupement(Guid MiseEnRapportId, Guid StructureId, Guid BesoinId, DateOnly Le) : IIntegrationEvent;

/// <summary>Une proposition a donné quelque chose.</summary>
/// <param name="Issue">mise_en_relation, pmsmp ou embauche ; une même proposition peut en donner plusieurs, à la suite.</param>
/// <param name="Contrat">Pour une embauche : cdi, cdd, interim, alternance ou saisonnier.</param>
public sealed record RapprochementAbouti(Guid MiseEnRapportId, Guid StructureId, string Issue, DateOnly Le, string? Contrat = null) : IIntegrationEvent;
