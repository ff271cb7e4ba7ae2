using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.AnimationRegionale.Tests.Rapprochements;

/// <summary>The experiment of the Pays de la Loire of 2021, and those who live it (GE-5, GE-6).</summary>
public sealed class RapprochementApi : AnimationApi
{
    public static readonly DateOnly FinDeLAnnee = new(2021, 12, 20);

    public const string PaysDeLaLoire = "52";
    public const string Nomenclature = "code;libelle\nN1103;Magasinage et préparation de commandes\nN1105;Manutention manuelle de charges\nK1304;Services domestiques\n";

    public static readonly (string Nom, string Departement, int Promotion)[] Siaes =
    [
        ("Partage 44", "44", 2019), ("Tremplin Travail 49", "49", 2019), ("Passerelles 85", "85", 2019), ("ASDIES", "49", 2020), ("Espoir Services", "49", 2020),
        ("Tremplin Acemus", "85", 2020), ("SEMES", "44", 2020), ("GENIE – La Légumerie", "53", 2020),
    ];

    /// <summary>By name.</summary>
    public IReadOnlyDictionary<string, Guid> Structures { get; private set; } = new Dictionary<string, Guid>();

    /// <summary>Who the groupement speaks as.</summary>
    public Guid Partenaire { get; } = Guid.CreateVersion7();

    public HttpClient Chargee { get; private set; } = null!;

    public HttpClient Groupement { get; private set; } = null!;

    /// <summary>SEMES, of the 44.</summary>
    public HttpClient Semes { get; private set; } = null!;

    /// <summary>Passerelles 85, that no groupement of these tests meets.</summary>
    public HttpClient Passerelles { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Clock.Set(FinDeLAnnee);
        var structures = new Dictionary<string, Guid>();
        foreach (var (nom, departement, _) in Siaes) structures[nom] = await Structure(nom, departement);
        Structures = structures;
        (await Charger(Client, Nomenclature)).StatusCode.Should().Be(HttpStatusCode.OK);
        Chargee = await ChargeeDeMission(PaysDeLaLoire);
        Groupement = await CreateClientFor(new("groupement_employeurs", Partenaire: Partenaire));
        Semes = await Siae(structures["SEMES"]);
        Passerelles = await Siae(structures["Passerelles 85"]);
    }

    public static Task<HttpResponseMessage> Charger(HttpClient http, string csv, string parametres = "") => http.PostAsync(
        $"{Base}/codes-rome/imports{parametres}", new StringContent(csv, Encoding.UTF8, MediaTypeHeaderValue.Parse("text/csv")));

    public Task<Guid> UnGroupement(string nom, params string[] departements) => Chargee.Create($"{Base}/groupements", new
    {
        groupement = new
        {
            nom,
            region = PaysDeLaLoire,
            departements,
            contacts = new[] { new { nom = "Camille Martin", fonction = "Présidence", courriel = "camille.martin@exemple.fr" } },
            partenaire_id = Partenaire,
        },
        depuis = "2021-09-06",
    });

    public static object Besoin(string rome = "N1103", int postes = 1) => new
    {
        code_rome = rome,
        libelle = "Préparation de commandes",
        departement_lieu = "44",
        contrat = "cdi",
        debut = "2022-02-01",
        postes,
    };

    public Task<Guid> Projet(HttpClient http, string structure, string code, params string[] metiers) => http.Create($"{Base}/structures/{Structures[structure]}/projets", new
    {
        code,
        projet = new { metiers, mobilite = new { departements_vises = new[] { "44" }, permis = "oui" }, disponible_le = "2022-01-10" },
    });

    /// <summary>An act by that person on a resource that she reads.</summary>
    public static Task<HttpResponseMessage> Acte(HttpClient http, string ressource, string acte, object corps) => http.Act(HttpMethod.Post, $"{Base}/{ressource}", $"/{acte}", corps);

    public static async Task<JsonNode> Lire(HttpClient http, string adresse) => (await http.GetFromJsonAsync<JsonNode>($"{Base}/{adresse}"))!;

    public static async Task<IEnumerable<Guid>> Liste(HttpClient http, string adresse) =>
        (await Lire(http, adresse))["elements"]!.AsArray().Select(element => element!["id"]!.GetValue<Guid>());
}
