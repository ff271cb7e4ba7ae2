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
        return [.. annees.Select(annee => EnVue(annee.Annee, annee.Comptes, annee.Etat))];
    }

    private static SortiesAnneeVue EnVue(int annee, ComptesSorties comptes, EtatSorties etat) =>
        new(annee, comptes.EmploiDurable, comptes.Total, etat == EtatSorties.Validee)
        {
            Courtes = comptes.Courtes,
            Transition = comptes.Transition,
            Positives = comptes.Positives,
            Autres = comptes.Autres,
        };
}
