using System.Net;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.Referentiel.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests.Perimetres;

/// <summary>A perimeter follows the facts: a structure that moves leaves one sight for another, and nobody pushes it there herself.</summary>
public sealed class DemenagementTests(PerimetresApi api) : IClassFixture<PerimetresApi>
{
    private const string Structures = "/api/v1/referentiel/structures";
    private const string Personnes = "/api/v1/referentiel/personnes";

    [Fact]
    [Trait("Exigence", "XC-4")]
    public async Task Une_structure_partie_hier_n_est_plus_de_l_ancienne_region_mais_de_la_nouvelle()
    {
        var (normandie, loire) = (await Charge("28"), await Charge("52"));
        var adresse = await Structure("14");

        await api.National.Act(HttpMethod.Post, adresse, "/localisations", new { departement = "44", du = "2021-12-19" }).Accept();

        (await Lire(normandie, adresse), await Lire(loire, adresse)).Should().Be((HttpStatusCode.NotFound, HttpStatusCode.OK));
    }

    [Fact]
    public async Task Un_demenagement_su_d_avance_vaut_a_son_jour()
    {
        var (normandie, loire) = (await Charge("28"), await Charge("52"));
        var adresse = await Structure("14");
        await api.National.Act(HttpMethod.Post, adresse, "/localisations", new { departement = "44", du = "2022-01-10" }).Accept();
        (await Lire(normandie, adresse), await Lire(loire, adresse)).Should().Be((HttpStatusCode.OK, HttpStatusCode.NotFound));

        api.Clock.Set(new DateOnly(2022, 1, 10));
        var tache = await api.InScope(services => services.GetRequiredService<IMediator>().Send(new SituerStructures()));

        tache.Error.Should().BeNull();
        (await Lire(normandie, adresse), await Lire(loire, adresse)).Should().Be((HttpStatusCode.NotFound, HttpStatusCode.OK));
        (await Facts("conventionnements", adresse)).Should().Be("44", "the facts of a structure follow it");
        api.Clock.Set(DateOnly.Parse(PerimetresApi.Jour, null));
    }

    [Theory]
    [InlineData("2021-12-19")]
    [InlineData("2021-12-20")]
    [InlineData("2022-06-01")]
    public async Task Nul_ne_pousse_une_structure_hors_de_sa_region(string du)
    {
        var normandie = await Charge("28");
        var adresse = await Structure("14");
        var avant = await (await api.National.GetAsync(adresse)).Content.ReadAsStringAsync();

        var refus = await normandie.Act(HttpMethod.Post, adresse, "/localisations", new { departement = "44", du }).Refusal();

        (refus.Status, refus.Code).Should().Be((HttpStatusCode.Forbidden, "hors_perimetre"));
        (await (await api.National.GetAsync(adresse)).Content.ReadAsStringAsync()).Should().Be(avant);
    }

    [Theory]
    [InlineData("/nominations", "du")]
    [InlineData("/departs", "au")]
    public async Task Nul_ne_nomme_ni_ne_revoque_pour_une_autre_region(string acte, string jour)
    {
        var normandie = await Charge("28");
        var adresse = $"{Personnes}/{await api.National.Create(Personnes, new { nom = "Lefèvre", prenom = "Anne", region = "28" })}";
        await api.National.Act(HttpMethod.Post, adresse, "/nominations", new { fonction = "charge_mission", du = "2021-01-01", region = "52" }).Accept();
        var avant = await (await api.National.GetAsync(adresse)).Content.ReadAsStringAsync();

        var corps = new JsonObject { ["fonction"] = "charge_mission", [jour] = "2021-12-20", ["region"] = "52" };
        var refus = await normandie.Act(HttpMethod.Post, adresse, acte, corps).Refusal();

        (refus.Status, refus.Code).Should().Be((HttpStatusCode.Forbidden, "hors_perimetre"));
        (await (await api.National.GetAsync(adresse)).Content.ReadAsStringAsync()).Should().Be(avant);
    }

    [Fact]
    public async Task Deux_roles_se_lisent_ensemble_et_s_ecrivent_chacun_chez_soi()
    {
        var demandeur = await api.Demandeur(new("charge_mission", Regions: ["28"]));
        var droit = new { role = "dreets", regions = new[] { "52" } };
        await api.National.Act(HttpMethod.Post, $"/api/v1/acces/comptes/{demandeur.Compte}", "/droits", droit).Accept();
        var (sienne, lue) = (await Structure("14"), await Structure("44"));

        (await Lire(demandeur.Http, sienne), await Lire(demandeur.Http, lue)).Should().Be((HttpStatusCode.OK, HttpStatusCode.OK));
        await demandeur.Http.Act(HttpMethod.Post, sienne, "/aliases", new { alias = "Le Bocage" }).Accept();
        (await demandeur.Http.Act(HttpMethod.Post, lue, "/aliases", new { alias = "La Loire" }).Refusal()).Code.Should().Be("structure_introuvable");
        (await demandeur.Http.Act(HttpMethod.Post, sienne, "/localisations", new { departement = "44", du = "2022-03-01" }).Refusal()).Code.Should().Be("hors_perimetre");
        (await demandeur.Http.PostAsync(Structures, Corps("44")).Refusal()).Code.Should().Be("hors_perimetre");
    }

    [Fact]
    public async Task Un_siret_pris_ailleurs_est_refuse_sans_dire_par_qui()
    {
        var normandie = await Charge("28");
        await api.National.Create(Structures, new { nom = "Confidentiel-Loire Siret", type = "ACI", departement = "44", siret = "13002526500013" });

        var refus = await normandie.PostAsync(Structures, Corps("14", "13002526500013")).Refusal();

        refus.Code.Should().Be("doublon");
        refus.Detail.Should().NotContain("Confidentiel").And.NotContain("44");
    }

    private async Task<HttpClient> Charge(string region) => (await api.Demandeur(new("charge_mission", Regions: [region]))).Http;

    private async Task<string> Structure(string departement) =>
        $"{Structures}/{await api.National.Create(Structures, new { nom = $"Mobile {Guid.CreateVersion7():N}", type = "ACI", departement, du = "2020-01-01" })}";

    private static async Task<HttpStatusCode> Lire(HttpClient http, string adresse)
    {
        using var answer = await http.GetAsync(adresse);
        return answer.StatusCode;
    }

    private Task<string> Facts(string table, string adresse) => api.Sql<string>($"SELECT perimetre FROM referentiel.{table} WHERE structure_id = '{adresse.Split('/')[^1]}'");

    private static StringContent Corps(string departement, string? siret = null) =>
        new(new JsonObject { ["nom"] = "Neuve", ["type"] = "ACI", ["departement"] = departement, ["siret"] = siret }.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
}
