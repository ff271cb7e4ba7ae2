using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Jetons;
using SeveEmploi.Acces.Roles;
using SeveEmploi.Testing;

namespace SeveEmploi.Acces.Tests.Jetons;

public sealed class AuthentificationTests(JetonsApi api) : IClassFixture<JetonsApi>
{
    [Fact]
    public async Task Un_client_lit_qui_il_est_ce_qu_il_peut_et_jusqu_a_quand()
    {
        var client = await api.Ouvrir(["structures:lire", "candidatures:lire"], new { regions = new[] { "28" }, departements = new[] { "35" } });

        var moi = await api.Porteur(await api.Jeton_de(client, "structures:lire"), "203.0.113.9").Read<JsonNode>(JetonsApi.Moi);

        (moi["nature"]!.GetValue<string>(), moi["id"]!.GetValue<Guid>()).Should().Be(("client", client.Id));
        var habilitation = moi["habilitations"]!.AsArray().Should().ContainSingle().Which!;
        habilitation["role"]!.GetValue<string>().Should().Be("client");
        Textes(habilitation["droits"]!).Should().Equal("structures:lire");
        Textes(habilitation["perimetre"]!["regions"]!).Should().Equal("28");
        Textes(habilitation["perimetre"]!["departements"]!).Should().Equal("35");
        (moi["session"]!["usage"]!.GetValue<string>(), moi["session"]!["adresse"]!.GetValue<string>()).Should().Be(("client", "203.0.113.9"));
    }

    [Fact]
    [Trait("Exigence", "XC-4")]
    public async Task Une_personne_tient_les_droits_de_son_role_sur_son_territoire()
    {
        var compte = await api.Compte(Role.ChargeMission);

        var moi = await api.Porteur(await api.Connecter(compte, UsageJeton.Api)).Read<JsonNode>(JetonsApi.Moi);

        var habilitation = moi["habilitations"]!.AsArray().Should().ContainSingle().Which!;
        habilitation["role"]!.GetValue<string>().Should().Be("charge_mission");
        Textes(habilitation["perimetre"]!["regions"]!).Should().Equal("28");
        Textes(habilitation["droits"]!).Should().BeEquivalentTo(DroitsDesRoles.De(Role.ChargeMission));
    }

    [Fact]
    public async Task Sans_le_second_facteur_que_son_role_exige_une_personne_ne_peut_rien()
    {
        var sans = await api.Connecter(await api.Compte(Role.EquipeNationale, secondFacteur: false), UsageJeton.Api);
        var dispensee = await api.Connecter(await api.Compte(Role.GroupementEmployeurs, secondFacteur: false, partenaire: Guid.CreateVersion7()), UsageJeton.Api);

        (await api.Porteur(sans).Read<JsonNode>(JetonsApi.Moi))["habilitations"]!.AsArray().Should().BeEmpty();
        (await api.Porteur(dispensee).Read<JsonNode>(JetonsApi.Moi))["habilitations"]!.AsArray().Should().ContainSingle();
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer faux")]
    [InlineData("Bearer deux jetons")]
    [InlineData("Bearer a,b")]
    [InlineData("Bearer é")]
    [InlineData("Basic c2V2ZTpzZXZl")]
    [InlineData("Negotiate abc")]
    public async Task Un_jeton_forge_ou_mal_forme_est_refuse(string entete) => await Refuse(await Presenter(entete));

    [Fact]
    public async Task Un_jeton_trop_long_ou_en_double_est_refuse()
    {
        var jeton = await api.Jeton_de(await api.Ouvrir());

        await Refuse(await Presenter($"Bearer {new string('a', 201)}"));
        await Refuse(await Presenter($"Bearer {jeton}", $"Bearer {jeton}"));
        (await Presenter($"bearer {jeton}")).StatusCode.Should().Be(HttpStatusCode.OK, "a scheme has no case");
    }

    [Fact]
    public async Task Un_jeton_expire_ou_revoque_dans_la_base_est_refuse()
    {
        var (expire, revoque) = (await api.Jeton_de(await api.Ouvrir()), await api.Jeton_de(await api.Ouvrir()));
        await api.Sql($"UPDATE acces.jetons SET expire_le = now() WHERE empreinte = sha256('{expire}')");
        await api.Sql($"UPDATE acces.jetons SET revoque_le = now() WHERE empreinte = sha256('{revoque}')");

        await Refuse(await Presenter($"Bearer {expire}"));
        await Refuse(await Presenter($"Bearer {revoque}"));
    }

    [Fact]
    public async Task Un_jeton_garde_en_memoire_ne_survit_pas_a_son_terme()
    {
        var jeton = await api.Jeton_de(await api.Ouvrir());
        await api.Sql($"UPDATE acces.jetons SET expire_le = now() + interval '2 seconds' WHERE empreinte = sha256('{jeton}')");
        (await Presenter($"Bearer {jeton}")).StatusCode.Should().Be(HttpStatusCode.OK);

        await Task.Delay(TimeSpan.FromSeconds(2.2));

        await Refuse(await Presenter($"Bearer {jeton}"));
    }

    [Theory]
    [InlineData(nameof(EtatCompte.Invite))]
    [InlineData(nameof(EtatCompte.Ferme))]
    public async Task Le_jeton_d_un_compte_qui_n_est_pas_actif_est_refuse(string etat) =>
        await Refuse(await Presenter($"Bearer {await api.Connecter(await api.Compte(Role.Dgefp, etat: Enum.Parse<EtatCompte>(etat)), UsageJeton.Api)}"));

    [Fact]
    public async Task Un_client_ne_se_presente_que_de_ses_reseaux()
    {
        var client = await api.Ouvrir(reseaux: ["203.0.113.0/24", "2001:db8:10::/48"]);
        var jeton = await api.Jeton_de(client, adresse: "203.0.113.200");

        foreach (var dedans in new[] { "203.0.113.1", "::ffff:203.0.113.1", "2001:db8:10:5::1" })
        {
            (await api.Porteur(jeton, dedans).GetAsync(JetonsApi.Moi)).StatusCode.Should().Be(HttpStatusCode.OK, dedans);
        }

        foreach (var dehors in new[] { "203.0.114.1", "::ffff:203.0.112.255", "2001:db8:11::1", "192.0.2.1" })
        {
            await Refuse(await api.Porteur(jeton, dehors).GetAsync(JetonsApi.Moi));
        }

        (await api.Demander(client, adresse: "203.0.114.1")).StatusCode.Should().Be(HttpStatusCode.Unauthorized, "the true secret tells nothing from elsewhere");
    }

    [Fact]
    public async Task Un_cookie_ne_sert_pas_de_porteur_ni_l_inverse()
    {
        var compte = await api.Compte(Role.Dgefp);
        var (navigateur, porteur) = (await api.Connecter(compte, UsageJeton.Navigateur), await api.Connecter(compte, UsageJeton.Api));

        await Refuse(await Presenter($"Bearer {navigateur}"));
        await Refuse(await ParCookie(porteur));
        await Refuse(await ParCookie(await api.Jeton_de(await api.Ouvrir())));
        (await ParCookie(navigateur)).StatusCode.Should().Be(HttpStatusCode.OK);
        await Refuse(await Presenter($"Bearer {navigateur}"));
        var lesDeux = new HttpRequestMessage(HttpMethod.Get, JetonsApi.Moi) { Headers = { { "Cookie", $"__Host-seve={navigateur}" } } };
        lesDeux.Headers.Authorization = new AuthenticationHeaderValue("Bearer", porteur);
        await Refuse(await api.Anonyme.SendAsync(lesDeux));
    }

    [Fact]
    public async Task Un_cookie_refuse_est_efface_pour_que_la_page_de_connexion_s_ouvre()
    {
        var refus = await ParCookie("perime");

        refus.Headers.GetValues("Set-Cookie").Should().Contain(cookie => cookie.StartsWith("__Host-seve=;", StringComparison.Ordinal) && cookie.Contains("1970"));
    }

    [Fact]
    public async Task Des_portees_retirees_ne_valent_plus_et_des_portees_ajoutees_ne_s_ajoutent_pas_au_jeton()
    {
        var client = await api.Ouvrir(["structures:lire", "candidatures:lire"]);
        var jeton = await api.Jeton_de(client, "structures:lire candidatures:lire");
        (await Droits(jeton)).Should().Equal("candidatures:lire", "structures:lire");

        await (await api.Equipe()).Act(HttpMethod.Put, $"{JetonsApi.Clients}/{client.Id}", "/portees",
            new { portees = new[] { "structures:lire", "structures:ecrire" }, territoire = new { regions = new[] { "53" } } }).Accept();

        (await Droits(jeton)).Should().Equal("structures:lire");
    }

    private async Task<string[]> Droits(string jeton) =>
        Textes((await api.Porteur(jeton).Read<JsonNode>(JetonsApi.Moi))["habilitations"]![0]!["droits"]!);

    private Task<HttpResponseMessage> ParCookie(string jeton) =>
        api.Anonyme.SendAsync(new HttpRequestMessage(HttpMethod.Get, JetonsApi.Moi) { Headers = { { "Cookie", $"__Host-seve={jeton}" } } });

    private Task<HttpResponseMessage> Presenter(params string[] entetes)
    {
        var demande = new HttpRequestMessage(HttpMethod.Get, JetonsApi.Moi);
        foreach (var entete in entetes) demande.Headers.TryAddWithoutValidation("Authorization", entete);
        return api.Anonyme.SendAsync(demande);
    }

    private static string[] Textes(JsonNode liste) => [.. liste.AsArray().Select(texte => texte!.GetValue<string>())];

    private static async Task Refuse(HttpResponseMessage reponse)
    {
        var refus = await Task.FromResult(reponse).Refusal();
        (refus.Status, refus.Code).Should().Be((HttpStatusCode.Unauthorized, "jeton_refuse"));
        reponse.Headers.WwwAuthenticate.ToString().Should().Be("Bearer error=\"invalid_token\"");
    }
}
