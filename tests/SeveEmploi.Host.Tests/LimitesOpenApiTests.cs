using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests;

public sealed class LimitesOpenApiTests(SeveApi api) : IClassFixture<SeveApi>
{
    [Fact]
    public async Task Openapi_decrit_le_refus_et_ses_en_tetes_sur_chaque_operation()
    {
        var document = await api.CreateClient().Read<JsonNode>("/openapi/v1.json");

        var operations = document["paths"]!.AsObject().SelectMany(chemin => chemin.Value!.AsObject()).Select(operation => operation.Value!).ToList();
        operations.Should().NotBeEmpty().And.OnlyContain(operation => operation["responses"]!["429"]!["headers"]!["Retry-After"] != null);
        operations.SelectMany(operation => operation["responses"]!.AsObject()).Should().OnlyContain(reponse => reponse.Value!["headers"]!["RateLimit-Remaining"] != null);
        document["components"]!["headers"]!["RateLimit-Reset"]!["description"]!.GetValue<string>().Should().Contain("secondes");
    }
}
