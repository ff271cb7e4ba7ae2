using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.Acces.Connexions;
using SeveEmploi.Testing;

namespace SeveEmploi.Acces.Tests.Connexions;

public sealed class SecondFacteurHttpTests(ComptesApi api) : IClassFixture<ComptesApi>
{
    private const string Route = $"{ComptesApi.Base}/moi/second-facteur";

    [Fact]
    public async Task Le_second_facteur_se_demande_apres_le_bon_mot_de_passe_seulement()
    {
        var personne = await api.Ouvrir(avecSecondFacteur: true);

        (await api.Connecter(personne.Courriel, "une autre phrase que la bonne").Refusal()).Code.Should().Be("identifiants_refuses");
        (await api.Connecter(personne.Courriel, "une autre phrase que la bonne", code: api.Code(personne)).Refusal()).Code.Should().Be("identifiants_refuses");
        (await api.Connecter(personne.Courriel, personne.MotDePasse).Refusal()).Should().Match<Refusal>(r => r.Status == HttpStatusCode.Unauthorized && r.Code == "second_facteur_requis");
        (await api.Connecter(personne.Courriel, personne.MotDePasse, code: "000000").Refusal()).Code.Should().Be("second_facteur_refuse");
        (await api.Connecter(personne.Courriel, personne.MotDePasse, code: api.Code(personne))).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Un_code_ne_sert_qu_une_fois()
    {
        var personne = await api.Ouvrir(avecSecondFacteur: true);
        var code = api.Code(personne);
        (await api.Connecter(personne.Courriel, personne.MotDePasse, code: code)).StatusCode.Should().Be(HttpStatusCode.Created);

        (await api.Connecter(personne.Courriel, personne.MotDePasse, code: code).Refusal()).Code.Should().Be("second_facteur_refuse");
        api.Clock.Advance(TimeSpan.FromSeconds(30));
        (await api.Connecter(personne.Courriel, personne.MotDePasse, code: code).Refusal()).Code.Should().Be("second_facteur_refuse");
        (await api.Connecter(personne.Courriel, personne.MotDePasse, code: api.Code(personne))).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Le_meme_code_presente_de_plusieurs_endroits_a_la_fois_n_ouvre_qu_une_connexion()
    {
        var personne = await api.Ouvrir(avecSecondFacteur: true);
        var code = api.Code(personne);

        var reponses = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => api.Connecter(personne.Courriel, personne.MotDePasse, code: code)));

        reponses.Count(reponse => reponse.StatusCode == HttpStatusCode.Created).Should().Be(1);
        reponses.Should().OnlyContain(reponse => (int)reponse.StatusCode < 500);
    }

    [Fact]
    public async Task Deviner_le_code_se_compte_comme_un_mot_de_passe()
    {
        var (personne, adresse) = (await api.Ouvrir(avecSecondFacteur: true), api.Adresse());
        for (var essai = 0; essai < 5; essai++) await api.Connecter(personne.Courriel, personne.MotDePasse, adresse, code: "000000");

        (await api.Connecter(personne.Courriel, personne.MotDePasse, adresse, code: api.Code(personne)).Refusal()).Code.Should().Be("trop_de_tentatives");
    }

    [Fact]
    public async Task Un_second_facteur_se_prepare_s_active_et_donne_dix_codes_de_secours()
    {
        var personne = await api.Ouvrir("charge_mission", ["28"]);
        using var client = await api.Connectee(personne);
        (await client.PostAsJsonAsync($"{Route}/activation", new { code = "123456" }).Refusal()).Code.Should().Be("second_facteur_non_prepare");

        var cle = (await Post(client, "", null))["cle"]!.GetValue<string>();
        (await client.PostAsJsonAsync($"{Route}/activation", new { code = "000000" }).Refusal()).Code.Should().Be("code_second_facteur_refuse");
        var codes = (await Post(client, "/activation", new { code = Totp.Code(cle, api.Clock.GetUtcNow()) }))["codes_secours"]!.AsArray().Select(c => c!.GetValue<string>()).ToList();

        codes.Should().HaveCount(10).And.OnlyHaveUniqueItems();
        (await client.PostAsync(Route, null).Refusal()).Code.Should().Be("second_facteur_deja_actif");
        (await client.DeleteAsync(Route).Refusal()).Code.Should().Be("second_facteur_indispensable");
        (await api.Recus(personne.Courriel))[0].Sujet.Should().Be("Votre second facteur est actif");
        await UnCodeDeSecoursSertUneFois(personne, codes);
    }

    [Fact]
    public async Task Qui_doit_un_second_facteur_l_apprend_a_la_connexion()
    {
        var personne = await api.Ouvrir("charge_mission", ["28"]);
        var response = await api.Connecter(personne.Courriel, personne.MotDePasse);

        (await response.Content.ReadFromJsonAsync<JsonNode>())!["second_facteur_a_activer"]!.GetValue<bool>().Should().BeTrue();
    }

    [Fact]
    public async Task Sans_role_qui_l_exige_le_second_facteur_se_retire()
    {
        var personne = await api.Ouvrir(avecSecondFacteur: true);
        using var client = await api.Connectee(personne);

        await client.DeleteAsync(Route).Accept();
        (await api.Connecter(personne.Courriel, personne.MotDePasse)).StatusCode.Should().Be(HttpStatusCode.Created);
        (await client.DeleteAsync(Route).Refusal()).Code.Should().Be("second_facteur_inactif");
        (await api.Recus(personne.Courriel))[0].Sujet.Should().Be("Votre second facteur est retiré");
    }

    [Fact]
    public async Task Des_codes_de_secours_neufs_remplacent_les_anciens()
    {
        var personne = await api.Ouvrir(avecSecondFacteur: true);
        using var client = await api.Connectee(personne);
        var anciens = await Renouveler(client, personne);
        var neufs = await Renouveler(client, personne);

        (await client.PostAsJsonAsync($"{Route}/codes-secours", new { code = "000000" }).Refusal()).Code.Should().Be("code_second_facteur_refuse");
        (await api.Connecter(personne.Courriel, personne.MotDePasse, codeSecours: anciens[0]).Refusal()).Code.Should().Be("second_facteur_refuse");
        (await api.Connecter(personne.Courriel, personne.MotDePasse, codeSecours: neufs[0])).StatusCode.Should().Be(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Une_base_volee_ne_donne_ni_cle_ni_code_de_secours()
    {
        var personne = await api.Ouvrir(avecSecondFacteur: true);
        using var client = await api.Connectee(personne);
        var codes = await Renouveler(client, personne);

        var gardes = await api.Sql($"select string_agg(value, ' ') from acces.identifiants_secrets where user_id = '{personne.Id}'");
        gardes.Should().NotContain(personne.Cle).And.NotContain(codes[0]).And.NotContain(CodeSecours.Normaliser(codes[0]));
    }

    private async Task UnCodeDeSecoursSertUneFois(Personne personne, List<string> codes)
    {
        var response = await api.Connecter(personne.Courriel, personne.MotDePasse, codeSecours: codes[3].ToLowerInvariant().Replace('-', ' '));
        response.StatusCode.Should().Be(HttpStatusCode.Created);
        (await response.Content.ReadFromJsonAsync<JsonNode>())!["codes_secours_restants"]!.GetValue<int>().Should().Be(9);
        (await api.Connecter(personne.Courriel, personne.MotDePasse, codeSecours: codes[3]).Refusal()).Code.Should().Be("second_facteur_refuse");
        (await api.Recus(personne.Courriel, 2))[1].Sujet.Should().Be("Un code de secours a servi");
    }

    private async Task<IReadOnlyList<string>> Renouveler(HttpClient client, Personne personne)
    {
        api.Clock.Advance(TimeSpan.FromMinutes(2));
        return [.. (await Post(client, "/codes-secours", new { code = api.Code(personne) }))["codes_secours"]!.AsArray().Select(code => code!.GetValue<string>())];
    }

    private static async Task<JsonNode> Post(HttpClient client, string acte, object? corps)
    {
        var response = await client.PostAsync($"{Route}{acte}", corps is null ? null : JsonContent.Create(corps));
        response.StatusCode.Should().Be(HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
