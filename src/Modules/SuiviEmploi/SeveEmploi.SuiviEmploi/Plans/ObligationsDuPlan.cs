using SeveEmploi.Echeancier.Contracts;

namespace SeveEmploi.SuiviEmploi.Plans;

/// <summary>
/// Ce que le plan fait attendre et honore, sous les noms que l'échéancier connaît. L'échéancier pose lui-même ce qui revient chaque année,
/// auto-évaluations, points et bilan, sous la clé « structure:année-mois ».
/// </summary>
internal static class ObligationsDuPlan
{
    private const string Module = "suivi_emploi";
    private const string ValidationPlan = "validation_plan";
    private const string ValidationCalque = "validation_calque";

    public static ObligationPosee AdhesionAttendue(PlanAction plan, Adhesion adhesion) =>
        Posee(plan, ValidationPlan, CleAdhesion(plan, adhesion), $"nouvelle direction, promotion {plan.Promotion}", adhesion.DirectionDu, adhesion.Terme);

    public static ObligationHonoree AdhesionDonnee(PlanAction plan, Adhesion adhesion, DateOnly le) => new(Module, ValidationPlan, CleAdhesion(plan, adhesion), le);

    public static ObligationLevee AdhesionLevee(PlanAction plan, Adhesion adhesion, string motif, DateOnly le) =>
        new(Module, ValidationPlan, CleAdhesion(plan, adhesion), motif, le);

    public static ObligationHonoree EvaluationEnvoyee(PlanAction plan, EcheancePlan echeance, DateOnly le) => new(Module, "auto_evaluation", Cle(plan, echeance), le);

    public static ObligationHonoree PointTenu(PlanAction plan, EcheancePlan echeance, DateOnly le) => new(Module, "point_trimestriel", Cle(plan, echeance), le);

    public static ObligationHonoree BilanDepose(PlanAction plan, EcheancePlan echeance, DateOnly le) => new(Module, "bilan_annuel", Cle(plan, echeance), le);

    public static ObligationPosee CalqueAValider(PlanAction plan, EcheancePlan echeance, DateOnly le, DateOnly terme) =>
        Posee(plan, ValidationCalque, Cle(plan, echeance), $"auto-évaluation {echeance.Rang}, {plan.Promotion}", le, terme);

    public static ObligationHonoree CalqueValide(PlanAction plan, EcheancePlan echeance, DateOnly le) => new(Module, ValidationCalque, Cle(plan, echeance), le);

    private static string Cle(PlanAction plan, EcheancePlan echeance) => $"{plan.StructureId}:{echeance.Annee}-{echeance.Mois:00}";

    private static string CleAdhesion(PlanAction plan, Adhesion adhesion) => $"{plan.Id.Value}:{adhesion.DirectionDu:yyyy-MM-dd}";

    private static ObligationPosee Posee(PlanAction plan, string nature, string objet, string precision, DateOnly ouvreLe, DateOnly echeance) => new(
        Module, nature, objet, precision, plan.StructureId, plan.Departement.Code, plan.Region.Code, null, null, ouvreLe, echeance, null);
}
