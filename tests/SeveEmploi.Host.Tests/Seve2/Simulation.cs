using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests.Seve2;

/// <summary>The whole host with a clock under the test's hand, and what each person of a SEVE 2 campagne does over HTTP.</summary>
public sealed class Simulation : SeveApi
{
    private const string Mobilisation = "/api/v1/mobilisation";
    private const string Suivi = "/api/v1/suivi-emploi";

    private readonly ConcurrentDictionary<string, long> _versions = new();

    public HttpClient Client => field ??= CreateClient();

    public static string Adresse(string ressource, Guid id) => ressource is "plans" ? $"{Suivi}/plans/{id}" : $"{Mobilisation}/{ressource}/{id}";

    /// <summary>Noon of that day for the host, and for the database, whose clock the échéancier trusts.</summary>
    public async Task Aller(DateOnly jour)
    {
        Clock.Set(jour);
        await Sql<object>($"CREATE OR REPLACE FUNCTION echeancier.maintenant() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT clock_timestamp() + interval '{(Clock.GetUtcNow() - TimeProvider.System.GetUtcNow()).TotalMilliseconds:F0} milliseconds' $$");
    }

    /// <summary>Four at a time: the order of structures never matters.</summary>
    internal static Task Toutes(IEnumerable<Candidate> candidates, Func<Candidate, Task> faire) =>
        Parallel.ForEachAsync(candidates, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (candidate, _) => await faire(candidate));

    /// <summary>An act on the version that this caller knows: the host is not asked for it each time.</summary>
    public async Task<HttpResponseMessage> Acte(HttpMethod methode, string ressource, string acte, object? corps = null, HttpClient? client = null)
    {
        client ??= Client;
        if (!_versions.TryGetValue(ressource, out var version)) version = await Relire(client, ressource);
        var requete = new HttpRequestMessage(methode, $"{ressource}{acte}") { Content = corps is null ? null : JsonContent.Create(corps, options: HttpSteps.Json) };
        if (version > 0) requete.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        var reponse = await client.SendAsync(requete);
        if (reponse.IsSuccessStatusCode) _versions[ressource] = version + 1;
        return reponse;
    }

    public Task<HttpResponseMessage> Post(string ressource, string acte, object? corps = null, HttpClient? client = null) => Acte(HttpMethod.Post, ressource, acte, corps, client);

    public Task<HttpResponseMessage> Put(string ressource, string acte, object corps, HttpClient? client = null) => Acte(HttpMethod.Put, ressource, acte, corps, client);

    public void Oublier(string ressource) => _versions.TryRemove(ressource, out _);

    public async Task<JsonNode> Lire(string adresse) => (await Client.GetFromJsonAsync<JsonNode>(adresse))!;

    public Task<bool> Dire(IIntegrationEvent fait) => InScope(async services =>
    {
        await services.GetRequiredService<IMediator>().Publish(fait);
        return true;
    });

    public Task<Result> Tache(ICommand commande) => InScope(services => services.GetRequiredService<IMediator>().Send(commande));

    /// <summary>Every fact that is written is told: what follows it is there.</summary>
    public async Task ToutEstDit()
    {
        foreach (var schema in (string[])["mobilisation", "formation_action", "suivi_emploi", "indicateurs", "echeancier", "referentiel"])
        {
            while (await Sql<long>($"SELECT count(*) FROM {schema}.outbox WHERE processed_at IS NULL AND dead_at IS NULL AND next_attempt_at <= '{Clock.GetUtcNow():O}'") > 0) await Task.Delay(50);
        }
    }

    public async Task<T> Sql<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is T value ? value : default!;
    }

    public async Task<int> Importer(int annee, string programme, string csv)
    {
        var reponse = await Client.PostAsync(
            $"/api/v1/indicateurs/saisies/imports?annee={annee}&programme={programme}",
            new ByteArrayContent(Encoding.UTF8.GetBytes(csv)) { Headers = { ContentType = new("text/csv") } });
        var texte = await reponse.Content.ReadAsStringAsync();
        reponse.IsSuccessStatusCode.Should().BeTrue(texte);
        return JsonNode.Parse(texte)!["importees"]!.GetValue<int>();
    }

    private static async Task<long> Relire(HttpClient client, string ressource)
    {
        using var reponse = await client.GetAsync(ressource);
        return reponse.Headers.ETag is { } etag ? long.Parse(etag.Tag.Trim('"').Split('-')[0], System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>A SEVE 1 year that the programme knew before this software: opened by its fact, closed by its day.</summary>
    internal async Task Former(Candidate candidate)
    {
        candidate.Structure = await Client.Create("/api/v1/referentiel/structures", new { nom = candidate.Nom, type = "ACI", departement = candidate.Departement, du = "2019-01-01" });
        await Retenir(candidate, Programme.Seve1, candidate.Formation);
        if (candidate.Profil == Profil.DejaSeve2) await Retenir(candidate, Programme.Seve2, 2022);
        var parcours = await Sql<Guid>($"SELECT id FROM formation_action.parcours WHERE structure_id = '{candidate.Structure}' AND annee = {candidate.Formation}");
        await Inscrire(parcours, "Martin", forme: true);
        if (candidate.Profil is Profil.Moitie or Profil.MoitieExceptee) await Inscrire(parcours, "Durand", forme: false);
        if (candidate.Profil != Profil.NonClose) await Sql<object>($"UPDATE formation_action.parcours SET cloturee_le = '{candidate.Formation}-12-15' WHERE id = '{parcours}'");
    }

    private Task<bool> Retenir(Candidate candidate, Programme programme, int annee) => Dire(new CandidatureRetenue(
        Guid.CreateVersion7(), Guid.CreateVersion7(), candidate.Structure, programme, annee, candidate.Departement, new(annee - 1, 12, 16)));

    private Task<Guid> Inscrire(Guid parcours, string nom, bool forme) => Client.Create($"/api/v1/formation-action/parcours/{parcours}/stagiaires", new
    {
        nom,
        prenom = "Zoé",
        fonction = "conseiller_insertion",
        present_du = "2020-01-01",
        do_it_your_seve_le = forme ? "2023-06-30" : null,
    });
}
