using SeveEmploi.FormationAction.Modeles;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.FormationAction.Reactions;

/// <summary>Une candidature retenue ouvre un parcours, une seule fois, selon le modèle de sa promotion et de sa région.</summary>
internal sealed class OuvrirParcoursQuandCandidatureRetenue(FormationActionDbContext db, IMediator mediator) : INotificationHandler<CandidatureRetenue>
{
    public async Task Handle(CandidatureRetenue notification, CancellationToken cancellationToken)
    {
        if (await db.Parcours.AnyAsync(parcours => parcours.CandidatureId == notification.CandidatureId, cancellationToken)) return;
        if (await mediator.Send(new ConsulterFaitsStructure(notification.StructureId, notification.Le), cancellationToken) is not { } faits) return;

        var departement = Departement.De(notification.Departement);
        var modeles = await db.Modeles.AsNoTracking().Where(modele => modele.Programme == notification.Programme).ToListAsync(cancellationToken);
        db.Add(Parcours.Ouvrir(
            notification.CandidatureId, notification.CampagneId, notification.Programme, notification.Promotion, faits.Id, faits.Nom, departement,
            notification.Le, faits.Types, Modele.Choisir(modeles, notification.Programme, notification.Promotion, departement.Region)));
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Une structure retenue peut encore renoncer par sa candidature : son année s'arrête avec elle.</summary>
internal sealed class AbandonnerQuandCandidatureAbandonnee(FormationActionDbContext db) : INotificationHandler<CandidatureAbandonnee>
{
    public async Task Handle(CandidatureAbandonnee notification, CancellationToken cancellationToken)
    {
        var parcours = await db.Parcours.SingleOrDefaultAsync(parcours => parcours.CandidatureId == notification.CandidatureId, cancellationToken);
        if (parcours is null || parcours.EstClos) return;

        // Told of a day before the parcours opened, it stops on the day when it opened.
        var le = notification.Le < parcours.OuvertLe ? parcours.OuvertLe : notification.Le;
        parcours.Abandonner(notification.Motif, le, le);
        await db.SaveChangesAsync(cancellationToken);
    }
}
