using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.SuiviEmploi.Entreprises;
using SeveEmploi.SuiviEmploi.Persistence;
using SeveEmploi.SuiviEmploi.Suivis;

namespace SeveEmploi.SuiviEmploi.Reactions;

/// <summary>
/// Les personnes que suivait l'absorbée le sont désormais par la conservée, sous un code qui y est libre ; ses entreprises partenaires aussi, et deux fiches
/// du même SIRET n'en font plus qu'une.
/// </summary>
internal sealed class ReporterLesSuivisQuandStructuresFusionnees(SuiviEmploiDbContext db) : INotificationHandler<StructuresFusionnees>
{
    public async Task Handle(StructuresFusionnees notification, CancellationToken cancellationToken)
    {
        await ReporterSuivis(notification, cancellationToken);
        await ReporterEntreprises(notification, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task ReporterSuivis(StructuresFusionnees fusion, CancellationToken cancellationToken)
    {
        var pris = (await db.Suivis.Where(suivi => suivi.StructureId == fusion.ConserveeId).Select(suivi => suivi.Code).ToListAsync(cancellationToken)).ToHashSet();
        foreach (var suivi in await db.Suivis.Where(suivi => suivi.StructureId == fusion.AbsorbeeId).OrderBy(suivi => suivi.Id).ToListAsync(cancellationToken))
        {
            var code = CodePersonne.Libre(suivi.Code, pris);
            pris.Add(code);
            suivi.Reporter(fusion.ConserveeId, code);
        }
    }

    private async Task ReporterEntreprises(StructuresFusionnees fusion, CancellationToken cancellationToken)
    {
        var gardees = await db.Entreprises.Where(e => e.StructureId == fusion.ConserveeId && e.Siret != null).ToListAsync(cancellationToken);
        foreach (var entreprise in await db.Entreprises.Where(e => e.StructureId == fusion.AbsorbeeId).ToListAsync(cancellationToken))
        {
            entreprise.Reporter(fusion.ConserveeId);
            if (gardees.Find(gardee => gardee.Siret == entreprise.Siret) is not { } meme) continue;
            if (meme.Absorber(entreprise, "Les deux structures ont été fusionnées.", null, fusion.Le).Error is null) await db.Suivre(entreprise, meme, cancellationToken);
        }
    }
}
