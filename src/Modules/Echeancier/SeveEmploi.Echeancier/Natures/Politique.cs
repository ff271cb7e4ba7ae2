namespace SeveEmploi.Echeancier.Natures;

/// <summary>
/// Quand rappeler, et à qui : des jours comptés depuis l'échéance (négatifs avant elle), puis une relance périodique en nombre fini. Qui doit
/// reçoit chaque rappel ; le ou la chargé·e de mission puis l'équipe nationale s'y joignent à partir des jours d'escalade.
/// </summary>
internal sealed record Politique
{
    public const int PaliersMax = 20;
    public const int JoursMax = 366;
    public const int RelancesMax = 36;

    /// <summary>Dans l'ordre, sans doublon : -30, -15, -7, -1, 0, 7.</summary>
    public required IReadOnlyList<int> Paliers { get; init; }

    /// <summary>Après le dernier palier, une relance tous les tant de jours.</summary>
    public int RelanceTousLes { get; init; }

    /// <summary>Combien de relances : une politique finit toujours.</summary>
    public int Relances { get; init; }

    /// <summary>À partir de ce jour, le ou la chargé·e de mission est aussi prévenu·e ; null : jamais.</summary>
    public int? EscaladeChargeMission { get; init; }

    public int? EscaladeNationale { get; init; }

    /// <summary>La politique du programme, quand une nature n'en dit pas d'autre.</summary>
    public static Politique Ordinaire { get; } = new()
    {
        Paliers = [-30, -15, -7, -1, 0, 7],
        RelanceTousLes = 10,
        Relances = 12,
        EscaladeChargeMission = 7,
        EscaladeNationale = 37,
    };

    /// <summary>Tous les paliers, relances comprises, dans l'ordre.</summary>
    public IEnumerable<int> Tous => Paliers.Concat(Enumerable.Range(1, Relances).Select(n => Paliers[^1] + (n * RelanceTousLes)));

    public Error? Incoherence =>
        Paliers.Count is 0 or > PaliersMax || Relances is < 0 or > RelancesMax ? new PolitiqueSansFin()
        : Paliers.Zip(Paliers.Skip(1)).Any(suite => suite.Second <= suite.First) ? new PaliersHorsOrdre()
        : Relances > 0 && RelanceTousLes < 1 ? new PaliersHorsOrdre()
        : Paliers.Any(palier => Math.Abs(palier) > JoursMax) || RelanceTousLes > JoursMax ? new PaliersHorsOrdre()
        : null;

    public bool PrevientChargeMission(int palier) => palier >= EscaladeChargeMission;

    public bool PrevientEquipeNationale(int palier) => palier >= EscaladeNationale;
}
