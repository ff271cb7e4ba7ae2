using System.Net;
using SeveEmploi.Testing;

namespace SeveEmploi.Financement.Tests.Enveloppes;

/// <summary>Each test has a région of its own: the envelopes of one do not touch those of another.</summary>
public sealed class EnveloppesHttpTests(FinancementApi api) : IClassFixture<FinancementApi>
{
    [Fact]
    public async Task Une_enveloppe_se_fixe_puis_change_a_la_version_lue()
    {
        (await api.Client.Fixer(30_000, "11")).StatusCode.Should().Be(HttpStatusCode.NoContent);

        (await api.Client.Fixer(35_000, "11").Refusal()).Code.Should().Be("if_match_absent");
        (await api.Client.Fixer(35_000, "11", version: 7).Refusal()).Code.Should().Be("version_perimee");
        await api.Client.Fixer(35_000.50m, "11", version: 1).Accept();

        var vue = (await api.Client.Enveloppe("11"))!;
        (vue.Euros("montant_eur"), vue.Euros("reste_eur"), vue["version"]!.GetValue<long>()).Should().Be((35_000.50m, 35_000.50m, 2));
        vue["depassee"]!.GetValue<bool>().Should().BeFalse();
    }

    [Theory]
    [InlineData(1_000.123)]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(1e12)]
    public async Task Un_montant_qui_n_en_est_pas_un_est_refuse(double montant) =>
        (await api.Client.Fixer((decimal)montant, "11").Refusal()).Champs.Should().ContainSingle().Which.Code.Should().Be("montant_refuse");

    [Fact]
    public async Task Un_financeur_qu_aucun_reglement_ne_nomme_est_refuse()
    {
        (await api.Client.Fixer(1_000, "24", financeur: "AG2R").Refusal()).Code.Should().Be("financeur_inconnu");
        (await api.Client.Fixer(1_000, "24", annee: 2018).Refusal()).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("dgefp")]
    [InlineData("charge_mission")]
    public async Task Seule_l_equipe_nationale_fixe_une_enveloppe(string role)
    {
        var autre = await api.CreateClientFor(new Person(role, Regions: role == "charge_mission" ? ["28"] : null));

        (await autre.Fixer(1_000, "28").Refusal()).Code.Should().Be("droit_absent");
    }

    [Fact]
    public async Task L_administration_ayant_signe_d_abord_c_est_la_structure_qui_trouve_l_enveloppe_epuisee()
    {
        await api.Client.Fixer(20_000, "94").Accept();
        var id = await api.Prete("Signée à l'envers", "2A");
        await api.Acte(HttpMethod.Post, id, "envoi", new { }).Accept();
        var empreinte = (await api.Vue(id))["empreinte"]!.GetValue<string>();
        await (await api.Seconde()).SignerPourLAdministration((id, empreinte)).Accept();
        await api.Client.Fixer(19_999.99m, "94", version: 1).Accept();

        var signature = new { nom = "Claire Duval", empreinte };
        (await api.Acte(HttpMethod.Post, id, "signatures/structure", signature).Refusal()).Code.Should().Be("enveloppe_depassee");
        await api.Client.Fixer(20_000, "94", version: 2).Accept();
        await api.Acte(HttpMethod.Post, id, "signatures/structure", signature).Accept();
    }

    [Fact]
    public async Task La_signature_qui_depasserait_l_enveloppe_est_refusee_et_passe_par_derogation_nommee()
    {
        await api.Client.Fixer(30_000, "28").Accept();
        var (premiere, seconde) = (await api.ASigner("Première", "14"), await api.ASigner("Seconde", "50"));
        var administration = await api.Seconde();
        await administration.SignerPourLAdministration(premiere).Accept();

        (await administration.SignerPourLAdministration(seconde).Refusal()).Code.Should().Be("enveloppe_depassee");
        await api.Acte(HttpMethod.Post, seconde.Id, "derogation", new { motif = "Accord de la DGEFP du 3 mars." }).Accept();
        await administration.SignerPourLAdministration(seconde).Accept();

        var vue = (await api.Client.Enveloppe("28"))!;
        (vue["conventions"]!.GetValue<int>(), vue.Euros("engage_eur"), vue.Euros("verse_eur"), vue.Euros("a_verser_eur"), vue.Euros("reste_eur")).Should().Be((2, 40_000m, 0m, 40_000m, -10_000m));
        vue["depassee"]!.GetValue<bool>().Should().BeTrue();
        (await api.Vue(seconde.Id))["anomalies"]!.ToJsonString().Should().Contain("Accord de la DGEFP");
    }

    [Fact]
    public async Task L_enveloppe_juste_suffisante_laisse_signer()
    {
        await api.Client.Fixer(20_000, "93").Accept();

        await (await api.Seconde()).SignerPourLAdministration(await api.ASigner("Juste", "13")).Accept();

        (await api.Client.Enveloppe("93"))!.Euros("reste_eur").Should().Be(0);
    }

    [Fact]
    public async Task L_approbation_d_un_versement_est_refusee_quand_l_enveloppe_est_passee_sous_l_engage()
    {
        await api.Client.Fixer(20_000, "52").Accept();
        var id = await api.Signee("Réduite", "44");
        await api.Acte(HttpMethod.Post, id, "versements/1/proposition", new { }).Accept();
        await api.Client.Fixer(19_999.99m, "52", version: 1).Accept();
        var administration = await api.Seconde();

        (await Approuver(administration, id).Refusal()).Code.Should().Be("enveloppe_depassee");
        await api.Acte(HttpMethod.Post, id, "derogation", new { motif = "La région complète en mars." }).Accept();
        await Approuver(administration, id).Accept();
    }

    [Fact]
    public async Task Deux_signatures_au_meme_instant_ne_trouvent_pas_toutes_deux_la_place()
    {
        await api.Client.Fixer(40_000, "75").Accept();
        var conventions = new List<(Guid, string)>();
        foreach (var nom in (string[])["Un", "Deux", "Trois", "Quatre"]) conventions.Add(await api.ASigner(nom, "33"));
        var administration = await api.Seconde();

        var reponses = await Task.WhenAll(conventions.Select(administration.SignerPourLAdministration));

        reponses.Count(reponse => reponse.IsSuccessStatusCode).Should().Be(2);
        foreach (var refusee in reponses.Where(reponse => !reponse.IsSuccessStatusCode)) (await Task.FromResult(refusee).Refusal()).Code.Should().Be("enveloppe_depassee");
        (await api.Client.Enveloppe("75"))!.Euros("engage_eur").Should().Be(40_000);
    }

    [Fact]
    public async Task Une_DDETS_est_mesuree_sur_toute_la_region_et_la_lit_entiere()
    {
        await api.Client.Fixer(30_000, "32").Accept();
        await (await api.Seconde()).SignerPourLAdministration(await api.ASigner("Ailleurs dans la région", "62")).Accept();
        var sienne = await api.ASigner("La sienne", "59");
        var ddets = await api.CreateClientFor(new Person("ddets", Departements: ["59"]));

        (await ddets.SignerPourLAdministration(sienne).Refusal()).Code.Should().Be("enveloppe_depassee");
        (await ddets.Enveloppe("32"))!.Euros("engage_eur").Should().Be(20_000, "the other département of the région counts, seen or not");
        var ailleurs = await api.CreateClientFor(new Person("ddets", Departements: ["29"]));
        (await ailleurs.Enveloppe("32")).Should().BeNull("no convention of hers is paid by it");
    }

    private static Task<HttpResponseMessage> Approuver(HttpClient client, Guid id) => client.Act(HttpMethod.Post, FinancementApi.Adresse(id), "/versements/1/approbation", new { });
}
