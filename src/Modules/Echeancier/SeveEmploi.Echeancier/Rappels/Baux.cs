using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Rappels;

/// <summary>Which node holds which mail, and for how long: the clock of the database alone says when a lease is over.</summary>
internal sealed class Baux(EcheancierDbContext db, ReglagesRappels reglages)
{
    private const int Lot = 10;

    /// <summary>Takes a few of the mails that wait, within what a minute allows to all nodes together.</summary>
    public async Task<List<EnvoiId>> Reclamer(string noeud, CancellationToken cancellationToken)
    {
        await LibererLesMorts(cancellationToken);
        // One claim at a time, so that the rate is that of all nodes: it lasts a millisecond.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(5, 4)", cancellationToken);
        var ids = await db.Database.SqlQuery<Guid>(
            $"""
            UPDATE echeancier.envois SET etat = 'Reclame', noeud = {noeud}, bail_a = echeancier.maintenant() + {ReglagesRappels.Bail}
            WHERE id IN (
              SELECT id FROM echeancier.envois
              WHERE etat IN ('Pret', 'Incertain') AND prochain_essai_a <= echeancier.maintenant()
              ORDER BY prochain_essai_a, id
              LIMIT greatest(0, least({Lot}, {reglages.ParMinute} -
                (SELECT count(*) FROM echeancier.envois WHERE essai_a BETWEEN echeancier.maintenant() - interval '1 minute' AND echeancier.maintenant())))
              FOR UPDATE SKIP LOCKED)
            RETURNING id AS "Value"
            """).ToListAsync(cancellationToken);
        return ids.ConvertAll(EnvoiId.From);
    }

    public Task<int> Renouveler(EnvoiId id, string noeud, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"UPDATE echeancier.envois SET bail_a = echeancier.maintenant() + {ReglagesRappels.Bail} WHERE id = {id.Value} AND noeud = {noeud} AND etat = 'EnCours'",
            cancellationToken);

    /// <summary>What a dead node only held goes back; what it was sending may have left: it is counted, and said again.</summary>
    private Task<int> LibererLesMorts(CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            UPDATE echeancier.envois
            SET incertitudes = incertitudes + CASE etat WHEN 'EnCours' THEN 1 ELSE 0 END,
                etat = CASE etat WHEN 'EnCours' THEN 'Incertain' ELSE 'Pret' END,
                prochain_essai_a = echeancier.maintenant(), bail_a = NULL
            WHERE etat IN ('Reclame', 'EnCours') AND bail_a < echeancier.maintenant()
            """,
            cancellationToken);
}
