namespace SeveEmploi.FormationAction.Contracts;

/// <summary>Les années de formation-action qu'une structure a ouvertes, la plus ancienne d'abord : l'éligibilité à SEVE 2 en dépend (SUI-7 à SUI-9).</summary>
[Exige("parcours:lire")]
public sealed record ListerAnneesDeFormation(Guid StructureId) : IQuery<IReadOnlyList<AnneeDeFormationVue>>;

/// <summary>Une année de formation-action d'une structure.</summary>
/// <param name="CloseLe">Le jour de sa clôture (FOR-60) ; null si elle ne l'est pas.</param>
/// <param name="BilanAccepteLe">Le jour où son bilan d'exécution a été accepté.</param>
public sealed record AnneeDeFormationVue(Guid ParcoursId, Programme Programme, int Annee, DateOnly? CloseLe, DateOnly? BilanAccepteLe, bool Abandonnee);
