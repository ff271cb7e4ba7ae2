using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Rapprochements;

/// <summary>Ce que la conservation du jour efface ici : les contacts d'un groupement sans nouvelle, et le code d'un projet clos, 24 mois après.</summary>
internal sealed class ConservationDesRapprochements(AnimationRegionaleDbContext db)
{
    public async Task Appliquer(DateOnly aujourdhui, CancellationToken cancellationToken)
    {
        var jour = Conservation.DernierContactEchu(aujourdhui);
        var limite = Clock.StartOf(jour.AddDays(1));
        // A fiche without contacts changes no more: it is not read again each day.
        await db.SaveByBatches(
            db.Groupements.Where(groupement => groupement.ModifieLe < limite && groupement.AvecContacts).OrderBy(groupement => groupement.Id),
            groupement => groupement.OublierContacts(), cancellationToken);
        await db.SaveByBatches(
            db.Projets.Where(projet => projet.ClosLe <= jour && !projet.Oublie).OrderBy(projet => projet.Id), projet => projet.Oublier(), cancellationToken);
    }
}
