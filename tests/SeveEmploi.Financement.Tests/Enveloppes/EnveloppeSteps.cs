using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeveEmploi.Testing;

namespace SeveEmploi.Financement.Tests.Enveloppes;

/// <summary>What the équipe nationale and the administration do around an envelope.</summary>
internal static class EnveloppeSteps
{
    public const string Adresse = $"{FinancementApi.Base}/enveloppes";

    public static Task<HttpResponseMessage> Fixer(this HttpClient client, decimal montant, string? region = null, long? version = null, string financeur = "FDI", int annee = 2022)
    {
        var requete = new HttpRequestMessage(HttpMethod.Put, $"{Adresse}/{financeur}/{annee}{(region is null ? "" : $"?region={region}")}")
        {
            Content = JsonContent.Create(new { montant_eur = montant }, options: HttpSteps.Json),
        };
        if (version is { } lue) requete.Headers.TryAddWithoutValidation("If-Match", $"\"{lue}\"");
        return client.SendAsync(requete);
    }

    /// <summary>The envelopes that somebody sees of a région; the national ones are those without.</summary>
    public static async Task<JsonNode?> Enveloppe(this HttpClient client, string? region) =>
        (await client.Read<JsonNode>($"{Adresse}?annee=2022&financeur=FDI")).ToElements().SingleOrDefault(enveloppe => enveloppe["region"]?.GetValue<string>() == region);

    public static IReadOnlyList<JsonNode> ToElements(this JsonNode page) => [.. page["elements"]!.AsArray().Select(element => element!)];

    public static decimal Euros(this JsonNode vue, string champ) => vue[champ]!.GetValue<decimal>();

    /// <summary>Sent and signed by the structure: only the administration is missing.</summary>
    public static async Task<(Guid Id, string Empreinte)> ASigner(this FinancementApi api, string nom, string departement)
    {
        var id = await api.Prete(nom, departement);
        await api.Acte(HttpMethod.Post, id, "envoi", new { }).Accept();
        var empreinte = (await api.Vue(id))["empreinte"]!.GetValue<string>();
        await api.Acte(HttpMethod.Post, id, "signatures/structure", new { nom = "Claire Duval", empreinte }).Accept();
        return (id, empreinte);
    }

    public static Task<HttpResponseMessage> SignerPourLAdministration(this HttpClient client, (Guid Id, string Empreinte) convention) =>
        client.Act(HttpMethod.Post, FinancementApi.Adresse(convention.Id), "/signatures/autorite", new { nom = "Paul Renaud, DDETS", empreinte = convention.Empreinte });
}
