using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests.Perimetres;

/// <summary>What a région animates: an event that it keeps to itself, one of its structures there, and what that structure raises.</summary>
internal sealed class Animation(HttpClient http)
{
    private const string Base = "/api/v1/animation";

    public async Task Creer(Dictionary<string, Guid> ids, string region, string marque)
    {
        ids["evenement"] = await http.Create($"{Base}/evenements", new
        {
            type = "copil_regional",
            titre = marque,
            debut = "2021-12-10T09:30:00+01:00",
            fin = "2021-12-10T12:30:00+01:00",
            programmes = new[] { "SEVE1" },
            regions = new[] { new { region } },
            ordre_du_jour = new[] { marque },
        });
        var evenement = $"{Base}/evenements/{ids["evenement"]}";
        await http.Act(HttpMethod.Post, evenement, "/annonce", null).Accept();
        await Tache(ids, evenement, marque);
        ids["inscription"] = await http.Create($"{evenement}/inscriptions", new { nom = marque, prenom = "Camille", structure_id = ids["structure"] });
        ids["signalement"] = await http.Create($"{Base}/signalements", new { structure_id = ids["structure"], texte = marque });
    }

    private async Task Tache(Dictionary<string, Guid> ids, string evenement, string marque)
    {
        var ajout = await http.Act(HttpMethod.Post, evenement, "/taches", new { libelle = marque });
        ids["tacheEvenement"] = Guid.Parse(ajout.Headers.Location!.ToString().Split('/')[^1]);
    }
}
