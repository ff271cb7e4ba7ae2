using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests.DonneesPersonnelles;

[Trait("Exigence", "XC-68")]
public sealed class ExportTests(SeveApi api) : IClassFixture<SeveApi>
{
    private const string Export = "/api/v1/donnees-personnelles";
    private const string Mien = "/api/v1/moi/donnees-personnelles";

    private readonly HttpClient _client = api.CreateClient();

    [Fact]
    public async Task Deux_homonymes_se_distinguent_par_leur_courriel()
    {
        await Personne("Durand", "Camille", "Camille_1@exemple.fr", "02 31 11 11 11");
        await Personne("Durand", "Camille", "camille_2@exemple.fr", "02 31 22 22 22");
        await Personne("Durand", "Camille", "camille-1@exemple.fr", "02 31 33 33 33");
        await Comite(2051, "Camille DURAND");

        var export = await Lire($"{Export}?courriel=camille_1@exemple.fr");

        export.ToString().Should().Contain("02 31 11 11 11").And.NotContain("02 31 22").And.NotContain("02 31 33").And.NotContain("DURAND");
        (export["homonymes"]!.GetValue<int>(), export["non_rendues"]!.GetValue<int>()).Should().Be((2, 1));
        (await Lire($"{Export}?courriel=personne@exemple.fr&nom=Durand&prenom=Camille"))["donnees"]!.AsArray().Should().BeEmpty("nothing but a name that others bear");
    }

    [Fact]
    public async Task Un_nom_que_nul_autre_ne_porte_se_retrouve_dans_les_dossiers()
    {
        var personne = await Personne("Lévêque", "Zoé", "zoe.leveque@exemple.fr", null);
        await Comite(2052, "ZOE LEVEQUE");

        var donnees = (await Lire($"{Export}?courriel=ZOE.leveque@exemple.fr"))["donnees"]!.AsArray();

        donnees.Select(donnee => $"{donnee!["ou"]} {donnee["rattachement"]}").Should().Equal("Personne courriel", "Comité nom");
        donnees.Should().OnlyContain(donnee => new[] { "finalite", "base_legale", "conservation", "depuis" }.All(champ => donnee![champ]!.GetValue<string>().Length > 0));

        await _client.Act(HttpMethod.Put, $"/api/v1/referentiel/personnes/{personne}", "/identite", new { nom = "Roy", prenom = "Zoé" }).Accept();
        (await Lire($"{Export}?courriel=zoe.leveque@exemple.fr")).ToString().Should().Contain("Roy").And.NotContain("LEVEQUE");
    }

    [Fact]
    public async Task La_page_se_lit_et_n_execute_rien()
    {
        await Personne("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "attaque@exemple.fr", null);
        using var demande = new HttpRequestMessage(HttpMethod.Get, $"{Export}?courriel=attaque@exemple.fr") { Headers = { Accept = { new MediaTypeWithQualityHeaderValue("text/html") } } };

        var reponse = await _client.SendAsync(demande);

        var page = await reponse.Content.ReadAsStringAsync();
        reponse.Content.Headers.ContentType!.MediaType.Should().Be("text/html");
        reponse.Headers.GetValues("Content-Security-Policy").Should().ContainSingle().Which.Should().Contain("default-src 'none'").And.NotContain("unsafe");
        page.Should().Contain("&lt;script&gt;").And.Contain("Annuaire des permanents").And.NotContain("<script").And.NotContain("<img");
    }

    [Fact]
    public async Task Qui_n_est_pas_de_l_equipe_nationale_n_exporte_que_ses_donnees()
    {
        var (compte, courriel, cle) = await api.Services.OpenAccount(new("charge_mission", Regions: ["28"]));
        var animatrice = api.CreateAnonymousClient().WithToken(await api.CreateAnonymousClient().SignIn(courriel, cle, api.Clock.GetUtcNow()));
        await Personne("charge_mission", "Essai", "homonyme@exemple.fr", "02 31 44 44 44");

        foreach (var adresse in new[] { $"{Export}?courriel={courriel}", $"{Export}/echeances" })
            (await animatrice.GetAsync(adresse).Refusal()).Should().Match<Refusal>(refus => refus.Status == HttpStatusCode.Forbidden && refus.Code == "droit_absent");

        var export = (await animatrice.GetFromJsonAsync<JsonNode>(Mien))!;
        export["courriel"]!.GetValue<string>().Should().Be(courriel);
        export["donnees"]!.AsArray().Select(donnee => donnee!["ou"]!.GetValue<string>()).Distinct().Should().Contain(["Compte", "Droit", "Connexion", "Traces"]);
        export.ToString().Should().NotContain("44 44 44").And.NotContainEquivalentOf("empreinte");
        (await Lire($"{Export}?courriel={courriel}"))["donnees"]!.AsArray().Should().Contain(donnee => donnee!["ou"]!.GetValue<string>() == "Traces");
        compte.Should().NotBeEmpty();
        (await api.CreateAnonymousClient().GetAsync(Mien).Refusal()).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("", "parametre_illisible")]
    [InlineData("?courriel=%20", "demande_invalide")]
    [InlineData("?courriel=a@b.fr&nom=Durand", "demande_invalide")]
    [InlineData("?courriel=a@b.fr&prenom=Camille", "demande_invalide")]
    public async Task Une_demande_qui_ne_dit_pas_qui_se_refuse(string question, string code) =>
        (await _client.GetAsync($"{Export}{question}").Refusal()).Code.Should().Be(code);

    [Theory]
    [InlineData("%25@exemple.fr")]
    [InlineData("rien-de-connu@exemple.fr")]
    [InlineData("%5C")]
    public async Task Un_courriel_inconnu_n_a_rien(string courriel) => (await Lire($"{Export}?courriel={courriel}"))["donnees"]!.AsArray().Should().BeEmpty();

    [Fact]
    public async Task Les_noms_s_effacent_en_24_mois_et_tout_se_lit_encore()
    {
        var personne = await Personne("Morel", "Inès", "ines.morel@exemple.fr", "02 31 55 55 55");
        var comite = await Comite(2053, "Inès Morel");
        await Sql($"UPDATE referentiel.personnes SET modifie_le = '2019-12-15T12:00:00Z' WHERE id = '{personne}'");
        await Sql($"UPDATE mobilisation.comites SET modifie_le = '2019-12-20T22:59:59Z' WHERE id = '{comite}'");

        var version = (await Lire($"/api/v1/referentiel/personnes/{personne}"))["version"]!.GetValue<long>();
        (await Echeance("Comités")).Should().Be(1);
        await Appliquer(new AppliquerConservationPersonnes());
        (await Echeance("Personnes")).Should().Be(1);
        (await Lire($"/api/v1/referentiel/personnes/{personne}"))["version"]!.GetValue<long>().Should().Be(version, "an announcement is no change");
        (await Sql($"SELECT count(*) FROM referentiel.outbox WHERE type = 'PersonneBientotEffacee' AND aggregate_id = '{personne}'")).Should().Be("1");

        await Sql("UPDATE referentiel.personnes SET effacement_prevu_le = '2021-12-20' WHERE effacement_prevu_le IS NOT NULL");
        await Appliquer(new AppliquerConservationPersonnes());
        await Appliquer(new AppliquerConservationDossiers());
        await Appliquer(new AppliquerConservationDossiers());

        var effacee = await Lire($"/api/v1/referentiel/personnes/{personne}");
        $"{effacee["prenom"]} {effacee["nom"]} {effacee["courriel"]}{effacee["telephone"]}".Should().Be("Personne effacée ");
        (await Lire($"/api/v1/mobilisation/comites/{comite}"))["membres"]![0]!["nom"]!.GetValue<string>().Should().Be("Personne effacée");
        (await Echeance("Comités")).Should().Be(0);
        (await Lire($"{Export}?courriel=ines.morel@exemple.fr&nom=Morel&prenom=Inès"))["donnees"]!.AsArray().Should().BeEmpty();
        (await Lire($"{Export}?courriel=x@exemple.fr&nom=effacée&prenom=Personne"))["donnees"]!.AsArray().Should().BeEmpty();
        (await _client.Act(HttpMethod.Put, $"/api/v1/referentiel/personnes/{personne}", "/coordonnees", new { courriel = "a@b.fr" }).Refusal()).Code.Should().Be("personne_effacee");
    }

    private Task<Guid> Personne(string nom, string prenom, string courriel, string? telephone) =>
        _client.Create("/api/v1/referentiel/personnes", new { nom, prenom, courriel, telephone });

    private async Task<Guid> Comite(int annee, string membre)
    {
        var campagne = await _client.Annoncer(annee);
        var comite = await _client.Create($"{Campagnes.Adresse}/{campagne}/comites", new { reuni_le = "2021-12-16", quorum = 1 });
        await _client.Act(HttpMethod.Post, $"/api/v1/mobilisation/comites/{comite}", "/membres", new { nom = membre, organisation = "DGEFP", voix = "deliberative" }).Accept();
        return comite;
    }

    private async Task<JsonNode> Lire(string adresse) => (await _client.GetFromJsonAsync<JsonNode>(adresse))!;

    private async Task<int> Echeance(string quoi) =>
        (await Lire($"{Export}/echeances")).AsArray().Single(echeance => echeance!["quoi"]!.GetValue<string>() == quoi)!["nombre"]!.GetValue<int>();

    private async Task Appliquer(ICommand commande) =>
        (await api.InScope(services => services.GetRequiredService<IMediator>().Send(commande))).Error.Should().BeNull();

    private async Task<string> Sql(string sql)
    {
        await using var connexion = new Npgsql.NpgsqlConnection(api.ConnectionString);
        await connexion.OpenAsync();
        await using var commande = new Npgsql.NpgsqlCommand(sql, connexion);
        return $"{await commande.ExecuteScalarAsync()}";
    }
}
