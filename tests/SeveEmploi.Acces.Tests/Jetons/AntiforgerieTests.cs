using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.Acces.Jetons;
using SeveEmploi.Acces.Roles;
using SeveEmploi.Testing;

namespace SeveEmploi.Acces.Tests.Jetons;

public sealed class AntiforgerieTests(JetonsApi api) : IClassFixture<JetonsApi>
{
    [Fact]
    public async Task Un_navigateur_lit_sans_jeton_d_antiforgerie_et_n_ecrit_pas()
    {
        var page = await Page.Ouvrir(api);

        (await page.Envoyer(HttpMethod.Get, JetonsApi.Clients)).StatusCode.Should().Be(HttpStatusCode.OK);
        foreach (var methode in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete })
        {
            await Refuse(page.Envoyer(methode, JetonsApi.Clients, antiforgerie: null));
        }
    }

    [Fact]
    public async Task Un_navigateur_ecrit_avec_son_jeton_d_antiforgerie()
    {
        var page = await Page.Ouvrir(api);

        (await page.Envoyer(HttpMethod.Post, JetonsApi.Clients, page.Jeton)).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Un_jeton_d_antiforgerie_ne_vaut_que_pour_son_compte_et_avec_son_cookie()
    {
        var (page, autre) = (await Page.Ouvrir(api), await Page.Ouvrir(api));

        await Refuse((page with { Cookie = autre.Cookie }).Envoyer(HttpMethod.Post, JetonsApi.Clients, page.Jeton));
        await Refuse((page with { Session = autre.Session }).Envoyer(HttpMethod.Post, JetonsApi.Clients, page.Jeton));
        await Refuse(page.Envoyer(HttpMethod.Post, JetonsApi.Clients, "forge"));
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task Une_demande_partie_d_un_autre_site_est_refusee(string origine)
    {
        var page = await Page.Ouvrir(api);

        await Refuse(page.Envoyer(HttpMethod.Post, JetonsApi.Clients, page.Jeton, origine));
        (await page.Envoyer(HttpMethod.Post, JetonsApi.Clients, page.Jeton, "same-origin")).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Une_autre_replique_reconnait_le_jeton_d_antiforgerie()
    {
        await using var ailleurs = api.WithWebHostBuilder(_ => { });
        var page = await Page.Ouvrir(api);

        (await (page with { Client = new HttpClient(ailleurs.Server.CreateHandler()) { BaseAddress = new Uri("http://localhost") } }).Envoyer(HttpMethod.Post, JetonsApi.Clients, page.Jeton))
            .StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Le_cookie_d_antiforgerie_est_sur_strict_et_lie_a_l_hote()
    {
        var page = await Page.Ouvrir(api);

        page.Reglages.Should().Contain("secure").And.Contain("samesite=strict").And.Contain("httponly").And.Contain("path=/").And.NotContain("domain");
    }

    private static async Task Refuse(Task<HttpResponseMessage> envoi)
    {
        var refus = await envoi.Refusal();
        (refus.Status, refus.Code).Should().Be((HttpStatusCode.Forbidden, "antiforgerie_refusee"));
    }

    /// <summary>A page signed in by cookie, of an account of its own.</summary>
    private sealed record Page(HttpClient Client, string Session, string Cookie, string Jeton, string Reglages)
    {
        private static int _noms;

        public static async Task<Page> Ouvrir(JetonsApi api)
        {
            var session = await api.Connecter(await api.Compte(Role.EquipeNationale), UsageJeton.Navigateur);
            var client = api.CreateAnonymousClient();
            var reponse = await client.SendAsync(new(HttpMethod.Get, "/api/v1/acces/antiforgerie") { Headers = { { "Cookie", $"__Host-seve={session}" } } });
            reponse.StatusCode.Should().Be(HttpStatusCode.OK, await reponse.Content.ReadAsStringAsync());
            var vue = (await reponse.Content.ReadFromJsonAsync<JsonNode>())!;
            vue["en_tete"]!.GetValue<string>().Should().Be("X-Jeton-Antiforgerie");
            var pose = reponse.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("__Host-seve-antiforgerie=", StringComparison.Ordinal));
            return new(client, session, pose.Split(';')[0], vue["jeton"]!.GetValue<string>(), pose[pose.IndexOf(';')..]);
        }

        public Task<HttpResponseMessage> Envoyer(HttpMethod methode, string adresse, string? antiforgerie = null, string? origine = null)
        {
            var demande = new HttpRequestMessage(methode, adresse) { Headers = { { "Cookie", $"__Host-seve={Session}; {Cookie}" } } };
            if (antiforgerie is not null) demande.Headers.Add("X-Jeton-Antiforgerie", antiforgerie);
            if (origine is not null) demande.Headers.Add("Sec-Fetch-Site", origine);
            if (methode == HttpMethod.Post)
            {
                demande.Content = JsonContent.Create(
                    new { nom = $"Page {Interlocked.Increment(ref _noms)}", courriel = "a@exemple.fr", portees = new[] { "structures:lire" }, territoire = new { partout = true } });
            }

            return Client.SendAsync(demande);
        }
    }
}
