using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Echeancier.Tests.Obligations;

public sealed class ObligationsHttpTests(EcheancierApi api) : IClassFixture<EcheancierApi>, IAsyncLifetime
{
    private const string Base = EcheancierApi.Base;

    public Task InitializeAsync() => api.Regler(EcheancierApi.Matin);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    [Trait("Exigence", "XC-67")]
    public async Task Chacun_lit_ce_qu_il_doit_lui_meme_et_rien_d_autre()
    {
        var structure = await api.Structure("Lectrice");
        var autre = await api.Structure("Autre");
        await api.Dire(EcheancierApi.Saisie(structure));
        await api.Dire(EcheancierApi.Saisie(autre));
        await api.Dire(new ObligationPosee("suivi_emploi", "point_trimestriel", $"{structure}:2024-06", "juin 2024", structure, "14", null, null, null, new(2024, 4, 1), new(2024, 6, 28), null));
        var direction = await api.CreateClientFor(new("direction_siae", Structures: [structure]));
        var equipe = await api.CreateClientFor(new("equipe_siae", Structures: [structure]));
        var mission = await api.CreateClientFor(new("charge_mission", Regions: ["28"]));

        (await Natures(direction)).Should().Equal("saisie_mensuelle");
        (await Natures(equipe)).Should().Equal("saisie_mensuelle");
        (await Natures(mission)).Should().Contain("point_trimestriel").And.NotContain("saisie_mensuelle");
    }

    [Fact]
    public async Task Une_obligation_nommement_confiee_n_est_que_celle_de_cette_personne()
    {
        var structure = await api.Structure("À deux directions");
        var (compte, _) = await api.Personne(new("direction_siae", Structures: [structure]));
        await api.Dire(EcheancierApi.Saisie(structure) with { CompteId = compte });
        var autre = await api.CreateClientFor(new("direction_siae", Structures: [structure]));

        (await Natures(autre)).Should().BeEmpty();
        (await autre.Read<JsonNode>($"{Base}/obligations?structure={structure}"))["elements"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task Un_partenaire_lit_les_avis_qu_il_doit()
    {
        var structure = await api.Structure("Candidate");
        var partenaire = Guid.NewGuid();
        var avis = new ObligationPosee("mobilisation", "avis", $"{Guid.NewGuid()}", "", structure, "14", null, partenaire, null, new(2024, 4, 1), new(2024, 4, 20), null);
        await api.Dire(avis);
        var ddets = await api.CreateClientFor(new("ddets", Departements: ["14"], Partenaire: partenaire));
        var voisine = await api.CreateClientFor(new("ddets", Departements: ["14"], Partenaire: Guid.NewGuid()));

        (await Natures(ddets)).Should().Equal("avis");
        (await Natures(voisine)).Should().BeEmpty();
    }

    [Fact]
    public async Task Le_tableau_des_retards_dit_la_structure_la_nature_les_mois_le_dernier_rendu_et_qui_joindre()
    {
        var (structure, courriel, _) = await api.Due("En retard de deux mois", "50", new(2024, 3, 10));
        await api.Dire(EcheancierApi.Saisie(structure, "50", new(2024, 4, 2), "2024-02"));
        var rendue = EcheancierApi.Saisie(structure, "50", new(2024, 2, 10), "2024-01");
        await api.Dire(rendue);
        await api.Dire(new ObligationHonoree(rendue.Module, rendue.Nature, rendue.Objet, new(2024, 2, 8)));

        var retards = (await api.Client.Read<JsonNode>($"{Base}/retards?departement=50"))["elements"]!.AsArray();

        var retard = retards.Should().ContainSingle().Subject!;
        (retard["structure"]!.GetValue<string>(), retard["libelle"]!.GetValue<string>(), retard["nombre"]!.GetValue<int>(), retard["depuis"]!.GetValue<string>(),
                retard["jours_de_retard"]!.GetValue<int>(), retard["dernier_rendu_le"]!.GetValue<string>())
            .Should().Be(("En retard de deux mois", "Indicateurs du mois", 2, "2024-03-10", 24, "2024-02-08"));
        retard["contacts"]!.AsArray().Should().ContainSingle().Which!["courriel"]!.GetValue<string>().Should().Be(courriel);
    }

    [Fact]
    public async Task Les_retardataires_d_un_mois_se_lisent_parmi_ce_qui_est_ouvert()
    {
        var structure = await api.Structure("Retardataire de février");
        foreach (var (mois, terme) in new[] { ("2024-01", new DateOnly(2024, 2, 10)), ("2024-02", new(2024, 3, 10)), ("2024-03", new(2024, 4, 10)) })
            await api.Dire(EcheancierApi.Saisie(structure, "14", terme, mois));
        var janvier = EcheancierApi.Saisie(structure, "14", new(2024, 2, 10), "2024-01");
        await api.Dire(new ObligationHonoree(janvier.Module, janvier.Nature, janvier.Objet, new(2024, 2, 20)));

        (await Echeances("en_retard=true")).Should().Equal("2024-03-10");
        (await Echeances("region=28&nature=saisie_mensuelle&du=2024-03-10&au=2024-03-10&en_retard=true")).Should().Equal("2024-03-10");
        (await Echeances("du=2024-04-10&au=2024-04-10&en_retard=true")).Should().BeEmpty();
        (await Echeances("en_retard=false")).Should().Equal("2024-02-10", "2024-03-10", "2024-04-10");

        async Task<IEnumerable<string>> Echeances(string filtres) =>
            (await api.Client.Read<JsonNode>($"{Base}/obligations?structure={structure}&{filtres}"))["elements"]!.AsArray().Select(o => o!["echeance"]!.GetValue<string>());
    }

    [Fact]
    public async Task Une_structure_a_temps_n_est_pas_au_tableau_la_derniere_seconde_du_terme_non_plus()
    {
        var (structure, _, _) = await api.Due("À l'heure", "61", new(2024, 4, 3));
        await api.Regler(new(2024, 4, 3, 21, 59, 50, TimeSpan.Zero));
        (await Retards("61")).Should().Be(0);

        await api.Regler(new(2024, 4, 3, 22, 0, 1, TimeSpan.Zero));
        (await Retards("61")).Should().Be(1);
        (await api.Client.Read<JsonNode>($"{Base}/obligations?structure={structure}"))["elements"]![0]!["etat"]!.GetValue<string>().Should().Be("en_retard");
    }

    [Fact]
    public async Task L_histoire_d_une_obligation_dit_chaque_rappel_et_se_lit_en_page()
    {
        var (_, courriel, saisie) = await api.Due("Historique");
        await api.Relancer();
        var adresse = $"{Base}/obligations/{await api.Obligation(saisie)}";

        var vue = await api.Client.Read<JsonNode>(adresse);
        vue["etat"]!.GetValue<string>().Should().Be("ouverte");
        vue["prochain_rappel"]!["palier"]!.GetValue<string>().Should().Be("J-1");
        var rappel = vue["rappels"]!.AsArray().Should().ContainSingle().Subject!;
        (rappel["palier"]!.GetValue<string>(), rappel["etat"]!.GetValue<string>(), rappel["courriel"]!.GetValue<string>()).Should().Be(("J-7", "envoye", courriel));

        var demande = new HttpRequestMessage(HttpMethod.Get, adresse);
        demande.Headers.Accept.ParseAdd("text/html");
        var page = await (await api.Client.SendAsync(demande)).Content.ReadAsStringAsync();
        page.Should().Contain("<h1>Indicateurs du mois (mars 2024)</h1>").And.Contain("parti le 3 avril 2024").And.Contain("Prochain rappel : J-1, le 9 avril 2024 à 08:00");
    }

    [Fact]
    public async Task Le_lien_d_un_rappel_mene_a_une_page_que_seul_un_navigateur_connecte_lit()
    {
        var (structure, _, saisie) = await api.Due("Qui clique");
        var direction = await api.CreateClientFor(new("direction_siae", Structures: [structure]));
        var id = await api.Obligation(saisie);

        (await direction.GetStringAsync($"/obligations/{id}")).Should().Contain("<h1>Indicateurs du mois (mars 2024)</h1>");
        (await direction.GetStringAsync("/obligations")).Should().Contain($"/obligations/{id}").And.Contain("Qui clique");
        (await api.CreateAnonymousClient().GetAsync($"/obligations/{id}").Refusal()).Status.Should().Be(HttpStatusCode.Unauthorized);
        var autre = await api.CreateClientFor(new("direction_siae", Structures: [await api.Structure("Voisine")]));
        (await autre.GetAsync($"/obligations/{id}").Refusal()).Status.Should().Be(HttpStatusCode.NotFound);
        (await autre.GetStringAsync("/obligations")).Should().Contain("Rien n'est attendu de vous.");
    }

    [Fact]
    public async Task Lever_demande_un_motif_la_version_lue_et_le_droit()
    {
        var (structure, courriel, saisie) = await api.Due("Dispensée");
        await api.Balayer();
        var adresse = $"{Base}/obligations/{await api.Obligation(saisie)}";
        var direction = await api.CreateClientFor(new("direction_siae", Structures: [structure]));

        (await direction.Act(HttpMethod.Post, adresse, "/dispense", new { dispense = "levee", motif = "Je ne veux pas" }).Refusal()).Status.Should().Be(HttpStatusCode.Forbidden);
        (await api.Client.PostAsJsonAsync($"{adresse}/dispense", new { dispense = "levee", motif = "x" }, HttpSteps.Json)).StatusCode.Should().Be(HttpStatusCode.PreconditionRequired);
        (await api.Client.Act(HttpMethod.Post, adresse, "/dispense", new { dispense = "levee", motif = " " }).Refusal()).Status.Should().Be(HttpStatusCode.BadRequest);
        await api.Client.Act(HttpMethod.Post, adresse, "/dispense", new { dispense = "exemptee", motif = "Arrivée en cours de trimestre" }).Accept();
        (await api.Client.Act(HttpMethod.Post, adresse, "/dispense", new { dispense = "levee", motif = "Encore" }).Refusal()).Code.Should().Be("obligation_deja_close");

        var vue = await api.Client.Read<JsonNode>(adresse);
        (vue["etat"]!.GetValue<string>(), vue["motif"]!.GetValue<string>()).Should().Be(("exemptee", "Arrivée en cours de trimestre"));
        vue["par"]!.GetValue<string>().Should().NotBeEmpty();
        await api.Expedier();
        api.Courriels.Mails.Should().NotContain(mail => mail.A == courriel);
    }

    [Fact]
    public async Task Un_rappel_demande_part_une_fois_par_jour_et_pas_apres_la_cloture()
    {
        var (_, courriel, saisie) = await api.Due("Relancée", echeance: new(2024, 5, 10));
        var adresse = $"{Base}/obligations/{await api.Obligation(saisie)}/rappel";

        (await (await api.Client.PostAsync(adresse, null)).Content.ReadFromJsonAsync<JsonNode>())!["destinataires"]!.GetValue<int>().Should().Be(1);
        await api.Client.PostAsync(adresse, null).Accept();
        await api.Expedier();
        api.Courriels.Mails.Where(mail => mail.A == courriel).Should().ContainSingle();

        await api.Dire(new ObligationHonoree(saisie.Module, saisie.Nature, saisie.Objet, new(2024, 4, 3)));
        (await api.Client.PostAsync(adresse, null).Refusal()).Code.Should().Be("obligation_deja_close");
    }

    [Fact]
    public async Task Un_rappel_que_personne_ne_peut_recevoir_est_refuse()
    {
        var saisie = EcheancierApi.Saisie(await api.Structure("Sans personne"));
        await api.Dire(saisie);
        (await api.Client.PostAsync($"{Base}/obligations/{await api.Obligation(saisie)}/rappel", null).Refusal()).Code.Should().Be("aucun_destinataire");
    }

    [Fact]
    public async Task La_simulation_dit_ce_qui_partirait_sans_rien_envoyer()
    {
        var (_, courriel, _) = await api.Due("Simulée", "2B");

        var simulation = await api.Client.Read<JsonNode>($"{Base}/simulation?du=2024-04-03&au=2024-04-15&region=94");

        simulation["departs"]!.AsArray().Select(depart => $"{depart!["jour"]} {depart["palier"]} {depart["nombre"]}")
            .Should().Equal("2024-04-03 J-7 1", "2024-04-09 J-1 1", "2024-04-10 J 1", "2024-04-15 J+5 1");
        api.Courriels.Mails.Should().NotContain(mail => mail.A == courriel);
        (await api.Client.GetAsync($"{Base}/simulation?du=2024-04-03&au=2024-04-02").Refusal()).Status.Should().Be(HttpStatusCode.BadRequest);
        (await api.Client.GetAsync($"{Base}/simulation?du=2024-01-01&au=2024-12-31").Refusal()).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Une_anomalie_se_classe_une_fois_et_quitte_la_liste()
    {
        await api.Dire(new ObligationPosee("mobilisation", "inventee", "a-classer", "", null, "14", null, null, null, new(2024, 4, 1), new(2024, 4, 2), null));
        var anomalie = (await api.Client.Read<JsonNode>($"{Base}/anomalies?raison=nature_inconnue"))["elements"]!.AsArray().Single(a => a!["objet"]!.GetValue<string>() == "a-classer")!;
        var adresse = $"{Base}/anomalies/{anomalie["id"]}/classement";

        await api.Client.PostAsync(adresse, null).Accept();
        (await api.Client.PostAsync(adresse, null).Refusal()).Code.Should().Be("anomalie_deja_classee");
        (await api.Client.Read<JsonNode>($"{Base}/anomalies?raison=nature_inconnue"))["elements"]!.AsArray().Should().NotContain(a => a!["objet"]!.GetValue<string>() == "a-classer");
    }

    [Fact]
    public async Task Une_nature_se_regle_et_refuse_ce_qui_n_a_pas_de_fin()
    {
        var adresse = $"{Base}/natures/questionnaire";
        object Corps(int[] paliers, int relances) => new { libelle = "Questionnaire", consigne = "Répondez.", politique = new { paliers, relance_tous_les = 10, relances } };

        (await api.Client.Act(HttpMethod.Put, adresse, "", Corps([0], 1000)).Refusal()).Code.Should().Be("politique_sans_fin");
        (await api.Client.Act(HttpMethod.Put, adresse, "", Corps([0, -7], 1)).Refusal()).Code.Should().Be("paliers_hors_ordre");
        (await api.Client.Act(HttpMethod.Put, $"{Base}/natures/inventee", "", Corps([0], 1)).Refusal()).Status.Should().BeOneOf(HttpStatusCode.NotFound, HttpStatusCode.PreconditionRequired);
        await api.Client.Act(HttpMethod.Put, adresse, "", Corps([-5, 0], 2)).Accept();
        (await api.Client.Read<JsonNode>(adresse))["politique"]!["paliers"]!.AsArray().Select(palier => palier!.GetValue<int>()).Should().Equal(-5, 0);
    }

    private static async Task<IEnumerable<string>> Natures(HttpClient client) =>
        (await client.Read<JsonNode>($"{Base}/mes-obligations"))["elements"]!.AsArray().Select(obligation => obligation!["nature"]!.GetValue<string>());

    private async Task<int> Retards(string departement) =>
        (await api.Client.Read<JsonNode>($"{Base}/retards?departement={departement}"))["elements"]!.AsArray().Count;
}
