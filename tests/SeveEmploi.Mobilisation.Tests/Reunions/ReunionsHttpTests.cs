using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.Mobilisation.Tests.Reunions;

public sealed class ReunionsHttpTests(MobilisationApi api) : IClassFixture<MobilisationApi>
{
    [Theory]
    [Trait("Exigence", "SUI-19")]
    [Trait("Exigence", "SUI-20")]
    [Trait("Exigence", "SUI-90")]
    [InlineData("information_structures", "Particularités de SEVE 1 et de SEVE 2", 4)]
    [InlineData("information_services_etat", "Particularités de SEVE 1 et de SEVE 2", 4)]
    [InlineData("preparation_comite", "Outils de candidature", 4)]
    public async Task Une_reunion_se_note_avec_ses_publics_et_l_ordre_du_jour_du_programme(string nature, string premier, int sujets)
    {
        var campagne = await api.CampagneOuverte();

        await api.Client.Create(Adresse(campagne), new { nature, le = "2021-12-20", publics = new[] { "dreets", "structures", "dreets" }, region = "28", participants = 8 });

        var reunion = (await Lire(api.Client, campagne)).Single()!;
        reunion["publics"]!.AsArray().Select(dit => dit!.GetValue<string>()).Should().Equal("structures", "dreets");
        (reunion["ordre_du_jour"]![0]!.GetValue<string>(), reunion["ordre_du_jour"]!.AsArray().Count, reunion["participants"]!.GetValue<int>()).Should().Be((premier, sujets, 8));
    }

    [Fact]
    public async Task Un_ordre_du_jour_dit_remplace_celui_du_programme()
    {
        var campagne = await api.CampagneOuverte();

        await api.Client.Create(Adresse(campagne), new { nature = "webinaire", le = "2021-12-20", publics = new[] { "structures" }, ordre_du_jour = new[] { "Questions" } });

        (await Lire(api.Client, campagne)).Single()!["ordre_du_jour"]!.AsArray().Single()!.GetValue<string>().Should().Be("Questions");
    }

    [Theory]
    [InlineData("""{"nature":"webinaire","le":"2021-12-21","publics":["structures"]}""", 409, "acte_dans_le_futur")]
    [InlineData("""{"nature":"webinaire","le":"2021-12-20","publics":[]}""", 400, "reunion_sans_public")]
    [InlineData("""{"nature":"webinaire","le":"2021-12-20","publics":["structures"],"participants":-1}""", 400, "champ_invalide")]
    [InlineData("""{"nature":"webinaire","le":"2021-12-20","publics":["structures"],"region":"99"}""", 400, "region_inconnue")]
    public async Task Une_reunion_impossible_est_refusee(string corps, int statut, string code)
    {
        var campagne = await api.CampagneOuverte();
        using var contenu = new StringContent(corps, System.Text.Encoding.UTF8, "application/json");

        var refus = await api.Client.PostAsync(Adresse(campagne), contenu).Refusal();

        refus.Status.Should().Be((HttpStatusCode)statut);
        if (code != "champ_invalide") (refus.Code == code || refus.Champs.Any(champ => champ.Code == code)).Should().BeTrue(refus.Code);
    }

    [Fact]
    public async Task Une_chargee_de_mission_note_et_lit_les_reunions_de_sa_region()
    {
        var campagne = await api.CampagneOuverte();
        var normande = await api.CreateClientFor(new Person("charge_mission", Regions: ["28"]));
        var ligerienne = await api.CreateClientFor(new Person("charge_mission", Regions: ["52"]));

        await normande.Create(Adresse(campagne), new { nature = "information_structures", le = "2021-12-20", publics = new[] { "structures" }, region = "28" });

        (await Lire(normande, campagne)).Should().HaveCount(1);
        (await Lire(ligerienne, campagne)).Should().BeEmpty();
        var ailleurs = new { nature = "information_structures", le = "2021-12-20", publics = new[] { "structures" }, region = "28" };
        (await ligerienne.PostAsJsonAsync(Adresse(campagne), ailleurs, HttpSteps.Json).Refusal()).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    private static string Adresse(Guid campagne) => $"{MobilisationApi.Campagnes(campagne)}/reunions";

    private static async Task<JsonArray> Lire(HttpClient client, Guid campagne) => (await client.GetFromJsonAsync<JsonNode>(Adresse(campagne)))!["elements"]!.AsArray();
}
