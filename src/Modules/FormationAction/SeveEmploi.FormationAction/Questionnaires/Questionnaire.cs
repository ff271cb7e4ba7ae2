using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.ParcoursDeFormation;

namespace SeveEmploi.FormationAction.Questionnaires;

internal readonly record struct QuestionnaireId(Guid Value) : ITypedId<QuestionnaireId>
{
    public static QuestionnaireId From(Guid value) => new(value);
}

/// <summary>L'évaluation du programme par une structure, à la journée 9 (FOR-47) : par rubrique, ce qui va, ce qui peut progresser, ce qui s'est dit.</summary>
/// <remarks>Ses réponses sont à part, sans auteur ni heure : ni leur identifiant ni leur ordre ne disent rien.</remarks>
internal sealed class Questionnaire : AggregateRoot
{
    private const string Module = "formation_action";
    private const string Nature = "questionnaire";

    private Questionnaire()
    {
    }

    public QuestionnaireId Id { get; private init; }

    public ParcoursId ParcoursId { get; private init; }

    /// <summary>Les rubriques proposées : une donnée du questionnaire, que les réponses reprennent (FOR-48).</summary>
    public IReadOnlyList<RubriqueQuestionnaire> Rubriques { get; private init; } = [];

    public DateOnly OuvertLe { get; private init; }

    public DateOnly Echeance { get; private set; }

    public DateOnly? RemisLe { get; private set; }

    public static Result<Questionnaire> Ouvrir(Parcours parcours, IReadOnlyList<RubriqueQuestionnaire>? rubriques, DateOnly echeance, DateOnly le)
    {
        if (echeance < le) return new EcheanceDejaPassee(echeance);

        var questionnaire = new Questionnaire
        {
            Id = new(Guid.CreateVersion7()),
            ParcoursId = parcours.Id,
            Rubriques = rubriques ?? RubriqueQuestionnaire.Usuelles,
            OuvertLe = le,
            Echeance = echeance,
        };
        questionnaire.Raise(questionnaire.Attendu(parcours));
        return questionnaire;
    }

    /// <summary>Le calendrier du programme est prévisionnel : la même obligation, redite avec un autre jour.</summary>
    public Result Reporter(Parcours parcours, DateOnly echeance, DateOnly le)
    {
        if (RemisLe is { } remis) return new QuestionnaireDejaRemis(remis);
        if (echeance < le) return new EcheanceDejaPassee(echeance);
        if (echeance == Echeance) return Result.Success;

        Echeance = echeance;
        Raise(Attendu(parcours));
        return Result.Success;
    }

    /// <summary>Une seule fois : compléter plus tard dirait qui écrit, par le moment où il écrit.</summary>
    public Result<List<ReponseQuestionnaire>> Remettre(IReadOnlyList<LigneRemise> lignes, Region region, int annee, DateOnly le)
    {
        if (RemisLe is { } remis) return new QuestionnaireDejaRemis(remis);
        if (lignes.Count == 0) return new QuestionnaireVide();
        if (lignes.FirstOrDefault(ligne => Rubriques.All(rubrique => rubrique.Code != ligne.Rubrique)) is { } inconnue) return new RubriqueInconnue(inconnue.Rubrique);

        RemisLe = le;
        Raise(new QuestionnaireRemis(ParcoursId.Value, le));
        Raise(new ObligationHonoree(Module, Nature, Objet(ParcoursId), le));
        return ReponseQuestionnaire.Melees(Id, Rubriques, lignes, region, annee);
    }

    private static string Objet(ParcoursId parcours) => $"{parcours.Value}:journee_9";

    private ObligationPosee Attendu(Parcours parcours) => new(
        Module, Nature, Objet(parcours.Id), "journée 9", parcours.StructureId, parcours.Departement.Code, null, null, null, OuvertLe, Echeance, null);
}
