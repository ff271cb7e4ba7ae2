using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Npgsql;
using SeveEmploi.FormationAction.Emargements;
using SeveEmploi.FormationAction.Journees;
using SeveEmploi.FormationAction.Modeles;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Stagiaires;
using SeveEmploi.Testing;

namespace SeveEmploi.FormationAction.Tests;

/// <summary>The acts of a SEVE 1 year, over HTTP.</summary>
internal static class AnneeSteps
{
    public const string Trait = "M 10 20 C 30 5 50 35 80 18";

    public static string Adresse(Guid parcours) => $"{FormationApi.Base}/parcours/{parcours}";

    public static string Emargement(Guid parcours, Guid journee) => $"{Adresse(parcours)}/journees/{journee}/emargement";

    public static Task<ParcoursVue> Annee(this FormationApi api, Guid parcours) => api.Client.Read<ParcoursVue>(Adresse(parcours));

    public static Task<HttpResponseMessage> Acte(this FormationApi api, Guid parcours, string acte, object? corps = null, HttpMethod? methode = null, HttpClient? par = null) =>
        (par ?? api.Client).Act(methode ?? HttpMethod.Post, Adresse(parcours), $"/{acte}", corps);

    public static async Task<Guid> Journee(this FormationApi api, Guid parcours, NatureSeance nature, int numero = 1) =>
        (await api.Annee(parcours)).Journees.Single(journee => journee.Nature == nature && journee.Numero == numero).Id;

    public static Task<HttpResponseMessage> Planifier(this FormationApi api, Guid parcours, Guid journee, string le, string duree = "journee_entiere") =>
        api.Acte(parcours, $"journees/{journee}/plan", new { plan = new { le, duree, lieu = "Caen" } }, HttpMethod.Put);

    /// <summary>A first direction seminar, held: the shortest way to a journée that can be signed.</summary>
    public static async Task<Guid> JourneeTenue(this FormationApi api, Guid parcours, string le = "2021-12-18", NatureSeance nature = NatureSeance.SeminaireDirectionRegional, int numero = 1, string duree = "journee_entiere")
    {
        var journee = await api.Journee(parcours, nature, numero);
        await api.Planifier(parcours, journee, le, duree).Accept();
        await api.Acte(parcours, $"journees/{journee}/tenue", new { motif_hors_ordre = "Essai" }).Accept();
        return journee;
    }

    public static Task<Guid> Inscrire(this FormationApi api, Guid parcours, string nom, FonctionStagiaire fonction = FonctionStagiaire.EncadrantTechnique, string prenom = "Camille") =>
        api.Client.Create($"{Adresse(parcours)}/stagiaires", new { nom, prenom, fonction, present_du = "2021-01-04" });

    public static Task<HttpResponseMessage> Pointer(this FormationApi api, Guid parcours, Guid journee, params (Guid Stagiaire, DemiJournee Demi, Presence Presence)[] presences) =>
        api.Client.PostAsJsonAsync(
            $"{Emargement(parcours, journee)}/presences",
            new { presences = presences.Select(p => new { stagiaire_id = p.Stagiaire, demi_journee = p.Demi, presence = p.Presence }) }, HttpSteps.Json);

    public static Task<HttpResponseMessage> Signer(this FormationApi api, Guid parcours, Guid journee, Guid? stagiaire = null, string? trace = Trait, HttpClient? par = null) =>
        (par ?? api.Client).PostAsJsonAsync($"{Emargement(parcours, journee)}/signatures", new { stagiaire_id = stagiaire, trace }, HttpSteps.Json);

    public static Task<HttpResponseMessage> Envoyer(this HttpClient client, string adresse, byte[] contenu, string type = "application/pdf") =>
        client.PostAsync(adresse, new ByteArrayContent(contenu) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } });

    public static Task<EmargementVue> Feuille(this FormationApi api, Guid parcours, Guid journee) => api.Client.Read<EmargementVue>(Emargement(parcours, journee));

    public static Task<VerificationVue> Verifier(this FormationApi api, Guid parcours, Guid journee) =>
        api.Client.Read<VerificationVue>($"{Emargement(parcours, journee)}/verification");

    /// <summary>No month is owed any more, whatever Indicateurs asks for.</summary>
    public static Task SansMoisDu(this FormationApi api, Guid structure) =>
        api.Executer($"UPDATE indicateurs.participations SET premier_mois = 13 WHERE structure_id = '{structure}'");

    public static async Task Executer(this SeveApi api, string sql)
    {
        await using var connection = new NpgsqlConnection(api.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<IReadOnlyList<JsonNode>> Faits(this FormationApi api, string type, Guid parcours) =>
        [.. (await api.Lire<string>($"SELECT coalesce(json_agg(payload::json ORDER BY position), '[]')::text FROM formation_action.outbox WHERE type = '{type}' AND aggregate_id = '{parcours}'") is { } json
            ? JsonNode.Parse(json)!.AsArray() : []).Select(fait => fait!)];
}
