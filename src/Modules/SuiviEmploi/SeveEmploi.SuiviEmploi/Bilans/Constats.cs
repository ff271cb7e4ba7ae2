using SeveEmploi.SuiviEmploi.Evaluations;
using SeveEmploi.SuiviEmploi.Plans;

namespace SeveEmploi.SuiviEmploi.Bilans;

/// <summary>Ce que les trimestres disent d'une action : le bilan s'ouvre avec (SUI-67).</summary>
/// <param name="Dernier">Le dernier réalisé retenu ; null quand aucun trimestre n'a été envoyé.</param>
internal sealed record ConstatAction(
    string Code, int Axe, string Libelle, int? Objectif, string? MotifAbandon, IReadOnlyList<ScoreDuTrimestre> Scores, Mesure? Dernier);

/// <param name="Avant">Le score de la structure, en pourcentage ; null : « n.c. ».</param>
/// <param name="Apres">Celui que le point a retenu.</param>
internal sealed record ScoreDuTrimestre(int Trimestre, decimal? Avant, decimal? Apres);

internal static class Constats
{
    /// <summary>Toutes les actions de la version validée, abandonnées comprises, et les trimestres envoyés, dans l'ordre.</summary>
    public static IReadOnlyList<ConstatAction> De(PlanAction plan, IEnumerable<AutoEvaluation> evaluations)
    {
        var envoyees = evaluations.Where(evaluation => evaluation.Etat != EtatEvaluation.Brouillon).OrderBy(evaluation => evaluation.Trimestre).ToList();
        return [.. plan.Validee!.Contenu.Actions.Select(action => Constat(action, envoyees))];
    }

    private static ConstatAction Constat(ActionPlan action, List<AutoEvaluation> evaluations)
    {
        var lignes = evaluations.SelectMany(evaluation => evaluation.Lignes.Where(ligne => ligne.Code == action.Code), (evaluation, ligne) => (evaluation.Trimestre, ligne)).ToList();
        return new(
            action.Code, action.Axe, action.Libelle, action.Objectif, action.MotifAbandon,
            [.. lignes.Select(l => new ScoreDuTrimestre(l.Trimestre, l.ligne.ScoreAvant.Valeur, l.ligne.ScoreApres.Valeur))],
            lignes.Count == 0 ? null : lignes[^1].ligne.Retenu);
    }
}
