using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SeveEmploi.Host.Tests.Perimetres;

/// <summary>Whose resources the address and the body name, and whose territory.</summary>
/// <param name="Filtre">Also filters the lists by the ids of the address.</param>
internal sealed record Situation(string Nom, Func<string, Guid> Chemin, Func<string, Guid> Corps, Monde Territoire, bool Filtre = false);

internal sealed record Reponse(int Statut, string Code, string Corps, string Envoi)
{
    public bool EstReussie => Statut is >= 200 and < 300;

    public bool MemeIssueQue(Reponse autre) => (Statut, Code) == (autre.Statut, autre.Code);
}

/// <summary>An operation filled for one situation. A name that is not in the tables fails: a new route must be taught here.</summary>
internal sealed partial class Demande(Operation operation, Situation situation)
{
    private static readonly Dictionary<string, string> Identifiants = new()
    {
        ["structureId"] = "structure",
        ["conventionId"] = "convention",
        ["convention"] = "convention",
        ["candidatureId"] = "candidature",
        ["avisId"] = "avis",
        ["personneId"] = "personne",
        ["partenaireId"] = "partenaire",
        ["campagneId"] = "campagne",
        ["comiteId"] = "comite",
        ["compteId"] = "compte",
        ["clientId"] = "client",
        ["droitId"] = "droit",
        ["suppleanceId"] = "suppleance",
        ["secretId"] = "secret",
        ["calendrierId"] = "calendrier",
        ["structure"] = "structure",
        ["campagne"] = "campagne",
        ["reseau"] = "reseau",
        ["structure_id"] = "structure",
        ["partenaire_id"] = "partenaire",
        ["membre_id"] = "membre",
        ["appelant_id"] = "compte",
        ["objet_id"] = "structure",
        ["absorbee_id"] = "structure2",
        ["reseau_id"] = "reseau",
        ["candidature_id"] = "candidature",
        ["candidature_ids"] = "candidature",
        ["presents"] = "membre",
        ["votants"] = "membre",
        ["suppleant_id"] = "compte2",
        ["structures"] = "structure",
        ["parcours"] = "parcours",
        ["parcoursId"] = "parcours",
        ["journeeId"] = "journee",
        ["modeleId"] = "modele",
        ["stagiaireId"] = "stagiaire",
        ["stagiaire_id"] = "stagiaire",
        ["formateur"] = "formateur",
        ["formateur_id"] = "formateur",
        ["parcours_id"] = "parcours",
        ["formateurId"] = "formateur",
        ["formateur_ids"] = "formateur",
        ["rencontreId"] = "rencontre",
        ["actionId"] = "action",
        ["actionSocialeId"] = "actionSociale",
        ["difficulteId"] = "difficulte",
        ["outilId"] = "outil",
        ["questionnaireId"] = "questionnaire",
        ["suiviId"] = "suivi",
        ["rencontreSuiviId"] = "rencontreSuivi",
        ["mediationId"] = "mediation",
        ["entrepriseId"] = "entreprise",
        ["entreprise_id"] = "entreprise",
        ["entreprise_absorbee_id"] = "entreprise2",
        ["contactId"] = "contactEntreprise",
        ["besoinId"] = "besoin",
        ["actionEntrepriseId"] = "actionEntreprise",
        ["fait_entreprise_id"] = "actionEntreprise",
        ["compte_id"] = "compte",
        ["messageId"] = "message",
        ["obligationId"] = "obligation",
        ["anomalieId"] = "anomalie",
        ["planId"] = "plan",
        ["evenementId"] = "evenement",
        ["evenement_id"] = "evenement",
        ["tacheEvenementId"] = "tacheEvenement",
        ["inscriptionId"] = "inscription",
        ["inscription_id"] = "inscription",
        ["signalementId"] = "signalement",
        ["groupementId"] = "groupement",
        ["groupement_id"] = "groupement",
        ["difficulteGroupementId"] = "difficulteGroupement",
        ["besoinGroupementId"] = "besoinGroupement",
        ["besoin_groupement_id"] = "besoinGroupement",
        ["projetId"] = "projet",
        ["projet_id"] = "projet",
        ["miseEnRapportId"] = "miseEnRapport",
        ["hypotheseId"] = "hypothese",
        ["accompagnementId"] = "accompagnement",
        ["structure_ids"] = "structure",
        ["actionRepriseId"] = "actionReprise",
        ["enqueteId"] = "enquete",
        ["vigilanceId"] = "vigilance",
        ["communicationId"] = "communication",
        ["bilanId"] = "bilanRegional",
    };

    private static readonly Dictionary<string, string> Valeurs = new()
    {
        ["le"] = PerimetresApi.Jour,
        ["annee"] = "2021",
        ["code"] = "version_perimee",
        ["courriel"] = "personne@exemple.fr",
        ["secret"] = "inconnu",
        ["jeton"] = "inconnu",
        ["fichier"] = "inconnu.eml",
        ["nature"] = "saisie_mensuelle",
        ["module"] = "mobilisation",
        ["nom"] = "PurgerAudit",
        ["mois"] = "2021-11",
        ["programme"] = "SEVE1",
        ["heures"] = "45",
        ["du"] = "2021-12-20",
        ["au"] = "2021-12-31",
        ["promotion"] = "2021",
        ["trimestre"] = "3",
        ["financeur"] = "FDI",
        ["rang"] = "1",
        ["numero"] = "1",
        ["section"] = "copil",
        ["typeEvenement"] = "copil_regional",
    };

    private readonly HashSet<string> _territoires = [];

    /// <summary>The kinds that the address, then the body, name: filled once sent.</summary>
    public HashSet<string> DuChemin { get; } = [];

    public HashSet<string> DuCorps { get; } = [];

    public HashSet<string> DuFiltre { get; } = [];

    public bool NommeUnTerritoire => _territoires.Count > 0;

    public IEnumerable<string> AvecPerimetre => DuChemin.Concat(DuCorps).Where(kind => !Monde.SansPerimetre.ContainsKey(kind));

    public HttpRequestMessage Preparer(string role, string? version = null)
    {
        var request = new HttpRequestMessage(new(operation.Method), Adresse()) { Content = Contenu() };
        if (!operation.EstLecture) request.Headers.TryAddWithoutValidation("If-Match", version ?? "\"1\"");
        if (role == "client" && operation.Method == "POST") request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        return request;
    }

    public static async Task<Reponse> Envoyer(HttpClient http, HttpRequestMessage request)
    {
        var envoi = request.RequestUri + (request.Content is null ? "" : await request.Content.ReadAsStringAsync());
        using var answer = await http.SendAsync(request);
        var corps = await answer.Content.ReadAsStringAsync();
        var code = answer.Content.Headers.ContentType?.MediaType == "application/problem+json" ? JsonNode.Parse(corps)!["code"]!.GetValue<string>() : "";
        return new((int)answer.StatusCode, code, corps, envoi);
    }

    private string Adresse()
    {
        var chemin = Accolade().Replace(operation.Path, match => Territoire(match.Groups[1].Value) ?? Valeurs.GetValueOrDefault(match.Groups[1].Value) ?? Identifiant(match.Groups[1].Value, situation.Chemin, DuChemin).ToString());
        var parametres = operation.Document["parameters"]?.AsArray().Where(parametre => parametre!["in"]!.GetValue<string>() == "query").Select(parametre => Parametre(parametre!)) ?? [];
        return $"{chemin}?{string.Join('&', parametres.OfType<string>())}";
    }

    private string? Parametre(JsonNode parametre)
    {
        var nom = parametre["name"]!.GetValue<string>();
        if (Territoire(nom) is { } code) return $"{nom}={code}";
        if (parametre["schema"]?["format"]?.GetValue<string>() == "uuid" && Identifiant(nom, situation.Chemin, DuFiltre) is var id) return situation.Filtre ? $"{nom}={id}" : null;
        if (parametre["required"]?.GetValue<bool>() != true) return null;
        return $"{nom}={Valeurs.GetValueOrDefault(nom) ?? throw new InvalidOperationException($"{operation.Id}: which value for « {nom} »?")}";
    }

    private HttpContent? Contenu()
    {
        if (operation.Document["requestBody"]?["content"]?.AsObject() is not { } contenus) return null;
        var (type, contenu) = contenus.First();
        if (type == "application/x-www-form-urlencoded") return new FormUrlEncodedContent([new("grant_type", "client_credentials")]);
        var exemple = contenu!["example"]?.DeepClone();
        if (type != "application/json") return new StringContent(exemple!.GetValue<string>(), Encoding.UTF8, MediaTypeHeaderValue.Parse(type));
        return new StringContent((Remplir("", exemple) ?? new JsonObject()).ToJsonString(), Encoding.UTF8, "application/json");
    }

    private JsonNode? Remplir(string nom, JsonNode? valeur) => valeur switch
    {
        JsonObject objet => new JsonObject(objet.Select(champ => KeyValuePair.Create(champ.Key, Remplir(champ.Key, champ.Value)))),
        JsonArray liste => new JsonArray([.. liste.Select(element => Remplir(nom, element))]),
        JsonValue texte when texte.TryGetValue<string>(out var contenu) =>
            Guid.TryParse(contenu, out _) ? Identifiant(nom, situation.Corps, DuCorps).ToString() : Territoire(nom) ?? contenu,
        _ => valeur?.DeepClone(),
    };

    private Guid Identifiant(string nom, Func<string, Guid> choisir, HashSet<string> vus)
    {
        var kind = Identifiants.GetValueOrDefault(nom) ?? throw new InvalidOperationException($"{operation.Id}: which resource is « {nom} »?");
        vus.Add(kind);
        return choisir(kind);
    }

    private string? Territoire(string nom)
    {
        var code = nom switch
        {
            "region" or "regions" => situation.Territoire.Region,
            "departement" or "departements" => situation.Territoire.Departement,
            _ => null,
        };
        if (code is not null) _territoires.Add(nom);
        return code;
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Accolade();
}
