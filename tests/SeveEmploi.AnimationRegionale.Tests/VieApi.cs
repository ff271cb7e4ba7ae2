using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SeveEmploi.AnimationRegionale.Contracts;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Testing;

namespace SeveEmploi.AnimationRegionale.Tests;

/// <summary>The life of a région over HTTP, with a mail server that keeps what it receives.</summary>
public sealed partial class VieApi : SeveApi
{
    public const string Base = "/api/v1/animation";

    public static readonly DateOnly Aujourdhui = new(2022, 10, 20);

    public SmtpSink Courriels { get; } = new();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Clock.Set(Aujourdhui);
    }

    /// <summary>The équipe nationale.</summary>
    public HttpClient Client => field ??= CreateClient();

    public Task<Guid> Structure(string nom, string departement = "14") =>
        Client.Create("/api/v1/referentiel/structures", new { nom, type = "ACI", departement, du = "2020-01-01" });

    public Task<JsonNode> Vue(string ressource) => Client.Read<JsonNode>($"{Base}/{ressource}");

    public Task<HttpResponseMessage> Acte(HttpMethod methode, string ressource, string acte, object? corps = null) => Client.Act(methode, $"{Base}/{ressource}", acte, corps);

    /// <summary>A fact of another module, as the outbox hands it over.</summary>
    public Task Dire(IIntegrationEvent fait) => InScope(async services =>
    {
        await services.GetRequiredService<IMediator>().Publish(fait);
        return true;
    });

    /// <summary>The task of the day, as the scheduler sends it.</summary>
    public async Task Entretenir() => (await InScope(services => services.GetRequiredService<IMediator>().Send(new EntretenirEnquetes()))).Error.Should().BeNull();

    /// <summary>The path of the link in the nth mail that reached this address.</summary>
    public async Task<string> LienRecu(string courriel, int rang = 1)
    {
        await Waiting.Until(() => Task.FromResult(Recus(courriel).Count >= rang), $"mail {rang} for {courriel}");
        return Lien().Match(Recus(courriel)[rang - 1].Texte).Value;
    }

    public IReadOnlyList<ReceivedMail> Recus(string courriel) => [.. Courriels.Mails.Where(mail => mail.Destinataires.Contains(courriel))];

    public async Task<T> Lire<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is T value ? value : default!;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder
            .UseSetting("Seve:Courriel:Hote", "127.0.0.1")
            .UseSetting("Seve:Courriel:Port", $"{Courriels.Port}")
            .UseSetting("Seve:Courriel:Tls", "false");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Courriels.DisposeAsync();
    }

    [GeneratedRegex("/api/v1/animation/enquetes/reponses/[A-Za-z0-9_-]+")]
    private static partial Regex Lien();
}
