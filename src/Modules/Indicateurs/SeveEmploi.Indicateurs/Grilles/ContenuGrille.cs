namespace SeveEmploi.Indicateurs.Grilles;

/// <summary>Les indicateurs d'une grille et ses réglages.</summary>
/// <param name="Indicateurs">Dans l'ordre du formulaire.</param>
/// <param name="HeuresParEtp">Les heures d'un mois à temps plein : 151,67.</param>
/// <param name="Periodes">Les périodes que le programme compare : janvier-mars, avril-décembre (CFG-19).</param>
/// <param name="MoisDeReference">Sur combien de mois précédents se prend la médiane.</param>
/// <param name="DelaiCorrectionJours">Les jours donnés pour corriger un mois renvoyé.</param>
internal sealed record ContenuGrille(
    IReadOnlyList<Indicateur> Indicateurs, decimal HeuresParEtp, IReadOnlyList<PeriodeMensuelle> Periodes, int MoisDeReference = 6,
    int DelaiCorrectionJours = 7)
{
    /// <summary>En deçà, une médiane ne dit rien.</summary>
    public const int MoisMin = 3;

    public int Largeur => Indicateurs.Max(indicateur => indicateur.Rang);

    internal Error? Incoherence =>
        Doublon is { } code ? new IndicateurEnDouble(code)
        : Indicateurs.Any(indicateur => indicateur.Rang is < 1 or > Grille.RangMax) ? new GrilleTropLarge(Grille.RangMax)
        : PlafondInconnu is { } inconnu ? new IndicateurInconnu(inconnu)
        : Periodes.Any(periode => periode.Debut < 1 || periode.Fin > 12 || periode.Debut > periode.Fin) ? new PeriodeIllisible()
        : null;

    private string? Doublon => Indicateurs.CountBy(indicateur => indicateur.Code).FirstOrDefault(compte => compte.Value > 1).Key;

    private string? PlafondInconnu => Indicateurs.SelectMany(indicateur => indicateur.Controles)
        .Where(controle => controle.Nature == NatureControle.PlafonneParIndicateur)
        .Select(controle => controle.Indicateur ?? "")
        .FirstOrDefault(code => De(code) is null);

    public Indicateur? De(string code) => Indicateurs.FirstOrDefault(indicateur => indicateur.Code == code);

    /// <summary>Ce qui a été donné par code, rangé comme une ligne s'enregistre ; ou ce qui ne se lit pas, champ par champ.</summary>
    public Result<decimal?[]> Ranger(IReadOnlyDictionary<string, decimal?> valeurs)
    {
        var ligne = new decimal?[Largeur];
        var refus = new List<ChampInvalide>();
        foreach (var (code, valeur) in valeurs)
        {
            if (De(code) is not { } indicateur) refus.Add(new($"valeurs.{code}", "valeur_inconnue", $"La grille n'a pas d'indicateur « {code} »."));
            else if (valeur is { } nombre && indicateur.Refus(nombre, $"valeurs.{code}") is { } faute) refus.Add(faute);
            else ligne[indicateur.Rang - 1] = valeur;
        }

        return refus.Count > 0 ? new ValidationError(refus) : ligne;
    }

    /// <summary>Des heures du mois en équivalents temps plein, à deux décimales.</summary>
    public decimal Etp(decimal heures) => Math.Round(heures / HeuresParEtp, 2, MidpointRounding.AwayFromZero);

    internal ContenuGrille AvecRangs(Dictionary<string, int> rangs)
    {
        var suivant = rangs.Values.Concat(Indicateurs.Select(indicateur => indicateur.Rang)).DefaultIfEmpty(0).Max();
        // A known code keeps the rank under which its values are stored, whatever is asked.
        return this with
        {
            Indicateurs = [.. Indicateurs.Select(indicateur => indicateur with
            {
                Rang = rangs.TryGetValue(indicateur.Code, out var rang) ? rang : rangs[indicateur.Code] = indicateur.Rang > 0 && !rangs.ContainsValue(indicateur.Rang) ? indicateur.Rang : ++suivant,
            })],
        };
    }
}

/// <summary>Des mois qui se suivent, de 1 à 12, premier et dernier compris.</summary>
internal sealed record PeriodeMensuelle(string Libelle, int Debut, int Fin)
{
    public bool Contient(int mois) => Debut <= mois && mois <= Fin;
}
