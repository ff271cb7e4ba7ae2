using SeveEmploi.SuiviEmploi.Plans;

namespace SeveEmploi.SuiviEmploi.Evaluations;

/// <summary>Une action évaluée : ce que la structure en dit, et ce que le point a ajusté. L'un n'efface jamais l'autre.</summary>
/// <param name="Objectif">Celui du plan, le jour de la saisie.</param>
/// <param name="Preuve">Ce qui l'établit : un compte rendu, une convention, un tableau de suivi.</param>
/// <param name="Ajuste">Ce que le point bilatéral a retenu ; null quand il a gardé le réalisé de la structure.</param>
internal sealed record LigneEvaluation(
    string Code, int Axe, string Libelle, int? Objectif, Mesure Realise, string? Preuve, string? Commentaire, Mesure? Ajuste = null, string? MotifAjustement = null)
{
    public const int TexteMax = 2000;

    internal Mesure Retenu => Ajuste ?? Realise;

    internal Taux ScoreAvant => Realise.Score(Objectif);

    internal Taux ScoreApres => Retenu.Score(Objectif);

    public static LigneEvaluation De(EvaluationSaisie saisie, ActionPlan action) =>
        new(action.Code, action.Axe, action.Libelle, action.Objectif, saisie.Realise, saisie.Preuve, saisie.Commentaire);
}

/// <summary>Une action, telle que l'équipe l'évalue.</summary>
internal sealed record EvaluationSaisie(string Code, Mesure Realise, string? Preuve = null, string? Commentaire = null);

/// <summary>Ce que le point bilatéral change au réalisé d'une action, et pourquoi.</summary>
internal sealed record AjustementSaisi(string Code, Mesure Realise, string Motif);

/// <summary>Le point du trimestre, entre la structure et la ou le chargé·e de mission.</summary>
internal sealed record PointBilateral(DateOnly Le, IReadOnlyList<PersonneDuPoint> Personnes, string Conclusions)
{
    public const int PersonnesMax = 30;
    public const int ConclusionsMax = 5000;
}

/// <param name="Fonction">Direction, CIP, encadrant·e technique…</param>
internal sealed record PersonneDuPoint(string Nom, string Fonction)
{
    public const int NomMax = 200;
}

/// <summary>Qui a fait cet acte, et quel jour.</summary>
internal sealed record ActeEvaluation(string Par, DateOnly Le, string? Commentaire = null)
{
    public const int CommentaireMax = 2000;
}
