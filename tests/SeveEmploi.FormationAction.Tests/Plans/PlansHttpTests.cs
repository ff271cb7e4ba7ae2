using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.FormationAction.Tests.Plans;

public sealed class PlansHttpTests(FormationApi api) : IClassFixture<FormationApi>
{
    private const string Actions = $"{FormationApi.Base}/actions";

    [Fact]
    [Trait("Exigence", "FOR-6")]
    public async Task Le_diagnostic_de_depart_a_trois_listes()
    {
        var (structure, parcours) = await api.Parcours("Diagnostic");
        var adresse = $"{FormationApi.Base}/parcours/{parcours}/diagnostic";
        var equipe = await api.CreateClientFor(new("equipe_siae", Structures: [structure]));
        (await equipe.Read<JsonNode>(adresse))["version"]!.GetValue<int>().Should().Be(0);

        await equipe.Act(HttpMethod.Put, adresse, "", Diagnostic("Un carnet d'entreprises")).Accept();
        await equipe.Act(HttpMethod.Put, adresse, "", Diagnostic("Deux carnets")).Accept();

        var lu = await equipe.Read<JsonNode>(adresse);
        (lu["existant"]![0]!.GetValue<string>(), lu["version"]!.GetValue<int>()).Should().Be(("Deux carnets", 2));
        using var perimee = new HttpRequestMessage(HttpMethod.Put, adresse) { Content = JsonContent.Create(Diagnostic("Trop tard"), options: HttpSteps.Json) };
        perimee.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        (await equipe.SendAsync(perimee).Refusal()).Code.Should().Be("version_perimee");
    }

    [Fact]
    [Trait("Exigence", "FOR-46")]
    public async Task L_avancement_d_une_region_se_compte()
    {
        var (_, premier) = await api.Parcours("Plan breton", "29");
        var (_, second) = await api.Parcours("Plan brestois", "29");
        await api.Parcours("Sans plan", "29");
        var (_, ailleurs) = await api.Parcours("Plan corse", "2A");
        await Avancer(await Ajouter(premier, "2021-12-01"), "faite");
        await Avancer(await Ajouter(premier, "2021-12-19"), "en_cours");
        await Ajouter(premier, "2021-12-20");
        await Avancer(await Ajouter(second, "2022-01-10"), "abandonnee");
        await Ajouter(ailleurs, "2021-12-01");

        var vue = await api.Client.Read<JsonNode>($"{FormationApi.Base}/plans/avancement?region=53&annee=2022");
        new[] { "parcours", "plans", "actions", "a_faire", "en_cours", "faites", "abandonnees", "en_retard" }.Select(champ => vue[champ]!.GetValue<int>())
            .Should().Equal(3, 2, 4, 1, 1, 1, 1, 1);
        vue["taux"]!.GetValue<string>().Should().Be("33,3\u202F%");
        (await api.Client.Read<JsonNode>($"{FormationApi.Base}/plans/avancement?region=11&annee=2022"))["taux"]!.GetValue<string>().Should().Be("n.c.");
        (await Liste("region=53&en_retard=true")).Should().ContainSingle().Which!["avancement"]!.GetValue<string>().Should().Be("en_cours");
        (await Liste($"parcours_id={premier}&intersession=2")).Should().HaveCount(3);
    }

    [Fact]
    [Trait("Exigence", "XC-6")]
    public async Task Le_plan_d_une_autre_structure_n_existe_pas()
    {
        var (structure, _) = await api.Parcours("La sienne");
        var (_, autre) = await api.Parcours("L'autre");
        var action = await Ajouter(autre, "2022-01-10");
        var direction = await api.CreateClientFor(new("direction_siae", Structures: [structure]));

        (await direction.GetAsync($"{Actions}/{action}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await direction.PostAsJsonAsync($"{FormationApi.Base}/parcours/{autre}/actions", Action("2022-01-10"), HttpSteps.Json).Refusal()).Code.Should().Be("parcours_introuvable");
        (await direction.Read<JsonNode>($"{Actions}?parcours_id={autre}"))["elements"]!.AsArray().Should().BeEmpty();
        (await direction.GetAsync($"{FormationApi.Base}/plans/avancement?region=28&annee=2022")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("""{"intitule":"<script>alert(1)</script>","nature":"emergence_offres","responsable":"CIP","echeance":"2022-01-10"}""", HttpStatusCode.Created)]
    [InlineData("""{"intitule":"=HYPERLINK(1)","nature":"autre","responsable":"CIP","echeance":"2022-01-10","origine":"journee","numero":31}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"intitule":"Sans numéro","nature":"autre","responsable":"CIP","echeance":"2022-01-10","origine":"journee"}""", HttpStatusCode.Conflict)]
    [InlineData("""{"intitule":"A\u0000B","nature":"autre","responsable":"CIP","echeance":"2022-01-10"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"intitule":"A","nature":"inconnue","responsable":"CIP","echeance":"2022-01-10"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"intitule":"A","nature":"autre","responsable":"…","echeance":"9999-01-10"}""", HttpStatusCode.BadRequest)]
    public async Task Un_texte_hostile_est_garde_tel_quel_ou_refuse(string json, HttpStatusCode attendu)
    {
        var (_, parcours) = await api.Parcours($"Hostile {Guid.NewGuid()}");
        var reponse = await api.Client.PostAsync($"{FormationApi.Base}/parcours/{parcours}/actions", new StringContent(json, null, "application/json"));

        reponse.StatusCode.Should().Be(attendu, await reponse.Content.ReadAsStringAsync());
    }

    private async Task<JsonArray> Liste(string filtre) => (await api.Client.Read<JsonNode>($"{Actions}?{filtre}"))["elements"]!.AsArray();

    private Task<Guid> Ajouter(Guid parcours, string echeance) => api.Client.Create($"{FormationApi.Base}/parcours/{parcours}/actions", Action(echeance));

    private Task Avancer(Guid action, string avancement) =>
        api.Client.Act(HttpMethod.Post, $"{Actions}/{action}", "/avancements", new { avancement, le = "2021-12-20", motif = "Décidé en équipe" }).Accept();

    private static object Action(string echeance) =>
        new { intitule = "Présenter l'atelier", nature = "emergence_offres", responsable = "CIP", echeance, origine = "intersession", numero = 2 };

    private static object Diagnostic(string existant) => new { existant = new[] { existant }, manques = new[] { "Du temps" }, leviers = Array.Empty<string>() };
}
