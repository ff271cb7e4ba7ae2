using SeveEmploi.SuiviEmploi.Bilans;
using SeveEmploi.SuiviEmploi.Catalogues;
using SeveEmploi.SuiviEmploi.Evaluations;
using SeveEmploi.SuiviEmploi.Plans;

namespace SeveEmploi.SuiviEmploi.Persistence;

/// <summary>Le plan d'action, de son catalogue à son bilan.</summary>
internal sealed partial class SuiviEmploiDbContext
{
    public DbSet<Catalogue> Catalogues => Set<Catalogue>();

    public DbSet<PlanAction> Plans => Set<PlanAction>();

    public DbSet<AutoEvaluation> Evaluations => Set<AutoEvaluation>();

    public DbSet<BilanAnnuel> Bilans => Set<BilanAnnuel>();

    /// <summary>Le catalogue qui vaut pour une promotion : le dernier ouvert à cette date.</summary>
    public Task<Catalogue?> CatalogueDe(int promotion, CancellationToken cancellationToken) =>
        Catalogues.AsNoTracking().Where(catalogue => catalogue.Promotion <= promotion).OrderByDescending(catalogue => catalogue.Promotion)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The catalogue of a plan exists: the plan was opened with it, and none is ever deleted.</summary>
    public async Task<ContenuCatalogue> ContenuPour(PlanAction plan, CancellationToken cancellationToken) =>
        (await CatalogueDe(plan.Promotion, cancellationToken))!.Contenu;

    public Task<Result<PlanAction>> UnPlan(Guid id, CancellationToken cancellationToken) =>
        Find<PlanAction>(new PlanActionId(id), new PlanIntrouvable(id), cancellationToken);

    /// <summary>The plan that an act on its evaluation or its bilan reads, or changes with it; the version that the caller named is not its own.</summary>
    public async Task<Result<PlanAction>> LePlan(Guid id, CancellationToken cancellationToken)
    {
        var planId = new PlanActionId(id);
        return await Plans.SingleOrDefaultAsync(plan => plan.Id == planId, cancellationToken) is { } plan ? plan : new PlanIntrouvable(id);
    }

    public async Task<Result<AutoEvaluation>> UneEvaluation(PlanAction plan, int trimestre, CancellationToken cancellationToken)
    {
        var absente = new EvaluationIntrouvable(plan.Id.Value, trimestre);
        var connue = await Evaluations.SingleOrDefaultAsync(evaluation => evaluation.PlanId == plan.Id && evaluation.Trimestre == trimestre, cancellationToken);
        return connue is null ? absente : await Find<AutoEvaluation>(connue.Id, absente, cancellationToken);
    }

    public async Task<Result<BilanAnnuel>> LeBilan(PlanAction plan, CancellationToken cancellationToken)
    {
        var absent = new BilanAnnuelIntrouvable(plan.Id.Value);
        var connu = await Bilans.SingleOrDefaultAsync(bilan => bilan.PlanId == plan.Id, cancellationToken);
        return connu is null ? absent : await Find<BilanAnnuel>(connu.Id, absent, cancellationToken);
    }

    protected override Task Seed(CancellationToken cancellationToken) => CataloguesDuProgramme.Semer(this, cancellationToken);
}
