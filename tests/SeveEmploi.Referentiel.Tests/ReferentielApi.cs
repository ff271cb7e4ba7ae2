using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.Testing;

namespace SeveEmploi.Referentiel.Tests;

public sealed class ReferentielApi : SeveApi
{
    public const string Base = "/api/v1/referentiel";
    public const string Structures = $"{Base}/structures";
    public const string Personnes = $"{Base}/personnes";
    public const string Partenaires = $"{Base}/partenaires";

    public HttpClient Client => field ??= CreateClient();

    public Task<Guid> Structure(string nom, string type = "ACI", string departement = "14", string du = "2022-01-01", string? siret = null) =>
        Client.Create(Structures, new { nom, type, departement, du, siret });

    public Task<HttpResponseMessage> Acte(Guid structure, string acte, object corps) =>
        Client.Act(HttpMethod.Post, $"{Structures}/{structure}", $"/{acte}", corps);

    public async Task<JsonNode> Lire(string adresse) => (await Client.GetFromJsonAsync<JsonNode>(adresse))!;

    public async Task<IReadOnlyList<string>> Noms(string requete) =>
        [.. (await Lire($"{Structures}?{requete}"))["elements"]!.AsArray().Select(element => element!["nom"]!.GetValue<string>())];

    public async Task<ImportVue> Importer(string csv, string options = "") => await Importer(Encoding.UTF8.GetBytes(csv), options);

    public async Task<ImportVue> Importer(byte[] fichier, string options = "")
    {
        var response = await Client.PostAsync($"{Structures}/imports{options}", Csv(fichier));
        response.IsSuccessStatusCode.Should().BeTrue(await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<ImportVue>(HttpSteps.Json))!;
    }

    public static ByteArrayContent Csv(byte[] fichier) => new(fichier) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
}

/// <summary>SIRET that pass the key, each one another, for rows that must not meet.</summary>
internal static class Sirets
{
    private static int _dernier;

    public static string Nouveau()
    {
        var racine = $"7{Interlocked.Increment(ref _dernier):D12}";
        return Enumerable.Range(0, 10).Select(cle => $"{racine}{cle}").First(BuildingBlocks.Siret.EstValide);
    }
}
