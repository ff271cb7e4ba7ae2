using SeveEmploi.FormationAction.Bilans;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.ParcoursDeFormation;

internal sealed class ListerAnneesDeFormationHandler(FormationActionDbContext db) : IQueryHandler<ListerAnneesDeFormation, IReadOnlyList<AnneeDeFormationVue>>
{
    public async Task<IReadOnlyList<AnneeDeFormationVue>> Handle(ListerAnneesDeFormation query, CancellationToken cancellationToken)
    {
        var annees = await db.Parcours.AsNoTracking().IgnoreAutoIncludes()
            .Where(parcours => parcours.StructureId == query.StructureId)
            .OrderBy(parcours => parcours.Annee).ThenBy(parcours => parcours.Programme)
            .Select(parcours => new { parcours.Id, parcours.Programme, parcours.Annee, parcours.ClotureeLe, parcours.AbandonneeLe, parcours.Bilan })
            .ToListAsync(cancellationToken);
        return [.. annees.Select(annee => new AnneeDeFormationVue(
            annee.Id.Value, annee.Programme, annee.Annee, annee.ClotureeLe, AccepteLe(annee.Bilan), annee.AbandonneeLe is not null))];
    }

    private static DateOnly? AccepteLe(BilanExecution? bilan) => bilan?.Actes.LastOrDefault(acte => acte.Etat == EtatBilan.Accepte)?.Le;
}
