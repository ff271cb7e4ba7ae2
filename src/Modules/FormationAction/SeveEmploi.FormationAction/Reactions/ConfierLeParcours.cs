using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.FormationAction.Formateurs;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Persistence;

namespace SeveEmploi.FormationAction.Reactions;

/// <summary>Qui est désigné suit le parcours ; qui le suivait le quitte.</summary>
internal sealed class ConfierQuandFormateurDesigne(FormationActionDbContext db) : INotificationHandler<FormateurDesigne>
{
    public async Task Handle(FormateurDesigne notification, CancellationToken cancellationToken)
    {
        var (parcours, designe) = (new ParcoursId(notification.ParcoursId), new FormateurId(notification.FormateurId));
        if (await db.Parcours.AsNoTracking().SingleOrDefaultAsync(p => p.Id == parcours, cancellationToken) is not { Region: var region }) return;

        var concernes = await db.Formateurs
            .Where(f => f.Id == designe || f.Suivis.Any(suivi => suivi.ParcoursId == parcours && suivi.Au == null)).ToListAsync(cancellationToken);
        foreach (var formateur in concernes)
        {
            if (formateur.Id == designe) formateur.Suivre(parcours, region, notification.Le);
            else formateur.Quitter(parcours, notification.Le);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
