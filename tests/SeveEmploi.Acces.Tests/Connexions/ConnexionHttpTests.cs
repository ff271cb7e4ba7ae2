using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.Acces.Tests.Connexions;

public sealed class ConnexionHttpTests(ComptesApi api) : IClassFixture<ComptesApi>
{
    private const string Faux = "une autre phrase que la bonne";

    [Fact]
    public async Task Une_connexion_pour_l_api_repond_un_jeton_de_huit_heures()
    {
        var personne = await api.Ouvrir();
        var response = await api.Connecter(personne.Courriel.ToUpperInvariant(), personne.MotDePasse);

        response.StatusCode.Should().Be(HttpStatusCode.Created);
        response.Headers.CacheControl!.NoStore.Should().BeTrue();
        var vue = (await response.Content.ReadFromJsonAsync<JsonNode>())!;
        vue["jeton"]!.GetValue<string>().Should().HaveLength(43);
        vue["second_facteur_a_activer"]!.GetValue<bool>().Should().BeFalse();
        Cookie(response, "__Host-seve=").Should().BeNull();
        (await api.Sql($"select extract(epoch from expire_le - emis_le)::int || ' ' || usage from acces.jetons where compte_id = '{personne.Id}'")).Should().Be("28800 Api");
        (await api.Sql($"select abs(extract(epoch from emis_le - now())) < 60 from acces.jetons where compte_id = '{personne.Id}'")).Should().Be("True");
    }

    [Fact]
    public async Task Une_connexion_de_navigateur_ne_montre_le_secret_que_dans_un_cookie_ferme()
    {
        var personne = await api.Ouvrir();
        var response = await api.Connecter(personne.Courriel, personne.MotDePasse, usage: "navigateur");

        (await response.Content.ReadFromJsonAsync<JsonNode>())!["jeton"].Should().BeNull();
        var cookie = Cookie(response, "__Host-seve=")!.ToLowerInvariant();
        cookie.Should().Contain("; secure").And.Contain("; httponly").And.Contain("; samesite=strict").And.Contain("; path=/").And.NotContain("domain");
        (await api.Sql($"select usage from acces.jetons where compte_id = '{personne.Id}'")).Should().Be("Navigateur");
    }

    [Fact]
    public async Task Un_compte_inconnu_ferme_ou_invite_se_refuse_comme_un_mauvais_mot_de_passe()
    {
        var (bon, ferme, invite) = (await api.Ouvrir(), await api.Ouvrir(), api.Courriel());
        await api.Acte(ferme.Id, "fermeture").Accept();
        await api.Inviter(invite, new { role = "dgefp" });

        var reponses = new List<(string Corps, int Cout)>();
        foreach (var (courriel, motDePasse) in new[] { (bon.Courriel, Faux), (ferme.Courriel, ferme.MotDePasse), (invite, Faux), (api.Courriel(), Faux) })
        {
            var avant = api.Hachages.Nombre;
            var response = await api.Connecter(courriel, motDePasse);
            response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
            var corps = (await response.Content.ReadFromJsonAsync<JsonNode>())!.AsObject();
            corps.Remove("trace_id");
            reponses.Add((string.Join(',', response.Headers.Select(header => header.Key).Order()) + corps.ToJsonString(), api.Hachages.Nombre - avant));
        }

        reponses.Distinct().Should().ContainSingle().Which.Cout.Should().Be(1);
        reponses[0].Corps.Should().Contain("identifiants_refuses");
    }

    [Fact]
    public async Task Cinq_echecs_ferment_la_porte_cinq_minutes_et_rien_de_plus()
    {
        var (personne, adresse) = (await api.Ouvrir(), api.Adresse());
        for (var essai = 0; essai < 5; essai++) (await api.Connecter(personne.Courriel, Faux, adresse).Refusal()).Code.Should().Be("identifiants_refuses");
        var hachages = api.Hachages.Nombre;

        var refus = await api.Connecter(personne.Courriel, personne.MotDePasse, adresse);
        refus.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        refus.Headers.RetryAfter!.Delta.Should().BeGreaterThan(TimeSpan.FromMinutes(4)).And.BeLessThanOrEqualTo(TimeSpan.FromMinutes(5));
        api.Hachages.Nombre.Should().Be(hachages);

        await Vieillir("299 seconds");
        (await api.Connecter(personne.Courriel, personne.MotDePasse, adresse).Refusal()).Code.Should().Be("trop_de_tentatives");
        await Vieillir("1 seconds");
        (await api.Connecter(personne.Courriel, personne.MotDePasse, adresse)).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Un_succes_efface_les_echecs()
    {
        var (personne, adresse) = (await api.Ouvrir(), api.Adresse());
        for (var tour = 0; tour < 3; tour++)
        {
            for (var essai = 0; essai < 4; essai++) await api.Connecter(personne.Courriel, Faux, adresse);
            (await api.Connecter(personne.Courriel, personne.MotDePasse, adresse)).StatusCode.Should().Be(HttpStatusCode.Created);
        }
    }

    [Fact]
    public async Task Qui_assaille_d_ailleurs_n_enferme_personne_dehors()
    {
        var (personne, assaillant) = (await api.Ouvrir(), api.Adresse());
        for (var essai = 0; essai < 10; essai++) await api.Connecter(personne.Courriel, Faux, assaillant);

        (await api.Connecter(personne.Courriel, personne.MotDePasse, assaillant).Refusal()).Code.Should().Be("trop_de_tentatives");
        (await api.Connecter(personne.Courriel, personne.MotDePasse)).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Un_appareil_connu_passe_meme_depuis_l_adresse_de_l_assaillant()
    {
        var (personne, autre, adresse) = (await api.Ouvrir(), await api.Ouvrir(), api.Adresse());
        var appareil = Cookie(await api.Connecter(personne.Courriel, personne.MotDePasse, adresse), "__Host-seve-appareil=")!.Split(';')[0];
        for (var essai = 0; essai < 50; essai++) await api.Connecter($"inconnu{essai}@exemple.fr", Faux, adresse);

        (await api.Connecter(personne.Courriel, personne.MotDePasse, adresse).Refusal()).Code.Should().Be("trop_de_tentatives");
        (await api.Connecter(personne.Courriel, personne.MotDePasse, adresse, cookie: appareil)).StatusCode.Should().Be(HttpStatusCode.Created);
        (await api.Connecter(autre.Courriel, autre.MotDePasse, adresse, cookie: appareil).Refusal()).Code.Should().Be("trop_de_tentatives");
        for (var essai = 0; essai < 5; essai++) await api.Connecter(personne.Courriel, Faux, adresse, cookie: appareil);
        (await api.Connecter(personne.Courriel, personne.MotDePasse, adresse, cookie: appareil).Refusal()).Code.Should().Be("trop_de_tentatives");
    }

    [Fact]
    public async Task Cinquante_echecs_ferment_une_adresse_a_tous_les_courriels()
    {
        var adresse = api.Adresse();
        for (var essai = 0; essai < 49; essai++) await api.Connecter($"nul{essai}@exemple.fr", Faux, adresse);
        (await api.Connecter("nul49@exemple.fr", Faux, adresse).Refusal()).Code.Should().Be("identifiants_refuses");
        var hachages = api.Hachages.Nombre;

        (await api.Connecter("nul50@exemple.fr", Faux, adresse).Refusal()).Code.Should().Be("trop_de_tentatives");
        api.Hachages.Nombre.Should().Be(hachages);
    }

    [Fact]
    public async Task Mille_mauvais_mots_de_passe_a_la_fois_n_en_font_hacher_que_cinq()
    {
        var (personne, adresse, avant) = (await api.Ouvrir(), api.Adresse(), api.Hachages.Nombre);
        var codes = new System.Collections.Concurrent.ConcurrentBag<HttpStatusCode>();

        await Parallel.ForAsync(0, 1000, new ParallelOptions { MaxDegreeOfParallelism = 12 }, async (_, _) => codes.Add((await api.Connecter(personne.Courriel, Faux, adresse)).StatusCode));

        (api.Hachages.Nombre - avant).Should().Be(5);
        codes.Count(code => code == HttpStatusCode.Unauthorized).Should().Be(5);
        codes.Should().OnlyContain(code => code == HttpStatusCode.Unauthorized || code == HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Une_cle_d_idempotence_ne_fait_garder_aucun_secret()
    {
        var personne = await api.Ouvrir();
        for (var envoi = 0; envoi < 2; envoi++)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, $"{ComptesApi.Base}/connexions")
            {
                Headers = { { "Idempotency-Key", "la-meme" } },
                Content = JsonContent.Create(new { courriel = personne.Courriel, mot_de_passe = personne.MotDePasse, usage = "api" }),
            };
            (await api.CreateAnonymousClient().SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.Created);
        }

        (await api.Sql($"select count(*) from acces.jetons where compte_id = '{personne.Id}'")).Should().Be("2");
        (await api.Sql("select count(*) from socle.idempotence")).Should().Be("0");
    }

    [Theory]
    [InlineData("""{"courriel":"a@b.fr","mot_de_passe":"x","usage":"telepathie"}""")]
    [InlineData("""{"courriel":"a@b.fr","usage":"api"}""")]
    [InlineData("""{"courriel":"a@b.fr","mot_de_passe":"x","usage":"api","administrateur":true}""")]
    [InlineData("""{"courriel":"a@b.fr","mot_de_passe":null,"usage":"api"}""")]
    public async Task Une_demande_mal_formee_est_refusee_avant_tout(string json)
    {
        var avant = api.Hachages.Nombre;

        (await api.CreateAnonymousClient().PostAsJsonAsync($"{ComptesApi.Base}/connexions", JsonNode.Parse(json)).Refusal()).Code.Should().Be("demande_invalide");
        (await api.Connecter("a@b.fr", new string('x', 257)).Refusal()).Champs.Single().Code.Should().Be("trop_long");
        api.Hachages.Nombre.Should().Be(avant);
    }

    [Fact]
    public async Task Se_deconnecter_eteint_ce_jeton_et_fermer_mes_connexions_les_eteint_tous()
    {
        var personne = await api.Ouvrir();
        using var premiere = await api.Connectee(personne);
        using var deuxieme = await api.Connectee(personne);
        using var troisieme = await api.Connectee(personne);

        (await premiere.DeleteAsync($"{ComptesApi.Base}/connexions/courante")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await Vivants(personne.Id)).Should().Be("2");
        (await premiere.DeleteAsync($"{ComptesApi.Base}/connexions/courante")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await deuxieme.DeleteAsync($"{ComptesApi.Base}/moi/connexions")).StatusCode.Should().Be(HttpStatusCode.NoContent);
        (await Vivants(personne.Id)).Should().Be("0");
        (await api.CreateAnonymousClient().DeleteAsync($"{ComptesApi.Base}/moi/connexions").Refusal()).Code.Should().Be("jeton_refuse");
    }

    [Fact]
    public async Task Fermer_un_compte_eteint_ses_connexions()
    {
        var personne = await api.Ouvrir();
        using var client = await api.Connectee(personne);
        await api.Acte(personne.Id, "fermeture").Accept();

        (await Vivants(personne.Id)).Should().Be("0");
        await api.Acte(personne.Id, "reouverture").Accept();
        (await Vivants(personne.Id)).Should().Be("0");
        (await api.Connecter(personne.Courriel, personne.MotDePasse)).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Changer_de_mot_de_passe_eteint_les_autres_connexions_et_avertit()
    {
        const string Nouveau = "la nouvelle phrase que je retiens";
        var personne = await api.Ouvrir();
        using var ici = await api.Connectee(personne);
        using var ailleurs = await api.Connectee(personne);

        (await Changer(ici, Faux, Nouveau).Refusal()).Code.Should().Be("mot_de_passe_actuel_refuse");
        (await Changer(ici, personne.MotDePasse, "trop court").Refusal()).Champs.Single().Champ.Should().Be("nouveau");
        await Changer(ici, personne.MotDePasse, Nouveau).Accept();

        (await Vivants(personne.Id)).Should().Be("1");
        (await api.Connecter(personne.Courriel, personne.MotDePasse).Refusal()).Code.Should().Be("identifiants_refuses");
        (await api.Connecter(personne.Courriel, Nouveau)).StatusCode.Should().Be(HttpStatusCode.Created);
        (await api.Recus(personne.Courriel)).Should().ContainSingle().Which.Sujet.Should().Be("Votre mot de passe a changé");
    }

    [Fact]
    public async Task Une_session_volee_n_essaie_pas_l_ancien_mot_de_passe_sans_fin()
    {
        var personne = await api.Ouvrir();
        using var client = await api.Connectee(personne);
        for (var essai = 0; essai < 5; essai++) (await Changer(client, Faux, "la nouvelle phrase que je retiens").Refusal()).Code.Should().Be("mot_de_passe_actuel_refuse");

        (await Changer(client, personne.MotDePasse, "la nouvelle phrase que je retiens").Refusal()).Code.Should().Be("trop_de_tentatives");
    }

    [Fact]
    public async Task Rien_de_ce_qui_est_garde_ne_nomme_qui_a_essaye_ni_d_ou()
    {
        await api.Connecter("curieux@exemple.fr", Faux, "192.0.2.77");

        (await api.Sql("select string_agg(t::text, ' ') from acces.tentatives t")).Should().NotContain("curieux").And.NotContain("192.0.2.77");
    }

    private static Task<HttpResponseMessage> Changer(HttpClient client, string ancien, string nouveau) =>
        client.PostAsJsonAsync($"{ComptesApi.Base}/moi/mot-de-passe", new { ancien, nouveau });

    private Task<string> Vivants(Guid compte) => api.Sql($"select count(*) from acces.jetons where compte_id = '{compte}' and revoque_le is null");

    // Attempts are judged by the database's clock: the test ages them instead.
    private Task<string> Vieillir(string duree) => api.Sql($"update acces.tentatives set le = le - interval '{duree}'");

    private static string? Cookie(HttpResponseMessage response, string debut) =>
        response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.SingleOrDefault(cookie => cookie.StartsWith(debut, StringComparison.Ordinal)) : null;
}
