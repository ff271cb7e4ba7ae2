using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.Referentiel.Persistence;

namespace SeveEmploi.Referentiel.Structures;

internal sealed class SituerStructuresHandler(ReferentielDbContext db, TimeProvider clock) : ICommandHandler<SituerStructures>
{
    public async Task<Result> Handle(SituerStructures command, CancellationToken cancellationToken)
    {
        var aujourdhui = clock.Today();
        var deplacees = await db.Structures
            .Where(structure => structure.Localisations.Any(lieu =>
                (lieu.EstPremiere || lieu.Du <= aujourdhui) && (lieu.Au == null || lieu.Au >= aujourdhui) && lieu.Departement != structure.Departement))
            .ToListAsync(cancellationToken);
        deplacees.ForEach(structure => structure.Situer(aujourdhui));
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
