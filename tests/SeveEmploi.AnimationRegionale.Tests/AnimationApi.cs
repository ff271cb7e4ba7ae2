using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Testing;

namespace SeveEmploi.AnimationRegionale.Tests;

/// <summary>What those who animate a region do over HTTP.</summary>
public class AnimationApi : SeveApi
{
    /// <summary>In the middle of a year of animation: events are behind, others are ahead.</summary>
    public static readonly DateOnly Aujourdhui = new(2022, 6, 1);

    public const string Base = "/api/v1/animation";

    public const string Normandie = "28";
    public const string Bretagne = "53";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Clock.Set(Aujourdhui);
    }

    /// <summary>The équipe nationale.</summary>
    public HttpClient Client => field ??= CreateClient();

    public Task<Guid> Structure(string nom, string departement = "14") =>
        Client.Create("/api/v1/referentiel/structures", new { nom, type = "ACI", departement, du = "2020-01-01" });

    public Task<HttpClient> ChargeeDeMission(params string[] regions) => CreateClientFor(new("charge_mission", Regions: regions));

    public Task<HttpClient> Siae(params Guid[] structures) => CreateClientFor(new("direction_siae", Structures: structures));

    public Task<HttpClient> Ddets(params string[] departements) => CreateClientFor(new("ddets", Departements: departements));

    public Task<HttpResponseMessage> Acte(HttpMethod method, string ressource, string acte, object? corps) => Client.Act(method, $"{Base}/{ressource}", acte, corps);

    public Task<JsonNode> Vue(string ressource) => Client.Read<JsonNode>($"{Base}/{ressource}");

    /// <summary>A fact of a module, as the outbox hands it over.</summary>
    public Task Dire(IIntegrationEvent fait) => InScope(async services =>
    {
        await services.GetRequiredService<IMediator>().Publish(fait);
        return true;
    });

    public async Task<T> Lire<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is T value ? value : default!;
    }
}
