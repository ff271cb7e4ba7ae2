using System.Diagnostics;
using System.Globalization;
using Npgsql;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Testing;

namespace SeveEmploi.Performance;

/// <summary>
/// What a regional report costs: dressed, then handed over as a Word file, for a région of 10 structures, then for all 18 of 250 structures each, and
/// the national one. The host runs in this process, its database on this machine.
/// </summary>
internal sealed class ChiffresDesBilans : SeveApi
{
    private const string Base = "/api/v1/animation/bilans";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const int Structures = 250;

    private HttpClient? _client;

    private HttpClient Client => _client ??= CreateClient();

    public static async Task Mesurer()
    {
        await using var mesure = new ChiffresDesBilans();
        await mesure.InitializeAsync();
        mesure.Clock.Set(new DateOnly(2023, 1, 20));
        mesure.Client.Timeout = TimeSpan.FromMinutes(10);
        await mesure.Client.Create("/api/v1/mobilisation/campagnes", Campagne());

        await mesure.Remplir([Region.De("28")], annee: 2021, structures: 10);
        await mesure.Dresser("28", 2021);
        var petit = await mesure.Dresser("28", 2021);
        Console.WriteLine(Ecrire($"une région de 10 structures : relevé en {petit.Releve.TotalSeconds:F2} s, document Word en {petit.Document.TotalSeconds:F2} s ({petit.Octets / 1024} Ko)"));

        await mesure.Remplir(Region.Toutes, annee: 2022, Structures);
        GC.Collect();
        var avant = Memoire("VmRSS:");
        var debut = Stopwatch.GetTimestamp();
        long octets = 0;
        foreach (var region in Region.Toutes) octets += (await mesure.Dresser(region.Code, 2022)).Octets;
        Console.WriteLine(Ecrire(
            $"{Region.Toutes.Count} régions de {Structures} structures : {Stopwatch.GetElapsedTime(debut).TotalSeconds:F1} s, {octets / 1024 / 1024} Mo de documents ; mémoire {avant / 1024} Mo avant, {Memoire("VmHWM:") / 1024} Mo au plus"));

        var national = await mesure.Dresser(null, 2022);
        Console.WriteLine(Ecrire($"le pays : relevé en {national.Releve.TotalSeconds:F2} s, document Word en {national.Document.TotalSeconds:F2} s ({national.Octets / 1024} Ko)"));
    }

    private async Task<(TimeSpan Releve, TimeSpan Document, int Octets)> Dresser(string? region, int annee)
    {
        var debut = Stopwatch.GetTimestamp();
        var id = await Client.Create(Base, new { region, annee });
        var releve = Stopwatch.GetElapsedTime(debut);
        debut = Stopwatch.GetTimestamp();
        using var demande = new HttpRequestMessage(HttpMethod.Get, $"{Base}/{id}/document") { Headers = { { "Accept", Word } } };
        using var reponse = await Client.SendAsync(demande);
        var fichier = await reponse.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        return (releve, Stopwatch.GetElapsedTime(debut), fichier.Length);
    }

    private static object Campagne() => new
    {
        programme = "SEVE1",
        annee = 2021,
        titre = "Appel à mobilisation 2022",
        reglement = new { etapes = new[] { "manifestation", "transmission" }, points_confirmation = Array.Empty<string>() },
    };

    /// <summary>Each structure with its entry figures, its twelve months, its exits, its team of six and its candidature.</summary>
    private async Task Remplir(IEnumerable<Region> regions, int annee, int structures)
    {
        var lieux = string.Join(", ", regions.SelectMany(region => Departement.Tous.Concat(Departement.Collectivites).Where(d => d.Region == region).Take(1))
            .Select(departement => $"('{departement.Region.Code}', '{departement.Code}')"));
        await Executer($$"""
            CREATE TEMP TABLE s AS SELECT gen_random_uuid() AS id, gen_random_uuid() AS parcours, n, region, departement, 'Structure ' || region || ' ' || n AS nom
              FROM (VALUES {{lieux}}) lieux(region, departement), generate_series(1, {{structures}}) n;
            INSERT INTO referentiel.structures (id, nom, aliases, activites, cle_nom, departement_code, region_code, version, cree_le, modifie_le)
              SELECT id, nom, '{}', '{}', lower(nom), departement, region, 1, now(), now() FROM s;
            INSERT INTO referentiel.localisations (structure_id, departement_code, est_premiere, du) SELECT id, departement, true, '2020-01-01' FROM s;
            INSERT INTO referentiel.effectifs (structure_id, le, permanents, salaries_insertion, entreprises_partenaires) SELECT id, make_date({{annee}}, 1, 1), 8, 40 + n % 30, n % 25 FROM s;
            INSERT INTO indicateurs.participations (structure_id, programme, annee, structure_nom, departement_code, region_code, types, retenue_le, inscrite_le, premier_mois, dernier_mois)
              SELECT id, 'Seve1', {{annee}}, nom, departement, region, '{ACI}', make_date({{annee}} - 1, 12, 16), make_date({{annee}} - 1, 12, 16), 1, 12 FROM s;
            INSERT INTO indicateurs.saisies (id, structure_id, programme, annee, mois, departement_code, region_code, etat, valeurs, rien_a_signaler, annotations, constats,
                nombre_constats, a_suivre, envoyee_le, renvois, rectifications, version, cree_le, modifie_le)
              SELECT gen_random_uuid(), id, 'Seve1', {{annee}}, m, departement, region, 'Validee', ARRAY(SELECT (n + m + r) % 20 FROM generate_series(1, 9) r)::numeric[],
                false, '[]', '[]', 0, false, make_date({{annee}}, m, 28), 0, '[]', 1, now(), now() FROM s, generate_series(1, 12) m;
            INSERT INTO indicateurs.sorties_annuelles (id, structure_id, structure_nom, annee, departement_code, region_code, etat, types, comptes_emploi_durable, comptes_courtes, comptes_transition,
                comptes_positives, comptes_autres, version, cree_le, modifie_le)
              SELECT gen_random_uuid(), id, nom, {{annee}}, departement, region, 'Validee', '{ACI}', n % 9, n % 3, n % 7, n % 5, n % 11, 1, now(), now() FROM s;
            INSERT INTO formation_action.parcours (id, candidature_id, campagne_id, programme, annee, structure_id, structure_nom, departement_code, region_code, types, ouvert_le, seuil_formation,
                designations, difficultes, en_difficulte, etat, version, cree_le, modifie_le)
              SELECT parcours, gen_random_uuid(), gen_random_uuid(), 'Seve1', {{annee}}, id, nom, departement, region, '{ACI}', make_date({{annee}} - 1, 12, 16), 0, '[]', '[]', false,
                'Conventionnee', 1, now(), now() FROM s;
            INSERT INTO formation_action.stagiaires (id, parcours_id, cle, nom, prenom, fonction, groupe, present_du, version, cree_le, modifie_le)
              SELECT gen_random_uuid(), parcours, parcours || ' ' || p, 'Nom', 'Prénom', (ARRAY['Direction', 'ConseillerInsertion', 'EncadrantTechnique'])[1 + p % 3], 1, '2020-01-01', 1, now(), now()
              FROM s, generate_series(1, 6) p;
            INSERT INTO mobilisation.candidatures (id, campagne_id, programme, promotion, region_code, structure_id, structure_nom, departement_code, types, etat, entretiens,
                manifestation_canal, manifestation_emetteur, manifestation_information, manifestation_le, version, cree_le, modifie_le)
              SELECT gen_random_uuid(), c.id, 'Seve1', {{annee}}, s.region, s.id, s.nom, s.departement, '{ACI}', 'Retenue', '[]', 'NonPrecise', 'Direction', 'NonPrecise', make_date({{annee}} - 1, 9, 1),
                1, now(), now() FROM s, mobilisation.campagnes c WHERE c.promotion = {{annee}};
            DROP TABLE s;
            """);
        await Executer("VACUUM ANALYZE");
    }

    private async Task Executer(string sql)
    {
        await using var connexion = new NpgsqlConnection(ConnectionString);
        await connexion.OpenAsync();
        await using var commande = new NpgsqlCommand(sql, connexion) { CommandTimeout = 600 };
        await commande.ExecuteNonQueryAsync();
    }

    private static long Memoire(string ligne) => long.Parse(
        File.ReadLines("/proc/self/status").First(lue => lue.StartsWith(ligne, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);

    private static string Ecrire(FormattableString texte) => texte.ToString(CultureInfo.GetCultureInfo("fr-FR"));
}
