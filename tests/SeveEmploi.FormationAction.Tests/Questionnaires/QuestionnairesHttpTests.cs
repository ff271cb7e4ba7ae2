using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.FormationAction.Tests.Questionnaires;

public sealed class QuestionnairesHttpTests(FormationApi api) : IClassFixture<FormationApi>
{
    private const string Adresse = $"{FormationApi.Base}/questionnaires";

    [Fact]
    [Trait("Exigence", "FOR-97")]
    public async Task Trois_structures_font_une_rubrique_qui_se_lit_ailleurs_et_deux_non()
    {
        var voisine = await api.CreateClientFor(new("charge_mission", Regions: ["28"]));
        await Remettre("35", "evaluation_mensuelle", "Un");
        await Remettre("35", "evaluation_mensuelle", "Deux", "copil");
        (await Lire(voisine, "53")).Should().Be((true, null, ""), "two structures would know each other");
        (await Lire(api.Client, "53")).Should().Be((false, 2, "copil:1 evaluation_mensuelle:2"));

        await Remettre("35", "evaluation_mensuelle", "Trois");

        (await Lire(voisine, "53")).Should().Be((true, null, "evaluation_mensuelle:3"), "one structure alone wrote under COPIL");
        (await voisine.GetStringAsync($"{Adresse}/restitution?annee=2022&region=53")).Should().Contain("Un").And.Contain("Trois").And.NotContain("35");
        (await voisine.Read<JsonNode>($"{Adresse}?region=28"))["elements"]!.AsArray().Should().BeEmpty();
        (await Lire(voisine, "11")).Should().Be((true, null, ""));
    }

    [Fact]
    [Trait("Exigence", "FOR-49")]
    public async Task Rien_ne_relie_un_verbatim_a_un_compte_ni_a_une_heure()
    {
        const string Verbatim = "Mon encadrant ne nous laisse pas le temps";
        var (structure, parcours) = await api.Parcours("Discrète", "2A");
        var (compte, courriel, cle) = await api.Services.OpenAccount(new("equipe_siae", Structures: [structure]));
        var equipe = api.CreateAnonymousClient().WithToken(await api.CreateAnonymousClient().SignIn(courriel, cle, api.Clock.GetUtcNow()));
        var questionnaire = await Ouvrir(parcours);

        using var remise = await equipe.Act(HttpMethod.Post, $"{Adresse}/{questionnaire}", "/remise", Corps("plan_actions", Verbatim));
        remise.StatusCode.Should().Be(HttpStatusCode.NoContent);

        (await api.Lire<long>($"SELECT count(*) FROM formation_action.questionnaires_reponses WHERE texte = '{Verbatim}'")).Should().Be(1);
        (await api.Lire<string>("SELECT string_agg(column_name, ' ' ORDER BY column_name) FROM information_schema.columns WHERE table_name = 'questionnaires_reponses'"))
            .Should().Be("annee est_publiable genre id libelle questionnaire_id region_code rubrique texte");
        // Nowhere else: neither the trace of the act, nor the outbox, nor the memory of replays.
        (await api.Lire<long>($"SELECT count(*) FROM socle.audit AS a WHERE a::text LIKE '%encadrant%'")).Should().Be(0);
        (await api.Lire<long>($"SELECT count(*) FROM formation_action.outbox AS o WHERE o::text LIKE '%encadrant%' OR o::text LIKE '%{compte}%'")).Should().Be(0);
        (await api.Lire<long>("SELECT count(*) FROM socle.idempotence AS i WHERE i::text LIKE '%remise%'")).Should().Be(0);
        (await api.Lire<long>($"SELECT count(*) FROM formation_action.questionnaires_reponses AS r, socle.audit AS a WHERE r.id = ANY (a.ids)")).Should().Be(0);
    }

    [Fact]
    [Trait("Exigence", "XC-36")]
    [Trait("Exigence", "FOR-47")]
    public async Task Un_questionnaire_s_ouvre_une_fois_se_remet_une_fois_et_se_relit()
    {
        var (structure, parcours) = await api.Parcours("Bavarde", "2B");
        var direction = await api.CreateClientFor(new("direction_siae", Structures: [structure]));
        (await direction.PostAsJsonAsync($"{FormationApi.Base}/parcours/{parcours}/questionnaires", new { echeance = "2022-11-30" }, HttpSteps.Json).Refusal()).Code.Should().Be("droit_absent");
        var questionnaire = await Ouvrir(parcours);
        (await api.Client.PostAsJsonAsync($"{FormationApi.Base}/parcours/{parcours}/questionnaires", new { echeance = "2022-11-30" }, HttpSteps.Json).Refusal()).Code.Should().Be("questionnaire_deja_ouvert");
        await api.Client.Act(HttpMethod.Put, $"{Adresse}/{questionnaire}", "/echeance", new { echeance = "2022-12-09" }).Accept();

        await direction.Act(HttpMethod.Post, $"{Adresse}/{questionnaire}", "/remise", Corps("copil", "Trop court")).Accept();

        (await direction.Act(HttpMethod.Post, $"{Adresse}/{questionnaire}", "/remise", Corps("copil", "Encore")).Refusal()).Code.Should().Be("questionnaire_deja_remis");
        var copil = (await direction.Read<JsonNode>($"{Adresse}/{questionnaire}"))["rubriques"]!.AsArray().Single(rubrique => rubrique!["code"]!.GetValue<string>() == "copil")!;
        copil["verbatims"]!.AsArray().Select(verbatim => verbatim!.GetValue<string>()).Should().Equal("Trop court");
        (await direction.Read<JsonNode>($"{Adresse}?remis=true"))["elements"]!.AsArray().Should().ContainSingle();
    }

    [Fact]
    public async Task Une_remise_mal_formee_est_refusee()
    {
        var (_, parcours) = await api.Parcours("Muette", "76");
        var questionnaire = await Ouvrir(parcours);

        (await Remise(questionnaire, Corps("copil", " \u200b")).Refusal()).Code.Should().Be("demande_invalide");
        (await Remise(questionnaire, Corps("copil", new string('x', 2001))).Refusal()).Code.Should().Be("demande_invalide");
        (await Remise(questionnaire, new { rubriques = Array.Empty<object>() }).Refusal()).Code.Should().Be("questionnaire_vide");
        (await Remise(questionnaire, Corps("x'; DROP TABLE", "Texte")).Refusal()).Code.Should().Be("rubrique_inconnue");
    }

    private Task<HttpResponseMessage> Remise(Guid questionnaire, object corps) => api.Client.Act(HttpMethod.Post, $"{Adresse}/{questionnaire}", "/remise", corps);

    private async Task Remettre(string departement, string rubrique, string verbatim, string? autre = null)
    {
        var (_, parcours) = await api.Parcours($"Structure {Guid.NewGuid()}", departement);
        var questionnaire = await Ouvrir(parcours);
        var rubriques = new[] { rubrique, autre }.OfType<string>().Select(code => new { code, verbatims = new[] { verbatim } });
        await api.Client.Act(HttpMethod.Post, $"{Adresse}/{questionnaire}", "/remise", new { rubriques }).Accept();
        await api.Relayer();
    }

    private Task<Guid> Ouvrir(Guid parcours) => api.Client.Create($"{FormationApi.Base}/parcours/{parcours}/questionnaires", new { echeance = "2022-11-30" });

    private static object Corps(string code, string verbatim) => new { rubriques = new[] { new { code, points_positifs = new[] { "Un outil complet" }, verbatims = new[] { verbatim } } } };

    private static async Task<(bool Partielle, int? Structures, string Rubriques)> Lire(HttpClient http, string region)
    {
        var vue = await http.Read<JsonNode>($"{Adresse}/restitution?annee=2022&region={region}");
        var rubriques = vue["rubriques"]!.AsArray().Select(rubrique => $"{rubrique!["code"]}:{rubrique["structures"]}");
        return (vue["est_partielle"]!.GetValue<bool>(), vue["structures"]?.GetValue<int>(), string.Join(' ', rubriques));
    }
}
