using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.Echeancier.Tests.Fiabilite;

public sealed class AdressesRefuseesTests(EcheancierApi api) : IClassFixture<EcheancierApi>
{
    [Fact]
    public async Task Une_adresse_refusee_se_voit_avec_la_reponse_du_serveur_jusqu_a_ce_qu_elle_recoive()
    {
        await api.Regler(EcheancierApi.Matin);
        var (_, courriel, _) = await api.Due("Adresse fausse", "72");
        api.Courriels.Pour(courriel, Travers.Destinataire550);
        await api.Relancer();
        var mission = await api.CreateClientFor(new("charge_mission", Regions: ["52"]));
        var autre = await api.CreateClientFor(new("charge_mission", Regions: ["11"]));

        var refus = (await mission.Read<JsonNode>($"{EcheancierApi.Base}/adresses-refusees")).AsArray().Should().ContainSingle().Subject!;
        refus["courriel"]!.GetValue<string>().Should().Be(courriel);
        refus["structure"]!.GetValue<string>().Should().Be("Adresse fausse");
        refus["raison"]!.GetValue<string>().Should().Contain("550");
        (await autre.Read<JsonNode>($"{EcheancierApi.Base}/adresses-refusees")).AsArray().Should().BeEmpty();

        api.Courriels.Pour(courriel, Travers.Aucun);
        await api.Regler(EcheancierApi.Matin.AddDays(6)); // J-1
        await api.Relancer();
        (await mission.Read<JsonNode>($"{EcheancierApi.Base}/adresses-refusees")).AsArray().Should().BeEmpty();
    }
}
