using SeveEmploi.Financement.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Financement.Reactions;

internal sealed class RenommerConventionsQuandStructureRenommee(FinancementDbContext db) : INotificationHandler<StructureRenommee>
{
    public async Task Handle(StructureRenommee notification, CancellationToken cancellationToken)
    {
        var conventions = await db.Conventions.Where(convention => convention.StructureId == notification.StructureId).ToListAsync(cancellationToken);
        conventions.ForEach(convention => convention.Renommer(notification.Nom));
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Les conventions de l'absorbée passent à la conservée, avec leur argent ; deux de la même année restent deux.</summary>
internal sealed class ReporterConventionsQuandStructuresFusionnees(FinancementDbContext db, IMediator mediator) : INotificationHandler<StructuresFusionnees>
{
    public async Task Handle(StructuresFusionnees notification, CancellationToken cancellationToken)
    {
        var conventions = await db.Conventions.Where(convention => convention.StructureId == notification.AbsorbeeId).ToListAsync(cancellationToken);
        if (conventions.Count == 0 || await mediator.Send(new ConsulterFaitsStructure(notification.ConserveeId, notification.Le), cancellationToken) is not { } conservee) return;

        conventions.ForEach(convention => convention.Reporter(conservee.Id, conservee.Nom));
        await db.SaveChangesAsync(cancellationToken);
    }
}
