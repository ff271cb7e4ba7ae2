using System.Text.Json.Serialization;

namespace SeveEmploi.Financement.Reglements;

/// <summary>
/// Ce qu'un programme donne et à quelles conditions, pour une promotion et les suivantes : tout y est réglage, rien n'est dans le code
/// (FIN-1 à FIN-8, FIN-22, decisions.md « Money »). Une convention garde celui du jour où elle s'ouvre.
/// </summary>
/// <param name="MontantUniqueEur">La dotation de chaque structure ; null quand le comité l'octroie (FIN-1, FIN-22).</param>
/// <param name="Bareme">Les seuls montants qu'une dotation peut prendre (FIN-18) ; vide quand il n'y en a pas.</param>
/// <param name="SeuilSecondePersonneEur">Au-delà, qui approuve un versement n'est pas qui l'a proposé.</param>
/// <param name="DelaiSignatureJours">De l'envoi de la convention à sa signature attendue.</param>
/// <param name="DelaiBilanFinancierJours">Du dernier jour de la convention à celui du bilan financier.</param>
/// <param name="DelaiVersementJours">Du jour où rien ne manque plus à un versement à son paiement attendu.</param>
/// <param name="EcartACommenterPourcent">L'écart au budget à partir duquel une ligne du bilan financier se commente.</param>
/// <param name="Categories">Les emplois de la dotation, dans l'ordre du programme (FIN-9 à FIN-12).</param>
/// <param name="Articles">Le modèle de la convention ; « {montant} » et les autres champs y sont remplacés le jour de l'envoi.</param>
internal sealed record ContenuReglement(
    Financeur Financeur, decimal? MontantUniqueEur, IReadOnlyList<EchelonFinancier> Bareme, IReadOnlyList<EcheanceVersement> Echeancier, decimal SeuilSecondePersonneEur,
    int DelaiSignatureJours, int DelaiBilanFinancierJours, int DelaiVersementJours, decimal EcartACommenterPourcent, IReadOnlyList<CategorieBudget> Categories,
    IReadOnlyList<ArticleConvention> Articles)
{
    public const int LibelleMax = 200;
    public const int TexteMax = 5_000;
    public const int ListeMax = 30;

    [JsonIgnore]
    internal Error? Incoherence =>
        Echeancier.Sum(echeance => echeance.PartPourcent) != 100 ? new PartsIncompletes(Echeancier.Sum(echeance => echeance.PartPourcent))
        : Categories.CountBy(categorie => categorie.Code).FirstOrDefault(compte => compte.Value > 1).Key is { } code ? new CategorieEnDouble(code)
        : ModeleDeConvention.ChampInconnu(Articles) is { } champ ? new ChampDuModeleInconnu(champ)
        : null;

    /// <summary>Sans barème, tout montant au centime est possible.</summary>
    public bool Admet(decimal montant) => Bareme.Count == 0 || Bareme.Any(echelon => echelon.MontantEur == montant);

    public bool Connait(string categorie) => Categories.Any(connue => connue.Code == categorie);
}

/// <summary>Un temps estimé, en équivalents temps plein, et la dotation qui va avec (FIN-18, FIN-29).</summary>
internal sealed record EchelonFinancier(decimal Etp, decimal MontantEur);

/// <summary>Qui paie, et sur quelle ligne : « FDI » (FIN-2), « DGEFP » (FIN-27).</summary>
internal sealed record Financeur(string Code, string Libelle)
{
    public const int CodeMax = 30;
}

/// <summary>Une part de la dotation, et les faits qui la rendent due (FIN-5, FIN-6).</summary>
internal sealed record EcheanceVersement(string Libelle, decimal PartPourcent, IReadOnlyList<ConditionVersement> Conditions);

/// <summary>Un fait qu'un versement peut attendre.</summary>
internal enum ConditionVersement
{
    ConventionSignee,
    BilanExecutionAccepte,
    BilanFinancierAccepte,
    PlanValide,
    BilanAnnuelAccepte,
}

/// <summary>Un emploi éligible de la dotation (FIN-9 à FIN-13).</summary>
internal sealed record CategorieBudget(string Code, string Libelle);

internal sealed record ArticleConvention(string Titre, string Texte);
