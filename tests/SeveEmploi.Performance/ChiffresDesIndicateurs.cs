using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Npgsql;
using SeveEmploi.Testing;

namespace SeveEmploi.Performance;

/// <summary>
/// What the monthly entries cost: a file of 100,000 rows with all its checks; the year of a région of 200 structures and 15 indicators, among
/// 10,000 rows then among 1,200,000; a month sent, then validated. The host runs in this process, its database on this machine.
/// </summary>
internal sealed class ChiffresDesIndicateurs : SeveApi
{
    private const string Base = "/api/v1/indicateurs";
    private const int LignesDuFichier = 100_000;
    private const int Lectures = 200;
    private const int Mois = 100;

    private HttpClient? _client;

    private HttpClient Client => _client ??= CreateClient();

    public static async Task Mesurer()
    {
        await using var mesure = new ChiffresDesIndicateurs();
        await mesure.InitializeAsync();
        mesure.Clock.Set(new DateOnly(2025, 1, 20));
        mesure.Client.Timeout = TimeSpan.FromMinutes(10);
        await mesure.GrilleDeQuinze();
        await mesure.Aggreger();
        await mesure.Importer();
        await mesure.Rendre();
    }

    private async Task GrilleDeQuinze()
    {
        var indicateurs = Enumerable.Range(1, 15).Select(rang => new
        {
            code = $"m{rang}",
            rang,
            rubrique = "Mesure",
            libelle = $"Indicateur {rang}",
            aide = "",
            exemple = "",
            type = "entier",
            unite = "unités",
            mesure = "flux",
            controles = new object[] { new { nature = "ecart_mediane", seuil = 50 }, new { nature = "zero_apres_non_zero" } },
        });
        var contenu = new { indicateurs, heures_par_etp = 151.67, periodes = new[] { new { libelle = "janvier-mars", debut = 1, fin = 3 }, new { libelle = "avril-décembre", debut = 4, fin = 12 } } };
        (await Client.PutAsJsonAsync($"{Base}/grilles/SEVE1/2021", new { contenu }, HttpSteps.Json)).EnsureSuccessStatusCode();
    }

    private async Task Aggreger()
    {
        await Remplir(regions: "'28'", structures: 200, annees: "2022");
        await Remplir(regions: "'76'", structures: 633, annees: "2022");
        var petit = await Chronometrer(Lectures, _ => Client.GetAsync($"{Base}/regions/28/2022"));
        await Remplir(regions: "(array['11','24','27','32','44','52','53','75','84','93'])[1 + n % 10]", structures: 9_917, annees: "generate_series(2019, 2028)");
        var lignes = await Lire("SELECT count(*) FROM indicateurs.saisies");
        var grand = await Chronometrer(Lectures, _ => Client.GetAsync($"{Base}/regions/28/2022"));
        Console.WriteLine(Ecrire($"année d'une région (2 400 mois, 15 indicateurs) : {petit:F1} ms parmi 10 000 mois ; {grand:F1} ms parmi {lignes} ; rapport {grand / petit:F2}"));
    }

    private async Task Importer()
    {
        var structures = (LignesDuFichier + 11) / 12;
        await Executer($"""
            INSERT INTO referentiel.structures (id, nom, aliases, activites, cle_nom, departement_code, region_code, version, cree_le, modifie_le)
            SELECT gen_random_uuid(), 'Chantier ' || n, '{"{}"}', '{"{}"}', 'chantier ' || n, '35', '53', 1, now(), now() FROM generate_series(1, {structures}) n;
            INSERT INTO referentiel.localisations (structure_id, departement_code, est_premiere, du) SELECT id, '35', true, '2020-01-01' FROM referentiel.structures WHERE nom LIKE 'Chantier %';
            INSERT INTO referentiel.structures_noms (id, cles, recherche) SELECT id, ARRAY[cle_nom], ' ' || cle_nom FROM referentiel.structures WHERE nom LIKE 'Chantier %';
            INSERT INTO indicateurs.participations (structure_id, programme, annee, structure_nom, departement_code, region_code, types, retenue_le, inscrite_le, premier_mois, dernier_mois)
            SELECT id, 'Seve1', 2023, nom, '35', '53', '{"{ACI}"}', '2022-12-16', '2022-12-16', 1, 12 FROM referentiel.structures WHERE nom LIKE 'Chantier %';
            """);
        await Executer("VACUUM ANALYZE");
        var csv = Fichier(structures);
        GC.Collect();
        var avant = Memoire("VmRSS:");
        var debut = Stopwatch.GetTimestamp();
        using var corps = new ByteArrayContent(csv) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
        var reponse = await Client.PostAsync($"{Base}/saisies/imports?annee=2023", corps);
        var duree = Stopwatch.GetElapsedTime(debut);
        var vue = await reponse.Content.ReadAsStringAsync();
        Console.WriteLine(Ecrire($"import de {LignesDuFichier} lignes : {duree.TotalSeconds:F1} s, {(Memoire("VmHWM:") - avant) / 1024} Mo de plus ; {vue[..Math.Min(90, vue.Length)]}"));
    }

    private async Task Rendre()
    {
        var structures = new List<Guid>();
        await using (var connexion = new NpgsqlConnection(ConnectionString))
        {
            await connexion.OpenAsync();
            await using var commande = new NpgsqlCommand($"SELECT structure_id FROM indicateurs.participations WHERE annee = 2022 AND region_code = '28' LIMIT {Mois}", connexion);
            await using var lecture = await commande.ExecuteReaderAsync();
            while (await lecture.ReadAsync()) structures.Add(lecture.GetGuid(0));
        }

        await Executer("DELETE FROM indicateurs.saisies WHERE annee = 2022 AND region_code = '28' AND mois = 12");
        var corps = new { valeurs = Enumerable.Range(1, 15).ToDictionary(rang => $"m{rang}", rang => (decimal)rang) };
        var saisie = await Chronometrer(Mois, rang => Client.PutAsJsonAsync(Adresse(structures[rang]), corps, HttpSteps.Json));
        var envoi = await Chronometrer(Mois, rang => Acte(structures[rang], "envoi", 1));
        var validation = await Chronometrer(Mois, rang => Acte(structures[rang], "validation", 2));
        Console.WriteLine(Ecrire($"un mois : saisi en {saisie:F1} ms, envoyé en {envoi:F1} ms, validé en {validation:F1} ms"));
    }

    private static string Adresse(Guid structure) => $"{Base}/saisies/{structure}/2022-12";

    private Task<HttpResponseMessage> Acte(Guid structure, string acte, int version)
    {
        var demande = new HttpRequestMessage(HttpMethod.Post, $"{Adresse(structure)}/{acte}");
        demande.Headers.IfMatch.Add(new($"\"{version}\""));
        return Client.SendAsync(demande);
    }

    private Task Remplir(string regions, int structures, string annees) => Executer($"""
        WITH s AS (SELECT gen_random_uuid() AS id, n, {regions} AS region FROM generate_series(1, {structures}) n),
        p AS (INSERT INTO indicateurs.participations (structure_id, programme, annee, structure_nom, departement_code, region_code, types, retenue_le, inscrite_le, premier_mois, dernier_mois)
          SELECT id, 'Seve1', a, 'Structure ' || n, '14', region, '{"{ACI}"}', '2018-12-16', '2018-12-16', 1, 12 FROM s, (SELECT {annees} AS a) annees RETURNING structure_id, annee, region_code)
        INSERT INTO indicateurs.saisies (id, structure_id, programme, annee, mois, departement_code, region_code, etat, valeurs, rien_a_signaler, annotations, constats,
          nombre_constats, a_suivre, envoyee_le, renvois, rectifications, version, cree_le, modifie_le)
        SELECT gen_random_uuid(), structure_id, 'Seve1', annee, m, '14', region_code, 'Validee',
          ARRAY(SELECT floor(random() * 20) FROM generate_series(1, 15) WHERE m > 0)::numeric[], false, '[]', '[]', 0, false, make_date(annee, m, 28), 0, '[]', 1, now(), now()
        FROM p, generate_series(1, 12) m;
        ANALYZE indicateurs.saisies; ANALYZE indicateurs.participations;
        """);

    private static byte[] Fichier(int structures)
    {
        var csv = new StringBuilder("structure;mois;" + string.Join(';', Enumerable.Range(1, 15).Select(rang => $"m{rang}")) + "\n");
        for (var ligne = 0; ligne < LignesDuFichier; ligne++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"Chantier {1 + (ligne % structures)};2023-{1 + (ligne / structures):00}");
            for (var rang = 1; rang <= 15; rang++) csv.Append(';').Append((ligne % 7) + rang);
            csv.Append('\n');
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static async Task<double> Chronometrer(int fois, Func<int, Task<HttpResponseMessage>> acte)
    {
        var mesures = new List<double>(fois);
        for (var rang = 0; rang < fois; rang++)
        {
            var debut = Stopwatch.GetTimestamp();
            using var reponse = await acte(rang);
            mesures.Add(Stopwatch.GetElapsedTime(debut).TotalMilliseconds);
            if (!reponse.IsSuccessStatusCode) throw new InvalidOperationException(await reponse.Content.ReadAsStringAsync());
        }

        return mesures.Order().ElementAt(fois / 2);
    }

    private static long Memoire(string quoi) => long.Parse(
        File.ReadLines("/proc/self/status").Single(ligne => ligne.StartsWith(quoi, StringComparison.Ordinal)).Split(':')[1].Trim().Split(' ')[0], CultureInfo.InvariantCulture);

    private static string Ecrire(FormattableString ligne) => ligne.ToString(CultureInfo.GetCultureInfo("fr-FR"));

    private async Task Executer(string sql)
    {
        await using var connexion = new NpgsqlConnection(ConnectionString);
        await connexion.OpenAsync();
        await using var commande = new NpgsqlCommand(sql, connexion) { CommandTimeout = 600 };
        await commande.ExecuteNonQueryAsync();
    }

    private async Task<long> Lire(string sql)
    {
        await using var connexion = new NpgsqlConnection(ConnectionString);
        await connexion.OpenAsync();
        await using var commande = new NpgsqlCommand(sql, connexion);
        return (long)(await commande.ExecuteScalarAsync())!;
    }
}
