using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.AnimationRegionale.Tests.Enquetes;

/// <summary>From the mail to the results, as people live it. Each test has an enquête of its own.</summary>
public sealed class EnquetesHttpTests(VieApi api) : IClassFixture<VieApi>
{
    private static readonly DateOnly Cloture = new(2022, 11, 19);

    [Fact]
    [Trait("Exigence", "ANI-75")]
    public async Task Une_personne_invitee_repond_une_fois_par_le_lien_de_son_courriel_et_rien_ne_dit_que_c_est_elle()
    {
        var id = await Enquete();
        await Inviter(id, new { courriels = new[] { "Camille.Un@exemple.fr", "camille.un@exemple.fr" } });
        var lien = await api.LienRecu("camille.un@exemple.fr");
        var elle = api.CreateAnonymousClient();

        var page = await elle.GetAsync(lien);
        page.Content.Headers.ContentType!.MediaType.Should().Be("text/html");
        (await page.Content.ReadAsStringAsync()).Should().Contain("<legend>La conférence était… (obligatoire)</legend>").And.Contain("Que changer ?").And.NotContain("<script");
        (await Repondre(elle, lien, ("q1", "pertinent"), ("q2", "Rien, <b>merci</b>\r\n=1+1"))).StatusCode.Should().Be(HttpStatusCode.OK);

        (await Repondre(elle, lien, ("q1", "pertinent")).AsRefusal()).Should().Be((HttpStatusCode.Conflict, "lien_enquete_deja_utilise"));
        (await elle.GetAsync(lien).AsRefusal()).Should().Be((HttpStatusCode.Conflict, "lien_enquete_deja_utilise"));
        var resultats = await api.Vue($"enquetes/{id}/resultats");
        resultats["reponses"]!.GetValue<int>().Should().Be(1);
        resultats["questions"]![1]!["verbatims"]![0]!.GetValue<string>().Should().Be("Rien, <b>merci</b>\n=1+1");
        (await api.Lire<long>($"SELECT count(*) FROM animation_regionale.enquetes_invitations WHERE enquete_id = '{id}' AND utilisee_le = '2022-10-20'")).Should().Be(1);
        (await api.Lire<string>("SELECT string_agg(column_name, ',' ORDER BY column_name) FROM information_schema.columns WHERE table_name = 'enquetes_reponses'"))
            .Should().Be("enquete_id,id,valeurs");
        (await api.Lire<long>("SELECT count(*) FROM socle.audit WHERE requete = 'RepondreEnquete' AND source IS NOT NULL")).Should().Be(0);
    }

    [Fact]
    public async Task Deux_envois_du_meme_formulaire_au_meme_instant_ne_font_qu_une_reponse()
    {
        var id = await Enquete();
        var lien = (await Inviter(id, new { nombre = 1 }))["liens"]![0]!.GetValue<string>();
        lien.Should().StartWith("http://127.0.0.1:5080/api/v1/animation/enquetes/reponses/");

        var envois = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Repondre(api.CreateAnonymousClient(), new Uri(lien).PathAndQuery, ("q1", "pertinent"))));

        envois.Count(envoi => envoi.StatusCode == HttpStatusCode.OK).Should().Be(1);
        envois.Count(envoi => envoi.StatusCode == HttpStatusCode.Conflict).Should().Be(3);
        (await api.Vue($"enquetes/{id}/resultats"))["reponses"]!.GetValue<int>().Should().Be(1);
    }

    [Fact]
    public async Task Un_formulaire_mal_rempli_dit_ce_qui_cloche_sans_consommer_le_lien_ni_perdre_la_saisie()
    {
        var id = await Enquete();
        var lien = new Uri((await Inviter(id, new { nombre = 1 }))["liens"]![0]!.GetValue<string>()).PathAndQuery;
        var elle = api.CreateAnonymousClient();

        (await Repondre(elle, lien, ("q2", "x")).Refusal()).Champs.Should().ContainSingle().Which.Code.Should().Be("obligatoire");
        (await Repondre(elle, lien, ("q1", "pertinent"), ("q7", "x")).Refusal()).Champs.Should().ContainSingle().Which.Code.Should().Be("question_inconnue");
        (await Repondre(elle, lien, ("q1", "pertinent"), ("q2", "a\u0001b")).Refusal()).Champs.Should().ContainSingle().Which.Code.Should().Be("caractere_interdit");
        (await Repondre(elle, lien, ("q1", "pertinent"), ("q2", new string('a', 2001))).Refusal()).Champs.Should().ContainSingle().Which.Code.Should().Be("trop_long");
        (await Repondre(elle, lien, ("q1", "pertinent"), ("q2", new string('a', 1_000_000))).AsRefusal()).Should().Be((HttpStatusCode.BadRequest, "formulaire_enquete_illisible"));
        (await elle.PostAsJsonAsync(lien, new { q1 = "pertinent" }).AsRefusal()).Should().Be((HttpStatusCode.BadRequest, "formulaire_enquete_illisible"));
        elle.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var page = await Repondre(elle, lien, ("q2", "Ne perdez pas <ceci>"));
        page.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await page.Content.ReadAsStringAsync()).Should().Contain("role=\"alert\"").And.Contain("Ne perdez pas &lt;ceci&gt;").And.Contain("aria-invalid=\"true\"");
        (await Repondre(elle, lien, ("q1", "pertinent"))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Apres_la_cloture_plus_aucune_reponse_n_entre_par_le_lien()
    {
        var id = await Enquete();
        var lien = new Uri((await Inviter(id, new { nombre = 1 }))["liens"]![0]!.GetValue<string>()).PathAndQuery;
        var elle = api.CreateAnonymousClient();

        await LeJour(Cloture.AddDays(1), async () =>
        {
            (await Repondre(elle, lien, ("q1", "pertinent")).AsRefusal()).Should().Be((HttpStatusCode.Conflict, "enquete_close"));
            (await api.Client.PostAsJsonAsync($"{VieApi.Base}/enquetes/{id}/invitations", new { nombre = 1 }).AsRefusal()).Should().Be((HttpStatusCode.Conflict, "enquete_close"));
            await api.Client.PostAsJsonAsync($"{VieApi.Base}/enquetes/{id}/reponses", new { reponses = new { q1 = "pertinent" } }).Accept();
        });
        (await elle.GetAsync($"{VieApi.Base}/enquetes/reponses/inconnu").AsRefusal()).Should().Be((HttpStatusCode.NotFound, "lien_enquete_introuvable"));
    }

    [Fact]
    [Trait("Exigence", "OPP-28")]
    public async Task Les_rappels_ne_vont_qu_a_qui_n_a_pas_repondu_et_les_adresses_s_effacent_ensuite()
    {
        var id = await Enquete();
        await Inviter(id, new { courriels = new[] { "a.repondu@exemple.fr", "silencieuse@exemple.fr" } });
        await Repondre(api.CreateAnonymousClient(), await api.LienRecu("a.repondu@exemple.fr"), ("q1", "pertinent"));
        var premier = await api.LienRecu("silencieuse@exemple.fr");

        await LeJour(new(2022, 10, 27), async () =>
        {
            (await (await api.Acte(HttpMethod.Post, $"enquetes/{id}", "/relances")).Content.ReadFromJsonAsync<JsonNode>())!["relancees"]!.GetValue<int>().Should().Be(1);
            (await api.Acte(HttpMethod.Post, $"enquetes/{id}", "/relances").AsRefusal()).Should().Be((HttpStatusCode.Conflict, "relance_trop_recente"));
            (await api.LienRecu("silencieuse@exemple.fr", 2)).Should().NotBe(premier);
        });
        await LeJour(Cloture.AddDays(-7), async () =>
        {
            await api.Entretenir();
            await api.Entretenir();
            await api.LienRecu("silencieuse@exemple.fr", 3);
        });
        await LeJour(Cloture.AddDays(-1), async () =>
        {
            await api.Entretenir();
            await api.LienRecu("silencieuse@exemple.fr", 4);
            // The link of the first mail still opens the form.
            (await api.CreateAnonymousClient().GetAsync(premier)).StatusCode.Should().Be(HttpStatusCode.OK);
        });

        await LeJour(Cloture.AddDays(29), api.Entretenir);
        (await Adresses(id)).Should().Be(2);
        await LeJour(Cloture.AddDays(30), api.Entretenir);
        (await Adresses(id)).Should().Be(0);
        api.Recus("silencieuse@exemple.fr").Should().HaveCount(4);
        api.Recus("a.repondu@exemple.fr").Should().HaveCount(1);
    }

    [Fact]
    public async Task Le_detail_de_moins_de_trois_reponses_n_est_lu_que_par_qui_anime_la_region()
    {
        var id = await Enquete();
        await api.Client.PostAsJsonAsync($"{VieApi.Base}/enquetes/{id}/reponses", new { reponses = new { q1 = "pertinent", q2 = "Reconnaissable" } }).Accept();
        var (chargee, dreets, ailleurs) = (
            await api.CreateClientFor(new("charge_mission", Regions: ["28"])), await api.CreateClientFor(new("dreets", Regions: ["28"])),
            await api.CreateClientFor(new("charge_mission", Regions: ["53"])));

        (await chargee.GetStringAsync($"{VieApi.Base}/enquetes/{id}/resultats")).Should().Contain("Reconnaissable");
        (await dreets.GetStringAsync($"{VieApi.Base}/enquetes/{id}/resultats")).Should().Contain("\"est_masque\":true").And.NotContain("Reconnaissable");
        (await ailleurs.GetAsync($"{VieApi.Base}/enquetes/{id}/resultats").AsRefusal()).Should().Be((HttpStatusCode.NotFound, "ressource_introuvable"));
        (await ailleurs.PostAsJsonAsync($"{VieApi.Base}/enquetes/{id}/invitations", new { nombre = 1 }).AsRefusal()).Should().Be((HttpStatusCode.NotFound, "enquete_introuvable"));
    }

    private Task<Guid> Enquete() => api.Client.Create($"{VieApi.Base}/enquetes", new
    {
        region = "28",
        enquete = new
        {
            titre = "Journée interrégionale",
            ouvre_le = "2022-10-19",
            clot_le = "2022-11-19",
            questions = new object[] { new { libelle = "La conférence était…", nature = "pertinence", obligatoire = true }, new { libelle = "Que changer ?", nature = "texte" } },
        },
    });

    private async Task<JsonNode> Inviter(Guid id, object corps)
    {
        var reponse = await api.Client.PostAsJsonAsync($"{VieApi.Base}/enquetes/{id}/invitations", corps, HttpSteps.Json);
        reponse.IsSuccessStatusCode.Should().BeTrue(await reponse.Content.ReadAsStringAsync());
        return (await reponse.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private static Task<HttpResponseMessage> Repondre(HttpClient http, string lien, params (string Question, string Valeur)[] valeurs) =>
        http.PostAsync(lien, new FormUrlEncodedContent(valeurs.Select(valeur => KeyValuePair.Create(valeur.Question, valeur.Valeur))));

    private Task<long> Adresses(Guid id) => api.Lire<long>($"SELECT count(*) FROM animation_regionale.enquetes_invitations WHERE enquete_id = '{id}' AND courriel IS NOT NULL");

    private async Task LeJour(DateOnly jour, Func<Task> essai)
    {
        api.Clock.Set(jour);
        try
        {
            await essai();
        }
        finally
        {
            api.Clock.Set(VieApi.Aujourdhui);
        }
    }
}

internal static class Refus
{
    public static async Task<(HttpStatusCode Status, string Code)> AsRefusal(this Task<HttpResponseMessage> envoi)
    {
        var refus = await envoi.Refusal();
        return (refus.Status, refus.Code);
    }
}
