using SeveEmploi.Indicateurs.Contracts;
using SeveEmploi.Indicateurs.Persistence;

namespace SeveEmploi.Indicateurs.Sorties;

internal sealed class ListerSortiesParAnneeHandler(IndicateursDbContext db) : IQueryHandler<ListerSortiesParAnnee, IReadOnlyList<SortiesAnneeVue>>
{
    public async Task<IReadOnlyList<SortiesAnneeVue>> Handle(ListerSortiesParAnnee query, CancellationToken cancellationToken)
    {
        var annees = await db.Sorties.AsNoTracking().IgnoreAutoIncludes()
            .Where(sorties => sorties.StructureId == query.StructureId)
            .OrderBy(sorties => sorties.Annee)
            .Select(sorties => new { sorties.Annee, sorties.Comptes, sorties.Etat })
            .ToListAsync(cancellationToken);
        return [.. annees.Select(annee => new SortiesAnneeVue(annee.Annee, annee.Comptes.EmploiDurable, annee.Comptes.Total, annee.Etat == EtatSorties.Validee))];
    }
}
