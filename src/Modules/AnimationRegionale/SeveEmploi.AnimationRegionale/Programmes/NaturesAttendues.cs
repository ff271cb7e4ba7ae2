using System.Globalization;
using SeveEmploi.Echeancier.Contracts;

namespace SeveEmploi.AnimationRegionale.Programmes;

/// <summary>What the échéancier says of the year, so that the programme and the reminders never contradict each other.</summary>
internal sealed class NaturesAttendues(IMediator mediator)
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly (string Nature, string Libelle)[] DeTous =
    [
        ("seminaire_regional", "Séminaire de direction régional"),
        ("echange_directions", "Échange entre directions"),
        ("echange_pratiques", "Échange de pratiques entre CIP et encadrant·es techniques"),
        ("copil_regional", "COPIL régional"),
        ("journee_interregionale", "Journée régionale ou interrégionale"),
    ];

    private static readonly (string Nature, string Libelle)[] DeSeve2 =
    [
        ("lancement_seve2", "Réunion de lancement SEVE 2"),
        ("demi_journee_seve2", "Demi-journée d'échanges SEVE 2"),
        ("journee_nationale_seve2", "Journée nationale SEVE 2"),
    ];

    private static readonly (string Nature, string Libelle)[] DesFormateurs = [("lancement_formateurs", "Réunion de lancement des formateurs")];

    private static readonly (string Nature, string Libelle)[] IndividuellesSeve1 =
    [
        ("saisie_mensuelle", "Indicateurs du mois"), ("bilan_execution", "Bilan d'exécution"), ("bilan_financier", "Bilan financier"),
    ];

    private static readonly (string Nature, string Libelle)[] IndividuellesSeve2 =
    [
        ("saisie_mensuelle", "Indicateurs du mois"), ("auto_evaluation", "Auto-évaluation du plan d'action"), ("point_trimestriel", "Point trimestriel"),
        ("bilan_annuel", "Bilan qualitatif de l'année"),
    ];

    public Task<IReadOnlyList<TempsAttendu>> DeLaRegion(Region region, int annee, CancellationToken cancellationToken) =>
        Lire([.. DeTous, .. DeSeve2, .. DesFormateurs], region, annee, cancellationToken);

    public Task<IReadOnlyList<TempsAttendu>> DeLaStructure(Region region, Programme programme, int annee, CancellationToken cancellationToken) => Lire(
        programme == Programme.Seve1 ? [.. DeTous, .. IndividuellesSeve1] : [.. DeTous, .. DeSeve2, .. IndividuellesSeve2], region, annee, cancellationToken);

    private async Task<IReadOnlyList<TempsAttendu>> Lire((string Nature, string Libelle)[] natures, Region region, int annee, CancellationToken cancellationToken)
    {
        var attendus = new List<TempsAttendu>();
        foreach (var (nature, libelle) in natures)
        {
            var termes = await mediator.Send(new ListerTermes(nature, annee, region.Code), cancellationToken);
            attendus.AddRange(termes.Select(terme => new TempsAttendu(nature, Nommer(libelle, annee, terme, termes.Count), terme.Echeance)));
        }

        return attendus;
    }

    /// <summary>What comes once a year needs no month to be told from another.</summary>
    private static string Nommer(string libelle, int annee, TermeVue terme, int nombre) =>
        nombre == 1 ? libelle : $"{libelle}, {new DateOnly(annee, terme.Mois, 1).ToString("MMMM yyyy", Francais)}";
}
