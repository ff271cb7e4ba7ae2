using Npgsql;

namespace SeveEmploi.Testing;

/// <summary>Conventions by the thousand, copied in SQL from one that the API signed: over five years, seven regions, and one in fifty with an instalment due.</summary>
public static class ConventionsEnNombre
{
    public static async Task Remplir(string connectionString, Guid modele, int nombre)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        foreach (var sql in Copies)
        {
            await using var command = source.CreateCommand(sql.Replace("{modele}", $"{modele}", StringComparison.Ordinal).Replace("{nombre}", $"{nombre}", StringComparison.Ordinal));
            command.CommandTimeout = 600;
            await command.ExecuteNonQueryAsync();
        }
    }

    private static readonly string[] Copies =
    [
        """
        CREATE TABLE financement.copies AS
        SELECT gen_random_uuid() AS id, i, (i::bigint * 7919) % 50021 AS hasard FROM generate_series(1, {nombre}) i
        """,
        """
        INSERT INTO financement.conventions
        SELECT (jsonb_populate_record(modele, jsonb_build_object(
          'id', copie.id, 'candidature_id', gen_random_uuid(), 'structure_id', gen_random_uuid(), 'structure_nom', 'Structure ' || copie.hasard,
          'promotion', 2020 + copie.i / 50 % 5, 'exercice', 2020 + copie.i / 50 % 5, 'paye_eur', CASE WHEN copie.i % 50 = 0 THEN 0 ELSE 8000 END,
          'etat', CASE WHEN copie.i % 50 = 0 THEN 'Signee' ELSE 'EnExecution' END, 'financeur', (ARRAY['FDI','DGEFP'])[1 + copie.i % 2],
          'departement_code', (ARRAY['14','44','35','69','33','59','13'])[1 + copie.hasard % 7],
          'region_code', (ARRAY['28','52','53','84','75','32','93'])[1 + copie.hasard % 7]))).*
        FROM financement.conventions modele CROSS JOIN financement.copies copie WHERE modele.id = '{modele}'
        """,
        """
        INSERT INTO financement.versements
        SELECT (jsonb_populate_record(modele, jsonb_build_object(
          'convention_id', copie.id, 'etat', CASE WHEN modele.rang = 1 AND copie.i % 50 <> 0 THEN 'Paye' ELSE 'Attendu' END,
          'exigible_le', CASE WHEN modele.rang = 1 AND copie.i % 50 = 0 THEN date '2022-02-01' + (copie.hasard % 300)::integer END,
          'paye_le', CASE WHEN modele.rang = 1 AND copie.i % 50 <> 0 THEN date '2022-03-01' END))).*
        FROM financement.versements modele CROSS JOIN financement.copies copie WHERE modele.convention_id = '{modele}'
        """,
        """
        INSERT INTO financement.ecritures (id, convention_id, rang, nature, debit, credit, montant_eur, le, motif)
        SELECT gen_random_uuid(), copie.id, 1, 'Engagement', 'Engagement', 'Enveloppe', 20000, date '2020-01-01' + (copie.hasard % 1800)::integer, 'Signature' FROM financement.copies copie
        UNION ALL SELECT gen_random_uuid(), copie.id, 2, 'Versement', 'Verse', 'Engagement', 8000, date '2020-02-01' + (copie.hasard % 1800)::integer, 'Premier versement'
        FROM financement.copies copie WHERE copie.i % 50 <> 0
        """,
        "DROP TABLE financement.copies",
        "VACUUM ANALYZE financement.conventions, financement.versements, financement.ecritures",
    ];
}
