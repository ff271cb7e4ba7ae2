using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.Testing;

namespace SeveEmploi.Indicateurs.Tests.Sorties;

/// <summary>The exits of structures, over HTTP.</summary>
internal static class SortiesHttp
{
    public const string Entete = "structure;emploi_durable;moins_3_mois_ou_150h;transition;positives;autres;total\n";

    public static object Corps(int? emploiDurable, int? courtes, int? transition, int? positives, int? autres, string? motif = null) => new
    {
        emploi_durable = emploiDurable,
        moins_3_mois_ou_150h = courtes,
        transition,
        positives,
        autres,
        motif,
    };

    public static string Adresse(Guid structure, int annee = 2022) => $"{IndicateursApi.Base}/sorties/{structure}/{annee}";

    public static Task<HttpResponseMessage> Saisir(this HttpClient client, Guid structure, object corps, int annee = 2022) =>
        client.PutAsJsonAsync(Adresse(structure, annee), corps);

    public static Task<HttpResponseMessage> Corriger(this HttpClient client, Guid structure, object corps, int annee = 2022) =>
        client.Act(HttpMethod.Put, Adresse(structure, annee), "", corps);

    public static Task<HttpResponseMessage> Valider(this HttpClient client, Guid structure, int annee = 2022) =>
        client.Act(HttpMethod.Post, Adresse(structure, annee), "/validation", null);

    public static Task<JsonNode> Sorties(this HttpClient client, Guid structure, int annee = 2022) => client.Read<JsonNode>(Adresse(structure, annee));

    public static Task<JsonNode> Bilan(this HttpClient client, string requete) => client.Read<JsonNode>($"{IndicateursApi.Base}/sorties?{requete}");

    public static Task<ImportVue> Importer(this HttpClient client, string csv, string options = "annee=2022") => client.Importer(Encoding.UTF8.GetBytes(csv), options);

    public static async Task<ImportVue> Importer(this HttpClient client, byte[] fichier, string options)
    {
        var contenu = new ByteArrayContent(fichier) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
        var reponse = await client.PostAsync($"{IndicateursApi.Base}/sorties/imports?{options}", contenu);
        reponse.IsSuccessStatusCode.Should().BeTrue(await reponse.Content.ReadAsStringAsync());
        return (await reponse.Content.ReadFromJsonAsync<ImportVue>(HttpSteps.Json))!;
    }

    /// <summary>The rate of a category, as the report writes it.</summary>
    public static string Taux(this JsonNode chiffres, string code) => Categorie(chiffres, code)["taux"]!.GetValue<string>().Replace("\u202F%", "", StringComparison.Ordinal);

    public static JsonNode Categorie(this JsonNode chiffres, string code) =>
        chiffres["categories"]!.AsArray().Single(categorie => categorie!["code"]!.GetValue<string>() == code)!;

    public static IEnumerable<(string Structure, string Code)> Codes(this JsonNode bilan) =>
        bilan["anomalies"]!.AsArray().Select(anomalie => (anomalie!["structure"]!.GetValue<string>(), anomalie["code"]!.GetValue<string>()));
}
