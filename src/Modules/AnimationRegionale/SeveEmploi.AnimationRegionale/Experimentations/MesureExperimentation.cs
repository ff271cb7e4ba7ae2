using SeveEmploi.AnimationRegionale.MisesEnRapport;
using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Experimentations;

/// <summary>Lit ce que l'expérimentation compte : les groupements un à un, car ils sont peu ; les propositions en une question à PostgreSQL.</summary>
internal sealed class MesureExperimentation(AnimationRegionaleDbContext db)
{
    /// <param name="region">Null : le pays.</param>
    public async Task<ChiffresExperimentationVue> Lire(Region? region, int annee, CancellationToken cancellationToken)
    {
        var groupements = await db.Groupements.AsNoTracking().Where(g => region == null || g.Region == region)
            .Select(g => new ParcoursDeGroupement(g.Etapes, g.ContactsSiae, g.Temps, g.Subvention)).ToListAsync(cancellationToken);
        var (debut, fin) = (new DateOnly(annee, 1, 1), new DateOnly(annee, 12, 31));
        var mises = db.MisesEnRapport.AsNoTracking().Where(mise => region == null || mise.Region == region);
        var propositions = await mises.CountAsync(mise => mise.AccordeeLe >= debut && mise.AccordeeLe <= fin, cancellationToken);
        var issues = await mises.SelectMany(mise => mise.Issues).Where(issue => issue.Le >= debut && issue.Le <= fin)
            .GroupBy(issue => issue.Issue).Select(issue => new { issue.Key, Nombre = issue.Count() })
            .ToDictionaryAsync(issue => issue.Key, issue => issue.Nombre, cancellationToken);
        return BilanExperimentation.Dresser(annee, groupements, new(
            propositions, issues.GetValueOrDefault(IssueRapprochement.MiseEnRelation), issues.GetValueOrDefault(IssueRapprochement.Pmsmp),
            issues.GetValueOrDefault(IssueRapprochement.Embauche), issues.GetValueOrDefault(IssueRapprochement.Refus), issues.GetValueOrDefault(IssueRapprochement.SansSuite)));
    }
}
