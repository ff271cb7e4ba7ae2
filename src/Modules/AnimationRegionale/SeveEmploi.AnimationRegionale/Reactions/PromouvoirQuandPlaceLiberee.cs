using SeveEmploi.AnimationRegionale.Contracts;
using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Inscriptions;
using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Reactions;

/// <summary>As the programme itself: who waits first may be of a structure that the one who left does not see.</summary>
internal sealed class PromouvoirQuandPlaceLiberee(AnimationRegionaleDbContext db, Registraire registraire) : INotificationHandler<PlaceLiberee>
{
    private static readonly PersonneSaisie Personne = new("", "");

    public async Task Handle(PlaceLiberee notification, CancellationToken cancellationToken)
    {
        var id = new EvenementId(notification.EvenementId);
        if (await db.Evenements.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is not { Etat: EtatEvenement.Annonce } evenement) return;

        var (places, _) = await registraire.Mesurer(evenement, Personne, cancellationToken);
        var attente = await db.Inscriptions.Where(i => i.EvenementId == id && i.Etat == EtatInscription.EnAttente).OrderBy(i => i.RangAttente).ToListAsync(cancellationToken);
        var libres = Math.Max(0, (places.Capacite ?? int.MaxValue) - places.Occupees);
        foreach (var promue in attente.Take(libres)) promue.Promouvoir();
        foreach (var (attend, rang) in attente.Skip(libres).Select((attend, rang) => (attend, rang + 1))) attend.Ranger(rang);
        await db.SaveChangesAsync(cancellationToken);
    }
}
