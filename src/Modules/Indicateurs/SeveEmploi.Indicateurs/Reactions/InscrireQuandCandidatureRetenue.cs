using SeveEmploi.Indicateurs.Persistence;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Indicateurs.Reactions;

/// <summary>Une structure retenue rendra ses indicateurs toute l'année de sa promotion.</summary>
internal sealed class InscrireQuandCandidatureRetenue(IndicateursDbContext db, TimeProvider clock, IMediator mediator) : INotificationHandler<CandidatureRetenue>
{
    public async Task Handle(CandidatureRetenue notification, CancellationToken cancellationToken)
    {
        var cle = new object[] { notification.StructureId, notification.Programme, notification.Promotion };
        if (await db.Participations.FindAsync(cle, cancellationToken) is not null) return;

        var debut = new DateOnly(notification.Promotion, 1, 1);
        var jour = notification.Le > debut ? notification.Le : debut;
        if (await mediator.Send(new ConsulterFaitsStructure(notification.StructureId, jour), cancellationToken) is not { } faits) return;

        var departement = Departement.De(notification.Departement);
        db.Participations.Add(new()
        {
            StructureId = faits.Id,
            StructureNom = faits.Nom,
            Programme = notification.Programme,
            Annee = notification.Promotion,
            Departement = departement,
            Region = departement.Region,
            Types = faits.Types,
            RetenueLe = notification.Le,
            InscriteLe = clock.Today(),
            PremierMois = notification.Le > debut ? notification.Le.Month : 1,
        });
        await db.SaveChangesAsync(cancellationToken);
    }
}
