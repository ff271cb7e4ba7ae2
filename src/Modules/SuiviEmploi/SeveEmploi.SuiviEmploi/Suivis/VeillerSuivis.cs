using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.SuiviEmploi.Contracts;
using SeveEmploi.SuiviEmploi.Persistence;

namespace SeveEmploi.SuiviEmploi.Suivis;

internal sealed class VeillerSuivisHandler(SuiviEmploiDbContext db, ActesDuJour actes) : ICommandHandler<VeillerSuivis>
{
    public async Task<Result> Handle(VeillerSuivis command, CancellationToken cancellationToken)
    {
        var acte = await actes.Lire(cancellationToken);
        // A year that begins may bring other durations than those by which yesterday's alerts were computed.
        await db.RecalerLesAlertes(acte.Regles, cancellationToken);
        var limite = acte.Aujourdhui.AddDays(-acte.Regles.JoursSansRencontre);
        await db.SaveByBatches(
            db.Suivis.Where(suivi => suivi.SansRencontreDepuis <= limite && suivi.RelanceDepuis == null).OrderBy(suivi => suivi.Id),
            suivi => suivi.Relancer(acte), cancellationToken);
        return Result.Success;
    }
}

internal static class Alertes
{
    /// <summary>The rule of <see cref="Suivi.AlerteLe"/>, as PostgreSQL reads it, for all the contracts that run.</summary>
    public static Task<int> RecalerLesAlertes(this SuiviEmploiDbContext db, ReglesSuivi regles, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            UPDATE suivi_emploi.suivis
            SET alerte_le = LEAST(essai_a_valider_le - {regles.JoursAvantFinEssai}, sans_rencontre_depuis + {regles.JoursSansRencontre})
            WHERE alerte_le IS DISTINCT FROM LEAST(essai_a_valider_le - {regles.JoursAvantFinEssai}, sans_rencontre_depuis + {regles.JoursSansRencontre})
            """,
            cancellationToken);
}
