using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.BuildingBlocks.Infrastructure.Tables;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Testing;

namespace SeveEmploi.Indicateurs.Tests;

/// <summary>What those who count do over HTTP.</summary>
public sealed class IndicateursApi : SeveApi
{
    /// <summary>The day on which months are entered, unless a test moves the clock: the whole of 2022 can be sent.</summary>
    public static readonly DateOnly Aujourdhui = new(2023, 1, 20);

    public const string Base = "/api/v1/indicateurs";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Clock.Set(Aujourdhui);
    }

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

    public static string Mois(Guid structure, string mois) => $"{Base}/saisies/{structure}/{mois}";

    /// <summary>The whole month, as its form is saved.</summary>
    public Task<HttpResponseMessage> Saisir(Guid structure, string mois, object corps) => Client.Act(HttpMethod.Put, Mois(structure, mois), "", corps);

    public Task<HttpResponseMessage> Acte(Guid structure, string mois, string acte, object? corps = null) =>
        Client.Act(HttpMethod.Post, Mois(structure, mois), $"/{acte}", corps);

    /// <summary>A month entered and sent.</summary>
    public async Task Rendre(Guid structure, string mois, object valeurs)
    {
        await Saisir(structure, mois, new { valeurs }).Accept();
        await Acte(structure, mois, "envoi").Accept();
    }

    public async Task<ImportVue> Importer(string csv, string options = "annee=2022&programme=SEVE1")
    {
        var response = await Envoyer(csv, options);
        response.IsSuccessStatusCode.Should().BeTrue(await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<ImportVue>(HttpSteps.Json))!;
    }

    public Task<HttpResponseMessage> Envoyer(string csv, string options = "annee=2022&programme=SEVE1") => Client.PostAsync(
        $"{Base}/saisies/imports?{options}", new ByteArrayContent(Encoding.UTF8.GetBytes(csv)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } });
}
