using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Rappels;

/// <summary>
/// From reminders to mails: all that is due to a person at this instant goes in one. It waits until the scan has nothing left behind it, so
/// that after an outage each person gets one grouped mail and not one per missed step; and joins a mail that still waits for its server.
/// </summary>
internal sealed class Groupement(EcheancierDbContext db)
{
    private const int Personnes = 500;

    // The lock is on the person: two nodes that group at once take different people. A row that another node took meanwhile is no longer
    // « Du » when the update looks again, and its mail, empty, will be cancelled.
    private static readonly FormattableString Grouper = $"""
        WITH personnes AS (
          SELECT DISTINCT compte_id FROM echeancier.rappels
          WHERE etat = 'Du' AND pas_avant <= echeancier.maintenant()
            AND NOT EXISTS (SELECT FROM echeancier.agendas WHERE part_a <= echeancier.maintenant())
          LIMIT {Personnes}
        ), miennes AS MATERIALIZED (
          SELECT compte_id, pg_try_advisory_xact_lock(hashtextextended(compte_id::text, 4)) AS prise FROM personnes
        ), attendant AS MATERIALIZED (
          SELECT id, compte_id FROM echeancier.envois
          WHERE etat = 'Pret' AND incertitudes = 0 AND compte_id IN (SELECT compte_id FROM miennes WHERE prise) FOR UPDATE SKIP LOCKED
        ), neufs AS (
          INSERT INTO echeancier.envois (id, compte_id, etat, tentatives, incertitudes, prochain_essai_a, cree_a)
          SELECT gen_random_uuid(), compte_id, 'Pret', 0, 0, echeancier.maintenant(), echeancier.maintenant()
          FROM miennes WHERE prise AND compte_id NOT IN (SELECT compte_id FROM attendant)
          RETURNING id, compte_id
        ), envois AS (
          SELECT id, compte_id FROM attendant UNION ALL SELECT id, compte_id FROM neufs
        )
        UPDATE echeancier.rappels SET etat = 'Groupe', envoi_id = envois.id
        FROM envois
        WHERE rappels.compte_id = envois.compte_id AND etat = 'Du' AND pas_avant <= echeancier.maintenant()
        """;

    /// <returns>How many reminders found their mail.</returns>
    public Task<int> Faire(CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(Grouper, cancellationToken);
}
