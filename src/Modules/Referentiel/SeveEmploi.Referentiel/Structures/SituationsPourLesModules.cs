using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

internal sealed class ListerSituationsEntreeHandler(ReferentielDbContext db) : IQueryHandler<ListerSituationsEntree, IReadOnlyList<SituationEntreeVue>>
{
    public async Task<IReadOnlyList<SituationEntreeVue>> Handle(ListerSituationsEntree query, CancellationToken cancellationToken)
    {
        var ids = query.StructureIds.Select(StructureId.From).ToList();
        var (premierJanvier, anneePrecedente) = (new DateOnly(query.Annee, 1, 1), query.Annee - 1);
        // Of that very day: a count of another one is not the situation at the entry.
        return await db.Structures.AsNoTracking().AsSingleQuery()
            .Where(structure => ids.Contains(structure.Id))
            .Select(structure => new SituationEntreeVue(
                structure.Id.Value,
                structure.Effectifs.Where(releve => releve.Le == premierJanvier).Select(releve => releve.Permanents).FirstOrDefault(),
                structure.Effectifs.Where(releve => releve.Le == premierJanvier).Select(releve => releve.SalariesInsertion).FirstOrDefault(),
                structure.Effectifs.Where(releve => releve.Le == premierJanvier).Select(releve => releve.EntreprisesPartenaires).FirstOrDefault(),
                structure.Sorties.Where(sorties => sorties.Annee == anneePrecedente).Select(sorties => (int?)sorties.Nombre).FirstOrDefault()))
            .ToListAsync(cancellationToken);
    }
}
