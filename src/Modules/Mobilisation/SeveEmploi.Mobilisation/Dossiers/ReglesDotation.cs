using System.Text.Json.Serialization;

namespace SeveEmploi.Mobilisation.Dossiers;

/// <summary>
/// La dotation que la campagne peut donner, en euros : un barème selon le temps estimé (2022), ou un montant unique (2024). Une dotation
/// octroyée est toujours un échelon du barème, au plus celui demandé (FIN-18 à FIN-22, decisions.md « Money »).
/// </summary>
internal sealed record ReglesDotation
{
    private const decimal MontantMax = 1_000_000;

    public IReadOnlyList<EchelonDotation> Bareme { get; init; } = [];

    public decimal? MontantUniqueEur { get; init; }

    [JsonIgnore]
    public IReadOnlyList<decimal> Montants => MontantUniqueEur is { } unique ? [unique] : [.. Bareme.Select(echelon => echelon.MontantEur)];

    [JsonIgnore]
    internal Error? Incoherence =>
        MontantUniqueEur is null == (Bareme.Count == 0) ? new DotationIncoherente("Donnez un barème, ou un montant unique.")
        : Montants.Any(montant => montant is <= 0 or > MontantMax || decimal.Round(montant, 2) != montant)
            ? new DotationIncoherente("Un montant est positif, d'un million d'euros au plus, et n'a pas plus de deux décimales.")
        : Bareme.Zip(Bareme.Skip(1)).Any(suite => suite.Second.Etp <= suite.First.Etp || suite.Second.MontantEur <= suite.First.MontantEur)
            ? new DotationIncoherente("Les échelons du barème vont en croissant, en temps comme en montant.")
        : null;

    public bool EstUnEchelon(decimal montant) => Montants.Contains(montant);

    public DotationHorsBareme Refus(decimal montant) => new(montant, string.Join(", ", Montants.Select(echelon => $"{echelon:0.##} €")));

    /// <summary>Ce que le barème donne pour ce temps ; null s'il ne le connaît pas.</summary>
    public decimal? MontantPour(decimal etp) => MontantUniqueEur ?? Bareme.FirstOrDefault(echelon => echelon.Etp == etp)?.MontantEur;
}

/// <summary>Un temps estimé, en équivalents temps plein, et la dotation qui va avec (FIN-18).</summary>
internal sealed record EchelonDotation(decimal Etp, decimal MontantEur);
