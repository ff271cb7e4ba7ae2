using System.Reflection;
using System.Text.Json.Nodes;

namespace SeveEmploi.Host.Demonstration;

/// <summary>The calls of a careful integrator: a version with each change, and a refusal is a failure, with its reason.</summary>
internal sealed class DemonstrationClient(HttpClient http, CancellationToken cancellationToken)
{
    public async Task<JsonNode> Read(string address) => (await http.GetFromJsonAsync<JsonNode>(address, cancellationToken))!;

    public async Task<Guid> Create(string address, object body) =>
        (await Answer(await http.PostAsJsonAsync(address, body, cancellationToken)))!["id"]!.GetValue<Guid>();

    public async Task Import(string address, string file)
    {
        await using var content = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!;
        var report = await Answer(await http.PostAsync(address, new StreamContent(content) { Headers = { { "Content-Type", "text/csv" } } }, cancellationToken));
        if (report!["bloquantes"]!.GetValue<int>() > 0) throw new InvalidOperationException($"{file}: {report["anomalies"]}");
    }

    /// <summary>An act on a resource, decided on the version it has now; answers the id where one is created.</summary>
    public async Task<Guid?> Act(string resource, string act, object? body = null, HttpMethod? method = null)
    {
        using var current = await http.GetAsync(resource, cancellationToken);
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, resource + act) { Headers = { IfMatch = { current.Headers.ETag! } } };
        if (body is not null) request.Content = JsonContent.Create(body);
        return (await Answer(await http.SendAsync(request, cancellationToken)))?["id"]?.GetValue<Guid>();
    }

    private async Task<JsonNode?> Answer(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{response.RequestMessage!.RequestUri}: {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }
}
