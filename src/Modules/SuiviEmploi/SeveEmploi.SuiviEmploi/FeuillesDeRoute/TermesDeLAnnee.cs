using System.Globalization;
using SeveEmploi.Echeancier.Contracts;

namespace SeveEmploi.SuiviEmploi.FeuillesDeRoute;

/// <summary>Les dates de l'année : celles que l'échéancier rappelle, pour que la feuille et les rappels ne se contredisent jamais, et ce qui en est déjà fait.</summary>
internal sealed class TermesDeLAnnee(IMediator mediator)
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly (string Nature, string Quoi)[] TempsCollectifs =
    [
        ("lancement_seve2", "Réunion de lancement SEVE 2"),
        ("echange_directions", "Échange entre directions"),
        ("echange_pratiques", "Échange de pratiques entre CIP et encadrant·es techniques"),
        ("copil_regional", "COPIL régional"),
        ("demi_journee_seve2", "Demi-journée d'échanges SEVE 2"),
        ("journee_interregionale", "Journée régionale ou interrégionale"),
        ("journee_nationale_seve2", "Journée nationale SEVE 2"),
    ];

    public async Task<IReadOnlyList<EcheanceDeLAnneeVue>> Individuels(AnneeSuivie annee, CancellationToken cancellationToken)
    {
        var evaluations = await Termes("auto_evaluation", annee, cancellationToken);
        var lignes = (await Termes("saisie_mensuelle", annee, cancellationToken)).Select(terme => Ligne("saisie_mensuelle", "Indicateurs", annee, terme))
            .Concat(evaluations.Select(terme => Suivie("auto_evaluation", "Auto-évaluation du plan d'action", annee, terme, annee.EvaluationDe(terme.Mois)?.Envoi?.Le)))
            .Concat((await Termes("point_trimestriel", annee, cancellationToken)).Select(terme =>
                Suivie("point_trimestriel", "Point trimestriel et évaluation avec la ou le chargé·e de mission", annee, terme, annee.EvaluationDe(terme.Mois)?.Point?.Le)))
            .Concat(evaluations.Select(terme => Calque(annee, terme)))
            .Concat((await Termes("bilan_annuel", annee, cancellationToken)).Select(terme => Bilan(annee, terme)));
        return [.. lignes.OrderBy(ligne => ligne.Le)];
    }

    public async Task<IReadOnlyList<EcheanceDeLAnneeVue>> Collectifs(AnneeSuivie annee, CancellationToken cancellationToken)
    {
        var lignes = new List<EcheanceDeLAnneeVue>();
        foreach (var (nature, quoi) in TempsCollectifs)
            lignes.AddRange((await Termes(nature, annee, cancellationToken)).Select(terme => new EcheanceDeLAnneeVue(nature, quoi, terme.Echeance)));
        return [.. lignes.OrderBy(ligne => ligne.Le)];
    }

    private Task<IReadOnlyList<TermeVue>> Termes(string nature, AnneeSuivie annee, CancellationToken cancellationToken) =>
        mediator.Send(new ListerTermes(nature, annee.Promotion, annee.Departement.Region.Code), cancellationToken);

    /// <summary>Le calque se valide quelques jours après le terme de l'auto-évaluation, ou après son envoi s'il est tardif (SUI-61).</summary>
    private static EcheanceDeLAnneeVue Calque(AnneeSuivie annee, TermeVue terme)
    {
        var evaluation = annee.EvaluationDe(terme.Mois);
        var depart = evaluation?.Envoi?.Le > terme.Echeance ? evaluation.Envoi.Le : terme.Echeance;
        return Suivie("validation_calque", "Validation du calque de l'évaluation", annee, terme with { Echeance = annee.Reglages.TermeDuCalque(depart) }, evaluation?.Validation?.Le);
    }

    private static EcheanceDeLAnneeVue Bilan(AnneeSuivie annee, TermeVue terme) =>
        new("bilan_annuel", $"Bilan qualitatif de l'année {annee.Promotion}", terme.Echeance, annee.Bilan?.DeposeLe, EstEnRetard(annee, terme, annee.Bilan?.DeposeLe));

    private static EcheanceDeLAnneeVue Suivie(string nature, string quoi, AnneeSuivie annee, TermeVue terme, DateOnly? faitLe) =>
        Ligne(nature, quoi, annee, terme) with { FaitLe = faitLe, EnRetard = EstEnRetard(annee, terme, faitLe) };

    private static EcheanceDeLAnneeVue Ligne(string nature, string quoi, AnneeSuivie annee, TermeVue terme) =>
        new(nature, $"{quoi}, {new DateOnly(annee.Promotion, terme.Mois, 1).ToString("MMMM yyyy", Francais)}", terme.Echeance);

    private static bool EstEnRetard(AnneeSuivie annee, TermeVue terme, DateOnly? faitLe) => (faitLe ?? annee.Le) > terme.Echeance;
}
