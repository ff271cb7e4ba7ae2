using System.Net.Http.Json;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests.Perimetres;

/// <summary>The plan of the structure of a world, of this year so that its last quarter and its bilan have begun.</summary>
internal sealed class PlanDAction(HttpClient http)
{
    private const string Suivi = "/api/v1/suivi-emploi";
    private const int Promotion = 2021;

    /// <summary>The programme had no plan that year: the équipe nationale opens the catalogue that both worlds share.</summary>
    public Task Catalogue() => http.PutAsJsonAsync(
        $"{Suivi}/catalogues/{Promotion}",
        new
        {
            contenu = new
            {
                axes = new[] { new { numero = 1, titre = "Démarrage", minimum_actions = 1, objectif_exige = true } },
                actions = new[] { new { code = "point_premiere_semaine", axe = 1, libelle = "Point de la première semaine", aide = "À trois" } },
                reglages = new
                {
                    seuil_sorties_contrat = (int?)null,
                    delai_nouvelle_direction_jours = 30,
                    mois_evaluations = new[] { 6, 9, 12 },
                    mois_bilan = 1,
                    jour_bilan = 31,
                    delai_calque_jours = 15,
                    cadre = Array.Empty<string>(),
                    ordre_du_jour_lancement = Array.Empty<string>(),
                },
            },
        },
        HttpSteps.Json).Accept();

    public async Task Creer(Dictionary<string, Guid> ids, string marque)
    {
        ids["plan"] = await http.Create($"{Suivi}/plans", new { structure_id = ids["structure"], promotion = Promotion });
        var plan = $"{Suivi}/plans/{ids["plan"]}";
        await http.Act(HttpMethod.Put, plan, "", new { etp = 0.4m, actions = new[] { new { code = "point_premiere_semaine", objectif = 80, moyens_humains = marque } } }).Accept();
        await http.Act(HttpMethod.Post, plan, "/envoi", null).Accept();
        await http.Act(HttpMethod.Post, plan, "/validation", new { }).Accept();
        var lignes = new[] { new { code = "point_premiere_semaine", realise = new { nombre = 12, @base = 20 }, preuve = marque } };
        await http.PutAsJsonAsync($"{plan}/evaluations/3", new { lignes }, HttpSteps.Json).Accept();
        await http.PutAsJsonAsync($"{plan}/bilan", new { lignes = Array.Empty<object>(), synthese = marque }, HttpSteps.Json).Accept();
    }
}
