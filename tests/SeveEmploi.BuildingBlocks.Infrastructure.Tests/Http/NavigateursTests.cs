using System.Net;
using System.Security.Cryptography;
using System.Text;
using SeveEmploi.Testing;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tests.Http;

public sealed class NavigateursTests(SocleDatabase database) : IClassFixture<SocleDatabase>
{
    private const string Site = "https://tableau.exemple.fr";

    [Theory]
    [InlineData("/api/donnees", 200)]
    [InlineData("/nulle-part", 404)]
    [InlineData("/api/panne", 500)]
    [InlineData("/sante/vivant", 200)]
    public async Task Chaque_reponse_porte_les_en_tetes_de_securite(string adresse, int statut)
    {
        await using var replique = await Replique.Start(database.ConnectionString);

        var reponse = await replique.Get(adresse);

        ((int)reponse.StatusCode).Should().Be(statut);
        Entete(reponse, "X-Content-Type-Options").Should().Be("nosniff");
        Entete(reponse, "X-Frame-Options").Should().Be("DENY");
        Entete(reponse, "Referrer-Policy").Should().Be("no-referrer");
        Entete(reponse, "Cross-Origin-Opener-Policy").Should().Be("same-origin");
        Entete(reponse, "Cross-Origin-Resource-Policy").Should().Be("same-origin");
        Entete(reponse, "Permissions-Policy").Should().Contain("camera=()");
        Entete(reponse, "Content-Security-Policy").Should()
            .Be("default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        reponse.Headers.Contains("Strict-Transport-Security").Should().BeFalse("nothing says here that callers come by HTTPS");
    }

    [Theory]
    [InlineData("/api/donnees", "no-store")]
    [InlineData("/nulle-part", "no-store")]
    [InlineData("/api/versionnee", "private, no-cache")]
    public async Task Rien_n_est_garde_sauf_ce_qui_se_revalide(string adresse, string attendu)
    {
        await using var replique = await Replique.Start(database.ConnectionString);

        var cache = (await replique.Get(adresse)).Headers.CacheControl!;

        (cache.NoStore, cache.Private, cache.NoCache).Should().Be((attendu == "no-store", attendu != "no-store", attendu != "no-store"));
    }

    [Fact]
    public async Task Une_panne_ne_dit_rien_d_elle_et_n_est_pas_gardee()
    {
        await using var replique = await Replique.Start(database.ConnectionString);

        var reponse = await replique.Get("/api/panne");

        reponse.Headers.CacheControl!.NoStore.Should().BeTrue();
        (await reponse.Content.ReadAsStringAsync()).Should().NotContain("secret");
    }

    [Fact]
    public async Task Un_document_n_obeit_qu_a_sa_propre_feuille_de_style()
    {
        await using var replique = await Replique.Start(database.ConnectionString);

        var reponse = await replique.Get("/page");

        var page = await reponse.Content.ReadAsStringAsync();
        var style = page.Split("<style>")[1].Split("</style>")[0];
        var empreinte = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Entete(reponse, "Content-Security-Policy").Should().StartWith($"default-src 'none'; style-src 'sha256-{empreinte}';").And.NotContain("unsafe");
        reponse.Content.Headers.ContentType!.ToString().Should().Be("text/html; charset=utf-8");
    }

    [Fact]
    public async Task En_https_seul_une_personne_est_conduite_et_un_programme_refuse()
    {
        await using var replique = await Replique.Start(database.ConnectionString, ("Seve:Https", "true"));

        var personne = await replique.Get("/page?a=1");
        personne.StatusCode.Should().Be(HttpStatusCode.PermanentRedirect);
        personne.Headers.Location.Should().Be(new Uri("https://localhost/page?a=1"));
        (await replique.Get("/api/donnees").Refusal()).Code.Should().Be("https_exige");
        (await replique.Send(HttpMethod.Post, "/connexions").Refusal()).Status.Should().Be(HttpStatusCode.Forbidden);
        (await replique.Get("/sante/vivant")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Derriere_un_mandataire_declare_le_https_du_navigateur_compte()
    {
        await using var replique = await Replique.Start(database.ConnectionString, ("Seve:Https", "true"), ("Seve:Proxies", "10.1.2.3"));
        Task<HttpResponseMessage> Appeler(string mandataire) => replique.Get(
            "/api/donnees", ("Essai-Adresse", mandataire), ("X-Forwarded-For", "203.0.113.1"), ("X-Forwarded-Proto", "https"));

        var reponse = await Appeler("10.1.2.3");

        reponse.StatusCode.Should().Be(HttpStatusCode.OK);
        Entete(reponse, "Strict-Transport-Security").Should().Be("max-age=63072000; includeSubDomains");
        (await Appeler("10.1.2.4")).StatusCode.Should().Be(HttpStatusCode.Forbidden, "that proxy is not ours");
    }

    [Fact]
    public async Task Sans_reglage_nul_autre_site_ne_lit_l_api()
    {
        await using var replique = await Replique.Start(database.ConnectionString);

        (await replique.Get("/api/donnees", ("Origin", Site))).Headers.Contains("Access-Control-Allow-Origin").Should().BeFalse();
        (await Preparer(replique, Site)).Headers.Contains("Access-Control-Allow-Origin").Should().BeFalse();
    }

    [Fact]
    public async Task Seul_un_site_nomme_lit_l_api_et_sans_temoin_de_connexion()
    {
        await using var replique = await Replique.Start(database.ConnectionString, ("Seve:OriginesAutorisees", $"{Site}, https://autre.exemple.fr"));

        var permise = await replique.Get("/api/donnees", ("Origin", Site));
        Entete(permise, "Access-Control-Allow-Origin").Should().Be(Site);
        Entete(permise, "Access-Control-Expose-Headers").Should().Contain("RateLimit-Remaining");
        permise.Headers.Contains("Access-Control-Allow-Credentials").Should().BeFalse();
        Entete(await Preparer(replique, Site), "Access-Control-Allow-Headers").Should().Contain("If-Match");
        foreach (var intrus in new[] { "https://intrus.fr", $"{Site}.intrus.fr", "null" })
        {
            (await replique.Get("/api/donnees", ("Origin", intrus))).Headers.Contains("Access-Control-Allow-Origin").Should().BeFalse(intrus);
        }
    }

    [Theory]
    [InlineData("Seve:OriginesAutorisees", "*")]
    [InlineData("Seve:OriginesAutorisees", "https://*.exemple.fr")]
    [InlineData("Seve:OriginesAutorisees", "https://exemple.fr/")]
    [InlineData("Seve:Proxies", "mandataire.local")]
    [InlineData("Seve:Proxies", "10.0.0.1/33")]
    public async Task Un_reglage_illisible_arrete_le_demarrage(string reglage, string valeur)
    {
        var demarrage = () => Replique.Start(database.ConnectionString, (reglage, valeur));

        await demarrage.Should().ThrowAsync<InvalidOperationException>().WithMessage($"*{reglage}*");
    }

    private static Task<HttpResponseMessage> Preparer(Replique replique, string origine) => replique.Send(
        HttpMethod.Options, "/api/donnees", ("Origin", origine), ("Access-Control-Request-Method", "PUT"), ("Access-Control-Request-Headers", "if-match"));

    private static string Entete(HttpResponseMessage reponse, string nom) => string.Join(", ", reponse.Headers.GetValues(nom));
}
