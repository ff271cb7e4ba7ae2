using SeveEmploi.BuildingBlocks;
using SeveEmploi.SuiviEmploi.Catalogues;
using SeveEmploi.SuiviEmploi.Plans;

namespace SeveEmploi.SuiviEmploi.Tests.Plans;

/// <summary>Plans of the promotion 2024, made by their own acts.</summary>
internal static class Exemples
{
    public const string Direction = "Claire Duval";
    public const string Mission = "Ana Morel";
    public static readonly DateOnly Envoi = new(2024, 3, 4);
    public static readonly DateOnly Validation = new(2024, 3, 11);
    public static readonly SortiesDeclarees Vingt = new(20, "Bilan d'activité 2023");

    public static ContenuCatalogue LeCatalogue => CataloguesDuProgramme.De2024;

    public static PlanAction UnPlan(int promotion = 2024, string departement = "14") =>
        PlanAction.Ouvrir(Guid.CreateVersion7(), "ASTA", Departement.De(departement), promotion, Direction, new(2024, 1, 8));

    public static IReadOnlyList<ActionDuPlanSaisie> Actions(int axe1 = 15, int axe2 = 4, int? objectif = 80) =>
    [
        .. LeCatalogue.DeLAxe(1).Take(axe1).Select(action => new ActionDuPlanSaisie(action.Code, objectif, "Une CIP")),
        .. LeCatalogue.DeLAxe(2).Take(axe2).Select(action => new ActionDuPlanSaisie(action.Code, null, null, "Tableau de suivi")),
    ];

    public static PlanAction Redige(this PlanAction plan, IReadOnlyList<ActionDuPlanSaisie>? actions = null, decimal? etp = 0.4m, SortiesDeclarees? sorties = null)
    {
        plan.Rediger(actions ?? Actions(), etp, sorties ?? Vingt, LeCatalogue).Error.Should().BeNull();
        return plan;
    }

    public static PlanAction Envoye(this PlanAction plan, DateOnly? le = null)
    {
        plan.Envoyer(LeCatalogue, null, Direction, le ?? Envoi).Error.Should().BeNull();
        return plan;
    }

    public static PlanAction Valide(this PlanAction plan, DateOnly? le = null)
    {
        plan.Valider(LeCatalogue, null, Mission, le ?? Validation).Error.Should().BeNull();
        return plan;
    }

    public static PlanAction UnPlanValide(string departement = "14", DateOnly? le = null) => UnPlan(departement: departement).Redige().Envoye().Valide(le);
}
