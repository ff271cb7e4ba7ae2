using SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.DonneesNationales;

/// <summary>Un parcours par structure et promotion : passé, il est clos ; présent, il suit son cours.</summary>
internal sealed class PeintreFormation(FormationActionDbContext db) : IPeintre
{
    public string Sujet => "les parcours de formation et leurs journées";

    public async Task<bool> EstVide(CancellationToken cancellationToken) => !await db.Parcours.AnyAsync(cancellationToken);

    public async Task Peindre(PaysFictif pays, BulkCopy copie, CancellationToken cancellationToken)
    {
        var modeles = await db.Modeles.AsNoTracking().Where(modele => modele.Programme == Programme.Seve1).ToListAsync(cancellationToken);
        foreach (var annee in pays.Annees)
        {
            await copie.Copy(
                db, pays.Structures.Select(structure => ParcoursFictif.De(structure, annee, modeles)),
                parcours => Clock.StartOf(parcours.ClotureeLe ?? parcours.OuvertLe), cancellationToken);
        }
    }
}
