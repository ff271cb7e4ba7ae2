using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Indicateurs.Tests;

/// <summary>What those who count do over HTTP.</summary>
public sealed class IndicateursApi : SeveApi
{
    public const string Base = "/api/v1/indicateurs";

    public HttpClient Client => field ??= CreateClient();

    public Task<Guid> Structure(string nom, string departement = "14", string type = "ACI") =>
        Client.Create("/api/v1/referentiel/structures", new { nom, type, departement, du = "2020-01-01" });

    /// <summary>A retained structure of the promotion, told as the outbox of Mobilisation tells it.</summary>
    public async Task<Guid> Participante(string nom, string departement = "14", Programme programme = Programme.Seve1, int annee = 2022, string type = "ACI")
    {
        var structure = await Structure(nom, departement, type);
        await Retenir(structure, departement, programme, annee);
        return structure;
    }

    public Task Retenir(Guid structure, string departement = "14", Programme programme = Programme.Seve1, int annee = 2022) =>
        Dire(new CandidatureRetenue(Guid.CreateVersion7(), Guid.CreateVersion7(), structure, programme, annee, departement, new(annee - 1, 12, 16)));

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
