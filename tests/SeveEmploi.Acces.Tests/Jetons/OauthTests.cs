using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace SeveEmploi.Acces.Tests.Jetons;

public sealed class OauthTests(JetonsApi api) : IClassFixture<JetonsApi>
{
    [Fact]
    public async Task Un_client_obtient_un_jeton_par_son_secret_dans_Authorization()
    {
        var reponse = await api.Demander(await api.Ouvrir());

        reponse.StatusCode.Should().Be(HttpStatusCode.OK);
        reponse.Headers.CacheControl!.NoStore.Should().BeTrue();
        var vue = (await reponse.Content.ReadFromJsonAsync<JsonNode>())!.AsObject();
        vue.Select(champ => champ.Key).Should().Equal("access_token", "token_type", "expires_in", "scope");
        vue["token_type"]!.GetValue<string>().Should().Be("Bearer");
        vue["expires_in"]!.GetValue<int>().Should().Be(3600);
        vue["scope"]!.GetValue<string>().Should().Be("candidatures:lire structures:lire");
    }

    [Fact]
    public async Task Un_client_obtient_un_jeton_par_son_secret_dans_le_corps()
    {
        var client = await api.Ouvrir();

        var reponse = await api.Poster("jetons", Corps($"grant_type=client_credentials&client_id={client.ClientId}&client_secret={client.Secret}&scope="));

        (await Champ(reponse, "scope")).Should().Be("candidatures:lire structures:lire", "an empty parameter is as if absent");
    }

    [Theory]
    [InlineData("scope=structures%3Alire", HttpStatusCode.BadRequest, "invalid_request")]
    [InlineData("grant_type=client_credentials&grant_type=client_credentials", HttpStatusCode.BadRequest, "invalid_request")]
    [InlineData("grant_type=client_credentials&client_secret=deux", HttpStatusCode.BadRequest, "invalid_request")]
    [InlineData("grant_type=client_credentials&client_id=un-autre", HttpStatusCode.BadRequest, "invalid_request")]
    [InlineData("grant_type=client_credentials&scope=%00", HttpStatusCode.BadRequest, "invalid_request")]
    [InlineData("grant_type=password&username=a&password=b", HttpStatusCode.BadRequest, "unsupported_grant_type")]
    [InlineData("grant_type=client_credentials&scope=structures%3Aecrire", HttpStatusCode.BadRequest, "invalid_scope")]
    [InlineData("grant_type=client_credentials&scope=structures%3Alire+clients%3Aecrire", HttpStatusCode.BadRequest, "invalid_scope")]
    public async Task Une_demande_mal_faite_est_refusee_dans_les_mots_de_la_RFC(string corps, HttpStatusCode statut, string erreur)
    {
        var client = await api.Ouvrir();

        await Refuse(await api.Poster("jetons", Corps(corps), JetonsApi.Basic(client.ClientId, client.Secret)), statut, erreur);
    }

    [Fact]
    public async Task Un_corps_d_un_autre_type_trop_grand_ou_trop_long_est_invalid_request()
    {
        var client = await api.Ouvrir();
        var preuve = JetonsApi.Basic(client.ClientId, client.Secret);

        foreach (var corps in new HttpContent[]
                 {
                     new StringContent("""{"grant_type":"client_credentials"}""", Encoding.UTF8, "application/json"),
                     new ByteArrayContent([]),
                     Corps($"grant_type=client_credentials&scope={new string('a', 9000)}"),
                     Corps($"grant_type=client_credentials&scope={new string('a', 3000)}"),
                     Corps(string.Join('&', Enumerable.Range(0, 50).Select(i => $"c{i}=1"))),
                 })
        {
            await Refuse(await api.Poster("jetons", corps, preuve), HttpStatusCode.BadRequest, "invalid_request");
        }
    }

    [Fact]
    public async Task Un_client_inconnu_et_un_secret_faux_recoivent_la_meme_reponse()
    {
        var client = await api.Ouvrir();

        var inconnu = await api.Demander(client with { ClientId = "seve_aaaaaaaaaaaaaaaa" }, adresse: "192.0.2.77");
        var faux = await api.Demander(client with { Secret = "faux" }, adresse: "192.0.2.77");

        await Refuse(inconnu, HttpStatusCode.Unauthorized, "invalid_client");
        (await faux.Content.ReadAsStringAsync()).Should().Be(await inconnu.Content.ReadAsStringAsync());
        faux.StatusCode.Should().Be(inconnu.StatusCode);
        EnTetes(faux).Should().Be(EnTetes(inconnu));
        inconnu.Headers.WwwAuthenticate.Should().ContainSingle().Which.Scheme.Should().Be("Basic");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Basic")]
    [InlineData("Basic !!!")]
    [InlineData("Basic c2Fucy1kZXV4LXBvaW50cw==")]
    [InlineData("Bearer quelque-chose")]
    public async Task Une_preuve_absente_ou_illisible_est_invalid_client(string? entete)
    {
        var preuve = entete is null ? null : AuthenticationHeaderValue.Parse(entete);

        await Refuse(await api.Poster("jetons", Corps("grant_type=client_credentials"), preuve), HttpStatusCode.Unauthorized, "invalid_client");
    }

    [Fact]
    public async Task Un_secret_revoque_expire_ou_d_un_client_ferme_ne_vaut_rien()
    {
        var (revoque, expire, ferme, termine) = (await api.Ouvrir(), await api.Ouvrir(), await api.Ouvrir(), await api.Ouvrir(expireLe: "2021-12-19"));
        await api.Sql($"UPDATE acces.clients_secrets SET revoque_le = now() WHERE id = '{revoque.SecretId}'");
        await api.Sql($"UPDATE acces.clients_secrets SET expire_le = now() WHERE id = '{expire.SecretId}'");
        await api.Sql($"UPDATE acces.clients SET ferme_le = now() WHERE id = '{ferme.Id}'");

        foreach (var client in new[] { revoque, expire, ferme, termine })
        {
            await Refuse(await api.Demander(client), HttpStatusCode.Unauthorized, "invalid_client");
        }

        (await api.Demander(await api.Ouvrir(expireLe: "2021-12-20"))).StatusCode.Should().Be(HttpStatusCode.OK, "the last day counts");
    }

    [Fact]
    public async Task Une_inspection_dit_ce_que_vaut_un_jeton_du_client_et_rien_des_autres()
    {
        var (client, autre) = (await api.Ouvrir(), await api.Ouvrir());
        var jeton = await api.Jeton_de(client, "structures:lire");

        var vue = (await (await api.Demander(client, route: "introspection", token: jeton)).Content.ReadFromJsonAsync<JsonNode>())!;
        vue["active"]!.GetValue<bool>().Should().BeTrue();
        (vue["scope"]!.GetValue<string>(), vue["client_id"]!.GetValue<string>()).Should().Be(("structures:lire", client.ClientId));
        (vue["exp"]!.GetValue<long>() - vue["iat"]!.GetValue<long>()).Should().Be(3600);
        foreach (var (qui, quoi) in new[] { (autre, jeton), (client, "inconnu"), (client, await api.Jeton_de(autre)) })
        {
            (await (await api.Demander(qui, route: "introspection", token: quoi)).Content.ReadAsStringAsync()).Should().Be("""{"active":false}""");
        }
    }

    [Fact]
    public async Task Un_client_revoque_ses_jetons_et_pas_ceux_des_autres()
    {
        var (client, autre) = (await api.Ouvrir(), await api.Ouvrir());
        var jeton = await api.Jeton_de(client);
        (await api.Porteur(jeton).GetAsync(JetonsApi.Moi)).StatusCode.Should().Be(HttpStatusCode.OK);

        foreach (var quoi in new[] { jeton, "inconnu" })
        {
            (await api.Demander(autre, route: "revocation", token: quoi)).StatusCode.Should().Be(HttpStatusCode.OK);
        }

        (await api.Porteur(jeton).GetAsync(JetonsApi.Moi)).StatusCode.Should().Be(HttpStatusCode.OK, "it is not the other's to revoke");
        var revocation = await api.Demander(client, route: "revocation", token: jeton);

        revocation.StatusCode.Should().Be(HttpStatusCode.OK);
        (await revocation.Content.ReadAsStringAsync()).Should().BeEmpty();
        (await api.Porteur(jeton).GetAsync(JetonsApi.Moi)).StatusCode.Should().Be(HttpStatusCode.Unauthorized, "a local revocation acts at once");
        await Refuse(await api.Demander(client, route: "revocation"), HttpStatusCode.BadRequest, "invalid_request");
        await Refuse(await api.Demander(client with { Secret = "faux" }, route: "revocation", token: jeton), HttpStatusCode.Unauthorized, "invalid_client");
    }

    [Fact]
    public async Task Un_jeton_n_est_garde_nulle_part_en_clair()
    {
        var client = await api.Ouvrir();
        var demande = new HttpRequestMessage(HttpMethod.Post, $"{JetonsApi.Oauth}/jetons") { Content = Corps("grant_type=client_credentials"), Headers = { { "Idempotency-Key", "essai" } } };
        demande.Headers.Authorization = JetonsApi.Basic(client.ClientId, client.Secret);

        (await api.Anonyme.SendAsync(demande)).StatusCode.Should().Be(HttpStatusCode.OK);

        (await api.Sql("SELECT count(*) FROM socle.idempotence")).Should().Be(0L, "a replay would keep the answer, hence the token, for seven days");
    }

    private static StringContent Corps(string champs) => new(champs, Encoding.UTF8, "application/x-www-form-urlencoded");

    private static async Task<string> Champ(HttpResponseMessage reponse, string nom) => (await reponse.Content.ReadFromJsonAsync<JsonNode>())![nom]!.GetValue<string>();

    private static async Task Refuse(HttpResponseMessage reponse, HttpStatusCode statut, string erreur)
    {
        var texte = await reponse.Content.ReadAsStringAsync();
        reponse.StatusCode.Should().Be(statut, texte);
        reponse.Content.Headers.ContentType!.MediaType.Should().Be("application/json");
        reponse.Headers.CacheControl!.NoStore.Should().BeTrue();
        var corps = JsonNode.Parse(texte)!.AsObject();
        corps.Select(champ => champ.Key).Should().Equal("error", "error_description");
        corps["error"]!.GetValue<string>().Should().Be(erreur);
        corps["error_description"]!.GetValue<string>().Should().MatchRegex("^[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]+$", "RFC 6749 § 5.2");
    }

    // The quota goes down from one answer to the next, whatever they say.
    private static string EnTetes(HttpResponseMessage reponse) =>
        string.Join('\n', reponse.Headers.Where(entete => !entete.Key.StartsWith("RateLimit", StringComparison.Ordinal)).Select(entete => $"{entete.Key}: {string.Join(',', entete.Value)}"));
}
