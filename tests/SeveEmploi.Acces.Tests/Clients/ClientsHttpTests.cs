using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.Acces.Roles;
using SeveEmploi.Acces.Tests.Jetons;
using SeveEmploi.Testing;

namespace SeveEmploi.Acces.Tests.Clients;

public sealed class ClientsHttpTests(JetonsApi api) : IClassFixture<JetonsApi>
{
    [Fact]
    public async Task Un_secret_n_est_montre_qu_a_l_ouverture()
    {
        var (equipe, client) = (await api.Equipe(), await api.Ouvrir(reseaux: ["203.0.113.0/24"]));

        var vue = await equipe.GetStringAsync($"{JetonsApi.Clients}/{client.Id}");
        var liste = await equipe.GetStringAsync($"{JetonsApi.Clients}?limite=200");

        var empreinte = (byte[])(await api.Sql($"SELECT empreinte FROM acces.clients_secrets WHERE id = '{client.SecretId}'"))!;
        foreach (var texte in new[] { vue, liste })
        {
            texte.Should().Contain(client.ClientId).And.NotContain(client.Secret).And.NotContain("empreinte").And.NotContain(Convert.ToBase64String(empreinte));
        }

        JsonNode.Parse(vue)!["secrets"]!.AsArray().Should().ContainSingle().Which!.AsObject().Select(champ => champ.Key)
            .Should().Equal("id", "cree_le", "expire_le", "revoque_le");
        JsonNode.Parse(vue)!["reseaux"]![0]!.GetValue<string>().Should().Be("203.0.113.0/24");
    }

    [Fact]
    public async Task L_ouverture_n_est_gardee_par_aucun_cache()
    {
        var reponse = await (await api.Equipe()).PostAsJsonAsync(JetonsApi.Clients, Corps("Cache"));

        reponse.StatusCode.Should().Be(HttpStatusCode.Created);
        reponse.Headers.CacheControl!.NoStore.Should().BeTrue();
        reponse.Headers.ETag.Should().NotBeNull();
        (await (await api.Equipe()).GetAsync(reponse.Headers.Location)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Un_secret_se_renouvelle_sans_coupure_puis_l_ancien_se_revoque_avec_ses_jetons()
    {
        var (equipe, client) = (await api.Equipe(), await api.Ouvrir());
        var adresse = $"{JetonsApi.Clients}/{client.Id}";
        var ancienJeton = await api.Jeton_de(client);

        var renouvellement = await equipe.Act(HttpMethod.Post, adresse, "/secrets", null);
        renouvellement.StatusCode.Should().Be(HttpStatusCode.Created, await renouvellement.Content.ReadAsStringAsync());
        var neuf = client with { Secret = (await renouvellement.Content.ReadFromJsonAsync<JsonNode>())!["secret"]!.GetValue<string>() };
        var neufJeton = await api.Jeton_de(neuf);
        await api.Jeton_de(client);
        (await equipe.Act(HttpMethod.Post, adresse, "/secrets", null).Refusal()).Code.Should().Be("secrets_deja_valides");

        await equipe.Act(HttpMethod.Post, adresse, $"/secrets/{client.SecretId}/revocation", null).Accept();

        (await api.Demander(client)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await api.Porteur(ancienJeton).GetAsync(JetonsApi.Moi)).StatusCode.Should().Be(HttpStatusCode.Unauthorized, "the stolen secret may have given it");
        (await api.Porteur(neufJeton).GetAsync(JetonsApi.Moi)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await equipe.Act(HttpMethod.Post, adresse, $"/secrets/{client.SecretId}/revocation", null).Refusal()).Code.Should().Be("secret_client_deja_revoque");
        (await equipe.Act(HttpMethod.Post, adresse, $"/secrets/{client.Id}/revocation", null).Refusal()).Code.Should().Be("secret_client_introuvable");
    }

    [Fact]
    public async Task Un_client_ferme_ne_rouvre_pas_et_libere_son_nom()
    {
        var equipe = await api.Equipe();
        var ouverture = await equipe.PostAsJsonAsync(JetonsApi.Clients, Corps("Fermé"));
        var id = (await ouverture.Content.ReadFromJsonAsync<JsonNode>())!["id"]!.GetValue<Guid>();
        (await equipe.PostAsJsonAsync(JetonsApi.Clients, Corps("Fermé")).Refusal()).Code.Should().Be("nom_client_deja_pris");

        await equipe.Act(HttpMethod.Post, $"{JetonsApi.Clients}/{id}", "/fermeture", null).Accept();

        foreach (var (methode, acte, corps) in new (HttpMethod, string, object?)[]
                 {
                     (HttpMethod.Post, "/fermeture", null), (HttpMethod.Post, "/secrets", null), (HttpMethod.Put, "/reseaux", new { reseaux = Array.Empty<string>() }),
                     (HttpMethod.Put, "/portees", new { portees = new[] { "structures:lire" }, territoire = new { partout = true } }),
                 })
        {
            (await equipe.Act(methode, $"{JetonsApi.Clients}/{id}", acte, corps).Refusal()).Code.Should().Be("client_deja_ferme");
        }

        (await equipe.PostAsJsonAsync(JetonsApi.Clients, Corps("Fermé"))).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("""{"portees":[]}""", "portees", "obligatoire")]
    [InlineData("""{"portees":["clients:ecrire"]}""", "portees[0]", "valeur_inconnue")]
    [InlineData("""{"portees":["tout"]}""", "portees[0]", "valeur_inconnue")]
    [InlineData("""{"portees":[null]}""", "portees[0]", "valeur_inconnue")]
    [InlineData("""{"territoire":{}}""", "territoire.partout", "invalide")]
    [InlineData("""{"territoire":{"partout":true,"regions":["28"]}}""", "territoire.partout", "invalide")]
    [InlineData("""{"territoire":{"regions":["99"]}}""", "territoire.regions[0]", "valeur_inconnue")]
    [InlineData("""{"territoire":{"departements":["20"]}}""", "territoire.departements[0]", "valeur_inconnue")]
    [InlineData("""{"reseaux":["203.0.113.7"]}""", "reseaux[0]", "reseau_invalide")]
    [InlineData("""{"courriel":"pas un courriel"}""", "courriel", "courriel_invalide")]
    [InlineData("""{"nom":" "}""", "nom", "obligatoire")]
    public async Task Une_demande_mal_formee_dit_son_champ(string json, string champ, string code)
    {
        var corps = System.Text.Json.JsonSerializer.SerializeToNode(Corps("Mal formé"))!.AsObject();
        foreach (var (cle, valeur) in JsonNode.Parse(json)!.AsObject()) corps[cle] = valeur?.DeepClone();

        var refus = await (await api.Equipe()).PostAsJsonAsync(JetonsApi.Clients, corps).Refusal();

        refus.Champs.Should().Contain(invalide => invalide.Champ == champ && invalide.Code == code);
    }

    [Fact]
    public async Task Un_changement_dit_la_version_lue_et_un_inconnu_est_introuvable()
    {
        var (equipe, client) = (await api.Equipe(), await api.Ouvrir());

        (await equipe.PostAsync($"{JetonsApi.Clients}/{client.Id}/fermeture", null).Refusal()).Code.Should().Be("if_match_absent");
        var inconnu = new HttpRequestMessage(HttpMethod.Post, $"{JetonsApi.Clients}/{Guid.CreateVersion7()}/fermeture") { Headers = { { "If-Match", "\"1\"" } } };
        (await equipe.SendAsync(inconnu).Refusal()).Code.Should().Be("client_introuvable");
        (await equipe.GetAsync($"{JetonsApi.Clients}/{Guid.CreateVersion7()}").Refusal()).Code.Should().Be("ressource_introuvable");
    }

    [Fact]
    public async Task Un_client_amorce_deux_fois_n_a_que_son_dernier_secret()
    {
        var premier = (await api.Systeme(new AmorcerClient("Démonstration", ["toutes"], []))).Value;
        var second = (await api.Systeme(new AmorcerClient("Démonstration", ["structures:lire"], ["28"]))).Value;

        second.ClientId.Should().Be(premier.ClientId);
        (await api.Demander(new(default, premier.ClientId, default, premier.Secret))).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        var jeton = await api.Jeton_de(new(default, second.ClientId, default, second.Secret));
        var habilitation = (await api.Porteur(jeton).Read<JsonNode>(JetonsApi.Moi))["habilitations"]![0]!;
        habilitation["droits"]!.AsArray().Select(droit => droit!.GetValue<string>()).Should().Equal("structures:lire");
        habilitation["perimetre"]!["regions"]![0]!.GetValue<string>().Should().Be("28");
    }

    [Fact]
    public async Task Un_client_amorce_avec_toutes_les_portees_n_administre_pas_les_acces()
    {
        var amorce = (await api.Systeme(new AmorcerClient("Toutes", ["toutes"], []))).Value;
        var jeton = await api.Jeton_de(new(default, amorce.ClientId, default, amorce.Secret));

        var habilitation = (await api.Porteur(jeton).Read<JsonNode>(JetonsApi.Moi))["habilitations"]![0]!;
        habilitation["droits"]!.AsArray().Select(droit => droit!.GetValue<string>()).Should().BeEquivalentTo(DroitsDesRoles.Portees)
            .And.NotContain(droit => droit.StartsWith("clients:") || droit.StartsWith("comptes:"));
        habilitation["perimetre"]!["partout"]!.GetValue<bool>().Should().BeTrue();
        (await api.Systeme(new AmorcerClient("Autre", ["inventee"], []))).Error!.Code.Should().Be("demande_invalide");
    }

    [Fact]
    public async Task Un_secret_qui_expire_previent_son_contact_une_fois_par_palier()
    {
        const string courriel = "contact-des-paliers@exemple.fr";
        var client = await api.Ouvrir(courriel: courriel);
        await api.Sql($"UPDATE acces.clients_secrets SET expire_le = now() + interval '20 days' WHERE id = '{client.SecretId}'");

        await api.Systeme(new SignalerSecretsExpirants());
        await api.Systeme(new SignalerSecretsExpirants());
        (await api.Courriels.WaitFor(courriel)).Should().ContainSingle().Which.Sujet.Should().Contain("dans 20 jours");
        await api.Sql($"UPDATE acces.clients_secrets SET expire_le = now() + interval '12 hours' WHERE id = '{client.SecretId}'");
        await api.Systeme(new SignalerSecretsExpirants());

        var recus = await api.Courriels.WaitFor(courriel, 2);
        recus.Should().HaveCount(2).And.OnlyContain(mail => !mail.Texte.Contains(client.Secret));
        recus[1].Sujet.Should().Contain("moins d'un jour");
        (await api.Sql($"SELECT count(*) FROM acces.outbox WHERE aggregate_id = '{client.Id}'")).Should().Be(2L);
    }

    private static object Corps(string nom) =>
        new { nom, courriel = "si@exemple.fr", portees = new[] { "structures:lire" }, territoire = new { partout = true } };
}
