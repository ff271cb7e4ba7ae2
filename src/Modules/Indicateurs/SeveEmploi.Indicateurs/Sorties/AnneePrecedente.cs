namespace SeveEmploi.Indicateurs.Sorties;

/// <summary>L'année d'avant d'une structure, selon ses deux sources : ses propres sorties, et ce que l'état des lieux à l'entrée en dit (RPT-37).</summary>
/// <param name="Comptes">Les cinq comptes saisis dans les indicateurs ; null si personne ne les a saisis.</param>
/// <param name="EmploiDurableDeclare">Les sorties en emploi durable connues du Référentiel.</param>
internal sealed record AnneePrecedente(ComptesSorties? Comptes, int? EmploiDurableDeclare)
{
    public const string Indicateurs = "indicateurs";
    public const string Referentiel = "referentiel";
    public const string Divergentes = "divergentes";
    public const string Plusieurs = "plusieurs";

    public static readonly AnneePrecedente Inconnue = new(null, null);

    public bool SeContredit => Comptes?.EmploiDurable is { } saisi && EmploiDurableDeclare is { } declare && saisi != declare;

    /// <summary>Le compte d'une catégorie et sa source. Le Référentiel ne connaît que l'emploi durable.</summary>
    public (int? Nombre, string? Source) Compte(CategorieSortie categorie)
    {
        if (categorie == CategorieSortie.EmploiDurable && SeContredit) return (null, Divergentes);
        if (Comptes?[categorie] is { } saisi) return (saisi, Indicateurs);
        return categorie == CategorieSortie.EmploiDurable && EmploiDurableDeclare is { } declare ? (declare, Referentiel) : (null, null);
    }

    public int? Total => SeContredit ? null : Comptes?.Total;

    public EvolutionVue Evolution(CategorieSortie categorie, ComptesSorties? comptes)
    {
        var (avant, source) = Compte(categorie);
        return source == Divergentes ? EvolutionVue.Divergente(comptes?[categorie]) : EvolutionVue.De(avant, comptes?[categorie], source, 1);
    }

    public EvolutionVue EvolutionDuTotal(ComptesSorties? comptes) =>
        SeContredit ? EvolutionVue.Divergente(comptes?.Total) : EvolutionVue.De(Total, comptes?.Total, Total is null ? null : Indicateurs, 1);

    /// <summary>La somme des évolutions que l'on peut comparer : les mêmes structures avant et après.</summary>
    public static EvolutionVue Somme(IEnumerable<EvolutionVue> evolutions)
    {
        var comparees = evolutions.Where(evolution => evolution is { Avant: not null, Apres: not null }).ToList();
        if (comparees.Count == 0) return EvolutionVue.De(null, null, null, 0);
        var sources = comparees.Select(evolution => evolution.Source).Distinct().ToList();
        return EvolutionVue.De(
            comparees.Sum(evolution => evolution.Avant), comparees.Sum(evolution => evolution.Apres), sources.Count == 1 ? sources[0] : Plusieurs, comparees.Count);
    }
}
