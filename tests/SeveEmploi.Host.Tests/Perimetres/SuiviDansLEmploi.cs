using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests.Perimetres;

/// <summary>The people that the structure of a world follows, and the companies that hire them.</summary>
internal sealed class SuiviDansLEmploi(HttpClient http)
{
    private const string Base = "/api/v1/suivi-emploi";

    public async Task Creer(Dictionary<string, Guid> ids, string marque)
    {
        var structure = $"{Base}/structures/{ids["structure"]}";
        ids["entreprise"] = await http.Create($"{structure}/entreprises", new { nom = $"{marque} Boulangerie", commune = marque });
        ids["entreprise2"] = await http.Create($"{structure}/entreprises", new { nom = $"{marque} Boulange" });
        ids["contactEntreprise"] = await Noter("entreprises", ids["entreprise"], "/contacts", new { nom = marque });
        ids["besoin"] = await Noter("entreprises", ids["entreprise"], "/besoins", new { metier = marque });
        ids["actionEntreprise"] = await Noter("entreprises", ids["entreprise"], "/actions", new { le = "2021-12-06", nature = "pmsmp", portee = "individuelle", intitule = marque });
        ids["suivi"] = await http.Create($"{structure}/suivis", new
        {
            suivi = new { code = "W-1", employeur = marque, metier = marque },
            contrat = new { nature = "cdi", debut = "2021-11-15", heures_hebdomadaires = 35, origine = "pmsmp", fin_essai = "2021-12-31" },
        });
        ids["rencontreSuivi"] = await Noter("suivis", ids["suivi"], "/rencontres", new { le = "2021-11-16", modalite = "visio", avec_employeur = true, note = marque });
        ids["mediation"] = await Noter("suivis", ids["suivi"], "/mediations", new { le = "2021-11-17", par = "salarie", note = marque });
    }

    private async Task<Guid> Noter(string collection, Guid id, string acte, object corps)
    {
        var answer = await http.Act(HttpMethod.Post, $"{Base}/{collection}/{id}", acte, corps);
        answer.IsSuccessStatusCode.Should().BeTrue(await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!["id"]!.GetValue<Guid>();
    }
}
