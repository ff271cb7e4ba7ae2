using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.SuiviEmploi.Bilans;
using SeveEmploi.SuiviEmploi.Contracts;
using SeveEmploi.SuiviEmploi.Evaluations;
using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Plans;

internal sealed class AppliquerConservationPlansHandler(SuiviEmploiDbContext db, TimeProvider clock) : ICommandHandler<AppliquerConservationPlans>
{
    public async Task<Result> Handle(AppliquerConservationPlans command, CancellationToken cancellationToken)
    {
        var aujourdhui = clock.Today();
        await db.SaveByBatches(db.Plans.SansActeDepuis(aujourdhui).OrderBy(plan => plan.Id), plan => plan.EffacerNoms(aujourdhui), cancellationToken);
        await db.SaveByBatches(db.Evaluations.SansActeDepuis(aujourdhui).OrderBy(e => e.Id), evaluation => evaluation.EffacerNoms(aujourdhui), cancellationToken);
        await db.SaveByBatches(db.Bilans.SansActeDepuis(aujourdhui).OrderBy(bilan => bilan.Id), bilan => bilan.EffacerNoms(aujourdhui), cancellationToken);
        await db.ForgetDelivered(Clock.StartOf(Conservation.DernierContactEchu(aujourdhui)), cancellationToken);
        return Result.Success;
    }
}

internal static class PlansEchus
{
    /// <summary>Whose 24 months will be over on that day, and whose names are still there. An act done since brings names back, and its own 24 months.</summary>
    public static IQueryable<PlanAction> SansActeDepuis(this IQueryable<PlanAction> plans, DateOnly jour)
    {
        var (limite, lendemain) = Bornes(jour);
        return plans.Where(p => p.ModifieLe < lendemain && (p.NomsEffacesLe == null || p.NomsEffacesLe <= limite));
    }

    public static IQueryable<AutoEvaluation> SansActeDepuis(this IQueryable<AutoEvaluation> evaluations, DateOnly jour)
    {
        var (limite, lendemain) = Bornes(jour);
        return evaluations.Where(e => e.ModifieLe < lendemain && (e.NomsEffacesLe == null || e.NomsEffacesLe <= limite));
    }

    public static IQueryable<BilanAnnuel> SansActeDepuis(this IQueryable<BilanAnnuel> bilans, DateOnly jour)
    {
        var (limite, lendemain) = Bornes(jour);
        return bilans.Where(b => b.ModifieLe < lendemain && (b.NomsEffacesLe == null || b.NomsEffacesLe <= limite));
    }

    private static (DateOnly Limite, DateTimeOffset Lendemain) Bornes(DateOnly jour) =>
        Conservation.DernierContactEchu(jour) is var limite ? (limite, Clock.StartOf(limite.AddDays(1))) : default;
}
