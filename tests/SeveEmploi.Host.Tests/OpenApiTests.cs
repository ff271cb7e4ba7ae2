using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests;

public sealed class OpenApiTests(SeveApi api) : IClassFixture<SeveApi>
{
    [Fact]
    public async Task Chaque_operation_a_un_resume_une_description_un_exemple_et_ses_codes_d_erreur()
    {
        var manques = (await Operations()).SelectMany(operation => Manques(operation.Name, operation.Value)).ToList();

        manques.Should().BeEmpty();
    }

    [Fact]
    public async Task Chaque_operation_a_un_nom_unique()
    {
        var noms = (await Operations()).Select(operation => operation.Value["operationId"]?.GetValue<string>() ?? operation.Name).ToList();

        noms.Should().OnlyHaveUniqueItems().And.NotBeEmpty();
    }

    [Fact]
    public async Task Le_document_est_en_openapi_3_1_et_ses_schemas_ont_des_noms_plats()
    {
        var document = await Document();

        document["openapi"]!.GetValue<string>().Should().StartWith("3.1");
        document["components"]!["schemas"]!.AsObject().Select(schema => schema.Key).Should().OnlyContain(nom => nom.All(char.IsAsciiLetterOrDigit));
    }

    [Fact]
    public async Task La_page_swagger_est_servie_par_le_produit()
    {
        var page = await api.CreateClient().GetAsync("/swagger/index.html");

        page.StatusCode.Should().Be(HttpStatusCode.OK);
        (await page.Content.ReadAsStringAsync()).Should().NotContain("https://", "nothing is loaded from elsewhere");
    }

    [Fact]
    public async Task Les_codes_d_erreur_publies_sont_un_contrat()
    {
        var codes = api.Services.GetRequiredService<ErrorCatalog>().Entries.Select(erreur => $"{erreur.Code};{erreur.Statut};{erreur.Titre}").ToList();
        var approuves = Path.Combine(AppContext.BaseDirectory, "codes-erreur.csv");
        if (Environment.GetEnvironmentVariable("REGENERER") == "1") await File.WriteAllLinesAsync(Source("codes-erreur.csv"), codes);

        codes.Should().OnlyHaveUniqueItems(code => code.Split(';')[0]);
        codes.Should().Equal(
            Environment.GetEnvironmentVariable("REGENERER") == "1" ? codes : await File.ReadAllLinesAsync(approuves),
            "a code never changes: add with REGENERER=1 ./test.sh --filter codes_d_erreur, and tell CHANGELOG.md");
    }

    [Fact]
    public async Task Le_type_de_chaque_probleme_mene_a_son_explication()
    {
        var client = api.CreateClient();

        (await client.Read<JsonNode>("/erreurs/version_perimee"))["statut"]!.GetValue<int>().Should().Be(412);
        (await client.GetAsync("/api/v1/erreurs/inconnue").Refusal()).Code.Should().Be("ressource_introuvable");
    }

    private static IEnumerable<string> Manques(string nom, JsonNode operation)
    {
        if (string.IsNullOrWhiteSpace(operation["summary"]?.GetValue<string>())) yield return $"{nom}: résumé";
        if (string.IsNullOrWhiteSpace(operation["description"]?.GetValue<string>())) yield return $"{nom}: description";
        if (operation["responses"]!.AsObject().All(reponse => reponse.Key[0] is not '4' and not '5')) yield return $"{nom}: codes d'erreur";
        var contenus = Contenus(operation).ToList();
        if (contenus.Count > 0 && contenus.All(contenu => contenu["example"] is null)) yield return $"{nom}: exemple";
    }

    private static IEnumerable<JsonNode> Contenus(JsonNode operation) =>
        (operation["requestBody"]?["content"] ?? operation["responses"]!.AsObject().First(reponse => reponse.Key[0] == '2').Value!["content"])
            ?.AsObject().Select(contenu => contenu.Value!) ?? [];

    private async Task<List<(string Name, JsonNode Value)>> Operations() =>
        [.. (await Document())["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(operation => ($"{operation.Key} {path.Key}", operation.Value!)))];

    private Task<JsonNode> Document() => api.CreateClient().Read<JsonNode>("/openapi/v1.json");

    private static string Source(string file, [System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, file);
}
