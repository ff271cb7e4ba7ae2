using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Performance;

/// <summary>What a SEVE 2 dossier costs to read, all its pieces written and five modules asked, alone then among 60,000.</summary>
internal sealed class ChiffresDesDossiers : SeveApi
{
    private const string Base = "/api/v1/mobilisation";
    private const int Dossiers = 60_000;
    private const int Lectures = 200;

    private HttpClient? _client;

    private HttpClient Client => _client ??= CreateClient();

    public static async Task Mesurer()
    {
        await using var mesure = new ChiffresDesDossiers();
        await mesure.InitializeAsync();
        mesure.Clock.Set(new DateOnly(2023, 12, 18));
        var candidature = await mesure.Candidature();
        var seul = await mesure.Lire(candidature);
        await mesure.Remplir(candidature);
        var parmi = await mesure.Lire(candidature);
        Console.WriteLine(string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"lire un dossier et toutes ses pièces : {seul:F1} ms seul ; {parmi:F1} ms parmi {Dossiers:N0} ; rapport {parmi / seul:F2}"));
    }

    private async Task<Guid> Candidature()
    {
        var modele = (await Client.GetFromJsonAsync<JsonNode>($"{Base}/modeles-de-campagne"))!.AsArray()
            .Single(decrit => decrit!["code"]!.GetValue<string>() == "seve2_2024")!;
        var campagne = await Client.Create($"{Base}/campagnes", new { programme = "SEVE2", annee = 2023, titre = "SEVE 2 2024", reglement = modele["reglement"]!.DeepClone() });
        await Client.Act(HttpMethod.Put, $"{Base}/campagnes/{campagne}", "/calendrier", new { jalons = modele["calendrier"]!.DeepClone() }).Accept();
        await Client.Act(HttpMethod.Post, $"{Base}/campagnes/{campagne}", "/ouverture", null).Accept();
        var structure = await Client.Create("/api/v1/referentiel/structures", new { nom = "ASTA", type = "ACI", departement = "14", du = "2020-01-01" });
        await InScope(async services =>
        {
            await services.GetRequiredService<IMediator>().Publish(new CandidatureRetenue(Guid.NewGuid(), Guid.NewGuid(), structure, Programme.Seve1, 2023, "14", new(2022, 12, 16)));
            return true;
        });
        var candidature = await Client.Create($"{Base}/campagnes/{campagne}/candidatures", new { le = "2023-12-10", emetteur = "direction", structure_id = structure });
        foreach (var piece in modele["reglement"]!["dossier"]!["categories"]![0]!["pieces"]!.AsArray())
        {
            var reponses = piece!["rubriques"]!.AsArray().Select(rubrique => new
            {
                rubrique = rubrique!["code"]!.GetValue<string>(),
                texte = rubrique["nature"]!.GetValue<string>() == "choix" ? rubrique["choix"]![0]!.GetValue<string>() : new string('a', 700),
            });
            await Client.Act(HttpMethod.Put, $"{Base}/candidatures/{candidature}", $"/dossier/pieces/{piece["code"]}", new { reponses }).Accept();
        }

        return candidature;
    }

    private async Task Remplir(Guid candidature)
    {
        await using var connexion = new NpgsqlConnection(ConnectionString);
        await connexion.OpenAsync();
        await using var commande = new NpgsqlCommand($"""
            INSERT INTO mobilisation.candidatures (id, campagne_id, programme, promotion, region_code, structure_id, structure_nom, departement_code, types, etat, dossier,
                entretiens, manifestation_canal, manifestation_emetteur, manifestation_information, manifestation_le, version, cree_le, modifie_le)
            SELECT gen_random_uuid(), campagne_id, programme, promotion, '28', gen_random_uuid(), 'Structure ' || n, '14', types, etat, dossier,
                entretiens, 'NonPrecise', 'Direction', 'NonPrecise', '2023-12-10', 1, now() + n * interval '1 second', now()
            FROM mobilisation.candidatures, generate_series(1, {Dossiers}) n WHERE id = '{candidature}';
            """, connexion) { CommandTimeout = 600 };
        await commande.ExecuteNonQueryAsync();
        await using var analyse = new NpgsqlCommand("VACUUM ANALYZE mobilisation.candidatures", connexion) { CommandTimeout = 600 };
        await analyse.ExecuteNonQueryAsync();
    }

    /// <summary>The median of many readings, in milliseconds.</summary>
    private async Task<double> Lire(Guid candidature)
    {
        var durees = new List<double>();
        for (var lecture = 0; lecture < Lectures; lecture++)
        {
            var debut = Stopwatch.GetTimestamp();
            (await Client.GetAsync($"{Base}/candidatures/{candidature}/dossier")).EnsureSuccessStatusCode();
            if (lecture >= Lectures / 10) durees.Add(Stopwatch.GetElapsedTime(debut).TotalMilliseconds);
        }

        durees.Sort();
        return durees[durees.Count / 2];
    }
}
