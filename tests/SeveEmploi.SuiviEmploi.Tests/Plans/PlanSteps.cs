using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.SuiviEmploi.Plans;
using SeveEmploi.Testing;

namespace SeveEmploi.SuiviEmploi.Tests.Plans;

/// <summary>The acts on a plan, over HTTP.</summary>
internal static class PlanSteps
{
    public const string Adresse = $"{SuiviApi.Base}/plans";

    public static string Plan(Guid plan) => $"{Adresse}/{plan}";

    public static object Corps(int axe1 = 15, int axe2 = 4, int? objectif = 80, int? sorties = 20) => new
    {
        actions = Exemples.Actions(axe1, axe2, objectif),
        etp = 0.4m,
        sorties_contrat_declarees = sorties is null ? null : new { nombre = sorties, source = "Bilan d'activité 2023" },
    };

    public static Task<Guid> OuvrirPlan(this HttpClient client, Guid structure, int promotion = 2024) =>
        client.Create(Adresse, new { structure_id = structure, promotion });

    public static Task<HttpResponseMessage> Rediger(this HttpClient client, Guid plan, object? corps = null) => client.Act(HttpMethod.Put, Plan(plan), "", corps ?? Corps());

    public static Task<HttpResponseMessage> Acte(this HttpClient client, Guid plan, string acte, object? corps = null) =>
        client.Act(HttpMethod.Post, Plan(plan), $"/{acte}", corps ?? new { });

    public static Task<HttpResponseMessage> Envoyer(this HttpClient client, Guid plan) => client.Act(HttpMethod.Post, Plan(plan), "/envoi", null);

    public static Task<PlanVue> LirePlan(this HttpClient client, Guid plan) => client.Read<PlanVue>(Plan(plan));

    public static async Task<Guid> PlanValide(this SuiviApi api, Guid structure)
    {
        var plan = await api.Client.OuvrirPlan(structure);
        await api.Client.Rediger(plan).Accept();
        await api.Client.Envoyer(plan).Accept();
        await api.Client.Acte(plan, "validation").Accept();
        return plan;
    }

    public static object Evaluation(int nombre = 12, int personnes = 20) => new
    {
        lignes = Exemples.Actions().Select(action => new { code = action.Code, realise = new { nombre, @base = personnes }, preuve = "Tableau de suivi" }),
    };

    public static async Task<IReadOnlyList<JsonNode>> Faits(this SuiviApi api, string type, string contient) =>
        [.. JsonNode.Parse(await api.Lire<string>(
            $"SELECT coalesce(json_agg(payload::json ORDER BY position), '[]')::text FROM suivi_emploi.outbox WHERE type = '{type}' AND payload::text LIKE '%{contient}%'"))!.AsArray().Select(fait => fait!)];

    public static Task<HttpResponseMessage> Put(this HttpClient client, string adresse, object corps) => client.PutAsJsonAsync(adresse, corps, HttpSteps.Json);

    /// <summary>Waits until the host has handed over every fact of these schemas that names this structure or plan.</summary>
    public static Task Relayer(this SuiviApi api, Guid nomme, params string[] schemas)
    {
        var attente = string.Join(" + ", schemas.Select(schema => $"(SELECT count(*) FROM {schema}.outbox WHERE processed_at IS NULL AND payload::text LIKE '%{nomme}%')"));
        return Waiting.Until(async () => await api.Lire<long>($"SELECT {attente}") == 0, $"a fact of {string.Join(", ", schemas)} waits");
    }
}
