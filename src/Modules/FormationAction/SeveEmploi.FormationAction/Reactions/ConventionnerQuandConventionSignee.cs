using SeveEmploi.Financement.Contracts;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Reactions;

/// <summary>L'année est conventionnée le jour où les deux parties ont signé (FIN-3).</summary>
internal sealed class ConventionnerQuandConventionSignee(FormationActionDbContext db) : INotificationHandler<ConventionSignee>
{
    public async Task Handle(ConventionSignee notification, CancellationToken cancellationToken)
    {
        if (await db.Parcours.SingleOrDefaultAsync(parcours => parcours.CandidatureId == notification.CandidatureId, cancellationToken) is not { } parcours) return;

        parcours.Conventionner(notification.Le);
        await db.SaveChangesAsync(cancellationToken);
    }
}
