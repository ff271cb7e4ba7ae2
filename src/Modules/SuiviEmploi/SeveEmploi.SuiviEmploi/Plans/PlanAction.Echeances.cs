using SeveEmploi.SuiviEmploi.Catalogues;

namespace SeveEmploi.SuiviEmploi.Plans;

/// <summary>Ce que le plan validé doit dans l'année : une auto-évaluation par trimestre, le bilan pour finir (SUI-66, SUI-81, SUI-82).</summary>
internal sealed partial class PlanAction
{
    public IReadOnlyList<EcheancePlan> Echeances { get; private set; } = [];

    /// <summary>Le premier terme de ce qui n'est pas rendu : passé, le plan est en retard.</summary>
    public DateOnly? ProchainTermeLe { get; private set; }

    public EcheancePlan? EcheanceDe(int trimestre) => Echeances.FirstOrDefault(echeance => echeance.Rang == trimestre && !echeance.EstBilan);

    public EcheancePlan? Bilan => Echeances.FirstOrDefault(echeance => echeance.EstBilan);

    public bool EstEnRetard(DateOnly le) => ProchainTermeLe < le;

    /// <summary>Une auto-évaluation est envoyée, ou le bilan déposé, pour la première fois.</summary>
    public void Rendre(EcheancePlan rendue, DateOnly le)
    {
        Echeances = [.. Echeances.Select(echeance => echeance.Rang == rendue.Rang ? echeance with { RenduLe = echeance.RenduLe ?? le } : echeance)];
        Recompter();
    }

    /// <summary>Ce qui est en retard, en clair, pour qui suit la structure ; rien ne s'en trouve bloqué (SUI-86).</summary>
    public IReadOnlyList<string> Anomalies(DateOnly le) =>
    [
        .. Echeances.Where(echeance => echeance.EstEnRetard(le)).Select(echeance => echeance.EstBilan
            ? $"Le bilan de l'année, dû le {echeance.Terme:dd/MM/yyyy}, n'est pas déposé."
            : $"L'auto-évaluation {echeance.Rang}, due le {echeance.Terme:dd/MM/yyyy}, n'est pas envoyée."),
        .. AdhesionAttendue is { } adhesion && adhesion.EstEnRetard(le)
            ? [$"La nouvelle direction, en fonction depuis le {adhesion.DirectionDu:dd/MM/yyyy}, devait donner son adhésion au plan pour le {adhesion.Terme:dd/MM/yyyy}."]
            : Array.Empty<string>(),
    ];

    // The first validation sets the calendar; a later version keeps what has been handed in.
    private void Programmer(ReglagesPlan reglages, DateOnly valideLe)
    {
        if (Echeances.Count == 0) Echeances = EcheancePlan.De(reglages, Promotion, Departement.Zone, valideLe);
        Recompter();
    }

    private void Recompter() => ProchainTermeLe = Echeances.Where(echeance => echeance.EstDue).Select(echeance => (DateOnly?)echeance.Terme)
        .Append(AdhesionAttendue?.Terme).Min();
}

/// <summary>Un rendez-vous de l'année : une auto-évaluation, ou le bilan, qui est la dernière.</summary>
/// <param name="Rang">De 1 à la dernière ; le bilan suit.</param>
/// <param name="Mois">Le mois dont il porte le nom, de 1 à 12.</param>
/// <param name="Debut">Le premier jour de son trimestre : rien ne s'évalue avant.</param>
/// <param name="Terme">Le dernier jour, compris.</param>
/// <param name="EstAttendu">Faux quand son terme était passé le jour où le plan a été validé : il peut se rendre, il n'est pas dû.</param>
internal sealed record EcheancePlan(int Rang, int Annee, int Mois, DateOnly Debut, DateOnly Terme, bool EstBilan, bool EstAttendu, DateOnly? RenduLe = null)
{
    public bool EstDue => EstAttendu && RenduLe is null;

    public bool EstEnRetard(DateOnly le) => EstDue && Terme < le;

    public static IReadOnlyList<EcheancePlan> De(ReglagesPlan reglages, int promotion, ZoneCalendaire zone, DateOnly valideLe)
    {
        var evaluations = reglages.MoisEvaluations.Select((mois, index) => Evaluation(reglages.MoisEvaluations, index, promotion, zone, valideLe)).ToList();
        var bilan = new DateOnly(promotion + 1, reglages.MoisBilan, reglages.JourBilan);
        // The bilan tells the whole year: it is written from the first day of its last quarter.
        return [.. evaluations, new(evaluations.Count + 1, promotion, 12, evaluations[^1].Debut, bilan, EstBilan: true, bilan >= valideLe)];
    }

    private static EcheancePlan Evaluation(IReadOnlyList<int> mois, int index, int promotion, ZoneCalendaire zone, DateOnly valideLe)
    {
        var premier = index == 0 ? Math.Max(1, mois[0] - 2) : mois[index - 1] + 1;
        var terme = Calendrier.DernierJourOuvreDuMois(promotion, mois[index], zone);
        return new(index + 1, promotion, mois[index], new(promotion, premier, 1), terme, EstBilan: false, terme >= valideLe);
    }
}
