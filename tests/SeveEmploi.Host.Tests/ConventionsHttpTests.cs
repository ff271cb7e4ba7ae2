using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests;

public sealed class ConventionsHttpTests(SeveApi api) : IClassFixture<SeveApi>
{
    private readonly HttpClient _client = api.CreateClient();

    [Fact]
    public async Task Une_ressource_porte_un_etag_et_repond_304_a_qui_la_connait()
    {
        var adresse = $"{Campagnes.Adresse}/{await _client.Annoncer(2030)}";
        var etag = (await _client.GetAsync(adresse)).Headers.ETag!;
        var request = new HttpRequestMessage(HttpMethod.Get, adresse) { Headers = { IfNoneMatch = { etag } } };

        (await _client.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Une_modification_sans_if_match_repond_428()
    {
        var campagne = await _client.Annoncer(2031);

        var refus = await _client.PostAsync($"{Campagnes.Adresse}/{campagne}/cloture", null).Refusal();

        (refus.Status, refus.Code).Should().Be((HttpStatusCode.PreconditionRequired, "if_match_absent"));
    }

    [Fact]
    public async Task Une_modification_decidee_sur_une_version_perimee_repond_412_et_ne_change_rien()
    {
        var campagne = await _client.Annoncer(2032);
        var adresse = $"{Campagnes.Adresse}/{campagne}";
        var perime = (await _client.GetAsync(adresse)).Headers.ETag!;
        await _client.Act(HttpMethod.Put, adresse, "/objectifs", new { national = 180, regions = 18 as int?, regionaux = Array.Empty<object>() }).Accept();

        var request = new HttpRequestMessage(HttpMethod.Put, $"{adresse}/objectifs")
        {
            Content = JsonContent.Create(new { national = 1, regions = 1, regionaux = Array.Empty<object>() }),
            Headers = { IfMatch = { perime } },
        };
        var refus = await _client.SendAsync(request).Refusal();

        (refus.Status, refus.Code).Should().Be((HttpStatusCode.PreconditionFailed, "version_perimee"));
        (await _client.Read<JsonNode>(adresse))["objectif_national"]!.GetValue<int>().Should().Be(180);
    }

    [Fact]
    public async Task Un_acte_repond_la_nouvelle_version_que_le_suivant_peut_donner()
    {
        var adresse = $"{Campagnes.Adresse}/{await _client.Annoncer(2033)}";
        var objectifs = new { national = 10, regions = 1, regionaux = Array.Empty<object>() };

        var premier = await _client.Act(HttpMethod.Put, adresse, "/objectifs", objectifs);
        var second = new HttpRequestMessage(HttpMethod.Put, $"{adresse}/objectifs") { Content = JsonContent.Create(objectifs), Headers = { IfMatch = { premier.Headers.ETag! } } };

        (await _client.SendAsync(second)).StatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Une_liste_se_parcourt_page_par_page_sans_doublon_ni_oubli()
    {
        foreach (var annee in Enumerable.Range(2040, 7))
        {
            await _client.Annoncer(annee);
        }

        var vues = new List<string>();
        for (string? page = $"{Campagnes.Adresse}?limite=2&compter=true"; page is not null;)
        {
            var response = await _client.GetAsync(page);
            var corps = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
            vues.AddRange(corps["elements"]!.AsArray().Select(campagne => campagne!["id"]!.GetValue<string>()));
            corps["total"]!.GetValue<int>().Should().BeGreaterThanOrEqualTo(7);
            page = response.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
            (page is null).Should().Be(corps["curseur_suivant"] is null);
        }

        vues.Should().OnlyHaveUniqueItems();
        vues.Should().HaveCountGreaterThanOrEqualTo(7);
    }

    [Theory]
    [InlineData("?limite=0", "demande_invalide")]
    [InlineData("?limite=201", "demande_invalide")]
    [InlineData("?limite=beaucoup", "parametre_illisible")]
    [InlineData("?curseur=nimporte-quoi", "curseur_invalide")]
    [InlineData("?curseur=bnVsbA", "curseur_invalide")]
    [InlineData("?programme=SEVE9", "demande_invalide")]
    [InlineData("?modifie_depuis=hier", "parametre_illisible")]
    [InlineData("?programme=%00", "parametre_illisible")]
    public async Task Un_parametre_de_liste_mal_forme_repond_400(string query, string code)
    {
        var refus = await _client.GetAsync(Campagnes.Adresse + query).Refusal();

        (refus.Status, refus.Code).Should().Be((HttpStatusCode.BadRequest, code));
    }

    [Fact]
    public async Task Une_liste_ne_rend_que_ce_qui_a_change_depuis_un_instant()
    {
        await _client.Annoncer(2050);
        api.Clock.Advance(TimeSpan.FromMinutes(1));
        var depuis = Uri.EscapeDataString(api.Clock.GetUtcNow().ToString("O"));
        var recente = await _client.Annoncer(2051);

        var page = await _client.Read<JsonNode>($"{Campagnes.Adresse}?modifie_depuis={depuis}");

        page["elements"]!.AsArray().Should().ContainSingle().Which!["id"]!.GetValue<Guid>().Should().Be(recente);
    }

    [Theory]
    [InlineData("text/csv", "text/csv", "id;programme;annee")]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK")]
    public async Task La_meme_liste_se_telecharge_en_csv_ou_en_xlsx(string accept, string contentType, string debut)
    {
        await _client.Annoncer(contentType == "text/csv" ? 2060 : 2061);
        var request = new HttpRequestMessage(HttpMethod.Get, Campagnes.Adresse) { Headers = { { "Accept", accept } } };

        var response = await _client.SendAsync(request);

        response.Content.Headers.ContentType!.MediaType.Should().Be(contentType);
        (await response.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Should().StartWith(debut);
    }

    [Fact]
    public async Task Un_format_inconnu_repond_406()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Campagnes.Adresse) { Headers = { { "Accept", "application/pdf" } } };

        (await _client.SendAsync(request).Refusal()).Code.Should().Be("format_de_reponse_indisponible");
    }

    [Theory]
    [InlineData("GET", "/api/v1/inconnu", 404, "ressource_introuvable")]
    [InlineData("GET", Campagnes.Adresse + "/01990000-0000-7000-8000-000000000000", 404, "ressource_introuvable")]
    [InlineData("GET", Campagnes.Adresse + "/pas-un-guid", 404, "ressource_introuvable")]
    [InlineData("DELETE", Campagnes.Adresse, 405, "methode_refusee")]
    public async Task Une_adresse_sans_reponse_le_dit_en_francais(string method, string adresse, int statut, string code)
    {
        var refus = await _client.SendAsync(new HttpRequestMessage(new HttpMethod(method), adresse)).Refusal();

        ((int)refus.Status, refus.Code).Should().Be((statut, code));
    }

    [Theory]
    [InlineData("", "corps_illisible")]
    [InlineData("{", "corps_illisible")]
    [InlineData("[]", "corps_illisible")]
    [InlineData("{\"programme\":\"SEVE1\",\"programme\":\"SEVE1\"}", "corps_illisible", "demande_invalide")]
    [InlineData("{\"programme\":\"SEVE1\",\"annee\":2021}", "demande_invalide")]
    [InlineData("{\"programme\":\"SEVE1\",\"annee\":1e400,\"titre\":\"x\",\"reglement\":{}}", "demande_invalide")]
    [InlineData("{\"programme\":\"SEVE1\",\"annee\":2021,\"titre\":null,\"reglement\":{}}", "demande_invalide")]
    [InlineData("{\"programme\":\"SEVE1\",\"annee\":2021,\"titre\":\"a\\u0000b\",\"reglement\":{}}", "demande_invalide")]
    [InlineData("{\"programme\":\"SEVE1\",\"annee\":2021,\"titre\":\"a\\ud800b\",\"reglement\":{}}", "demande_invalide")]
    [InlineData("{\"programme\":\"SEVE9\",\"annee\":2021,\"titre\":\"x\",\"reglement\":{}}", "demande_invalide")]
    [InlineData("{\"programme\":0,\"annee\":2021,\"titre\":\"x\",\"reglement\":{}}", "demande_invalide")]
    [InlineData("{\"intrus\":1}", "demande_invalide")]
    public async Task Un_corps_hostile_repond_400_et_jamais_500(string corps, params string[] codes)
    {
        var refus = await _client.PostAsync(Campagnes.Adresse, new StringContent(corps, Encoding.UTF8, "application/json")).Refusal();

        refus.Status.Should().Be(HttpStatusCode.BadRequest, refus.Detail);
        codes.Should().Contain(refus.Code);
    }

    [Fact]
    public async Task Un_json_de_dix_mille_niveaux_repond_400()
    {
        var corps = string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) + "1" + new string('}', 10_000);

        (await _client.PostAsync(Campagnes.Adresse, new StringContent(corps, Encoding.UTF8, "application/json")).Refusal())
            .Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Les_champs_absents_sont_tous_nommes()
    {
        var refus = await _client.PostAsJsonAsync(Campagnes.Adresse, new { programme = "SEVE1" }).Refusal();

        refus.Champs.Should().Contain(champ => champ.Champ == "annee" && champ.Code == "obligatoire")
            .And.Contain(champ => champ.Champ == "titre").And.Contain(champ => champ.Champ == "reglement");
    }

    [Fact]
    public async Task Un_champ_mal_forme_est_nomme_comme_dans_le_corps()
    {
        var refus = await _client.PostAsJsonAsync(Campagnes.Adresse, new
        {
            programme = "SEVE1",
            annee = 1000,
            titre = "",
            reglement = new { etapes = Array.Empty<string>(), points_confirmation = Array.Empty<string>() },
        }).Refusal();

        refus.Champs.Select(champ => (champ.Champ, champ.Code)).Should().Contain(
            [("annee", "hors_bornes"), ("titre", "obligatoire"), ("reglement.etapes", "obligatoire")]);
    }

    [Fact]
    public async Task Un_corps_qui_n_est_pas_du_json_repond_415() =>
        (await _client.PostAsync(Campagnes.Adresse, new StringContent("<a/>", Encoding.UTF8, "application/xml")).Refusal())
            .Code.Should().Be("format_refuse");
}
