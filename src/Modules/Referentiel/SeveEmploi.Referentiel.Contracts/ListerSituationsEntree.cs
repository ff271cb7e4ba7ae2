namespace SeveEmploi.Referentiel.Contracts;

/// <summary>
/// Ce que le Référentiel sait de structures à l'entrée dans une année : leurs effectifs au 1er janvier, et leurs sorties en emploi durable de l'année civile
/// d'avant (MOB-67, MOB-68). Une structure que l'appelant ne voit pas manque dans la réponse.
/// </summary>
[Exige("structures:lire")]
public sealed record ListerSituationsEntree(IReadOnlyList<Guid> StructureIds, int Annee) : IQuery<IReadOnlyList<SituationEntreeVue>>;

/// <summary>Une structure au 1er janvier ; null n'est pas dit, 0 est zéro.</summary>
public sealed record SituationEntreeVue(
    Guid StructureId, int? Permanents, int? SalariesInsertion, int? EntreprisesPartenaires, int? SortiesEmploiDurableAnneePrecedente);
