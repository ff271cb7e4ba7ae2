using SeveEmploi.FormationAction.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.FormationAction.Reactions;

internal sealed class RenommerQuandStructureRenommee(FormationActionDbContext db) : INotificationHandler<StructureRenommee>
{
    public async Task Handle(StructureRenommee notification, CancellationToken cancellationToken)
    {
        var parcours = await db.Parcours.Where(p => p.StructureId == notification.StructureId).ToListAsync(cancellationToken);
        parcours.ForEach(p => p.Renommer(notification.Nom));
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>
/// Qui citait l'absorbée cite la conservée. Quand les deux fiches ont un parcours la même année, celui de l'absorbée reste le sien : une
/// personne décide lequel des deux abandonner.
/// </summary>
internal sealed class ReporterQuandStructuresFusionnees(FormationActionDbContext db, IMediator mediator) : INotificationHandler<StructuresFusionnees>
{
    public async Task Handle(StructuresFusionnees notification, CancellationToken cancellationToken)
    {
        var parcours = await db.Parcours
            .Where(absorbee => absorbee.StructureId == notification.AbsorbeeId && !db.Parcours.Any(autre =>
                autre.Programme == absorbee.Programme && autre.Annee == absorbee.Annee && autre.StructureId == notification.ConserveeId))
            .ToListAsync(cancellationToken);
        if (await mediator.Send(new ConsulterFaitsStructure(notification.ConserveeId, notification.Le), cancellationToken) is not { } conservee) return;

        parcours.ForEach(p => p.Reporter(conservee.Id, conservee.Nom));
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Une structure qui ferme ne doit plus rien après ce jour ; abandonner son parcours reste la décision d'une personne.</summary>
internal sealed class LeverQuandStructureFermee(FormationActionDbContext db) : INotificationHandler<StructureFermee>
{
    public async Task Handle(StructureFermee notification, CancellationToken cancellationToken)
    {
        var parcours = await db.Parcours.Where(p => p.StructureId == notification.StructureId).ToListAsync(cancellationToken);
        parcours.ForEach(p => p.Fermer(notification.Le));
        await db.SaveChangesAsync(cancellationToken);
    }
}
