using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Host.Tests.Perimetres;

/// <summary>The real host with two regions that must know nothing of each other, and a caller of every kind, all of the first.</summary>
public class PerimetresApi : SeveApi
{
    public const string Jour = "2021-12-20";

    private Createur? _createur;

    public HttpClient National => field ??= CreateClient();

    /// <summary>Région 28, département 14: where the callers are at home.</summary>
    internal Monde Ici { get; private set; } = null!;

    /// <summary>Région 52, département 44: what they may not know.</summary>
    internal Monde Ailleurs { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _createur = new(National, this);
        var campagne = await _createur.Campagne(2021);
        await new PlanDAction(National).Catalogue();
        Ici = await _createur.Creer(campagne, "28", "14", "Publique-Bocage");
        Ailleurs = await _createur.Creer(campagne, "52", "44", "Confidentiel-Loire");
    }

    internal async Task<IReadOnlyList<Demandeur>> Demandeurs()
    {
        Person[] personnes =
        [
            Person.National, new("charge_mission", Regions: ["28"]), new("direction_siae", Structures: [Ici["structure"]]),
            new("equipe_siae", Structures: [Ici["structure"]]), new("formateur", Parcours: [Ici["parcours"]]),
            new("ddets", Departements: ["14"], Partenaire: Ici["partenaire"]), new("dreets", Regions: ["28"]), new("dgefp"),
            new("reseau", Partenaire: Ici["reseau"]), new("groupement_employeurs", Partenaire: Guid.CreateVersion7()),
        ];
        var demandeurs = new List<Demandeur> { new("anonyme", CreateAnonymousClient(), CreateAnonymousClient(), null, null, null) };
        foreach (var personne in personnes) demandeurs.Add(await AvecCalendrier(await Demandeur(personne)));
        demandeurs.Add(await Client("28"));
        return demandeurs;
    }

    private static async Task<Demandeur> AvecCalendrier(Demandeur demandeur) => demandeur with { Calendrier = await Createur.Calendrier(demandeur.Http) };

    internal async Task<Demandeur> Demandeur(Person personne)
    {
        var (compte, courriel, cle) = await Services.OpenAccount(personne);
        var suppleance = await _createur!.Suppleance(compte, Ici["compte2"]);
        var jetons = new List<HttpClient>();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            // A code of the second factor serves once.
            Clock.Advance(TimeSpan.FromMinutes(1));
            jetons.Add(CreateAnonymousClient().WithToken(await CreateAnonymousClient().SignIn(courriel, cle, Clock.GetUtcNow())));
        }

        return new(personne.Role, jetons[0], jetons[1], compte, suppleance, null);
    }

    internal async Task<Demandeur> Client(string region)
    {
        var amorce = await InScope(services => services.GetRequiredService<IMediator>().Send(new AmorcerClient($"client {Guid.CreateVersion7()}", [AmorcerClient.ToutesPortees], [region])));
        return new("client", await AvecJeton(amorce.Value), await AvecJeton(amorce.Value), null, null, null);
    }

    public async Task<T> Sql<T>(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private async Task<HttpClient> AvecJeton(ClientAmorceVue client)
    {
        var preuve = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = client.ClientId, ["client_secret"] = client.Secret };
        var answer = await CreateAnonymousClient().PostAsync("/api/v1/oauth/jetons", new FormUrlEncodedContent(preuve));
        return CreateAnonymousClient().WithToken((await answer.Content.ReadFromJsonAsync<JsonNode>())!["access_token"]!.GetValue<string>());
    }
}

/// <summary>Someone who asks: two sessions, since two operations close the session that they are asked in.</summary>
internal sealed record Demandeur(string Role, HttpClient Http, HttpClient Seconde, Guid? Compte, Guid? Suppleance, Guid? Calendrier)
{
    private static readonly string[] DuParcours = ["parcours", "journee", "stagiaire", "formateur", "action", "actionSociale", "difficulte", "outil", "questionnaire"];
    private static readonly string[] DuSuivi = ["suivi", "rencontreSuivi", "mediation", "entreprise", "entreprise2", "contactEntreprise", "besoin", "actionEntreprise"];
    private static readonly string[] DeLAnimation = ["evenement", "tacheEvenement", "inscription", "signalement"];
    private static readonly string[] DuRapprochement = ["groupement", "difficulteGroupement", "besoinGroupement", "projet", "miseEnRapport"];
    private static readonly string[] Structures =
    [
        "structure", "candidature", "avis", "avis_reseau", "personne", "obligation", "anomalie", "plan", "convention", "accompagnement",
        .. DuParcours, .. DuSuivi, .. DeLAnimation, .. DuRapprochement,
    ];
    private static readonly string[] Regionales =
        [.. Structures, "structure2", "comite", "membre", "rencontre", "hypothese", "vigilance", "actionReprise", "enquete", "communication", "bilanRegional"];

    public bool EstAnonyme => Role == "anonyme";

    public bool EstNational => Role is "equipe_nationale" or "dgefp";

    /// <summary>The region is wholly theirs: what counts a whole territory is answered.</summary>
    public bool ALaRegion => EstNational || Role is "charge_mission" or "dreets" or "client";

    /// <summary>What an address counts whole is theirs: the country, a département, or else a région.</summary>
    public bool TientEntier(string path) =>
        path.Contains("/france/", StringComparison.Ordinal) ? EstNational
        : ALaRegion || (Role == "ddets" && path.Contains("{departement}", StringComparison.Ordinal));

    /// <summary>Whether a resource of this kind, of the first world, is in the caller's perimeter.</summary>
    public bool Voit(string kind) => EstNational || Monde.SansPerimetre.ContainsKey(kind) || Role switch
    {
        "charge_mission" => Regionales.Append("compte").Append("compte2").Append("droit").Append("suppleance").Contains(kind),
        "dreets" or "client" => Regionales.Contains(kind),
        "ddets" => Structures.Append("structure2").Append("vigilance").Contains(kind),
        "direction_siae" or "equipe_siae" or "reseau" => Structures.Contains(kind),
        "formateur" => DuParcours.Contains(kind),
        _ => false,
    };
}
