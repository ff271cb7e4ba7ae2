using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.FormationAction.Reactions;

/// <summary>Une candidature retenue ouvre un parcours, une seule fois.</summary>
internal sealed class OuvrirParcoursQuandCandidatureRetenue(FormationActionDbContext db, IMediator mediator) : INotificationHandler<CandidatureRetenue>
{
    public async Task Handle(CandidatureRetenue notification, CancellationToken cancellationToken)
    {
        if (await db.Parcours.AnyAsync(parcours => parcours.CandidatureId == notification.CandidatureId, cancellationToken)) return;
        if (await mediator.Send(new ConsulterFaitsStructure(notification.StructureId, notification.Le), cancellationToken) is not { } faits) return;

        db.Add(Parcours.Ouvrir(
            notification.CandidatureId, notification.CampagneId, notification.Programme, notification.Promotion, faits.Id, faits.Nom,
            Departement.De(notification.Departement), notification.Le));
        await db.SaveChangesAsync(cancellationToken);
    }
}
