using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Persistence;
using SeveEmploi.FormationAction.Contracts;

namespace SeveEmploi.Acces.Reactions;

/// <summary>L'accès suit le formateur : désigné, il entre dans son parcours ; remplacé, il en sort. Dit deux fois, rien ne change.</summary>
internal sealed class SuivreQuandParcoursConfie(AccesDbContext db, TimeProvider clock) : INotificationHandler<ParcoursConfie>, INotificationHandler<ParcoursRetire>
{
    public async Task Handle(ParcoursConfie notification, CancellationToken cancellationToken)
    {
        if (await db.Comptes.FindAsync([new CompteId(notification.CompteId)], cancellationToken) is not { } compte) return;

        compte.ConfierParcours(notification.ParcoursId, notification.Region, notification.Du, clock.Today());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Handle(ParcoursRetire notification, CancellationToken cancellationToken)
    {
        if (await db.Comptes.FindAsync([new CompteId(notification.CompteId)], cancellationToken) is not { } compte) return;

        compte.RetirerParcours(notification.ParcoursId, notification.Au, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }
}
