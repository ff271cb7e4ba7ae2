using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.Acces.Tests.Comptes;

public sealed class ComptesHttpTests(ComptesApi api) : IClassFixture<ComptesApi>
{
    private static readonly object EnNormandie = new { role = "charge_mission", regions = new[] { "28" } };

    [Fact]
    [Trait("Exigence", "XC-4")]
    public async Task Un_compte_invite_se_lit_avec_son_premier_droit()
    {
        var id = await api.Inviter("Nouvelle.Venue@Exemple.fr", EnNormandie);

        var compte = await api.Lire($"{ComptesApi.Comptes}/{id}");
        (compte["courriel"]!.GetValue<string>(), compte["etat"]!.GetValue<string>()).Should().Be(("nouvelle.venue@exemple.fr", "invite"));
        var droit = compte["droits"]!.AsArray().Should().ContainSingle().Subject!;
        (droit["role"]!.GetValue<string>(), droit["regions"]![0]!.GetValue<string>()).Should().Be(("charge_mission", "28"));
    }

    [Fact]
    public async Task Un_courriel_n_a_qu_un_compte_quelle_que_soit_sa_casse()
    {
        var courriel = api.Courriel();
        await api.Inviter(courriel, EnNormandie);

        (await api.Client.PostAsJsonAsync(ComptesApi.Comptes, new { courriel = $" {courriel.ToUpperInvariant()} ", nom = "A", prenom = "B", droit = EnNormandie }).Refusal())
            .Code.Should().Be("compte_deja_existant");
    }

    [Theory]
    [InlineData("""{"role":"administrateur","regions":["28"]}""", "demande_invalide")]
    [InlineData("""{"role":0}""", "demande_invalide")]
    [InlineData("""{"role":"charge_mission"}""", "perimetre_inadapte")]
    [InlineData("""{"role":"charge_mission","regions":[]}""", "perimetre_inadapte")]
    [InlineData("""{"role":"charge_mission","departements":["14"]}""", "perimetre_inadapte")]
    [InlineData("""{"role":"equipe_nationale","regions":["28"]}""", "perimetre_inadapte")]
    [InlineData("""{"role":"charge_mission","regions":["99"]}""", "territoire_inconnu")]
    [InlineData("""{"role":"charge_mission","regions":[null]}""", "demande_invalide")]
    [InlineData("""{"role":"direction_siae","structures":["0192f0c4-0000-7000-8000-00000000dead"]}""", "structure_du_droit_inconnue")]
    [InlineData("""{"role":"charge_mission","regions":["28"],"du":"2022-02-01","au":"2022-01-31"}""", "droit_fini_avant_son_debut")]
    [InlineData("""{"role":"charge_mission","regions":["28"],"droits":["comptes:ecrire"]}""", "demande_invalide")]
    public async Task Un_droit_impossible_dit_pourquoi(string droit, string code)
    {
        var compte = await api.Inviter(api.Courriel(), new { role = "dgefp" });

        (await api.Acte(compte, "droits", JsonNode.Parse(droit)).Refusal()).Code.Should().Be(code);
        (await api.Lire($"{ComptesApi.Comptes}/{compte}"))["droits"]!.AsArray().Should().ContainSingle();
    }

    [Theory]
    [InlineData("etat", "\"actif\"")]
    [InlineData("id", "\"0192f0c4-0000-7000-8000-000000000001\"")]
    [InlineData("second_facteur_actif", "true")]
    [InlineData("droits", "[]")]
    public async Task Un_champ_qui_n_est_pas_a_donner_est_refuse(string champ, string valeur)
    {
        var corps = JsonNode.Parse($$"""{"courriel":"{{api.Courriel()}}","nom":"A","prenom":"B","droit":{"role":"dgefp"},"{{champ}}":{{valeur}}}""");

        (await api.Client.PostAsJsonAsync(ComptesApi.Comptes, corps).Refusal()).Champs.Should().ContainSingle().Which.Code.Should().Be("champ_inconnu");
    }

    [Fact]
    public async Task Un_champ_mal_forme_porte_le_nom_que_la_demande_lui_donne()
    {
        var compte = await api.Inviter(api.Courriel(), EnNormandie);
        var trop = Enumerable.Repeat("28", 200).ToArray();

        (await api.Acte(compte, "droits", new { role = "charge_mission", regions = trop }).Refusal()).Champs.Should().ContainSingle().Which.Champ.Should().Be("regions");
        (await api.Client.PostAsJsonAsync(ComptesApi.Comptes, new { courriel = "a@b.fr\r\nBcc: c@d.fr", nom = "A", prenom = "B", droit = EnNormandie }).Refusal())
            .Champs.Should().Contain(champ => champ.Champ == "courriel" && champ.Code == "courriel_invalide");
    }

    [Fact]
    [Trait("Exigence", "XC-64")]
    public async Task Un_droit_s_attribue_se_confirme_se_termine_et_se_retire()
    {
        var compte = await api.Inviter(api.Courriel(), EnNormandie);
        await api.Acte(compte, "droits", new { role = "ddets", departements = new[] { "14" }, partenaire_id = Guid.CreateVersion7() }).Accept();
        var (premier, second) = (await Droit(compte, 0), await Droit(compte, 1));

        await api.Acte(compte, $"droits/{premier}/fin", new { au = "2022-01-31" }).Accept();
        await api.Acte(compte, $"droits/{second}/confirmation").Accept();
        await api.Acte(compte, $"droits/{second}/retrait").Accept();

        var droits = (await api.Lire($"{ComptesApi.Comptes}/{compte}"))["droits"]!.AsArray();
        droits.Single(droit => droit!["id"]!.GetValue<Guid>() == premier)!["au"]!.GetValue<string>().Should().Be("2022-01-31");
        droits.Single(droit => droit!["id"]!.GetValue<Guid>() == second)!["retire_le"].Should().NotBeNull();
        (await api.Acte(compte, $"droits/{second}/retrait").Refusal()).Code.Should().Be("droit_deja_termine");
        (await api.Acte(compte, $"droits/{Guid.CreateVersion7()}/retrait").Refusal()).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Un_acte_sur_un_compte_dit_la_version_lue()
    {
        var compte = await api.Inviter(api.Courriel(), EnNormandie);

        (await api.Client.PostAsJsonAsync($"{ComptesApi.Comptes}/{compte}/fermeture", new { }).Refusal()).Code.Should().Be("if_match_absent");
        (await api.Acte(Guid.CreateVersion7(), "fermeture").Refusal()).Code.Should().Be("if_match_absent");
    }

    [Fact]
    public async Task Nul_ne_se_donne_un_droit()
    {
        var nationale = await api.Ouvrir("equipe_nationale", avecSecondFacteur: true);
        using var client = await api.Connectee(nationale);
        var elle = $"{ComptesApi.Comptes}/{nationale.Id}";
        var droit = (await client.Read<JsonNode>(elle))["droits"]![0]!["id"]!.GetValue<Guid>();

        (await client.Act(HttpMethod.Post, elle, "/droits", new { role = "dgefp" }).Refusal()).Code.Should().Be("propres_droits");
        (await client.Act(HttpMethod.Post, elle, $"/droits/{droit}/confirmation", null).Refusal()).Code.Should().Be("propres_droits");
        (await client.Act(HttpMethod.Post, elle, "/fermeture", null).Refusal()).Code.Should().Be("propres_droits");
    }

    [Fact]
    [Trait("Exigence", "XC-4")]
    public async Task Une_chargee_de_mission_ne_voit_que_les_droits_de_ses_regions()
    {
        var ici = await api.Ouvrir("charge_mission", ["28"], avecSecondFacteur: true);
        var ailleurs = await api.Ouvrir("charge_mission", ["93"]);
        await api.Acte(ailleurs.Id, "droits", new { role = "ddets", departements = new[] { "14" } }).Accept();
        var loin = await api.Ouvrir("charge_mission", ["11"]);
        using var client = await api.Connectee(ici);

        var vus = (await client.Read<JsonNode>($"{ComptesApi.Comptes}?limite=200"))["elements"]!.AsArray().Select(compte => compte!["id"]!.GetValue<Guid>()).ToList();
        vus.Should().Contain([ici.Id, ailleurs.Id]).And.NotContain(loin.Id);
        (await client.GetAsync($"{ComptesApi.Comptes}/{loin.Id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await client.Read<JsonNode>($"{ComptesApi.Comptes}/{ailleurs.Id}"))["droits"]!.AsArray()
            .Should().ContainSingle().Which!["role"]!.GetValue<string>().Should().Be("ddets");
        var revue = (await client.Read<JsonNode>($"{ComptesApi.Base}/revues-des-acces?limite=200"))["elements"]!.AsArray();
        revue.SelectMany(compte => compte!["droits"]!.AsArray()).Should().OnlyContain(
            droit => droit!["regions"]!.AsArray().Any(region => region!.GetValue<string>() == "28") || droit["departements"]!.AsArray().Count > 0);
        revue.Select(compte => compte!["compte_id"]!.GetValue<Guid>()).Should().NotContain(loin.Id);
    }

    [Fact]
    public async Task La_revue_dit_quels_droits_sont_a_revoir()
    {
        var personne = await api.Ouvrir("charge_mission", ["84"]);
        var depart = api.Clock.GetUtcNow();
        try
        {
            (await Revue(personne.Id))["a_revoir"]!.GetValue<bool>().Should().BeFalse();
            api.Clock.Advance(TimeSpan.FromDays(95));
            (await Revue(personne.Id))["a_revoir"]!.GetValue<bool>().Should().BeTrue();
            await api.Acte(personne.Id, $"droits/{await Droit(personne.Id, 0)}/confirmation").Accept();
            (await Revue(personne.Id))["a_revoir"]!.GetValue<bool>().Should().BeFalse();
        }
        finally
        {
            api.Clock.Set(depart);
        }
    }

    [Fact]
    public async Task Les_comptes_se_filtrent_et_se_suivent_de_page_en_page()
    {
        var courriel = api.Courriel();
        var id = await api.Client.Create(ComptesApi.Comptes, new { courriel, nom = "Œuvrard", prenom = "Élodie", droit = new { role = "dreets", regions = new[] { "75" } } });

        await SeTrouve("recherche=oeuvrard", id);
        await SeTrouve($"recherche={courriel}", id);
        await SeTrouve("role=dreets&region=75&etat=invite", id);
        (await api.Client.GetAsync($"{ComptesApi.Comptes}?role=roi").Refusal()).Champs.Single().Champ.Should().Be("role");
        var premiere = await api.Lire($"{ComptesApi.Comptes}?limite=1&compter=true");
        premiere["curseur_suivant"].Should().NotBeNull();
        (await api.Lire($"{ComptesApi.Comptes}?limite=1&curseur={premiere["curseur_suivant"]}"))["elements"]![0]!["id"]!.GetValue<Guid>()
            .Should().NotBe(premiere["elements"]![0]!["id"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task Une_suppleance_se_confie_par_la_personne_absente_ou_par_l_equipe_nationale()
    {
        var (absente, suppleant, tiers) = (await api.Ouvrir(), await api.Ouvrir(), await api.Ouvrir());
        var route = $"{ComptesApi.Comptes}/{absente.Id}/suppleances";
        var jour = DateOnly.FromDateTime(api.Clock.GetUtcNow().Date);
        var demande = new { suppleant_id = suppleant.Id, du = jour, au = jour.AddDays(5), motif = "Congé" };

        using var autre = await api.Connectee(tiers);
        (await autre.PostAsJsonAsync(route, demande, HttpSteps.Json).Refusal()).Code.Should().Be("compte_introuvable");
        using var elle = await api.Connectee(absente);
        var suppleance = await elle.Create(route, demande);
        (await elle.PostAsJsonAsync(route, demande with { suppleant_id = absente.Id }, HttpSteps.Json).Refusal()).Code.Should().Be("suppleance_a_soi");
        (await autre.PostAsync($"{route}/{suppleance}/fin", null).Refusal()).Code.Should().Be("compte_introuvable");
        await api.Client.PostAsync($"{route}/{suppleance}/fin", null).Accept();
        await api.Client.Create(route, demande);
    }

    private async Task SeTrouve(string filtre, Guid id) =>
        (await api.Lire($"{ComptesApi.Comptes}?{filtre}"))["elements"]!.AsArray().Should().ContainSingle().Which!["id"]!.GetValue<Guid>().Should().Be(id);

    private async Task<JsonNode> Revue(Guid compte) =>
        (await api.Lire($"{ComptesApi.Base}/revues-des-acces?region=84"))["elements"]!.AsArray()
            .Single(revue => revue!["compte_id"]!.GetValue<Guid>() == compte)!["droits"]![0]!;

    private async Task<Guid> Droit(Guid compte, int rang) => (await api.Lire($"{ComptesApi.Comptes}/{compte}"))["droits"]![rang]!["id"]!.GetValue<Guid>();
}
