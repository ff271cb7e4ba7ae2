using SeveEmploi.Mobilisation.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Mobilisation.Reactions;

internal sealed class RenommerQuandStructureRenommee(MobilisationDbContext db) : INotificationHandler<StructureRenommee>
{
    public async Task Handle(StructureRenommee notification, CancellationToken cancellationToken)
    {
        var candidatures = await db.Candidatures.Where(c => c.StructureId == notification.StructureId).ToListAsync(cancellationToken);
        candidatures.ForEach(candidature => candidature.Renommer(notification.Nom));
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>
/// Qui citait l'absorbée cite la conservée. Quand les deux fiches ont candidaté à la même campagne, la candidature de l'absorbée reste
/// la sienne : la fiche renvoie à la conservée, et une personne décide laquelle des deux abandonner.
/// </summary>
internal sealed class ReporterQuandStructuresFusionnees(MobilisationDbContext db, IMediator mediator) : INotificationHandler<StructuresFusionnees>
{
    public async Task Handle(StructuresFusionnees notification, CancellationToken cancellationToken)
    {
        var candidatures = await db.Candidatures
            .Where(absorbee => absorbee.StructureId == notification.AbsorbeeId
                && !db.Candidatures.Any(autre => autre.CampagneId == absorbee.CampagneId && autre.StructureId == notification.ConserveeId))
            .ToListAsync(cancellationToken);
        if (await mediator.Send(new ConsulterFaitsStructure(notification.ConserveeId, notification.Le), cancellationToken) is not { } conservee) return;

        candidatures.ForEach(candidature => candidature.Reporter(conservee.Id, conservee.Nom));
        await db.SaveChangesAsync(cancellationToken);
    }
}
