using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests;

public sealed class EntetesHttpTests(SeveApi api) : IClassFixture<SeveApi>
{
    private readonly HttpClient _client = api.CreateClient();

    [Theory]
    [InlineData("/api/v1/erreurs", 200)]
    [InlineData("/openapi/v1.json", 200)]
    [InlineData("/nulle-part", 404)]
    [InlineData("/sante/vivant", 200)]
    public async Task L_hote_ferme_tout_par_defaut_et_ne_laisse_rien_garder(string adresse, int statut)
    {
        var reponse = await _client.GetAsync(adresse);

        ((int)reponse.StatusCode).Should().Be(statut);
        Politique(reponse).Should().StartWith("default-src 'none'; object-src 'none'");
        reponse.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        reponse.Headers.CacheControl!.NoStore.Should().BeTrue();
    }

    [Theory]
    [InlineData("/swagger/index.html")]
    [InlineData("/swagger/index.js")]
    [InlineData("/swagger/swagger-ui.css")]
    public async Task Swagger_n_execute_que_ses_propres_fichiers(string adresse)
    {
        var reponse = await _client.GetAsync(adresse);

        reponse.StatusCode.Should().Be(HttpStatusCode.OK);
        Politique(reponse).Should().Contain("script-src 'self';").And.Contain("frame-ancestors 'none'").And.NotContain("unsafe");
    }

    [Fact]
    public async Task La_page_swagger_ne_porte_ni_script_ni_style_que_sa_politique_refuserait()
    {
        var page = await _client.GetStringAsync("/swagger/index.html");

        page.Should().NotContain("<style").And.NotContain(" style=").And.NotContain("<script>").And.NotMatchRegex(" on[a-z]+=");
    }

    [Fact]
    public async Task Trace_ne_renvoie_pas_ce_qu_on_lui_envoie()
    {
        var demande = new HttpRequestMessage(HttpMethod.Trace, "/api/v1/erreurs") { Headers = { { "X-Essai", "secret" } } };

        var reponse = await _client.SendAsync(demande);

        reponse.StatusCode.Should().Be(HttpStatusCode.MethodNotAllowed);
        (await reponse.Content.ReadAsStringAsync()).Should().NotContain("secret");
    }

    [Fact]
    public async Task Deux_hotes_sur_une_base_lisent_ce_que_l_un_protege()
    {
        await using var autre = api.WithWebHostBuilder(_ => { });

        var protege = api.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("essai").Protect("graine");

        autre.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("essai").Unprotect(protege).Should().Be("graine");
    }

    private static string Politique(HttpResponseMessage reponse) => reponse.Headers.GetValues("Content-Security-Policy").Single();
}
