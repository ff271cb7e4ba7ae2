using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.BuildingBlocks.Infrastructure;

namespace SeveEmploi.Testing;

/// <summary>What a caller does and reads, in the words of the API conventions.</summary>
public static class HttpSteps
{
    public static readonly JsonSerializerOptions Json = Options();

    /// <summary>Sends a POST that must create, and answers the new id.</summary>
    public static async Task<Guid> Create(this HttpClient client, string address, object body)
    {
        var response = await client.PostAsJsonAsync(address, body, Json);
        response.StatusCode.Should().Be(HttpStatusCode.Created, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<Identifiant>(Json))!.Id;
    }

    public static async Task<T> Read<T>(this HttpClient client, string address) =>
        (await client.GetFromJsonAsync<T>(address, Json))!;

    /// <summary>An act on an existing resource, decided on the version that it has now.</summary>
    public static async Task<HttpResponseMessage> Act(this HttpClient client, HttpMethod method, string resource, string act, object? body)
    {
        using var read = await client.GetAsync(resource);
        var request = new HttpRequestMessage(method, $"{resource}{act}") { Content = body is null ? null : JsonContent.Create(body, options: Json) };
        if (read.Headers.ETag is { } etag) request.Headers.IfMatch.Add(etag);
        return await client.SendAsync(request);
    }

    public static async Task Accept(this Task<HttpResponseMessage> sending)
    {
        var response = await sending;
        response.IsSuccessStatusCode.Should().BeTrue("{0} {1} answered {2}", response.RequestMessage!.Method, response.RequestMessage.RequestUri, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The status and the code of a refusal, once its shape is checked: French title and detail, problem type, trace.</summary>
    public static async Task<Refusal> Refusal(this Task<HttpResponseMessage> sending)
    {
        var response = await sending;
        var text = await response.Content.ReadAsStringAsync();
        response.Content.Headers.ContentType?.MediaType.Should().Be("application/problem+json", text);
        var problem = JsonNode.Parse(text)!;
        problem["type"]!.GetValue<string>().Should().Be($"/erreurs/{problem["code"]}");
        problem["status"]!.GetValue<int>().Should().Be((int)response.StatusCode);
        problem["title"]!.GetValue<string>().Should().NotBeEmpty();
        problem["detail"]!.GetValue<string>().Should().NotBeEmpty();
        problem["trace_id"]!.GetValue<string>().Should().NotBeEmpty();
        return new(response.StatusCode, problem["code"]!.GetValue<string>(), problem["detail"]!.GetValue<string>(),
            problem["champs"].Deserialize<IReadOnlyList<ChampInvalide>>(Json) ?? []);
    }

    /// <summary>Waits until the host says that it is ready.</summary>
    public static Task UntilReady(this HttpClient client) => Waiting.Until(
        async () =>
        {
            using var answer = await client.GetAsync("/sante/pret");
            return answer.StatusCode == HttpStatusCode.OK;
        },
        () => client.GetStringAsync("/sante/pret"));

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Payloads.Configure(options);
        return options;
    }
}

public sealed record Refusal(HttpStatusCode Status, string Code, string Detail, IReadOnlyList<ChampInvalide> Champs);
