using System.Net.Http.Headers;
using System.Reflection;
using System.Text.Json.Nodes;

namespace SeveEmploi.Host.Demonstration;

/// <summary>The calls of a careful integrator: a token, a version with each change, a key with each POST; a refusal is a failure, with its reason.</summary>
internal sealed class DemonstrationClient(HttpClient http, CancellationToken cancellationToken)
{
    /// <summary>False when the client's secret is not of this database.</summary>
    public async Task<bool> SignIn(JsonNode client)
    {
        var demande = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client["client_id"]!.GetValue<string>(),
            ["client_secret"] = client["client_secret"]!.GetValue<string>(),
        });
        using var response = await http.PostAsync("oauth/jetons", demande, cancellationToken);
        if (!response.IsSuccessStatusCode) return false;

        var token = (await response.Content.ReadFromJsonAsync<JsonNode>(cancellationToken))!["access_token"]!.GetValue<string>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return true;
    }

    public async Task<JsonNode> Read(string address) => (await http.GetFromJsonAsync<JsonNode>(address, cancellationToken))!;

    /// <summary>The id of the first of a list; null when it is empty.</summary>
    public async Task<Guid?> First(string address) => (await Read(address))["elements"]!.AsArray().FirstOrDefault()?["id"]!.GetValue<Guid>();

    public async Task<Guid> Create(string address, object body) => (await Send(HttpMethod.Post, address, JsonContent.Create(body)))!["id"]!.GetValue<Guid>();

    /// <summary>An act that creates nothing of its own.</summary>
    public Task Post(string address, object body) => Send(HttpMethod.Post, address, JsonContent.Create(body));

    public async Task Import(string address, string file)
    {
        await using var content = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!;
        var report = await Send(HttpMethod.Post, address, new StreamContent(content) { Headers = { { "Content-Type", "text/csv" } } });
        if (report!["bloquantes"]!.GetValue<int>() > 0) throw new InvalidOperationException($"{file}: {report["anomalies"]}");
    }

    /// <summary>An act on a resource, decided on the version it has now; answers the id where one is created.</summary>
    public async Task<Guid?> Act(string resource, string act, object? body = null, HttpMethod? method = null)
    {
        using var current = await http.GetAsync(resource, cancellationToken);
        var content = body is null ? null : JsonContent.Create(body);
        return (await Send(method ?? HttpMethod.Post, resource + act, content, current.Headers.ETag))?["id"]?.GetValue<Guid>();
    }

    private async Task<JsonNode?> Send(HttpMethod method, string address, HttpContent? content, EntityTagHeaderValue? version = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (version is not null) request.Headers.IfMatch.Add(version);
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        using var response = await http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{response.RequestMessage!.RequestUri}: {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }
}
