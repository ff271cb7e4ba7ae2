namespace SeveEmploi.SuiviEmploi.Contracts;

/// <summary>Où en est le plan d'action SEVE 2 d'une structure pour une promotion : le dossier de candidature le demande validé (SUI-23, SUI-46).</summary>
[Exige("plans:lire")]
public sealed record ConsulterEtatPlan(Guid StructureId, int Promotion) : IQuery<EtatPlanVue?>;

/// <summary>Un plan, tel que le dossier le cite.</summary>
/// <param name="Etat">En clair : brouillon, soumis, renvoyé, validé.</param>
/// <param name="Actions">Combien d'actions par axe, les abandonnées non comprises.</param>
/// <param name="Etp">Le temps estimé pour le tenir (SUI-44) ; null tant qu'il n'est pas dit.</param>
/// <param name="Reproches">Ce qui empêche de le valider, en clair ; vide d'un plan complet.</param>
/// <param name="ValideLe">Null tant que la version en cours n'est pas validée.</param>
public sealed record EtatPlanVue(
    Guid PlanId, int Promotion, int Version, string Etat, IReadOnlyList<ActionsDeLAxeVue> Actions, decimal? Etp, IReadOnlyList<string> Reproches,
    DateOnly? ValideLe, string? ValidePar);

/// <summary>Combien d'actions un plan tient dans un axe.</summary>
public sealed record ActionsDeLAxeVue(int Axe, int Nombre);
