using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests.Perimetres;

/// <summary>What a chargé·e de mission notes of her year: an accompaniment, a count taken over, a survey and its answer, a structure to watch, an article, her report.</summary>
internal sealed class VieDeLaRegion(HttpClient http)
{
    private const string Animation = "/api/v1/animation";

    public async Task Creer(Dictionary<string, Guid> ids, string region, string marque)
    {
        ids["accompagnement"] = await http.Create($"{Animation}/accompagnements", new
        {
            region,
            accompagnement = new { nature = "individuel", cible = "structures", le = "2021-12-10", themes = new[] { "autre" }, structure_ids = new[] { ids["structure"] }, note = marque },
        });
        ids["vigilance"] = await http.Create($"{Animation}/vigilances", new { structure_id = ids["structure"], motif = "decrochage", gravite = "critique", depuis = "2021-12-01", precision = marque });
        ids["communication"] = await http.Create($"{Animation}/communications", new { region, communication = new { nature = "video", mois = "2021-11", titre = marque } });
        ids["actionReprise"] = await ActionReprise(region, marque);
        await Enquete(ids, region, marque);
        await http.Create($"{Animation}/programmes/transmissions", new { region, annee = 2021, le = "2021-12-01", destinataires = new[] { marque }, structure_id = ids["structure"] });
        ids["bilanRegional"] = await http.Create($"{Animation}/bilans", new { region, annee = 2022 });
        await http.Act(HttpMethod.Put, $"{Animation}/bilans/{ids["bilanRegional"]}", "/sections/copil", new { texte = marque }).Accept();
    }

    private async Task<Guid> ActionReprise(string region, string marque)
    {
        var fichier = new StringContent($"action;cible;objectifs;nombre\n{marque};SEVE 1;;3\n", Encoding.UTF8, "text/csv");
        await http.PostAsync($"{Animation}/actions-reprises/imports?region={region}&annee=2021", fichier).Accept();
        return (await http.Read<JsonNode>($"{Animation}/actions-reprises?region={region}"))["elements"]![0]!["id"]!.GetValue<Guid>();
    }

    private async Task Enquete(Dictionary<string, Guid> ids, string region, string marque)
    {
        ids["enquete"] = await http.Create($"{Animation}/enquetes", new
        {
            region,
            enquete = new { titre = marque, ouvre_le = "2021-12-01", clot_le = "2022-01-31", questions = new[] { new { libelle = "Votre avis", nature = "texte" } } },
        });
        await http.PostAsJsonAsync($"{Animation}/enquetes/{ids["enquete"]}/invitations", new { nombre = 1 }, HttpSteps.Json).Accept();
        await http.PostAsJsonAsync($"{Animation}/enquetes/{ids["enquete"]}/reponses", new { reponses = new { q1 = marque } }, HttpSteps.Json).Accept();
    }
}
