using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.Referentiel.Partenaires;
using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

internal sealed class ListerAdherentsHandler(ReferentielDbContext db) : IQueryHandler<ListerAdherents, IReadOnlyList<Guid>>
{
    public async Task<IReadOnlyList<Guid>> Handle(ListerAdherents query, CancellationToken cancellationToken)
    {
        var (reseau, le) = (new PartenaireId(query.PartenaireId), query.Le);
        var adherents = await db.Structures
            .Where(structure => structure.Adhesions.Any(adhesion =>
                adhesion.Reseau == reseau && adhesion.Du <= le && (adhesion.Au == null || adhesion.Au >= le)))
            .Select(structure => structure.Id)
            .ToListAsync(cancellationToken);
        return [.. adherents.Select(adherent => adherent.Value)];
    }
}
