using SeveEmploi.Indicateurs.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Indicateurs.Reactions;

internal sealed class RenommerLesSortiesQuandStructureRenommee(IndicateursDbContext db) : INotificationHandler<StructureRenommee>
{
    public async Task Handle(StructureRenommee notification, CancellationToken cancellationToken)
    {
        var sorties = await db.Sorties.Where(s => s.StructureId == notification.StructureId).ToListAsync(cancellationToken);
        sorties.ForEach(annee => annee.Renommer(notification.Nom));
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>
/// Les sorties de l'absorbée sont désormais celles de la conservée. Quand les deux fiches ont dit la même année, celle de l'absorbée reste la sienne : deux
/// nombres ne s'additionnent pas sans que quelqu'un l'ait décidé.
/// </summary>
internal sealed class ReporterLesSortiesQuandStructuresFusionnees(IndicateursDbContext db, IMediator mediator) : INotificationHandler<StructuresFusionnees>
{
    public async Task Handle(StructuresFusionnees notification, CancellationToken cancellationToken)
    {
        var sorties = await db.Sorties
            .Where(absorbee => absorbee.StructureId == notification.AbsorbeeId
                && !db.Sorties.Any(autre => autre.Annee == absorbee.Annee && autre.StructureId == notification.ConserveeId))
            .ToListAsync(cancellationToken);
        if (sorties.Count == 0) return;
        if (await mediator.Send(new ConsulterFaitsStructure(notification.ConserveeId, notification.Le), cancellationToken) is not { } conservee) return;

        sorties.ForEach(annee => annee.Reporter(conservee.Id, conservee.Nom));
        await db.SaveChangesAsync(cancellationToken);
    }
}
