using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.Indicateurs.Sorties;
using SeveEmploi.Testing;

namespace SeveEmploi.Indicateurs.Tests.Sorties;

[Trait("Exigence", "CFG-18")]
[Trait("Exigence", "CFG-20")]
[Trait("Exigence", "CFG-27")]
public sealed class ReglementSortiesTests(IndicateursApi api) : IClassFixture<IndicateursApi>
{
    private const string Adresse = $"{IndicateursApi.Base}/sorties/reglements";

    [Fact]
    public void La_base_se_nomme_avec_ses_seuils_et_ses_types()
    {
        ReglementSorties.ParDefaut.DireLaBase(BaseSorties.Officielle).Should().Be("Base officielle : sans les sorties avant 3 mois (ACI, EI) ou avant 150 h (AI, ETTI).");
        ReglementSorties.ParDefaut.DireLaBase(BaseSorties.Toutes).Should().Be("Toutes les sorties sont comptées.");
    }

    [Fact]
    public void Cinq_categories_et_cinq_types_ni_plus_ni_moins()
    {
        var reglement = new ReglementDesSorties { Annee = 2022 };
        var usuel = ReglementSorties.ParDefaut;

        reglement.Fixer(usuel with { Categories = [.. usuel.Categories.Skip(1)] }).Error.Should().BeOfType<ReglementDesSortiesInvalide>();
        reglement.Fixer(usuel with { Categories = [.. usuel.Categories, usuel.Categories[0]] }).Error.Should().BeOfType<ReglementDesSortiesInvalide>();
        reglement.Fixer(usuel with { Types = [.. usuel.Types.Skip(1)] }).Error.Should().BeOfType<ReglementDesSortiesInvalide>();
        reglement.Fixer(usuel with { Types = [.. usuel.Types.Skip(1), usuel.Types[0] with { Unite = null }] }).Error.Should().BeOfType<ReglementDesSortiesInvalide>();
        reglement.Fixer(usuel).Error.Should().BeNull();
    }

    [Fact]
    public async Task Un_reglement_vaut_pour_son_annee_et_les_suivantes()
    {
        var neuf = ReglementSorties.ParDefaut with { BaseParDefaut = BaseSorties.Toutes, EvolutionAtypiqueSorties = 9 };

        (await Lire(2030))["depuis"].Should().BeNull();
        await api.Client.PutAsJsonAsync($"{Adresse}/2030", neuf, HttpSteps.Json).Accept();

        (await Lire(2029))["reglement"]!["evolution_atypique_sorties"]!.GetValue<int>().Should().Be(5);
        (await Lire(2031))["reglement"]!["base_par_defaut"]!.GetValue<string>().Should().Be("toutes");
        (await Lire(2031))["depuis"]!.GetValue<int>().Should().Be(2030);
        (await api.Client.PutAsJsonAsync($"{Adresse}/2030", neuf, HttpSteps.Json).Refusal()).Code.Should().Be("if_match_absent");
        await api.Client.Act(HttpMethod.Put, $"{Adresse}/2030", "", neuf with { EvolutionAtypiqueSorties = 5 }).Accept();
    }

    [Fact]
    public async Task Seul_le_pays_regle()
    {
        var region = await api.CreateClientFor(new("charge_mission", Regions: ["28"]));

        (await region.PutAsJsonAsync($"{Adresse}/2040", ReglementSorties.ParDefaut, HttpSteps.Json).Refusal()).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("evolution_atypique_pourcent", "0")]
    [InlineData("evolution_atypique_sorties", "-1")]
    [InlineData("base_par_defaut", "\"aucune\"")]
    [InlineData("categories", "[]")]
    [InlineData("types", "[null]")]
    [InlineData("types", "null")]
    public async Task Un_reglement_mal_forme_est_refuse(string champ, string valeur)
    {
        var corps = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(ReglementSorties.ParDefaut, HttpSteps.Json))!;
        corps[champ] = JsonNode.Parse(valeur);

        (await api.Client.PutAsJsonAsync($"{Adresse}/2041", corps, HttpSteps.Json).Refusal()).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    private async Task<JsonNode> Lire(int annee) => await api.Client.Read<JsonNode>($"{Adresse}/{annee}");
}
