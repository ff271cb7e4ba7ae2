using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.Indicateurs.Saisies;
using SeveEmploi.Testing;

namespace SeveEmploi.Indicateurs.Tests.Saisies;

public sealed class SaisiesHttpTests(IndicateursApi api) : IClassFixture<IndicateursApi>
{
    [Fact]
    [Trait("Exigence", "XC-35")]
    [Trait("Exigence", "XC-48")]
    [Trait("Exigence", "FOR-50")]
    public async Task Un_mois_se_saisit_se_corrige_s_envoie_et_se_valide()
    {
        var structure = await api.Participante("Cycle");

        await api.Saisir(structure, "2022-03", new { valeurs = new { emploi_durable = 1 } }).Accept();
        await api.Saisir(structure, "2022-03", new { valeurs = new { emploi_durable = 2, temps_dedie = 0.25 }, annotations = new[] { new { indicateur = "emploi_durable", commentaire = "Deux CDI.", a_suivre = true } } }).Accept();
        await api.Acte(structure, "2022-03", "envoi").Accept();
        await api.Acte(structure, "2022-03", "validation").Accept();

        var lue = await api.Client.Read<SaisieVue>(IndicateursApi.Mois(structure, "2022-03"));
        (lue.Etat, lue.Valeurs["emploi_durable"], lue.Valeurs["temps_dedie"], lue.Valeurs["autres_contrats"]).Should().Be((EtatSaisie.Validee, 2m, 0.25m, null));
        lue.Annotations.Should().Equal(new Annotation("emploi_durable", "Deux CDI.", true));
        lue.EnvoyeeLe.Should().Be(IndicateursApi.Aujourdhui);
    }

    [Fact]
    public async Task Le_meme_mois_ne_se_change_qu_a_la_version_lue()
    {
        var structure = await api.Participante("Version");
        await api.Saisir(structure, "2022-03", new { valeurs = new { emploi_durable = 1 } }).Accept();

        var sansVersion = api.Client.PutAsJsonAsync(IndicateursApi.Mois(structure, "2022-03"), new { valeurs = new { emploi_durable = 2 } });

        (await sansVersion.Refusal()).Code.Should().Be("if_match_absent");
    }

    [Fact]
    public async Task Un_renvoi_se_corrige_et_une_rectification_laisse_sa_trace()
    {
        var structure = await api.Participante("Renvoi");
        await api.Rendre(structure, "2022-03", new { emploi_durable = 1 });

        await api.Acte(structure, "2022-03", "renvoi", new { commentaire = "Il manque un CDI." }).Accept();
        await api.Rendre(structure, "2022-03", new { emploi_durable = 2 });
        await api.Acte(structure, "2022-03", "rectifications", new { motif = "Il en manquait encore un.", valeurs = new { emploi_durable = 3 } }).Accept();

        var lue = await api.Client.Read<SaisieVue>(IndicateursApi.Mois(structure, "2022-03"));
        var trace = lue.Rectifications.Should().ContainSingle().Subject;
        trace.Changements.Should().Equal(new ChangementVue("emploi_durable", 2, 3));
        trace.Motif.Should().Be("Il en manquait encore un.");
    }

    [Theory]
    [InlineData("2022-03", "{\"valeurs\":{\"emploi_durable\":-1}}", "demande_invalide")]
    [InlineData("2022-03", "{\"valeurs\":{\"emploi_durable\":1.5}}", "demande_invalide")]
    [InlineData("2022-03", "{\"valeurs\":{\"temps_dedie\":0.333}}", "demande_invalide")]
    [InlineData("2022-03", "{\"valeurs\":{\"i1\":1}}", "demande_invalide")]
    [InlineData("2022-03", "{\"valeurs\":{\"emploi_durable\":1},\"rien_a_signaler\":true}", "demande_invalide")]
    [InlineData("2022-03", "{\"valeurs\":{\"emploi_durable\":\"douze\"}}", "demande_invalide")]
    [InlineData("2022-03", "{\"annotations\":[null]}", "demande_invalide")]
    [InlineData("2022-03", "{\"annotations\":[{\"indicateur\":\"inconnu\"}]}", "demande_invalide")]
    [InlineData("2022-13", "{\"valeurs\":{}}", "mois_illisible")]
    [InlineData("2022-31", "{\"valeurs\":{}}", "mois_illisible")]
    [InlineData("2023-02", "{\"valeurs\":{}}", "structure_hors_promotion")]
    public async Task Ce_qui_ne_se_saisit_pas_est_refuse(string mois, string corps, string code)
    {
        var structure = await api.Participante($"Refus {Guid.CreateVersion7()}");
        using var contenu = new StringContent(corps, System.Text.Encoding.UTF8, "application/json");

        var refus = await api.Client.PutAsync(IndicateursApi.Mois(structure, mois), contenu).Refusal();

        refus.Code.Should().Be(code);
    }

    [Fact]
    [Trait("Exigence", "SUI-84")]
    public async Task Une_incoherence_se_lit_dans_le_brouillon_et_empeche_l_envoi()
    {
        var structure = await api.Participante("Incohérente", programme: Programme.Seve2);

        await api.Saisir(structure, "2022-03", new { valeurs = new { i1 = 1, i2 = 2 } }).Accept();

        (await api.Client.Read<SaisieVue>(IndicateursApi.Mois(structure, "2022-03"))).Constats.Select(constat => constat.Code).Should().Equal("depasse_le_total");
        (await api.Acte(structure, "2022-03", "envoi").Refusal()).Code.Should().Be("saisie_incoherente");
    }

    [Fact]
    public async Task Un_mois_a_venir_ou_d_avant_l_entree_n_est_pas_saisissable()
    {
        var structure = await api.Structure("Tardive");
        await api.Dire(new SeveEmploi.Mobilisation.Contracts.CandidatureRetenue(
            Guid.CreateVersion7(), Guid.CreateVersion7(), structure, Programme.Seve1, 2023, "14", new(2023, 2, 15)));

        (await api.Saisir(structure, "2023-01", new { }).Refusal()).Code.Should().Be("mois_hors_participation");
        (await api.Saisir(structure, "2023-02", new { }).Refusal()).Code.Should().Be("mois_a_venir");
    }

    [Fact]
    [Trait("Exigence", "FOR-60")]
    public async Task Une_annee_close_ne_s_ecrit_plus()
    {
        var structure = await api.Participante("Close");
        await api.Rendre(structure, "2022-03", new { emploi_durable = 1 });
        await api.Dire(new AnneeCloturee(Guid.CreateVersion7(), structure, Programme.Seve1, 2022, new(2023, 1, 15)));

        (await api.Saisir(structure, "2022-04", new { valeurs = new { emploi_durable = 1 } }).Refusal()).Code.Should().Be("annee_close");
        (await api.Acte(structure, "2022-03", "rectifications", new { motif = "Trop tard.", valeurs = new { emploi_durable = 2 } }).Refusal()).Code.Should().Be("annee_close");
        (await api.Acte(structure, "2022-04", "exemption", new { motif = "Trop tard." }).Refusal()).Code.Should().Be("annee_close");
    }

    [Fact]
    [Trait("Exigence", "OPP-12")]
    public async Task Le_formulaire_propose_ce_que_le_systeme_sait_avec_sa_source()
    {
        var structure = await api.Participante("Préparée");
        await api.Client.Act(HttpMethod.Post, $"/api/v1/referentiel/structures/{structure}", "/effectifs", new { le = "2022-01-01", entreprises_partenaires = 17 }).Accept();

        var janvier = await Formulaire(structure, "2022-01");
        await api.Rendre(structure, "2022-01", new { entreprises_partenaires = 20, temps_dedie = 0.3, emploi_durable = 4 });
        var fevrier = await Formulaire(structure, "2022-02");

        (janvier["entreprises_partenaires"].Proposition, janvier["entreprises_partenaires"].Source).Should().Be((17m, "relevé de la structure au 01/01/2022"));
        (fevrier["entreprises_partenaires"].Proposition, fevrier["temps_dedie"].Source).Should().Be((20m, "valeur rendue pour janvier 2022"));
        (fevrier["emploi_durable"].Proposition, fevrier["emploi_durable"].DerniersMois.Single()).Should().Be((null, new ValeurPasseeVue("2022-01", 4)));
        fevrier["temps_dedie"].Aide.Should().Contain("équivalents temps plein");
    }

    [Fact]
    public async Task L_equipe_saisit_la_direction_envoie_et_la_chargee_de_mission_valide()
    {
        var structure = await api.Participante("Rôles");
        var (equipe, direction) = (await Personne("equipe_siae", structure), await Personne("direction_siae", structure));
        var charge = await api.CreateClientFor(new("charge_mission", Regions: ["28"]));
        var adresse = IndicateursApi.Mois(structure, "2022-03");

        await equipe.Act(HttpMethod.Put, adresse, "", new { valeurs = new { emploi_durable = 1 } }).Accept();
        (await equipe.Act(HttpMethod.Post, adresse, "/envoi", null).Refusal()).Status.Should().Be(HttpStatusCode.Forbidden);
        await direction.Act(HttpMethod.Post, adresse, "/envoi", null).Accept();
        (await direction.Act(HttpMethod.Post, adresse, "/validation", null).Refusal()).Status.Should().Be(HttpStatusCode.Forbidden);
        await charge.Act(HttpMethod.Post, adresse, "/validation", null).Accept();
    }

    [Fact]
    public async Task Personne_ne_lit_ni_n_ecrit_le_mois_d_une_autre_structure()
    {
        var (structure, voisine) = (await api.Participante("Une"), await api.Participante("Autre"));
        await api.Rendre(structure, "2022-03", new { emploi_durable = 1 });
        var direction = await Personne("direction_siae", voisine);
        var adresse = IndicateursApi.Mois(structure, "2022-03");

        (await direction.GetAsync(adresse)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await direction.PutAsJsonAsync(adresse, new { valeurs = new { emploi_durable = 9 } })).StatusCode.Should().Be(HttpStatusCode.NotFound);
        var liste = await direction.Read<JsonNode>($"{IndicateursApi.Base}/saisies?annee=2022");
        liste["elements"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task Deux_programmes_la_meme_annee_demandent_lequel()
    {
        var structure = await api.Participante("Double");
        await api.Retenir(structure, programme: Programme.Seve2);

        (await api.Client.GetAsync(IndicateursApi.Mois(structure, "2022-03")).Refusal()).Code.Should().Be("programme_a_preciser");
        (await api.Client.GetAsync($"{IndicateursApi.Mois(structure, "2022-03")}?programme=SEVE2").Refusal()).Code.Should().Be("saisie_introuvable");
    }

    [Fact]
    public async Task Une_partition_demandee_par_son_nom_ne_montre_rien()
    {
        var structure = await api.Participante("Partition");
        await api.Rendre(structure, "2022-03", new { emploi_durable = 1 });

        (await api.Lire<long>("SELECT count(*) FROM indicateurs.saisies_2022")).Should().Be(0);
        (await api.Lire<long>($"SELECT count(*) FROM indicateurs.saisies WHERE structure_id = '{structure}' AND tableoid = 'indicateurs.saisies_2022'::regclass")).Should().Be(1);
    }

    private Task<HttpClient> Personne(string role, Guid structure) => api.CreateClientFor(new(role, Structures: [structure]));

    private async Task<Dictionary<string, LigneFormulaireVue>> Formulaire(Guid structure, string mois) =>
        (await api.Client.Read<FormulaireVue>($"{IndicateursApi.Mois(structure, mois)}/preparation")).Indicateurs.ToDictionary(ligne => ligne.Code);
}
