using SeveEmploi.Acces.Contracts;
using SeveEmploi.Echeancier.Persistence;
using SeveEmploi.Referentiel.Contracts;

namespace SeveEmploi.Echeancier.Reactions;

/// <summary>Qui suivait l'absorbée suit la conservée : c'est la même structure.</summary>
internal sealed class SuivreLaConserveeQuandStructuresFusionnees(EcheancierDbContext db) : INotificationHandler<StructuresFusionnees>
{
    public async Task Handle(StructuresFusionnees notification, CancellationToken cancellationToken)
    {
        var liens = await db.LiensCalendrier.Where(lien => lien.StructureSuivie == notification.AbsorbeeId).ToListAsync(cancellationToken);
        liens.ForEach(lien => lien.SuivreFusion(notification.ConserveeId));
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>D'une personne effacée, il ne reste ni calendrier ni préférence.</summary>
internal sealed class OublierQuandComptePseudonymise(EcheancierDbContext db) : INotificationHandler<ComptePseudonymise>
{
    public async Task Handle(ComptePseudonymise notification, CancellationToken cancellationToken)
    {
        await db.LiensCalendrier.Where(lien => lien.CompteId == notification.CompteId).ExecuteDeleteAsync(cancellationToken);
        await db.Preferences.Where(preference => preference.CompteId == notification.CompteId).ExecuteDeleteAsync(cancellationToken);
    }
}
