using SeveEmploi.Indicateurs.Contracts;
using SeveEmploi.Indicateurs.Persistence;
using SeveEmploi.Indicateurs.Sorties;

namespace SeveEmploi.Indicateurs.Diffusion;

internal sealed class PublierSortiesHandler(IndicateursDbContext db, TimeProvider clock) : ICommandHandler<PublierSorties>
{
    public async Task<Result> Handle(PublierSorties command, CancellationToken cancellationToken)
    {
        var annees = await db.Sorties.Select(sorties => sorties.Annee).Concat(db.PublicationsSorties.Select(publication => publication.Annee))
            .Distinct().ToListAsync(cancellationToken);
        foreach (var annee in annees) await Publier(annee, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    private async Task Publier(int annee, CancellationToken cancellationToken)
    {
        var validees = await db.Sorties.AsNoTracking().Where(sorties => sorties.Annee == annee && sorties.Etat == EtatSorties.Validee)
            .Select(sorties => new { sorties.Region, sorties.Comptes }).ToListAsync(cancellationToken);
        var regions = validees.Where(sorties => sorties.Comptes.EstComplet).GroupBy(sorties => sorties.Region, sorties => sorties.Comptes)
            .OrderBy(region => region.Key.Code, StringComparer.Ordinal).Select(region => (region.Key.Code, Comptes: region.ToList())).ToList();
        var masquage = SecretStatistique.Appliquer([.. regions.Select(region => new GroupeAPublier(region.Comptes.Count, ChiffresPublies.De(region.Comptes).Comptes))]);
        var pays = regions.SelectMany(region => region.Comptes).ToList();

        db.PublicationsSorties.RemoveRange(await db.PublicationsSorties.Where(publication => publication.Annee == annee).ToListAsync(cancellationToken));
        // Removed and added again under the same key would be one row twice in one save.
        await db.SaveChangesAsync(cancellationToken);
        db.PublicationsSorties.AddRange(regions.Select((region, rang) => Publication(annee, region.Code, region.Comptes, masquage.Masques[rang])));
        db.PublicationsSorties.Add(Publication(annee, PublicationSorties.Pays, pays, masquage.TotalMasque));
    }

    private PublicationSorties Publication(int annee, string territoire, List<ComptesSorties> comptes, bool masquee) => new()
    {
        Annee = annee,
        Territoire = territoire,
        Structures = comptes.Count,
        Chiffres = masquee ? null : ChiffresPublies.De(comptes),
        PublieeA = clock.GetUtcNow(),
    };
}
