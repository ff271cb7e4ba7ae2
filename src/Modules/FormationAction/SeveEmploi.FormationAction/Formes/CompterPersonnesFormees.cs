using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Formes;

internal sealed class CompterPersonnesFormeesHandler(FormationActionDbContext db) : IQueryHandler<CompterPersonnesFormees, int>
{
    public async Task<int> Handle(CompterPersonnesFormees query, CancellationToken cancellationToken)
    {
        var parcours = db.Parcours.AsNoTracking().Where(p => p.Annee == query.Annee && p.Region == query.Region);
        var suivis = await db.StagiairesSuivis(parcours, DateOnly.MaxValue, cancellationToken);
        return suivis.Count(suivi => suivi.EstForme(DateOnly.MaxValue));
    }
}
