using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.FormationAction.Tests;

/// <summary>What the people of a SEVE 1 year do over HTTP, from the day on which their candidature is retained.</summary>
public sealed class FormationApi : SeveApi
{
    public const string Base = "/api/v1/formation-action";

    public HttpClient Client => field ??= CreateClient();

    public Task<Guid> Structure(string nom, string departement = "14", string type = "ACI") =>
        Client.Create("/api/v1/referentiel/structures", new { nom, type, departement, du = "2020-01-01" });

    /// <summary>A retained structure of the promotion 2022, told as the outbox of Mobilisation tells it.</summary>
    public async Task<(Guid Structure, Guid Parcours)> Parcours(string nom, string departement = "14", Programme programme = Programme.Seve1, int annee = 2022)
    {
        var structure = await Structure(nom, departement);
        await Retenir(structure, departement, programme, annee);
        return (structure, await Lire<Guid>($"SELECT id FROM formation_action.parcours WHERE structure_id = '{structure}' AND annee = {annee}"));
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
