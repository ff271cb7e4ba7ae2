namespace SeveEmploi.FormationAction.Questionnaires;

/// <summary>Une rubrique du questionnaire : son code, et comme elle se lit.</summary>
internal sealed record RubriqueQuestionnaire(string Code, string Libelle)
{
    /// <summary>Les huit du rapport régional (FOR-48).</summary>
    public static readonly IReadOnlyList<RubriqueQuestionnaire> Usuelles =
    [
        new("appel_mobilisation", "Appel à mobilisation"),
        new("plan_actions", "Plan d'actions"),
        new("evaluation_mensuelle", "Évaluation mensuelle"),
        new("dynamique_territoriale", "Dynamique territoriale"),
        new("copil", "COPIL"),
        new("journee_interregionale", "Journée interrégionale"),
        new("groupes_echanges_pratiques", "Groupes d'échanges de pratiques"),
        new("autres_commentaires", "Autres commentaires"),
    ];
}

internal enum GenreReponse
{
    PointPositif,
    PointProgression,

    /// <summary>Les mots d'une personne : gardés sans elle (decisions.md, « People and privacy »).</summary>
    Verbatim,
}

/// <summary>Ce qu'une structure écrit dans une rubrique.</summary>
internal sealed record LigneRemise(string Rubrique, GenreReponse Genre, string Texte);

/// <summary>Une réponse : ce qu'elle dit, dans quelle rubrique, pour quelle région et quelle année. Ni auteur, ni heure, ni rang.</summary>
internal sealed class ReponseQuestionnaire
{
    public const int CodeMax = 50;

    private ReponseQuestionnaire()
    {
    }

    public Guid Id { get; private init; }

    public QuestionnaireId QuestionnaireId { get; private init; }

    public Region Region { get; private init; } = null!;

    public int Annee { get; private init; }

    public string Rubrique { get; private init; } = "";

    public string Libelle { get; private init; } = "";

    public GenreReponse Genre { get; private init; }

    public string Texte { get; private init; } = "";

    /// <summary>Trois structures au moins ont écrit dans cette rubrique : hors de la région aussi, elle peut se lire.</summary>
    public bool EstPubliable { get; private init; }

    // Random ids, and rows written in their order: neither tells in which order people spoke.
    internal static List<ReponseQuestionnaire> Melees(
        QuestionnaireId questionnaire, IReadOnlyList<RubriqueQuestionnaire> rubriques, IReadOnlyList<LigneRemise> lignes, Region region, int annee) =>
        [.. lignes.Select(ligne => new ReponseQuestionnaire
        {
            Id = Guid.NewGuid(),
            QuestionnaireId = questionnaire,
            Region = region,
            Annee = annee,
            Rubrique = ligne.Rubrique,
            Libelle = rubriques.First(rubrique => rubrique.Code == ligne.Rubrique).Libelle,
            Genre = ligne.Genre,
            Texte = ligne.Texte.Trim(),
        }).OrderBy(reponse => reponse.Id)];
}
