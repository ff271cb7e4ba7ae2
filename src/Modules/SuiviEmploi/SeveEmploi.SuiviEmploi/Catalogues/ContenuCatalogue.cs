namespace SeveEmploi.SuiviEmploi.Catalogues;

/// <summary>Les axes, les actions et les réglages d'un catalogue.</summary>
internal sealed record ContenuCatalogue(IReadOnlyList<AxePlan> Axes, IReadOnlyList<ActionCatalogue> Actions, ReglagesPlan Reglages)
{
    public const int AxesMax = 9;
    public const int ActionsMax = 200;

    internal Error? Incoherence =>
        EnDouble(Axes.Select(axe => $"axe {axe.Numero}")) is { } axe ? new CatalogueEnDouble(axe)
        : EnDouble(Actions.Select(action => action.Code)) is { } code ? new CatalogueEnDouble(code)
        : Actions.FirstOrDefault(action => Axe(action.Axe) is null) is { } orpheline ? new ActionSansAxe(orpheline.Code, orpheline.Axe)
        : Axes.FirstOrDefault(a => DeLAxe(a.Numero).Count() < a.MinimumActions) is { } pauvre ? new CatalogueTropCourt(pauvre.Numero, pauvre.MinimumActions)
        : Reglages.Incoherence;

    public AxePlan? Axe(int numero) => Axes.FirstOrDefault(axe => axe.Numero == numero);

    public ActionCatalogue? Action(string code) => Actions.FirstOrDefault(action => action.Code == code);

    public IEnumerable<ActionCatalogue> DeLAxe(int numero) => Actions.Where(action => action.Axe == numero);

    private static string? EnDouble(IEnumerable<string> cles) => cles.CountBy(cle => cle).FirstOrDefault(compte => compte.Value > 1).Key;
}

/// <summary>Un axe du plan (SUI-37, SUI-38, SUI-43).</summary>
/// <param name="MinimumActions">Combien d'actions une structure y choisit au moins ; 0 : aucun minimum (SUI-40).</param>
/// <param name="ObjectifExige">Chaque action y porte un objectif, en pourcentage des salariés en contrat (SUI-41).</param>
internal sealed record AxePlan(int Numero, string Titre, int MinimumActions, bool ObjectifExige)
{
    public const int TitreMax = 200;
}

/// <summary>Une action que la structure peut choisir.</summary>
/// <param name="Code">Stable : la même pratique le garde d'une promotion à l'autre, pour se comparer.</param>
/// <param name="Aide">Ce qu'il faut faire, et comment le prouver.</param>
/// <param name="EstProposition">Proposée par le logiciel, et pas encore relue par l'équipe nationale.</param>
internal sealed record ActionCatalogue(string Code, int Axe, string Libelle, string Aide, bool EstProposition = false)
{
    public const int CodeMax = 60;
    public const int LibelleMax = 300;
    public const int AideMax = 1000;
}

/// <summary>Ce que le programme exige d'un plan, et quand (SUI-42, SUI-54, SUI-60, SUI-81, SUI-85).</summary>
/// <param name="SeuilSortiesContrat">Une structure qui en compte strictement moins en N-1 s'engage à 100 % ; null : le programme ne le demande pas.</param>
/// <param name="DelaiNouvelleDirectionJours">Les jours qu'a une nouvelle direction pour donner son adhésion au plan.</param>
/// <param name="MoisEvaluations">Les mois dont le dernier jour ouvré est le terme d'une auto-évaluation ; le bilan est la dernière.</param>
/// <param name="MoisBilan">Le mois de l'année suivante où le bilan est dû.</param>
/// <param name="JourBilan">Le dernier jour, compris.</param>
/// <param name="DelaiCalqueJours">Les jours, après le terme d'une auto-évaluation, pour en valider le calque : l'évaluation posée sur l'auto-évaluation.</param>
/// <param name="Cadre">Le rappel du cadre, en tête de la feuille de route.</param>
/// <param name="OrdreDuJourLancement">Les points de la réunion de lancement (SUI-64).</param>
internal sealed record ReglagesPlan(
    int? SeuilSortiesContrat, int DelaiNouvelleDirectionJours, IReadOnlyList<int> MoisEvaluations, int MoisBilan, int JourBilan, int DelaiCalqueJours,
    IReadOnlyList<string> Cadre, IReadOnlyList<string> OrdreDuJourLancement)
{
    public const int CadreMax = 500;

    public DateOnly TermeDuCalque(DateOnly evaluation) => evaluation.AddDays(DelaiCalqueJours);

    internal Error? Incoherence =>
        !MoisEvaluations.SequenceEqual(MoisEvaluations.Distinct().Order()) || MoisEvaluations.Any(mois => mois is < 1 or > 12) || MoisEvaluations.Count == 0
            ? new ReglageDuPlanIllisible("les mois d'auto-évaluation vont de 1 à 12, dans l'ordre et sans répétition")
        : JourBilan < 1 || MoisBilan is < 1 or > 12 || JourBilan > DateTime.DaysInMonth(2023, MoisBilan)
            ? new ReglageDuPlanIllisible("le jour du bilan existe chaque année")
        : null;
}
