using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests.Perimetres;

/// <summary>What one région holds, made through the API: an id for each kind of resource, and the words by which a leak would show.</summary>
internal sealed record Monde(string Region, string Departement, IReadOnlyDictionary<string, Guid> Ids, IReadOnlyList<string> Marques)
{
    // What belongs to no territory: the same for everybody.
    public static readonly IReadOnlyDictionary<string, string> SansPerimetre = new Dictionary<string, string>
    {
        ["campagne"] = "une campagne est celle du pays",
        ["partenaire"] = "l'annuaire des partenaires est commun",
        ["reseau"] = "un réseau est un partenaire",
        ["client"] = "les clients d'API sont à la seule équipe nationale",
        ["secret"] = "comme son client",
        ["modele"] = "les années types sont celles du programme",
        ["message"] = "les boîtes d'envoi sont à la seule équipe nationale",
    };

    public Guid this[string kind] => Ids[kind];

    /// <summary>Any word of this world that a body contains, beside the ids that the request itself sent.</summary>
    public IEnumerable<string> Traces(string body, string request) =>
        Marques.Where(mark => body.Contains(mark, StringComparison.OrdinalIgnoreCase) && !request.Contains(mark, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The acts of the équipe nationale that make a world.</summary>
internal sealed class Createur(HttpClient http, PerimetresApi api)
{
    private const string Mobilisation = "/api/v1/mobilisation";
    private const string Referentiel = "/api/v1/referentiel";
    private const string Acces = "/api/v1/acces";
    private const string Formation = "/api/v1/formation-action";
    private const string Calendriers = "/api/v1/echeancier/calendriers";

    public async Task<Guid> Campagne(int annee)
    {
        var campagne = await http.Create($"{Mobilisation}/campagnes", new
        {
            programme = "SEVE1",
            annee,
            titre = $"Appel à mobilisation {annee + 1}",
            reglement = new { etapes = new[] { "manifestation", "entretien", "transmission" }, points_confirmation = new[] { "Emploi durable.", "Temps dédié.", "Médiation active." } },
        });
        var adresse = $"{Mobilisation}/campagnes/{campagne}";
        await http.Act(HttpMethod.Put, adresse, "/calendrier", new
        {
            jalons = new[] { ("ouverture", "2021-06-01"), ("limite_contact", "2021-09-22") }.Select(jalon => new { code = jalon.Item1, libelle = jalon.Item1, jour = jalon.Item2 }),
        }).Accept();
        await http.Act(HttpMethod.Put, adresse, "/objectifs", new
        {
            national = 180,
            regions = 18,
            regionaux = new[] { new { region = "28", places = 2828 }, new { region = "52", places = 5252 } },
        }).Accept();
        await http.Act(HttpMethod.Post, adresse, "/ouverture", null).Accept();
        return campagne;
    }

    public async Task<Monde> Creer(Guid campagne, string region, string departement, string marque)
    {
        var ids = new Dictionary<string, Guid> { ["campagne"] = campagne };
        ids["reseau"] = await http.Create($"{Referentiel}/partenaires", new { nature = "reseau", nom = $"Réseau {region}" });
        ids["partenaire"] = await Ddets(departement);
        ids["structure"] = await Structure($"{marque} Atelier", departement);
        ids["structure2"] = await Structure($"{marque} Tremplin", departement);
        await http.Act(HttpMethod.Post, $"{Referentiel}/structures/{ids["structure"]}", "/reseaux", new { reseau_id = ids["reseau"], du = "2020-01-01" }).Accept();
        ids["personne"] = await Personne(marque, region, ids["structure"]);
        await Candidature(ids, marque);
        await Parcours(ids, departement, marque);
        await new Accompagnement(http, Dire).Creer(ids, region, marque);
        await new PlanDAction(http).Creer(ids, marque);
        await Convention(ids, marque);
        await Comite(ids, region, marque);
        await Echeances(ids, region, departement, marque);
        await Indicateurs(ids["structure"], departement);
        await new SuiviDansLEmploi(http).Creer(ids, marque);
        await new Animation(http).Creer(ids, region, marque);
        await new RapprochementEmployeurs(http).Creer(ids, region, departement, marque);
        await new VieDeLaRegion(http).Creer(ids, region, marque);
        ids["message"] = await api.Sql<Guid>("SELECT id FROM mobilisation.outbox ORDER BY position LIMIT 1");
        var courriel = await Compte(ids, region);
        await Client(ids, region);
        ids["calendrier"] = await Calendrier(http);
        var marques = ids.Where(id => !Monde.SansPerimetre.ContainsKey(id.Key)).Select(id => id.Value.ToString()).Append(marque).Append(courriel);
        return new(region, departement, ids, [.. marques, $"\"places\":{region}{region}"]);
    }

    private Task<Guid> Structure(string nom, string departement) =>
        http.Create($"{Referentiel}/structures", new { nom, type = "ACI", departement, commune = nom, du = "2020-01-01" });

    private async Task<Guid> Ddets(string departement) =>
        (await http.Read<JsonNode>($"{Referentiel}/partenaires?nature=ddets&departement={departement}"))["elements"]![0]!["id"]!.GetValue<Guid>();

    private async Task<Guid> Personne(string marque, string region, Guid structure)
    {
        var personne = await http.Create($"{Referentiel}/personnes", new { nom = marque, prenom = "Camille", region });
        await http.Act(HttpMethod.Post, $"{Referentiel}/personnes/{personne}", "/nominations", new { fonction = "direction", du = "2021-01-01", structure_id = structure }).Accept();
        return personne;
    }

    private async Task Candidature(Dictionary<string, Guid> ids, string marque)
    {
        ids["candidature"] = await http.Create($"{Mobilisation}/campagnes/{ids["campagne"]}/candidatures", new { le = "2021-07-05", emetteur = "direction", structure_id = ids["structure"] });
        var adresse = $"{Mobilisation}/candidatures/{ids["candidature"]}";
        await http.Act(HttpMethod.Post, adresse, "/entretiens", new { le = "2021-09-30", participants = new[] { new { nom = marque, fonction = "direction" } } }).Accept();
        ids["avis_reseau"] = await Id(http.Act(HttpMethod.Post, adresse, "/avis", new { partenaire_id = ids["reseau"], le = "2021-10-08" }));
        ids["avis"] = await Id(http.Act(HttpMethod.Post, adresse, "/avis", new { partenaire_id = ids["partenaire"], le = "2021-10-08" }));
        await http.Act(HttpMethod.Post, adresse, "/transmission", new { le = "2021-12-01" }).Accept();
    }

    /// <summary>What modules announce: one that is due, and one that cannot be followed.</summary>
    private async Task Echeances(Dictionary<string, Guid> ids, string region, string departement, string marque)
    {
        var due = new ObligationPosee(
            "indicateurs", "saisie_mensuelle", $"{ids["structure"]}:2021-11", "novembre 2021", ids["structure"], departement, region, null, null, new(2021, 12, 1), new(2021, 12, 10), null);
        await Dire(due);
        await Dire(due with { Nature = "inconnue", Objet = $"{marque} inconnue" });
        ids["obligation"] = await api.Sql<Guid>($"SELECT id FROM echeancier.obligations WHERE objet = '{due.Objet}'");
        ids["anomalie"] = await api.Sql<Guid>($"SELECT id FROM echeancier.anomalies WHERE objet = '{marque} inconnue'");
    }

    /// <summary>The year of the structure, as if the comité had retained it, with a trainee and a first seminar that was held and signed.</summary>
    private async Task Parcours(Dictionary<string, Guid> ids, string departement, string marque)
    {
        await Dire(new CandidatureRetenue(ids["candidature"], ids["campagne"], ids["structure"], Programme.Seve1, 2022, departement, new(2021, 12, 16)));
        ids["parcours"] = await api.Sql<Guid>($"SELECT id FROM formation_action.parcours WHERE candidature_id = '{ids["candidature"]}'");
        ids["journee"] = await api.Sql<Guid>($"SELECT id FROM formation_action.parcours_journees WHERE parcours_id = '{ids["parcours"]}' ORDER BY rang LIMIT 1");
        ids["modele"] = await api.Sql<Guid>("SELECT id FROM formation_action.modeles ORDER BY id LIMIT 1");
        var parcours = $"{Formation}/parcours/{ids["parcours"]}";
        ids["stagiaire"] = await http.Create($"{parcours}/stagiaires", new { nom = marque, prenom = "Camille", fonction = "direction", present_du = "2021-01-04" });
        await http.Act(HttpMethod.Put, parcours, $"/journees/{ids["journee"]}/plan", new { plan = new { le = "2021-12-18", lieu = marque } }).Accept();
        await http.Act(HttpMethod.Post, parcours, $"/journees/{ids["journee"]}/tenue", new { }).Accept();
        var emargement = $"{parcours}/journees/{ids["journee"]}/emargement";
        var presences = new[] { new { stagiaire_id = ids["stagiaire"], demi_journee = "matin", presence = "present" } };
        await http.PostAsJsonAsync($"{emargement}/presences", new { presences }, HttpSteps.Json).Accept();
    }

    /// <summary>The convention that the retained candidature opened, with what its structure says of its money.</summary>
    private async Task Convention(Dictionary<string, Guid> ids, string marque)
    {
        ids["convention"] = await api.Sql<Guid>($"SELECT id FROM financement.conventions WHERE candidature_id = '{ids["candidature"]}'");
        var convention = $"/api/v1/financement/conventions/{ids["convention"]}";
        await http.Act(HttpMethod.Put, convention, "/termes", new { direction = marque, debut = "2022-01-01", fin = "2022-12-31" }).Accept();
        await http.Act(HttpMethod.Put, convention, "/budget", new { lignes = new[] { new { categorie = "temps_equipe", libelle = marque, montant_eur = 20_000, ressource = "convention" } } }).Accept();
        await http.Act(HttpMethod.Put, convention, "/fse/2022", new { beneficie = false }).Accept();
        await http.Act(HttpMethod.Post, convention, "/envoi", new { }).Accept();
    }

    /// <summary>The exits of the year before, and a month: the structure was of the promotion 2021 too.</summary>
    private async Task Indicateurs(Guid structure, string departement)
    {
        await Dire(new CandidatureRetenue(Guid.CreateVersion7(), Guid.CreateVersion7(), structure, Programme.Seve1, 2021, departement, new(2020, 12, 16)));
        await http.PutAsJsonAsync($"/api/v1/indicateurs/sorties/{structure}/2021", new { emploi_durable = 28 }).Accept();
        await http.PutAsJsonAsync($"/api/v1/indicateurs/saisies/{structure}/2021-11", new { valeurs = new { emploi_durable = 28 } }).Accept();
    }

    private Task<bool> Dire(INotification annonce) => api.InScope(async services =>
    {
        await services.GetRequiredService<IMediator>().Publish(annonce);
        return true;
    });

    private async Task Comite(Dictionary<string, Guid> ids, string region, string marque)
    {
        ids["comite"] = await http.Create($"{Mobilisation}/campagnes/{ids["campagne"]}/comites", new { reuni_le = "2021-12-16", quorum = 1, region });
        var adresse = $"{Mobilisation}/comites/{ids["comite"]}";
        ids["membre"] = await Id(http.Act(HttpMethod.Post, adresse, "/membres", new { nom = marque, organisation = marque, voix = "deliberative" }));
        await http.Act(HttpMethod.Post, adresse, "/dossiers", new { candidature_ids = new[] { ids["candidature"] } }).Accept();
    }

    private async Task<string> Compte(Dictionary<string, Guid> ids, string region)
    {
        (ids["compte"], var courriel, _) = await api.Services.OpenAccount(new("charge_mission", Regions: [region]));
        (ids["compte2"], _, _) = await api.Services.OpenAccount(new("charge_mission", Regions: [region]));
        ids["droit"] = (await http.Read<JsonNode>($"{Acces}/comptes/{ids["compte"]}"))["droits"]![0]!["id"]!.GetValue<Guid>();
        ids["suppleance"] = await Suppleance(ids["compte"], ids["compte2"]);
        return courriel;
    }

    public Task<Guid> Suppleance(Guid compte, Guid suppleant) =>
        http.Create($"{Acces}/comptes/{compte}/suppleances", new { suppleant_id = suppleant, du = "2021-12-20", au = "2022-01-20", motif = "Congé" });

    /// <summary>A calendar of the caller, whoever she is.</summary>
    public static async Task<Guid> Calendrier(HttpClient http)
    {
        using var answer = await http.PostAsJsonAsync(Calendriers, new { portee = "moi" }, HttpSteps.Json);
        answer.IsSuccessStatusCode.Should().BeTrue(await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!["id"]!.GetValue<Guid>();
    }

    private async Task Client(Dictionary<string, Guid> ids, string region)
    {
        var corps = new { nom = $"Partenaire {region}", courriel = "si@exemple.fr", portees = new[] { "structures:lire" }, territoire = new { regions = new[] { region } } };
        var vue = (await (await http.PostAsJsonAsync($"{Acces}/clients", corps, HttpSteps.Json)).Content.ReadFromJsonAsync<JsonNode>())!;
        (ids["client"], ids["secret"]) = (vue["id"]!.GetValue<Guid>(), vue["secret_id"]!.GetValue<Guid>());
    }

    private static async Task<Guid> Id(Task<HttpResponseMessage> creating)
    {
        var answer = await creating;
        answer.IsSuccessStatusCode.Should().BeTrue(await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!["id"]!.GetValue<Guid>();
    }
}
