namespace SeveEmploi.Indicateurs.Contracts;

/// <summary>Les mois de l'année d'un programme qu'une structure doit encore , faute d'être validés ou exemptés (FOR-60).</summary>
/// <param name="Jusqua">Le dernier mois compté est celui qui finit ce jour-là au plus tard.</param>
[Exige("indicateurs:lire")]
public sealed record ListerMoisManquants(Guid StructureId, Programme Programme, int Annee, DateOnly Jusqua) : IQuery<IReadOnlyList<MoisManquantVue>>;

/// <summary>Un mois qui manque, et ce qui lui manque.</summary>
/// <param name="Mois">De 1 à 12.</param>
/// <param name="Etat">absente, brouillon, renvoyee ou envoyee (pas encore validée).</param>
public sealed record MoisManquantVue(int Mois, string Etat);
