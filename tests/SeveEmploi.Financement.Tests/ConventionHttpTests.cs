using System.Net;
using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.Financement.Tests;

public sealed class ConventionHttpTests(FinancementApi api) : IClassFixture<FinancementApi>
{
    [Fact]
    [Trait("Exigence", "FIN-1")]
    [Trait("Exigence", "FIN-5")]
    [Trait("Exigence", "FIN-6")]
    public async Task Une_convention_SEVE_1_va_de_l_ouverture_au_solde()
    {
        var id = await api.Signee("ASTA");
        await api.Payer(id, 1, "DP-0001");

        var vue = await api.Vue(id);
        vue["etat"]!.GetValue<string>().Should().Be("en_execution");
        vue["versements"]![0]!["net_eur"]!.GetValue<decimal>().Should().Be(8_000);
        vue["versements"]![1]!["manques"]!.AsArray().Select(m => m!.GetValue<string>()).Should().Equal("Le bilan d'exécution n'est pas remis.", "Le bilan financier n'est pas remis.");
    }
}
