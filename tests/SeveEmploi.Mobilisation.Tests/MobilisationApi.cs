using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.Mobilisation.Campagnes;
using SeveEmploi.Mobilisation.Candidatures;
using SeveEmploi.Testing;

namespace SeveEmploi.Mobilisation.Tests;

/// <summary>What the people of the programme do over HTTP, in Référentiel and in Mobilisation.</summary>
public sealed class MobilisationApi : SeveApi
{
    public const string Base = "/api/v1/mobilisation";
    public const string Referentiel = "/api/v1/referentiel";

    /// <summary>The day on which acts are recorded, unless a test moves the clock.</summary>
    public static readonly DateOnly Aujourdhui = new(2021, 12, 20);

    // One campagne a programme and a year: each test takes years of its own.
    private int _annee = 2101;

    public HttpClient Client => field ??= CreateClient();

    public static string Campagnes(Guid id) => $"{Base}/campagnes/{id}";

    public static string Candidatures(Guid id) => $"{Base}/candidatures/{id}";

    public Task<Guid> Structure(string nom, string type = "ACI", string departement = "14", string du = "2020-01-01") =>
        Client.Create($"{Referentiel}/structures", new { nom, type, departement, du });

    public Task<HttpResponseMessage> ActeStructure(Guid structure, string acte, object corps) =>
        Client.Act(HttpMethod.Post, $"{Referentiel}/structures/{structure}", $"/{acte}", corps);

    public async Task<Guid> Partenaire(string nature, string filtre, string nom)
    {
        var page = (await Client.GetFromJsonAsync<JsonNode>($"{Referentiel}/partenaires?nature={nature}&{filtre}"))!;
        return page["elements"]!.AsArray().Single(element => element!["nom"]!.GetValue<string>().Contains(nom))!["id"]!.GetValue<Guid>();
    }

    public int NouvelleAnnee() => Interlocked.Decrement(ref _annee);

    internal Task<Guid> Annoncer(Reglement? reglement = null, int? annee = null) =>
        Client.Create($"{Base}/campagnes", new
        {
            programme = "SEVE1",
            annee = annee ?? NouvelleAnnee(),
            titre = "Appel à mobilisation",
            reglement = reglement ?? Exemples.National,
        });

    internal async Task<Guid> CampagneOuverte(Reglement? reglement = null, int? annee = null, IReadOnlyList<Jalon>? calendrier = null)
    {
        var campagne = await Annoncer(reglement, annee);
        var jalons = (calendrier ?? Exemples.Calendrier2021).Select(jalon => new { jalon.Code, jalon.Libelle, jalon.Jour });
        await ActeCampagne(campagne, HttpMethod.Put, "calendrier", new { jalons }).Accept();
        await ActeCampagne(campagne, HttpMethod.Post, "ouverture").Accept();
        return campagne;
    }

    public Task<HttpResponseMessage> ActeCampagne(Guid campagne, HttpMethod methode, string acte, object? corps = null) =>
        Client.Act(methode, Campagnes(campagne), $"/{acte}", corps);

    public Task<Guid> Manifester(Guid campagne, Guid? structure, string le = "2021-06-10", string emetteur = "direction", string? region = null) =>
        Client.Create($"{Campagnes(campagne)}/candidatures", new { le, emetteur, structure_id = structure, region });

    public Task<HttpResponseMessage> Deposer(Guid campagne, object corps) =>
        Client.PostAsJsonAsync($"{Campagnes(campagne)}/candidatures", corps, HttpSteps.Json);

    public Task<HttpResponseMessage> Acte(Guid candidature, string acte, object corps) =>
        Client.Act(HttpMethod.Post, Candidatures(candidature), $"/{acte}", corps);

    public async Task Faire(Guid candidature, string acte, object corps) => await Acte(candidature, acte, corps).Accept();

    internal Task<CandidatureVue> Lire(Guid candidature) => Client.Read<CandidatureVue>(Candidatures(candidature));

    public async Task<int> Compter(Guid campagne) =>
        (await Client.GetFromJsonAsync<JsonNode>($"{Base}/candidatures?campagne={campagne}&compter=true"))!["total"]!.GetValue<int>();

    public async Task<ImportVue> Importer(Guid campagne, byte[] fichier, string options = "", string le = "2021-06-10")
    {
        var response = await Envoyer(campagne, fichier, options, le);
        response.IsSuccessStatusCode.Should().BeTrue(await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<ImportVue>(HttpSteps.Json))!;
    }

    public Task<ImportVue> Importer(Guid campagne, string csv, string options = "") => Importer(campagne, Encoding.UTF8.GetBytes(csv), options);

    public Task<HttpResponseMessage> Envoyer(Guid campagne, byte[] fichier, string options = "", string le = "2021-06-10") => Client.PostAsync(
        $"{Campagnes(campagne)}/manifestations/imports?region=28&le={le}{options}",
        new ByteArrayContent(fichier) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } });

    public async Task Executer(string sql)
    {
        await using var connexion = new NpgsqlConnection(ConnectionString);
        await connexion.OpenAsync();
        await using var commande = new NpgsqlCommand(sql, connexion);
        await commande.ExecuteNonQueryAsync();
    }
}
