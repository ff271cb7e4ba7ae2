using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.Indicateurs.Grilles;
using SeveEmploi.Testing;

namespace SeveEmploi.Indicateurs.Tests.Grilles;

public sealed class GrillesHttpTests(IndicateursApi api) : IClassFixture<IndicateursApi>
{
    private const string Grilles = IndicateursApi.Base + "/grilles";

    [Fact]
    [Trait("Exigence", "FOR-58")]
    [Trait("Exigence", "CFG-10")]
    public async Task Une_annee_suit_la_derniere_grille_ouverte_avant_elle()
    {
        var contenu = (await api.Client.Read<GrilleVue>($"{Grilles}/SEVE2/2024")).Contenu;
        var neuve = contenu with { Indicateurs = [.. contenu.Indicateurs.Take(10), GrilleTests.Indicateur("i12", 0, "Nombre de visites d'entreprise")] };

        (await api.Client.PutAsJsonAsync($"{Grilles}/SEVE2/2030", new { contenu = neuve }, HttpSteps.Json)).StatusCode.Should().Be(HttpStatusCode.NoContent);

        (await api.Client.Read<GrilleVue>($"{Grilles}/SEVE2/2029")).Contenu.Indicateurs.Should().HaveCount(11);
        var vue = await api.Client.Read<GrilleVue>($"{Grilles}/SEVE2/2031");
        (vue.Annee, vue.Contenu.De("i12")!.Rang, vue.Contenu.De("i11")).Should().Be((2030, 12, null));
    }

    [Fact]
    public async Task Une_grille_ne_se_regle_qu_a_la_version_lue()
    {
        var contenu = (await api.Client.Read<GrilleVue>($"{Grilles}/SEVE1/2022")).Contenu;

        (await api.Client.PutAsJsonAsync($"{Grilles}/SEVE1/2020", new { contenu }, HttpSteps.Json).Refusal()).Code.Should().Be("if_match_absent");
        await api.Client.Act(HttpMethod.Put, $"{Grilles}/SEVE1/2020", "", new { contenu = contenu with { HeuresParEtp = 151.67m, MoisDeReference = 5 } }).Accept();
        (await api.Client.Read<GrilleVue>($"{Grilles}/SEVE1/2020")).Reglages.Should().HaveCount(2);
    }

    [Fact]
    public async Task Seule_l_equipe_nationale_regle_une_grille()
    {
        var charge = await api.CreateClientFor(new("charge_mission", Regions: ["28"]));
        var contenu = (await charge.Read<GrilleVue>($"{Grilles}/SEVE1/2022")).Contenu;

        (await charge.PutAsJsonAsync($"{Grilles}/SEVE1/2031", new { contenu }, HttpSteps.Json)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("{\"contenu\":null}")]
    [InlineData("{\"contenu\":{\"indicateurs\":[],\"heures_par_etp\":151.67,\"periodes\":[]}}")]
    [InlineData("{\"contenu\":{\"indicateurs\":[null],\"heures_par_etp\":151.67,\"periodes\":[]}}")]
    [InlineData("{}")]
    public async Task Une_grille_vide_est_refusee(string corps)
    {
        using var contenu = new StringContent(corps, System.Text.Encoding.UTF8, "application/json");

        (await api.Client.PutAsync($"{Grilles}/SEVE1/2032", contenu)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    [Trait("Exigence", "OPP-12")]
    public async Task Le_calculateur_dit_ses_heures_par_ETP() =>
        (await api.Client.Read<ConversionVue>($"{Grilles}/SEVE1/2022/etp?heures=45")).Should().Be(new ConversionVue(45, 151.67m, 0.30m));

    [Fact]
    public async Task Des_heures_negatives_sont_refusees() =>
        (await api.Client.GetAsync($"{Grilles}/SEVE1/2022/etp?heures=-1").Refusal()).Code.Should().Be("demande_invalide");

    [Fact]
    public async Task La_liste_dit_chaque_grille_et_sa_premiere_annee() =>
        (await api.Client.Read<JsonNode>(Grilles))["elements"]!.AsArray().Select(grille => grille!["programme"]!.GetValue<string>()).Should().Contain(["SEVE1", "SEVE2"]);
}
