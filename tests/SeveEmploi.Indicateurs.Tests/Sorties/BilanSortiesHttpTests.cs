using System.Net;
using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.Indicateurs.Tests.Sorties;

/// <summary>The report on the extract of 2022: one région, three structures whose year before Référentiel knows, and one that said nothing.</summary>
public sealed class BilanSortiesHttpTests(Normandie2022 normandie) : IClassFixture<Normandie2022>
{
    private readonly IndicateursApi _api = normandie.Api;

    [Fact]
    [Trait("Exigence", "RPT-18")]
    [Trait("Exigence", "RPT-34")]
    [Trait("Exigence", "FOR-63")]
    public async Task Le_rapport_nomme_sa_base_et_calcule_tout()
    {
        var officielle = await _api.Client.Bilan("annee=2022&region=28");
        var toutes = await _api.Client.Bilan("annee=2022&region=28&base=toutes");

        officielle["base"]!["code"]!.GetValue<string>().Should().Be("officielle");
        officielle["base"]!["libelle"]!.GetValue<string>().Should().Be("Base officielle : sans les sorties avant 3 mois (ACI, EI) ou avant 150 h (AI, ETTI).");
        Taux(officielle["total"]!).Should().Equal("22,3", "hors base", "11,7", "30,1", "35,9");
        Taux(toutes["total"]!).Should().Equal("21,7", "2,8", "11,3", "29,2", "34,9");
        officielle["total"]!["total"]!.GetValue<int>().Should().Be(106);
        (officielle["total"]!["base_des_taux"]!.GetValue<int>(), toutes["total"]!["base_des_taux"]!.GetValue<int>()).Should().Be((103, 106));
        Taux(Ligne(officielle, "AIPF")["chiffres"]!).Should().Equal("33,3", "hors base", "0,0", "27,8", "38,9");
        officielle["est_territoire_entier"]!.GetValue<bool>().Should().BeTrue();
    }

    [Fact]
    [Trait("Exigence", "RPT-37")]
    public async Task L_emploi_durable_se_compare_a_celui_que_le_referentiel_connait()
    {
        var bilan = await _api.Client.Bilan("annee=2022&region=28");

        Evolution(Ligne(bilan, "AIPF")["chiffres"]!).Should().Be((9, 12, "+33,3\u202F%", "referentiel"));
        Evolution(Ligne(bilan, "ASTA")["chiffres"]!).Should().Be((5, 4, "\u221220,0\u202F%", "referentiel"));
        Evolution(Ligne(bilan, "ATRE")["chiffres"]!).Should().Be((8, 7, "\u221212,5\u202F%", "referentiel"));
        Evolution(bilan["total"]!).Should().Be((22, 23, "+4,5\u202F%", "referentiel"));
        bilan["total"]!["evolution_total"]!["texte"]!.GetValue<string>().Should().Be("n.c.");
    }

    [Fact]
    [Trait("Exigence", "FOR-64")]
    public async Task Ce_qui_manque_se_compte_et_se_dit()
    {
        var bilan = await _api.Client.Bilan("annee=2022&region=28");

        bilan["completude"]!.ToJsonString().Should().Contain("\"attendues\":5,\"completes\":3,\"incompletes\":1,\"absentes\":1,\"validees\":1,\"completes_pourcent\":60,");
        bilan["ecartes"]!.AsArray().Single(ecarte => ecarte!["code"]!.GetValue<string>() == "emploi_durable")!["nombre"]!.GetValue<int>().Should().Be(13);
        bilan.Codes().Should().Equal(("ATOUTS FAIRE", "ligne_incomplete"), ("ATOUTS FAIRE", "ligne_incomplete"), ("ATOUTS FAIRE", "evolution_atypique"), ("RHE", "ligne_absente"));
        Ligne(bilan, "RHE")["etat"]!.GetValue<string>().Should().Be("absente");
        Ligne(bilan, "ATOUTS FAIRE")["chiffres"]!.Taux("emploi_durable").Should().Be("n.c.");
    }

    [Fact]
    public async Task Deux_sources_differentes_se_voient_et_aucune_n_est_choisie()
    {
        var structure = await _api.Participante("Contredite", "22");
        await _api.Client.Act(HttpMethod.Post, $"/api/v1/referentiel/structures/{structure}", "/sorties-emploi-durable", new { annee = 2021, nombre = 3 }).Accept();
        await _api.Client.Saisir(structure, SortiesHttp.Corps(4, 0, 0, 0, 0), 2021).Accept();
        await _api.Client.Saisir(structure, SortiesHttp.Corps(5, 0, 0, 0, 0)).Accept();

        var bilan = await _api.Client.Bilan("annee=2022&departement=22");

        bilan.Codes().Should().Equal(("Contredite", "sources_divergentes"));
        var evolution = bilan["lignes"]![0]!["chiffres"]!.Categorie("emploi_durable")["evolution"]!;
        (evolution["avant"], evolution["texte"]!.GetValue<string>(), evolution["source"]!.GetValue<string>()).Should().Be((null, "n.c.", "divergentes"));
    }

    [Theory]
    [InlineData("annee=2022&region=28&type=AI", "ATOUTS FAIRE", "RHE")]
    [InlineData("annee=2022&departement=61", "ATRE")]
    [InlineData("annee=2022&region=28&type=eiti")]
    [InlineData("annee=2021&region=28")]
    [InlineData("annee=2022&region=11")]
    public async Task Le_territoire_et_le_type_se_choisissent(string requete, params string[] structures)
    {
        var bilan = await _api.Client.Bilan(requete);

        bilan["lignes"]!.AsArray().Select(ligne => ligne!["structure"]!.GetValue<string>()).Should().Equal(structures);
        if (structures.Length == 0) Taux(bilan["total"]!).Should().OnlyContain(taux => taux == "n.c.");
    }

    [Fact]
    public async Task Qui_ne_voit_qu_une_part_du_territoire_le_lit()
    {
        var ddets = await _api.CreateClientFor(new("ddets", Departements: ["61"]));

        var region = await ddets.Bilan("annee=2022&region=28");
        region["est_territoire_entier"]!.GetValue<bool>().Should().BeFalse();
        region["total"]!["total"]!.GetValue<int>().Should().Be(36);
        (await ddets.Bilan("annee=2022&departement=61"))["est_territoire_entier"]!.GetValue<bool>().Should().BeTrue();
        (await ddets.GetAsync($"{IndicateursApi.Base}/sorties?annee=2022&departement=14").Refusal()).Code.Should().Be("hors_perimetre");
    }

    [Theory]
    [InlineData("")]
    [InlineData("annee=99999")]
    [InlineData("annee=0")]
    [InlineData("annee=2022&base=mixte")]
    [InlineData("annee=2022&type=XYZ")]
    [InlineData("annee=2022&region=99")]
    [InlineData("annee=2022&departement=20")]
    public async Task Une_question_mal_posee_est_refusee(string requete)
    {
        (await _api.Client.GetAsync($"{IndicateursApi.Base}/sorties?{requete}").Refusal()).Status.Should().Be(HttpStatusCode.BadRequest);
        (await _api.Client.GetAsync($"{IndicateursApi.Base}/sorties/lignes?{requete}").Refusal()).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Les_lignes_s_exportent_en_csv_avec_leurs_colonnes()
    {
        var requete = new HttpRequestMessage(HttpMethod.Get, $"{IndicateursApi.Base}/sorties/lignes?annee=2022&departement=61") { Headers = { { "Accept", "text/csv" } } };
        var lignes = (await (await _api.Client.SendAsync(requete)).Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        lignes.Should().HaveCount(2);
        var (colonnes, cellules) = (lignes[0].Split(';'), lignes[1].Split(';'));
        string Cellule(string colonne) => cellules[Array.IndexOf(colonnes, colonne)];
        (Cellule("structure"), Cellule("moins_3_mois_ou_150h"), Cellule("total"), Cellule("base_des_taux")).Should().Be(("ATRE", "0", "36", "36"));
        (Cellule("taux_emploi_durable"), Cellule("taux_moins_3_mois_ou_150h"), Cellule("base_retenue")).Should().Be(("19,4", "", "officielle"));
    }

    [Fact]
    public async Task Les_lignes_se_lisent_page_a_page()
    {
        var premiere = await _api.Client.Read<JsonNode>($"{IndicateursApi.Base}/sorties/lignes?annee=2022&region=28&limite=3&compter=true");
        var seconde = await _api.Client.Read<JsonNode>($"{IndicateursApi.Base}/sorties/lignes?annee=2022&region=28&limite=3&curseur={premiere["curseur_suivant"]}");

        premiere["total"]!.GetValue<int>().Should().Be(4);
        premiere["elements"]!.AsArray().Concat(seconde["elements"]!.AsArray()).Select(ligne => ligne!["structure"]!.GetValue<string>())
            .Should().BeEquivalentTo("AIPF", "ASTA", "ATRE", "ATOUTS FAIRE");
        seconde["curseur_suivant"].Should().BeNull();
    }

    private static JsonNode Ligne(JsonNode bilan, string structure) => bilan["lignes"]!.AsArray().Single(ligne => ligne!["structure"]!.GetValue<string>() == structure)!;

    private static IEnumerable<string> Taux(JsonNode chiffres) =>
        new[] { "emploi_durable", "moins_3_mois_ou_150h", "transition", "positives", "autres" }.Select(chiffres.Taux);

    private static (int, int, string, string) Evolution(JsonNode chiffres) => chiffres.Categorie("emploi_durable")["evolution"]! is var evolution
        ? (evolution["avant"]!.GetValue<int>(), evolution["apres"]!.GetValue<int>(), evolution["texte"]!.GetValue<string>(), evolution["source"]!.GetValue<string>())
        : default;
}
