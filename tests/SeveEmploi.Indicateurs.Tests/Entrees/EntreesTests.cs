using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using SeveEmploi.Indicateurs.Entrees;
using SeveEmploi.Testing;

namespace SeveEmploi.Indicateurs.Tests.Entrees;

[Trait("Exigence", "MOB-67")]
public sealed class EntreesTests(IndicateursApi api) : IClassFixture<IndicateursApi>
{
    [Fact]
    [Trait("Exigence", "MOB-68")]
    [Trait("Exigence", "MOB-71")]
    public async Task L_etat_des_lieux_de_2022_se_lit_au_1er_janvier_avec_ses_sommes_et_ses_moyennes()
    {
        var fichier = new ByteArrayContent(PublishedFiles.Normandie2022("structures-entree.csv")) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
        await api.Client.PostAsync("/api/v1/referentiel/structures/imports", fichier).Accept();
        foreach (var structure in (await api.Client.Read<JsonNode>("/api/v1/referentiel/structures?region=28"))["elements"]!.AsArray())
            await api.Retenir(structure!["id"]!.GetValue<Guid>(), structure["departement"]!.GetValue<string>());
        await api.Participante("Rien de dit", "27");

        var entrees = await Lire("annee=2022&region=28");

        Mesure(entrees, "sorties_emploi_durable_annee_precedente").Should().Be((93, 9.3m, 10, 1));
        Mesure(entrees, "permanents").Should().Be((81, 8.1m, 10, 1));
        Mesure(entrees, "salaries_insertion").Should().Be((852, 85.2m, 10, 1));
        Mesure(entrees, "entreprises_partenaires").Should().Be((160, 16.0m, 10, 1));
        (entrees["source"]!.GetValue<string>(), entrees["le"]!.GetValue<string>()).Should().Be(("referentiel", "2022-01-01"));
        var ligne = entrees["lignes"]!.AsArray().Single(une => une!["structure"]!.GetValue<string>() == "Ipact AIFST")!;
        (ligne["entreprises_partenaires"]!.GetValue<int>(), ligne["est_complete"]!.GetValue<bool>()).Should().Be((0, true));
        var muette = entrees["lignes"]!.AsArray().Single(une => une!["structure"]!.GetValue<string>() == "Rien de dit")!;
        (muette["permanents"], muette["est_complete"]!.GetValue<bool>()).Should().Be((null, false));
    }

    [Fact]
    public async Task Un_releve_d_un_autre_jour_n_est_pas_la_situation_a_l_entree()
    {
        var structure = await api.Participante("Relevée en février", "44");
        await api.Client.Act(HttpMethod.Post, $"/api/v1/referentiel/structures/{structure}", "/effectifs", new { le = "2022-02-01", permanents = 7 }).Accept();

        (await Lire("annee=2022&departement=44"))["lignes"]![0]!["permanents"].Should().BeNull();
        Mesure(await Lire("annee=2022&region=11"), "permanents").Should().Be((null, null, 0, 0));
    }

    [Fact]
    public void Une_moyenne_porte_sur_ceux_qui_ont_dit_et_s_arrondit_au_plus_proche()
    {
        ConsulterEntreesHandler.Mesure("m", [1, 0, null, 0, 2]).Should().Be(new MesureEntreeVue("m", 3, 0.8m, 4, 1));
        ConsulterEntreesHandler.Mesure("m", [int.MaxValue, int.MaxValue]).Somme.Should().Be(2L * int.MaxValue);
        ConsulterEntreesHandler.Mesure("m", [null]).Should().Be(new MesureEntreeVue("m", null, null, 0, 1));
    }

    private Task<JsonNode> Lire(string requete) => api.Client.Read<JsonNode>($"{IndicateursApi.Base}/entrees?{requete}");

    private static (long?, decimal?, int, int) Mesure(JsonNode entrees, string code) => entrees["mesures"]!.AsArray().Single(mesure => mesure!["code"]!.GetValue<string>() == code)! is var lue
        ? (lue["somme"]?.GetValue<long>(), lue["moyenne"]?.GetValue<decimal>(), lue["dites"]!.GetValue<int>(), lue["manquantes"]!.GetValue<int>())
        : default;
}
