using SeveEmploi.Acces.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Acces.Reactions;

/// <summary>Qui avait accès à l'absorbée a désormais accès à la conservée : c'est la même structure.</summary>
internal sealed class ReporterDroitsQuandStructuresFusionnees(AccesDbContext db) : INotificationHandler<StructuresFusionnees>
{
    public async Task Handle(StructuresFusionnees notification, CancellationToken cancellationToken)
    {
        var comptes = await db.Comptes.Where(compte => compte.Droits.Any(droit => droit.Structures.Contains(notification.AbsorbeeId))).ToListAsync(cancellationToken);
        comptes.ForEach(compte => compte.SuivreFusion(notification.AbsorbeeId, notification.ConserveeId));
        await db.SaveChangesAsync(cancellationToken);
    }
}
