using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Echeancier.Preferences;
using SeveEmploi.Echeancier.Tests.Calendriers;
using SeveEmploi.Testing;

namespace SeveEmploi.Echeancier.Tests.Preferences;

/// <summary>The link of a mail, opened by a person or posted by her mail program (RFC 8058).</summary>
public sealed class DesabonnementHttpTests(CalendriersApi api) : IClassFixture<CalendriersApi>
{
    private static readonly string[] DeuxNatures = ["avis", "saisie_mensuelle"];

    [Fact]
    public async Task Ouvrir_la_page_dit_ce_qui_changera_et_ne_change_rien()
    {
        var compte = Guid.CreateVersion7();

        var page = await api.CreateAnonymousClient().GetAsync(Lien(compte));

        page.StatusCode.Should().Be(HttpStatusCode.OK);
        page.Content.Headers.ContentType!.ToString().Should().Be("text/html; charset=utf-8");
        var html = await page.Content.ReadAsStringAsync();
        html.Should().Contain("lang=\"fr\"").And.Contain("<form method=\"post\">").And.Contain("Avis sur une candidature").And.Contain("Indicateurs du mois");
        html.IndexOf("Avis sur", StringComparison.Ordinal).Should().BeLessThan(html.IndexOf("Indicateurs du", StringComparison.Ordinal), "what stops comes before what is only grouped");
        (await Choix(compte)).Should().BeEmpty();
    }

    [Fact]
    public async Task La_page_ne_charge_rien_et_son_formulaire_ne_part_qu_ici()
    {
        var page = await api.CreateAnonymousClient().GetAsync(Lien(Guid.CreateVersion7()));

        var politique = page.Headers.GetValues("Content-Security-Policy").Single();
        politique.Should().StartWith("default-src 'none'; style-src 'sha256-").And.Contain("form-action 'self'").And.Contain("frame-ancestors 'none'");
        page.Headers.CacheControl!.NoStore.Should().BeTrue();
        var style = (await page.Content.ReadAsStringAsync()).Split("<style>")[1].Split("</style>")[0];
        politique.Should().Contain(Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(style))));
    }

    public static TheoryData<string> Corps => ["formulaire", "multipart", "vide", "texte"];

    [Theory]
    [MemberData(nameof(Corps))]
    public async Task Un_clic_suffit_quel_que_soit_le_corps_et_se_redit_sans_rien_changer(string corps)
    {
        var compte = Guid.CreateVersion7();
        var lien = Lien(compte);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var reponse = await api.CreateAnonymousClient().PostAsync(lien, Contenu(corps));
            reponse.StatusCode.Should().Be(HttpStatusCode.OK);
            (await reponse.Content.ReadAsStringAsync()).Should().Contain("fait");
            (await Choix(compte)).Should().BeEquivalentTo("avis=Jamais", "saisie_mensuelle=Hebdomadaire");
        }
    }

    [Fact]
    public async Task Un_choix_d_avant_cede_et_celui_d_apres_l_emporte()
    {
        var (http, compte) = await api.Personne(new("direction_siae", Structures: [await api.Structure("Indécise")]));
        await http.PutAsync($"{CalendriersApi.Base}/preferences/saisie_mensuelle", Json("immediat")).Accept();

        await api.CreateAnonymousClient().PostAsync(Lien(compte), null).Accept();
        (await Choix(compte)).Should().BeEquivalentTo("avis=Jamais", "saisie_mensuelle=Hebdomadaire");
        await http.PutAsync($"{CalendriersApi.Base}/preferences/avis", Json("quotidien")).Accept();
        (await Choix(compte)).Should().BeEquivalentTo("avis=Quotidien", "saisie_mensuelle=Hebdomadaire");
    }

    /// <summary>The button of the page sends the cookie of who is signed in, and no anti-forgery header: the token alone is the proof.</summary>
    [Theory]
    [InlineData("Cookie", "__Host-seve=perime")]
    [InlineData("Authorization", "Bearer perime")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Idempotency-Key", "essai")]
    public async Task Ni_connexion_ni_cle_ni_antiforgerie_n_y_changent_rien(string nom, string valeur)
    {
        var compte = Guid.CreateVersion7();
        var request = new HttpRequestMessage(HttpMethod.Post, Lien(compte)) { Content = Contenu("formulaire") };
        request.Headers.TryAddWithoutValidation(nom, valeur).Should().BeTrue();

        (await api.CreateAnonymousClient().SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.OK);

        (await Choix(compte)).Should().HaveCount(2);
    }

    [Fact]
    public async Task Un_jeton_faux_mene_a_une_page_404_et_ne_change_rien()
    {
        var avant = await api.Sql<long>("SELECT count(*) FROM echeancier.preferences");

        foreach (var jeton in new[] { "faux", new string('A', 150), "%3Cscript%3Ealert(1)%3C%2Fscript%3E" })
        {
            foreach (var methode in new[] { HttpMethod.Get, HttpMethod.Post })
            {
                var page = await api.CreateAnonymousClient().SendAsync(new(methode, $"{Desabonnements.Base}/{jeton}"));
                page.StatusCode.Should().Be(HttpStatusCode.NotFound);
                page.Content.Headers.ContentType!.MediaType.Should().Be("text/html");
                (await page.Content.ReadAsStringAsync()).Should().Contain("<h1>").And.NotContain("script").And.NotContain("<form");
            }
        }

        (await api.Sql<long>("SELECT count(*) FROM echeancier.preferences")).Should().Be(avant);
    }

    private static StringContent Json(string rythme) => new($"{{\"rythme\":\"{rythme}\"}}", Encoding.UTF8, "application/json");

    private static HttpContent? Contenu(string corps) => corps switch
    {
        "formulaire" => new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]),
        "multipart" => new MultipartFormDataContent { { new StringContent("One-Click"), "List-Unsubscribe" } },
        "texte" => new StringContent("n'importe quoi", Encoding.UTF8, "text/plain"),
        _ => null,
    };

    private string Lien(Guid compte) => api.Services.GetRequiredService<Desabonnements>().Lien(compte, DeuxNatures).AbsolutePath;

    private async Task<string[]> Choix(Guid compte) =>
        await api.Sql<string[]>($"SELECT coalesce(array_agg(nature || '=' || rythme), '{{}}') FROM echeancier.preferences WHERE compte_id = '{compte}'");
}
