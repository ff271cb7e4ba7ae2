using SeveEmploi.BuildingBlocks.Rapports;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.Difficultes;
using SeveEmploi.FormationAction.Questionnaires;

namespace SeveEmploi.FormationAction.BilansRegionaux;

/// <summary>Ce que les structures ont dit de leur année : difficultés, leviers, actions, évaluation de la journée 9. Jamais qui l'a dit (RPT-19, RPT-20, RPT-31).</summary>
internal static class TableauxQualitatifs
{
    private const string Sans = "—";

    public static TableauRapport Difficultes(IReadOnlyList<Difficulte> difficultes) => new(
        "difficultes", "Difficultés rencontrées et leviers", "Catégorie", [new("difficulte", "Difficulté"), new("levier", "Levier")],
        [
            .. difficultes.OrderBy(difficulte => difficulte.Categorie).Select((difficulte, rang) => new LigneRapport(
                $"{rang + 1}", EnClair(difficulte.Categorie), [CelluleRapport.De(difficulte.Texte), CelluleRapport.De(difficulte.Levier ?? Sans)])),
        ]);

    public static TableauRapport Actions(IReadOnlyList<ActionSociale> actions) => new(
        "actions_initiees", "Actions initiées par les structures", "Thématique", [new("action", "Action"), new("partenaires", "Partenaires")],
        [
            .. actions.OrderBy(action => action.Theme).Select((action, rang) => new LigneRapport(
                $"{rang + 1}", EnClair(action.Theme), [CelluleRapport.De(action.Texte), CelluleRapport.De(action.Partenaires.Length == 0 ? Sans : string.Join(", ", action.Partenaires))])),
        ]);

    public static IEnumerable<TableauRapport> Restitution(RestitutionVue restitution, DresserApportFormation query)
    {
        var source = TableauxDeFormation.Source("questionnaires de la journée 9", "questionnaires/restitution", query);
        yield return new(
            "restitution", "Ce que les structures disent du programme, à la journée 9", "Rubrique",
            [new("structures", "Structures"), new("positifs", "Points positifs"), new("progression", "Points de progression"), new("verbatims", "Ce qui s'est dit")],
            [
                .. restitution.Rubriques.Select(rubrique => new LigneRapport(rubrique.Code, rubrique.Libelle,
                [
                    CelluleRapport.De(rubrique.Structures, source), CelluleRapport.De(Lister(rubrique.PointsPositifs)), CelluleRapport.De(Lister(rubrique.PointsProgression)),
                    CelluleRapport.De(Lister(rubrique.Verbatims.Select(verbatim => $"« {verbatim} »"))),
                ])),
            ]);
    }

    private static string Lister(IEnumerable<string> textes) => string.Join(" ; ", textes) is { Length: > 0 } liste ? liste : Sans;

    private static string EnClair(CategorieDifficulte categorie) => categorie switch
    {
        CategorieDifficulte.FormationAction => "Formation-action",
        CategorieDifficulte.MediationProduction => "Médiation active et production",
        CategorieDifficulte.RecrutementSalaries => "Recrutement des salariés",
        CategorieDifficulte.OrganisationInterne => "Organisation interne",
        CategorieDifficulte.RecrutementPermanents => "Recrutement des permanents",
        _ => throw new ArgumentOutOfRangeException(nameof(categorie), categorie, null),
    };

    private static string EnClair(ThemeSocial theme) => theme switch
    {
        ThemeSocial.Sante => "Santé",
        ThemeSocial.Logement => "Logement",
        ThemeSocial.Mobilite => "Mobilité",
        ThemeSocial.Formation => "Formation",
        ThemeSocial.Autres => "Autres",
        _ => throw new ArgumentOutOfRangeException(nameof(theme), theme, null),
    };
}
