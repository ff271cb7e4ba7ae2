using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SeveEmploi.Testing;

namespace SeveEmploi.Indicateurs.Tests.Sorties;

public sealed class SaisirSortiesTests : IClassFixture<IndicateursApi>
{
    private readonly IndicateursApi _api;

    public SaisirSortiesTests(IndicateursApi api)
    {
        _api = api;
        _api.Clock.Set(new DateOnly(2023, 1, 16));
    }

    [Fact]
    [Trait("Exigence", "FOR-61")]
    [Trait("Exigence", "FOR-62")]
    public async Task Le_total_et_les_taux_sont_calcules_et_l_histoire_gardee()
    {
        var structure = await _api.Participante("AIPF");

        await _api.Client.Saisir(structure, SortiesHttp.Corps(12, 2, 0, 10, 14)).Accept();

        var lues = await _api.Client.Sorties(structure);
        (lues["etat"]!.GetValue<string>(), lues["est_complete"]!.GetValue<bool>()).Should().Be(("saisie", true));
        lues["chiffres"]!["total"]!.GetValue<int>().Should().Be(38);
        lues["chiffres"]!["base_des_taux"]!.GetValue<int>().Should().Be(36);
        lues["chiffres"]!.Taux("emploi_durable").Should().Be("33,3");
        lues["chiffres"]!.Taux("moins_3_mois_ou_150h").Should().Be("hors base");
        lues["base"]!["libelle"]!.GetValue<string>().Should().StartWith("Base officielle");
        var changement = lues["changements"]!.AsArray().Should().ContainSingle().Which!;
        changement["par"]!.GetValue<Guid>().Should().NotBeEmpty();
        changement["avant"]!["moins_3_mois_ou_150h"].Should().BeNull();
        changement["apres"]!["moins_3_mois_ou_150h"]!.GetValue<int>().Should().Be(2);
    }

    [Fact]
    public async Task Modifier_demande_la_version_lue()
    {
        var structure = await _api.Participante("Version lue");
        await _api.Client.Saisir(structure, SortiesHttp.Corps(1, 1, 1, 1, 1)).Accept();

        (await _api.Client.Saisir(structure, SortiesHttp.Corps(2, 1, 1, 1, 1)).Refusal()).Code.Should().Be("if_match_absent");
        var perimee = new HttpRequestMessage(HttpMethod.Put, SortiesHttp.Adresse(structure))
        {
            Content = new StringContent("""{"emploi_durable":2}""", Encoding.UTF8, "application/json"),
            Headers = { IfMatch = { new EntityTagHeaderValue("\"7\"") } },
        };
        (await _api.Client.SendAsync(perimee).Refusal()).Code.Should().Be("version_perimee");
        await _api.Client.Corriger(structure, SortiesHttp.Corps(2, 1, 1, 1, 1)).Accept();

        (await _api.Client.Sorties(structure))["chiffres"]!["total"]!.GetValue<int>().Should().Be(6);
    }

    [Fact]
    public async Task Une_version_donnee_pour_une_annee_jamais_saisie_est_perimee()
    {
        var structure = await _api.Participante("Jamais saisie");
        var requete = new HttpRequestMessage(HttpMethod.Put, SortiesHttp.Adresse(structure))
        {
            Content = new StringContent("""{"emploi_durable":2}""", Encoding.UTF8, "application/json"),
            Headers = { IfMatch = { new EntityTagHeaderValue("\"1\"") } },
        };

        (await _api.Client.SendAsync(requete).Refusal()).Status.Should().Be(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task Redire_les_memes_comptes_n_ecrit_rien()
    {
        var structure = await _api.Participante("Redite");
        await _api.Client.Saisir(structure, SortiesHttp.Corps(1, null, 1, 1, 1)).Accept();
        var avant = (await _api.Client.Sorties(structure)).ToJsonString();

        await _api.Client.Corriger(structure, SortiesHttp.Corps(1, null, 1, 1, 1)).Accept();

        (await _api.Client.Sorties(structure)).ToJsonString().Should().Be(avant);
    }

    [Theory]
    [InlineData("""{"emploi_durable":-1}""", "demande_invalide")]
    [InlineData("""{"moins_3_mois_ou_150h":100001}""", "demande_invalide")]
    [InlineData("""{"transition":12.5}""", "demande_invalide")]
    [InlineData("""{"positives":"douze"}""", "demande_invalide")]
    [InlineData("""{"autres":1e2}""", "demande_invalide")]
    [InlineData("""{"autres":99999999999}""", "demande_invalide")]
    [InlineData("""{"emploi_durable":12,"total":38}""", "demande_invalide")]
    [InlineData("""{"emploi_durable":12,"taux":31.6}""", "demande_invalide")]
    [InlineData("""{"emploi_durable":1,"emploi_durable":2}""", "demande_invalide")]
    [InlineData("""{"emploi_durable":true}""", "demande_invalide")]
    [InlineData("{}", "sorties_vides")]
    [InlineData("""{"emploi_durable":null,"motif":"rien"}""", "sorties_vides")]
    [InlineData("[]", "corps_illisible")]
    [InlineData("{\"emploi_durable\":", "demande_invalide")]
    public async Task Un_corps_faux_est_refuse(string corps, string code)
    {
        var structure = await _api.Participante("Corps faux");
        var contenu = new StringContent(corps, Encoding.UTF8, "application/json");

        (await _api.Client.PutAsync(SortiesHttp.Adresse(structure), contenu).Refusal()).Should().Match<Refusal>(refus => refus.Status == HttpStatusCode.BadRequest && refus.Code == code);
        (await _api.Client.GetAsync(SortiesHttp.Adresse(structure)).Refusal()).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Un_compte_faux_nomme_son_champ() =>
        (await _api.Client.Saisir(await _api.Participante("Champ nommé"), SortiesHttp.Corps(0, -1, 0, 0, 0)).Refusal()).Champs
            .Should().ContainSingle().Which.Champ.Should().Be("moins_3_mois_ou_150h");

    [Fact]
    [Trait("Exigence", "RPT-37")]
    public async Task Seules_la_promotion_et_son_annee_d_avant_s_ecrivent()
    {
        var structure = await _api.Participante("Promotion 2022");

        await _api.Client.Saisir(structure, SortiesHttp.Corps(9, 0, 0, 0, 0), 2021).Accept();
        await _api.Client.Saisir(structure, SortiesHttp.Corps(9, 0, 0, 0, 0), 2022).Accept();
        foreach (var annee in new[] { 2020, 2023, 1, 99999 })
            (await _api.Client.Saisir(structure, SortiesHttp.Corps(9, 0, 0, 0, 0), annee).Refusal()).Code.Should().Be("sorties_hors_promotion");
        (await _api.Client.Saisir(await _api.Structure("Jamais retenue"), SortiesHttp.Corps(9, 0, 0, 0, 0)).Refusal()).Code.Should().Be("sorties_hors_promotion");
    }

    [Fact]
    public async Task Une_annee_close_ou_a_venir_ne_s_ecrit_pas()
    {
        var (close, aVenir) = (await _api.Participante("Année close"), await _api.Participante("Année à venir", annee: 2024));
        await _api.Lire<int>($"UPDATE indicateurs.participations SET close_le = '2023-01-10' WHERE structure_id = '{close}' RETURNING 1");

        (await _api.Client.Saisir(close, SortiesHttp.Corps(9, 0, 0, 0, 0)).Refusal()).Code.Should().Be("annee_de_sorties_close");
        (await _api.Client.Saisir(aVenir, SortiesHttp.Corps(9, 0, 0, 0, 0), 2024).Refusal()).Code.Should().Be("annee_de_sorties_a_venir");
        await _api.Client.Saisir(aVenir, SortiesHttp.Corps(9, 0, 0, 0, 0), 2023).Accept();
    }

    [Fact]
    public async Task La_chargee_de_mission_valide_et_rectifier_ensuite_demande_un_motif()
    {
        var structure = await _api.Participante("Validée");
        var equipe = await _api.CreateClientFor(new("equipe_siae", Structures: [structure]));
        var mission = await _api.CreateClientFor(new("charge_mission", Regions: ["28"]));
        await equipe.Saisir(structure, SortiesHttp.Corps(1, 1, 1, 1, 1)).Accept();

        (await equipe.Valider(structure).Refusal()).Code.Should().Be("droit_absent");
        await mission.Valider(structure).Accept();
        (await mission.Valider(structure).Refusal()).Code.Should().Be("sorties_deja_validees");
        (await equipe.Corriger(structure, SortiesHttp.Corps(2, 1, 1, 1, 1)).Refusal()).Code.Should().Be("motif_de_rectification_absent");
        await equipe.Corriger(structure, SortiesHttp.Corps(2, 1, 1, 1, 1, "Une sortie oubliée")).Accept();

        var lues = await mission.Sorties(structure);
        lues["etat"]!.GetValue<string>().Should().Be("saisie");
        lues["changements"]![1]!["est_rectification"]!.GetValue<bool>().Should().BeTrue();
        lues["changements"]![1]!["motif"]!.GetValue<string>().Should().Be("Une sortie oubliée");
    }

    [Fact]
    public async Task Une_structure_d_une_autre_region_n_existe_pas()
    {
        var ailleurs = await _api.Participante("Ailleurs", departement: "44");
        await _api.Client.Saisir(ailleurs, SortiesHttp.Corps(1, 1, 1, 1, 1)).Accept();
        var normandie = await _api.CreateClientFor(new("charge_mission", Regions: ["28"]));

        (await normandie.GetAsync(SortiesHttp.Adresse(ailleurs)).Refusal()).Status.Should().Be(HttpStatusCode.NotFound);
        (await normandie.Saisir(ailleurs, SortiesHttp.Corps(2, 2, 2, 2, 2)).Refusal()).Code.Should().Be("sorties_hors_promotion");
        (await normandie.Bilan("annee=2022"))["lignes"]!.AsArray().Select(ligne => ligne!["structure"]!.GetValue<string>()).Should().NotContain("Ailleurs");
    }

    [Fact]
    public async Task La_fusion_et_le_nouveau_nom_suivent_la_structure()
    {
        var (conservee, absorbee) = (await _api.Participante("Conservée"), await _api.Participante("Absorbée"));
        await _api.Client.Saisir(absorbee, SortiesHttp.Corps(9, 0, 0, 0, 0), 2021).Accept();
        await _api.Client.Saisir(absorbee, SortiesHttp.Corps(1, 0, 0, 0, 0)).Accept();
        await _api.Client.Saisir(conservee, SortiesHttp.Corps(2, 0, 0, 0, 0)).Accept();

        await _api.Dire(new Referentiel.Contracts.StructuresFusionnees(conservee, absorbee, new(2023, 1, 16)));
        await _api.Dire(new Referentiel.Contracts.StructureRenommee(conservee, "Conservée renommée"));

        (await _api.Client.Sorties(conservee, 2021))["structure"]!.GetValue<string>().Should().Be("Conservée renommée");
        (await _api.Client.Sorties(conservee))["chiffres"]!["total"]!.GetValue<int>().Should().Be(2);
        (await _api.Client.Sorties(absorbee))["chiffres"]!["total"]!.GetValue<int>().Should().Be(1);
    }
}
