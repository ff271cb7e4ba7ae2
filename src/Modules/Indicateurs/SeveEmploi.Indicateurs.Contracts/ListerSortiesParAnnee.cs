namespace SeveEmploi.Indicateurs.Contracts;

/// <summary>Les sorties d'une structure, année par année, telles que saisies et validées.</summary>
[Exige("indicateurs:lire")]
public sealed record ListerSortiesParAnnee(Guid StructureId) : IQuery<IReadOnlyList<SortiesAnneeVue>>;

/// <summary>Une année civile de sorties.</summary>
/// <param name="EmploiDurable">Les sorties en emploi durable de l'année.</param>
/// <param name="Total">Toutes les sorties de l'année ; null tant qu'un des cinq comptes manque.</param>
public sealed record SortiesAnneeVue(int Annee, int? EmploiDurable, int? Total, bool Validees)
{
    /// <summary>En emploi, moins de 3 mois ou de 150 h (FOR-61, FOR-68).</summary>
    public int? Courtes { get; init; }

    public int? Transition { get; init; }

    public int? Positives { get; init; }

    public int? Autres { get; init; }
}
