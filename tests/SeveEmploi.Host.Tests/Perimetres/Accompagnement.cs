using System.Net.Http.Headers;
using System.Text;
using MediatR;
using SeveEmploi.FormationAction.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests.Perimetres;

/// <summary>What accompanies the parcours of a world: its formateur, a meeting, a plan, a tool that nobody published.</summary>
/// <remarks>What may be shared with all does not bear the mark of the world: once shared, it is no leak.</remarks>
internal sealed class Accompagnement(HttpClient http, Func<INotification, Task<bool>> dire)
{
    private const string Formation = "/api/v1/formation-action";

    public async Task Creer(Dictionary<string, Guid> ids, string region, string marque)
    {
        var parcours = $"{Formation}/parcours/{ids["parcours"]}";
        ids["formateur"] = await http.Create($"{Formation}/formateurs", new { nom = marque, prenom = "Ana", regions = new[] { region }, premiere_promotion = 2021 });
        await dire(new FormateurDesigne(ids["parcours"], ids["formateur"], new(2021, 12, 18)));
        ids["rencontre"] = await http.Create($"{Formation}/rencontres", new { nature = "temps_collectif", le = "2021-12-17", formateur_ids = new[] { ids["formateur"] }, region });
        ids["action"] = await http.Create($"{parcours}/actions", new { intitule = marque, nature = "autre", responsable = "CIP", echeance = "2021-12-31" });
        ids["difficulte"] = await http.Create($"{parcours}/difficultes", new { categorie = "organisation_interne", difficulte = "Dédier du temps" });
        ids["actionSociale"] = await http.Create($"{parcours}/actions-sociales", new { theme = "sante", action = marque });
        ids["questionnaire"] = await http.Create($"{parcours}/questionnaires", new { echeance = "2021-12-31" });
        await Outil(ids);
    }

    private async Task Outil(Dictionary<string, Guid> ids)
    {
        ids["outil"] = await http.Create($"{Formation}/outils", new
        {
            titre = "Planning",
            description = "Un tableur",
            nature = "outil",
            licence = "CC BY 4.0",
            metiers = Array.Empty<string>(),
            themes = Array.Empty<string>(),
            parcours_id = ids["parcours"],
        });
        var depot = new HttpRequestMessage(HttpMethod.Put, $"{Formation}/outils/{ids["outil"]}/fichier?nom=planning.pdf") { Content = new ByteArrayContent(Encoding.ASCII.GetBytes("%PDF-1.7")) };
        depot.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        depot.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        await http.SendAsync(depot).Accept();
    }
}
