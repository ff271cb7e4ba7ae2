using SeveEmploi.SuiviEmploi.Bilans;
using SeveEmploi.SuiviEmploi.Catalogues;
using SeveEmploi.SuiviEmploi.Evaluations;
using SeveEmploi.SuiviEmploi.Plans;

namespace SeveEmploi.SuiviEmploi.FeuillesDeRoute;

/// <summary>L'année SEVE 2 d'une structure, telle que ce module la connaît un jour.</summary>
internal sealed record AnneeSuivie(
    int Promotion, Departement Departement, ReglagesPlan Reglages, DateOnly Le, PlanAction? Plan, IReadOnlyList<AutoEvaluation> Evaluations, BilanAnnuel? Bilan)
{
    /// <summary>Plan, indicateurs et auto-évaluations, bilan, clôture (SUI-66, SUI-93).</summary>
    public EtapeAnnee Etape =>
        Bilan is { Etat: EtatBilanAnnuel.Accepte } ? EtapeAnnee.Cloturee
        : Plan is not { Validee: not null } ? Plan is { Etat: EtatPlan.Envoye } ? EtapeAnnee.PlanAValider : EtapeAnnee.PlanAEcrire
        : Bilan is { DeposeLe: not null } || Le.Year > Promotion ? EtapeAnnee.BilanAttendu
        : EtapeAnnee.AnneeEnCours;

    public AutoEvaluation? EvaluationDe(int mois) =>
        Plan?.Echeances.FirstOrDefault(echeance => echeance.Mois == mois && !echeance.EstBilan) is { } echeance
            ? Evaluations.FirstOrDefault(evaluation => evaluation.Trimestre == echeance.Rang)
            : null;
}
