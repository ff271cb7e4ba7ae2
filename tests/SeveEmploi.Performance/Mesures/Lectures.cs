using System.Text.Json;
using System.Text.Json.Nodes;

namespace SeveEmploi.Performance.Mesures;

/// <summary>The reads: prepared from what the database holds, each asked by the chargé·e de mission of its région.</summary>
internal sealed class Lectures(Donnees donnees, Serveur hote, IReadOnlyDictionary<string, string> jetons)
{
    private const int StructuresMax = 20_000;
    private const int PagesMax = 5;
    private const int ParPage = 50;
    private const int MoisRegardes = 6;

    public async Task<Charge> Structure()
    {
        var structures = await donnees.Lister(
            $"SELECT id, region_code FROM referentiel.structures ORDER BY id LIMIT {StructuresMax}", ligne => (Id: ligne.GetGuid(0), Region: ligne.GetString(1)));
        return new("structure", "une structure par son identifiant",
            structures.ConvertAll(s => new Requete($"/api/v1/referentiel/structures/{s.Id}", Jeton: jetons[s.Region])), structures.ConvertAll(s => new Requete($"/structures/{s.Id}")))
        {
            But = 0.5,
        };
    }

    public async Task<Charge> Candidatures()
    {
        var groupes = await donnees.Lister(
            $"SELECT region_code, etat, count(*) FROM mobilisation.candidatures GROUP BY 1, 2 HAVING count(*) >= {ParPage}",
            ligne => (Region: ligne.GetString(0), Etat: ligne.GetString(1), Pages: (int)Math.Min(PagesMax, ligne.GetInt64(2) / ParPage)));
        var (produit, nu) = (new List<Requete>(), new List<Requete>());
        foreach (var (region, etat, pages) in groupes)
        {
            produit.AddRange(await Pages(region, JsonNamingPolicy.SnakeCaseLower.ConvertName(etat), pages));
            nu.AddRange(Enumerable.Range(1, pages).Select(page => new Requete($"/candidatures?region={region}&etat={etat}&page={page}")));
        }

        return new("candidatures", "une page de 50 candidatures d'une région dans un état", produit, nu) { But = 0.75 };
    }

    public Task<Charge> AgregatDepartement() => Agregat("agregat departement", "les sommes annuelles des structures d'un département", "departement", "departements");

    public Task<Charge> AgregatRegion() => Agregat("agregat region", "les sommes annuelles des structures d'une région", "region", "regions");

    /// <summary>The last six months that have ended: what is late is an open obligation for the product, an absent row for the reference.</summary>
    public async Task<Charge> Retards()
    {
        var mois = await donnees.Lister(
            $"""
            SELECT region_code, split_part(objet, ':', 2), min(echeance), max(echeance) FROM echeancier.obligations
            WHERE module = 'indicateurs' AND nature = 'saisie_mensuelle' AND issue IS NULL AND echeance < current_date AND split_part(objet, ':', 3) = ''
              AND echeance >= current_date - interval '{MoisRegardes + 1} months'
            GROUP BY 1, 2
            """,
            ligne => (Region: ligne.GetString(0), Mois: ligne.GetString(1), Du: ligne.GetFieldValue<DateOnly>(2), Au: ligne.GetFieldValue<DateOnly>(3)));
        return new("retards", "les structures d'une région qui n'ont pas rendu un mois",
            mois.ConvertAll(m => new Requete(
                $"/api/v1/echeancier/obligations?region={m.Region}&nature=saisie_mensuelle&closes=false&du={m.Du:yyyy-MM-dd}&au={m.Au:yyyy-MM-dd}&limite=200", Jeton: jetons[m.Region])),
            mois.ConvertAll(m => new Requete($"/retards?region={m.Region}&annee={m.Mois[..4]}&mois={int.Parse(m.Mois[5..], System.Globalization.CultureInfo.InvariantCulture)}")))
        {
            But = 3,
        };
    }

    private async Task<Charge> Agregat(string nom, string question, string axe, string route)
    {
        var annees = await donnees.Lister(
            $"SELECT DISTINCT {axe}_code, region_code, annee FROM indicateurs.participations", ligne => (Code: ligne.GetString(0), Region: ligne.GetString(1), Annee: ligne.GetInt32(2)));
        return new(nom, question,
            annees.ConvertAll(a => new Requete($"/api/v1/indicateurs/{route}/{a.Code}/{a.Annee}", Jeton: jetons[a.Region])),
            annees.ConvertAll(a => new Requete($"/annees/{a.Annee}?{axe}={a.Code}")))
        {
            But = 3,
        };
    }

    /// <summary>The first pages of a list, each asked with the cursor that the one before answered.</summary>
    private async Task<List<Requete>> Pages(string region, string etat, int pages)
    {
        using var http = new HttpClient { BaseAddress = hote.Adresse, DefaultRequestHeaders = { Authorization = new("Bearer", jetons[region]) } };
        var (requetes, curseur) = (new List<Requete>(), "");
        for (var page = 0; page < pages; page++)
        {
            var chemin = $"/api/v1/mobilisation/candidatures?region={region}&etat={etat}{curseur}";
            requetes.Add(new(chemin, Jeton: jetons[region]));
            var lue = JsonNode.Parse(await http.GetStringAsync(chemin))!;
            if (lue["curseur_suivant"]?.GetValue<string>() is not { } suivant) break;
            curseur = $"&curseur={suivant}";
        }

        return requetes;
    }
}
