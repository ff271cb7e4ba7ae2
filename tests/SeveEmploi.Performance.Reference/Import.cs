using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace SeveEmploi.Performance.Reference;

/// <summary>So many generated rows by one binary COPY, in one transaction: no file is read, nothing is checked. Years from 2040 on, which the driver empties.</summary>
internal static class Import
{
    private const string Colonnes =
        "id, structure_id, programme, annee, mois, departement_code, region_code, etat, valeurs, rien_a_signaler, annotations, constats, nombre_constats, a_suivre, "
        + "envoyee_le, renvois, rectifications, version, cree_le, modifie_le";

    private const int PremiereAnnee = 2040;

    public static async Task<int> Copier(NpgsqlDataSource source, int lignes)
    {
        var structures = new List<(Guid Id, string Departement, string Region)>();
        await using (var commande = source.CreateCommand("SELECT id, departement_code, region_code FROM referentiel.structures ORDER BY id"))
        await using (var r = await commande.ExecuteReaderAsync())
            while (await r.ReadAsync()) structures.Add((r.GetGuid(0), r.GetString(1), r.GetString(2)));

        var debut = Stopwatch.GetTimestamp();
        await using var connexion = await source.OpenConnectionAsync();
        await using var transaction = await connexion.BeginTransactionAsync();
        await using (var copie = await connexion.BeginBinaryImportAsync($"COPY indicateurs.saisies ({Colonnes}) FROM STDIN (FORMAT BINARY)"))
        {
            var maintenant = TimeProvider.System.GetUtcNow();
            for (var ligne = 0; ligne < lignes; ligne++) await Ecrire(copie, ligne, structures[ligne % structures.Count], ligne / structures.Count, maintenant);
            await copie.CompleteAsync();
        }

        await transaction.CommitAsync();
        Console.WriteLine(FormattableString.Invariant($"secondes={Stopwatch.GetElapsedTime(debut).TotalSeconds:F3}"));
        return 0;
    }

    private static async Task Ecrire(NpgsqlBinaryImporter copie, int ligne, (Guid Id, string Departement, string Region) structure, int mois, DateTimeOffset maintenant)
    {
        var (annee, rang) = (PremiereAnnee + (mois / 12), 1 + (mois % 12));
        await copie.StartRowAsync();
        await copie.WriteAsync(Guid.CreateVersion7(), NpgsqlDbType.Uuid);
        await copie.WriteAsync(structure.Id, NpgsqlDbType.Uuid);
        await copie.WriteAsync("Seve1", NpgsqlDbType.Varchar);
        await copie.WriteAsync(annee, NpgsqlDbType.Integer);
        await copie.WriteAsync(rang, NpgsqlDbType.Integer);
        await copie.WriteAsync(structure.Departement, NpgsqlDbType.Varchar);
        await copie.WriteAsync(structure.Region, NpgsqlDbType.Varchar);
        await copie.WriteAsync("Envoyee", NpgsqlDbType.Varchar);
        await copie.WriteAsync(Enumerable.Range(1, 15).Select(i => (decimal)((ligne + i) % 97)).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Numeric);
        await copie.WriteAsync(false, NpgsqlDbType.Boolean);
        await copie.WriteAsync("[]", NpgsqlDbType.Jsonb);
        await copie.WriteAsync("[]", NpgsqlDbType.Jsonb);
        await copie.WriteAsync(0, NpgsqlDbType.Integer);
        await copie.WriteAsync(false, NpgsqlDbType.Boolean);
        await copie.WriteAsync(new DateOnly(annee, rang, 28), NpgsqlDbType.Date);
        await copie.WriteAsync(0, NpgsqlDbType.Integer);
        await copie.WriteAsync("[]", NpgsqlDbType.Jsonb);
        await copie.WriteAsync(1L, NpgsqlDbType.Bigint);
        await copie.WriteAsync(maintenant, NpgsqlDbType.TimestampTz);
        await copie.WriteAsync(maintenant, NpgsqlDbType.TimestampTz);
    }
}
