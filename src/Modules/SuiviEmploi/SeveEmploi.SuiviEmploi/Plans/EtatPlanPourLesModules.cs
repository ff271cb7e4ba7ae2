using SeveEmploi.SuiviEmploi.Contracts;
using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Plans;

/// <summary>La candidature SEVE 2 demande un plan validé avec le ou la chargé·e de mission (SUI-23) : elle lit ici où il en est.</summary>
internal sealed class ConsulterEtatPlanHandler(SuiviEmploiDbContext db, SortiesConnues sorties) : IQueryHandler<ConsulterEtatPlan, EtatPlanVue?>
{
    public async Task<EtatPlanVue?> Handle(ConsulterEtatPlan query, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking()
            .SingleOrDefaultAsync(plan => plan.StructureId == query.StructureId && plan.Promotion == query.Promotion, cancellationToken);
        if (plan is null) return null;

        var catalogue = await db.ContenuPour(plan, cancellationToken);
        var reproches = plan.Etat == EtatPlan.Valide ? [] : plan.Reproches(catalogue, await sorties.De(plan, cancellationToken));
        var validee = plan.Etat == EtatPlan.Valide ? plan.Validee : null;
        return new(
            plan.Id.Value, plan.Promotion, plan.Numero, EnClair(plan.Etat),
            [.. catalogue.Axes.Select(axe => new ActionsDeLAxeVue(axe.Numero, plan.Contenu.DeLAxe(axe.Numero).Count()))], plan.Contenu.Etp, reproches,
            validee?.ValideLe, validee?.ValidePar);
    }

    private static string EnClair(EtatPlan etat) => etat switch
    {
        EtatPlan.Brouillon => "brouillon",
        EtatPlan.Envoye => "soumis",
        EtatPlan.Renvoye => "renvoyé",
        EtatPlan.Valide => "validé",
        _ => throw new ArgumentOutOfRangeException(nameof(etat), etat, null),
    };
}
