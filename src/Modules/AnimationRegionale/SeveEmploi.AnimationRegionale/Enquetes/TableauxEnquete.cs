using SeveEmploi.BuildingBlocks.Rapports;

namespace SeveEmploi.AnimationRegionale.Enquetes;

/// <summary>Les tableaux et les graphiques d'une enquête dans un rapport.</summary>
internal static class TableauxEnquete
{
    public const string PlusDeReponses = "plus_de_reponses_que_de_sollicites";

    private const string Module = "Animation régionale";

    // Only to write a number as every report writes it.
    private static readonly SourceChiffre SansSource = new(Module, "", null, default);

    /// <summary>La participation d'abord, puis une table par question fermée et une par question de texte.</summary>
    /// <param name="resultats">D'une enquête.</param>
    /// <param name="prefixe">Rend les codes uniques dans un rapport qui en montre plusieurs : <c>enquete_1</c>.</param>
    /// <param name="le">Le jour où ils sont lus.</param>
    public static IReadOnlyList<TableauRapport> De(ResultatsEnquete resultats, string prefixe, DateOnly le) =>
    [
        Participation(resultats, prefixe, le),
        .. resultats.Questions.Where(question => !question.EstMasque).Select(question => question.Question.Nature == NatureQuestion.Texte
            ? Verbatims(question, prefixe)
            : Comptes(resultats, question, prefixe, le)),
    ];

    public static IReadOnlyList<AnomalieRapport> Anomalies(ResultatsEnquete resultats) =>
        resultats.PlusDeReponsesQueDeSollicites ? [new(PlusDeReponses, Incoherence(resultats), Adresse(resultats))] : [];

    public static string Incoherence(ResultatsEnquete resultats) =>
        $"L'enquête « {resultats.Enquete.Titre} » a {resultats.Reponses} réponses pour {resultats.Sollicites} personnes sollicitées : corrigez ce nombre.";

    private static TableauRapport Participation(ResultatsEnquete resultats, string prefixe, DateOnly le) => new(
        $"{prefixe}_participation", $"{resultats.Enquete.Titre} : participation à l'enquête", "Mesure", [new("valeur", "Valeur")],
        [
            new("reponses", "Réponses", [CelluleRapport.De(resultats.Reponses, Source(resultats, "réponses enregistrées", le))]),
            new("sollicites", "Personnes sollicitées", [CelluleRapport.De(resultats.Sollicites, Source(resultats, "personnes sollicitées", le))]),
            new("taux", "Taux de réponse", [Taux(resultats, le)]),
        ],
        Note: resultats.EstMasque ? $"Moins de {ResultatsEnquete.ReponsesMin} réponses : le détail n'est pas montré." : null);

    private static CelluleRapport Taux(ResultatsEnquete resultats, DateOnly le)
    {
        var source = Source(resultats, "réponses sur personnes sollicitées", le);
        return resultats.PlusDeReponsesQueDeSollicites
            ? CelluleRapport.De(null, source, "%") with { Numerateur = resultats.Reponses, Denominateur = resultats.Sollicites }
            : CelluleRapport.Part(resultats.Reponses, resultats.Sollicites, source);
    }

    private static TableauRapport Comptes(ResultatsEnquete resultats, ResultatQuestion question, string prefixe, DateOnly le) => new(
        $"{prefixe}_{question.Question.Code}", question.Question.Libelle, "Réponse", [new("nombre", "Nombre"), new("part", "Part", Tracee: true)],
        [
            .. question.Modalites.Select(compte => new LigneRapport(compte.Modalite.Code, compte.Modalite.Libelle,
            [
                CelluleRapport.De(compte.Nombre, Source(resultats, $"réponses « {compte.Modalite.Libelle} »", le)),
                CelluleRapport.Part(compte.Nombre, question.Repondants, Source(resultats, $"réponses « {compte.Modalite.Libelle} » sur {question.Repondants} réponses à la question", le)),
            ])),
        ],
        Representation.Barres, NoteDe(question));

    private static string NoteDe(ResultatQuestion question) => question.Moyenne is { } moyenne
        ? $"{question.Repondants} réponses à cette question. Moyenne : {CelluleRapport.De(moyenne, SansSource).Affiche} sur 5."
        : $"{question.Repondants} réponses à cette question.";

    private static TableauRapport Verbatims(ResultatQuestion question, string prefixe) => new(
        $"{prefixe}_{question.Question.Code}", question.Question.Libelle, "N°", [new("verbatim", "Réponse")],
        [.. question.Verbatims.Select((verbatim, rang) => new LigneRapport($"v{rang + 1}", $"{rang + 1}", [CelluleRapport.De(verbatim)]))],
        Note: "Les réponses sont anonymes.");

    private static SourceChiffre Source(ResultatsEnquete resultats, string fait, DateOnly le) => new(Module, fait, Adresse(resultats), le);

    private static string Adresse(ResultatsEnquete resultats) => $"{Socle.ApiPrefix}/animation/enquetes/{resultats.Enquete.Id.Value}/resultats";
}
