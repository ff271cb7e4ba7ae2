using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Testing;

namespace SeveEmploi.Echeancier.Tests.Calendriers;

/// <summary>Opening, listing and revoking one's own calendars.</summary>
public sealed class LiensHttpTests(CalendriersApi api) : IClassFixture<CalendriersApi>
{
    private const string Calendriers = $"{CalendriersApi.Base}/calendriers";

    [Fact]
    public async Task L_adresse_n_est_montree_qu_une_fois_et_la_base_n_en_garde_que_l_empreinte()
    {
        var (http, compte) = await api.Personne(new("charge_mission", Regions: ["28"]));

        var response = await http.PostAsJsonAsync(Calendriers, new { portee = "moi" });

        response.Headers.CacheControl!.NoStore.Should().BeTrue();
        var secret = (await response.Content.ReadFromJsonAsync<JsonNode>())!["adresse"]!.GetValue<string>().Split('/')[^1][..^4];
        (await http.GetStringAsync(Calendriers)).Should().NotContain(secret).And.Contain("\"portee\":\"moi\"");
        (await api.Sql<long>($"SELECT count(*) FROM echeancier.liens_calendrier AS l WHERE compte_id = '{compte}' AND l::text LIKE '%{secret}%'")).Should().Be(0);
        (await api.Sql<long>($"SELECT count(*) FROM socle.audit AS a WHERE a::text LIKE '%{secret}%'")).Should().Be(0);
        (await api.Sql<long>($"SELECT count(*) FROM socle.audit WHERE requete = 'CreerLienCalendrier' AND appelant_id = '{compte}'")).Should().Be(1);
    }

    [Fact]
    public async Task Une_cle_d_idempotence_ne_fait_pas_garder_l_adresse()
    {
        var (http, _) = await api.Personne(new("charge_mission", Regions: ["28"]));
        http.DefaultRequestHeaders.Add("Idempotency-Key", "essai-calendrier");

        (await CalendriersApi.Ouvrir(http, new { portee = "moi" })).Should().NotBe(await CalendriersApi.Ouvrir(http, new { portee = "moi" }));
        (await api.Sql<long>("SELECT count(*) FROM socle.idempotence WHERE cle LIKE '%essai-calendrier'")).Should().Be(0);
    }

    [Fact]
    public async Task Une_structure_hors_du_perimetre_est_introuvable_comme_celle_qui_n_existe_pas()
    {
        var (sienne, autre) = (await api.Structure("La Sienne"), await api.Structure("L'Autre", "44"));
        var (http, _) = await api.Personne(new("direction_siae", Structures: [sienne]));

        await CalendriersApi.Ouvrir(http, new { portee = "structure", structure = sienne });
        foreach (var structure in new[] { autre, Guid.CreateVersion7() })
        {
            var refus = await http.PostAsJsonAsync(Calendriers, new { portee = "structure", structure }).Refusal();
            (refus.Status, refus.Code).Should().Be((HttpStatusCode.NotFound, "structure_du_calendrier_introuvable"));
        }
    }

    [Theory]
    [InlineData("28", true)]
    [InlineData("52", false)]
    public async Task Une_region_se_suit_quand_on_y_exerce(string region, bool admise)
    {
        var (http, _) = await api.Personne(new("ddets", Departements: ["14"]));

        using var response = await http.PostAsJsonAsync(Calendriers, new { portee = "region", region });

        response.StatusCode.Should().Be(admise ? HttpStatusCode.Created : HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Une_direction_ne_suit_pas_une_region_entiere()
    {
        var (http, _) = await api.Personne(new("direction_siae", Structures: [await api.Structure("Sans Region")]));

        (await http.PostAsJsonAsync(Calendriers, new { portee = "region", region = "28" }).Refusal()).Code.Should().Be("hors_perimetre");
    }

    [Theory]
    [InlineData("{\"portee\":\"structure\"}", "structure", "obligatoire")]
    [InlineData("{\"portee\":\"region\",\"region\":\"999\"}", "region", "valeur_inconnue")]
    [InlineData("{\"portee\":\"region\"}", "region", "valeur_inconnue")]
    [InlineData("{\"portee\":\"moi\",\"region\":\"28\"}", "region", "invalide")]
    [InlineData("{\"portee\":\"moi\",\"structure\":\"0192f0c4-0000-7000-8000-000000000015\"}", "structure", "invalide")]
    [InlineData("{\"portee\":\"pays\"}", "portee", "invalide")]
    public async Task Une_portee_mal_dite_est_refusee_par_son_champ(string corps, string champ, string code)
    {
        var refus = await api.National.PostAsync(Calendriers, new StringContent(corps, System.Text.Encoding.UTF8, "application/json")).Refusal();

        refus.Status.Should().Be(HttpStatusCode.BadRequest);
        refus.Champs.Should().ContainSingle().Which.Should().Match<ChampInvalide>(invalide => invalide.Champ == champ && invalide.Code == code);
    }

    [Fact]
    public async Task Le_onzieme_calendrier_est_refuse_meme_quand_tous_sont_demandes_a_la_fois_et_en_revoquer_un_fait_de_la_place()
    {
        var (http, _) = await api.Personne(new("charge_mission", Regions: ["28"]));

        var demandes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => http.PostAsJsonAsync(Calendriers, new { portee = "moi" })));

        demandes.CountBy(reponse => reponse.StatusCode).ToDictionary().Should().BeEquivalentTo(new Dictionary<HttpStatusCode, int> { [HttpStatusCode.Created] = 10, [HttpStatusCode.Conflict] = 2 });
        (await http.PostAsJsonAsync(Calendriers, new { portee = "moi" }).Refusal()).Code.Should().Be("trop_de_calendriers");
        var un = (await http.Read<JsonNode>(Calendriers))["elements"]![0]!["id"]!.GetValue<Guid>();
        await http.DeleteAsync($"{Calendriers}/{un}").Accept();
        await CalendriersApi.Ouvrir(http, new { portee = "moi" });
    }

    [Fact]
    public async Task Un_calendrier_revoque_ne_se_revoque_pas_deux_fois_et_celui_d_un_autre_est_introuvable()
    {
        var (http, _) = await api.Personne(new("charge_mission", Regions: ["28"]));
        var (autre, _) = await api.Personne(new("charge_mission", Regions: ["28"]));
        await CalendriersApi.Ouvrir(http, new { portee = "moi" });
        var id = (await http.Read<JsonNode>(Calendriers))["elements"]![0]!["id"]!.GetValue<Guid>();

        (await autre.DeleteAsync($"{Calendriers}/{id}").Refusal()).Code.Should().Be("calendrier_introuvable");
        (await api.National.DeleteAsync($"{Calendriers}/{id}").Refusal()).Code.Should().Be("calendrier_introuvable");
        (await autre.Read<JsonNode>(Calendriers))["elements"]!.AsArray().Should().BeEmpty();
        await http.DeleteAsync($"{Calendriers}/{id}").Accept();
        var refus = await http.DeleteAsync($"{Calendriers}/{id}").Refusal();
        (refus.Status, refus.Code).Should().Be((HttpStatusCode.Conflict, "calendrier_deja_revoque"));
    }

    [Fact]
    public async Task Un_client_d_api_n_a_pas_de_calendrier()
    {
        var client = await Client();

        (await client.PostAsJsonAsync(Calendriers, new { portee = "moi" }).Refusal()).Code.Should().Be("compte_personnel_exige");
        (await client.GetAsync(Calendriers).Refusal()).Code.Should().Be("compte_personnel_exige");
        (await client.DeleteAsync($"{Calendriers}/{Guid.CreateVersion7()}").Refusal()).Code.Should().Be("calendrier_introuvable");
    }

    [Fact]
    public async Task Qui_supplee_quelqu_un_n_ouvre_pas_de_calendrier_en_son_nom()
    {
        var (_, absente) = await api.Personne(new("direction_siae", Structures: [await api.Structure("Absente")]));
        var (suppleante, compte) = await api.Personne(new("direction_siae", Structures: [await api.Structure("Suppléante")]));
        await api.National.Create($"/api/v1/acces/comptes/{absente}/suppleances", new { suppleant_id = compte, du = "2021-12-20", au = "2022-01-20", motif = "Congé" });
        suppleante.DefaultRequestHeaders.Add("Au-Nom-De", absente.ToString());

        (await suppleante.PostAsJsonAsync(Calendriers, new { portee = "moi" }).Refusal()).Code.Should().Be("compte_personnel_exige");
    }

    [Theory]
    [InlineData("direction_siae")]
    [InlineData("equipe_siae")]
    [InlineData("formateur")]
    [InlineData("ddets")]
    [InlineData("dreets")]
    [InlineData("dgefp")]
    [InlineData("reseau")]
    [InlineData("groupement_employeurs")]
    public async Task Chaque_role_peut_suivre_ses_echeances(string role)
    {
        Guid[] ids = [await api.Structure($"De {role}")];
        var (http, _) = await api.Personne(new(
            role, role == "dreets" ? ["28"] : null, role == "ddets" ? ["14"] : null, role.EndsWith("siae", StringComparison.Ordinal) ? ids : null,
            role == "formateur" ? ids : null, role is "reseau" or "groupement_employeurs" ? ids[0] : null));

        (await api.Lire(await CalendriersApi.Ouvrir(http, new { portee = "moi" })))[^1].Should().Be("END:VCALENDAR");
    }

    private async Task<HttpClient> Client()
    {
        var client = (await api.InScope(services => services.GetRequiredService<IMediator>().Send(new AmorcerClient("agenda", [AmorcerClient.ToutesPortees], [])))).Value;
        var preuve = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = client.ClientId, ["client_secret"] = client.Secret };
        var answer = await api.CreateAnonymousClient().PostAsync("/api/v1/oauth/jetons", new FormUrlEncodedContent(preuve));
        var http = api.CreateAnonymousClient().WithToken((await answer.Content.ReadFromJsonAsync<JsonNode>())!["access_token"]!.GetValue<string>());
        http.DefaultRequestHeaders.Add("Idempotency-Key", "essai");
        return http;
    }
}
