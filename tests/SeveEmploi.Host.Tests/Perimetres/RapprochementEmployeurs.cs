using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests.Perimetres;

/// <summary>A groupement that met the structure of a world, and what is proposed to it.</summary>
internal sealed class RapprochementEmployeurs(HttpClient http)
{
    private const string Animation = "/api/v1/animation";

    public async Task Creer(Dictionary<string, Guid> ids, string region, string departement, string marque)
    {
        await http.PostAsync($"{Animation}/codes-rome/imports", new StringContent("code;libelle\nN1103;Magasinage\n", Encoding.UTF8, MediaTypeHeaderValue.Parse("text/csv"))).Accept();
        ids["groupement"] = await http.Create($"{Animation}/groupements", new { groupement = new { nom = $"GE {marque}", region, departements = new[] { departement } }, depuis = "2021-09-06" });
        var groupement = $"{Animation}/groupements/{ids["groupement"]}";
        await http.Act(HttpMethod.Post, groupement, "/contacts-siae", new { structure_id = ids["structure"] }).Accept();
        await http.Act(HttpMethod.Post, groupement, "/analyses", new { texte = marque }).Accept();
        ids["difficulteGroupement"] = await Id(http.Act(HttpMethod.Post, groupement, "/difficultes", new { texte = marque }));
        ids["besoinGroupement"] = await http.Create(
            $"{groupement}/besoins", new { code_rome = "N1103", libelle = marque, departement_lieu = departement, contrat = "cdi", debut = "2022-02-01", postes = 2 });
        ids["projet"] = await http.Create(
            $"{Animation}/structures/{ids["structure"]}/projets", new { code = $"P-{region}", projet = new { metiers = new[] { "N1103" } } });
        ids["miseEnRapport"] = await http.Create($"{Animation}/besoins/{ids["besoinGroupement"]}/mises-en-rapport", new { projet_id = ids["projet"] });
        await http.PutAsJsonAsync($"{Animation}/experimentations/{region}/2021", new { montant_subvention_eur = 10_000 }, HttpSteps.Json).Accept();
        ids["hypothese"] = await http.Create($"{Animation}/experimentations/{region}/2021/hypotheses", new { enonce = marque });
    }

    private static async Task<Guid> Id(Task<HttpResponseMessage> creating)
    {
        var answer = await creating;
        answer.IsSuccessStatusCode.Should().BeTrue(await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!["id"]!.GetValue<Guid>();
    }
}
