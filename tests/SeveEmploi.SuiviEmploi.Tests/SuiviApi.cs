using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.SuiviEmploi.Tests;

/// <summary>What those who follow people in employment do over HTTP.</summary>
public sealed class SuiviApi : SeveApi
{
    /// <summary>A day of the promotion 2024, after its convention is signed.</summary>
    public static readonly DateOnly Aujourdhui = new(2024, 4, 15);

    public const string Base = "/api/v1/suivi-emploi";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Clock.Set(Aujourdhui);
    }

    public HttpClient Client => field ??= CreateClient();

    public Task<Guid> Structure(string nom, string departement = "14", string type = "ACI") =>
        Client.Create("/api/v1/referentiel/structures", new { nom, type, departement, du = "2020-01-01" });

    /// <summary>A retained structure of the promotion, told as the outbox of Mobilisation tells it.</summary>
    public async Task<Guid> Retenue(string nom, string departement = "14", int promotion = 2024)
    {
        var structure = await Structure(nom, departement);
        await Dire(new CandidatureRetenue(
            Guid.CreateVersion7(), Guid.CreateVersion7(), structure, Programme.Seve2, promotion, departement, new(promotion, 2, 26)));
        return structure;
    }

    /// <summary>A fact of a module, as the outbox hands it over.</summary>
    public Task<bool> Dire(IIntegrationEvent fait) => InScope(async services =>
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
