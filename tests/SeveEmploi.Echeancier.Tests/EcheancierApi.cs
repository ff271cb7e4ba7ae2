using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using SeveEmploi.BuildingBlocks;
using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Echeancier.Rappels;
using SeveEmploi.Testing;

namespace SeveEmploi.Echeancier.Tests;

/// <summary>The real host, a mail server of the test, and one clock for both: that of the database, which decides what is due.</summary>
public class EcheancierApi : SeveApi
{
    public const string Base = "/api/v1/echeancier";

    /// <summary>A Wednesday in Paris, in the middle of the morning.</summary>
    public static readonly DateTimeOffset Matin = new(2024, 4, 3, 7, 30, 0, TimeSpan.Zero);

    public SmtpSink Courriels { get; } = new();

    /// <summary>The seconds that a mail server has: those of production, for a machine that tests is slow.</summary>
    protected virtual string Patience => "30";

    public HttpClient Client => field ??= CreateClient();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Regler(Matin);
    }

    /// <summary>The clock of the database goes on from there, as a clock does.</summary>
    public async Task Regler(DateTimeOffset instant)
    {
        Clock.Set(instant);
        await Sql($"CREATE OR REPLACE FUNCTION echeancier.maintenant() RETURNS timestamptz LANGUAGE sql STABLE AS $$ "
            + $"SELECT clock_timestamp() + interval '{(instant - TimeProvider.System.GetUtcNow()).TotalMilliseconds:F0} milliseconds' $$");
    }

    public async Task<int> Sql(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }

    public async Task<T> Lire<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is T value ? value : default!;
    }

    /// <summary>A fact of a module, as the outbox hands it over.</summary>
    public Task<bool> Dire(IIntegrationEvent fait) => InScope(async services =>
    {
        await services.GetRequiredService<IMediator>().Publish(fait);
        return true;
    });

    /// <summary>Everything that is due, until nothing is left: as the scheduler does each minute.</summary>
    public async Task<int> Balayer()
    {
        var total = 0;
        while (await InScope(services => services.GetRequiredService<Balayage>().RunBatch(default)) is > 0 and var lot) total += lot;
        return total;
    }

    /// <summary>Groups and sends, until nothing waits.</summary>
    public Task Expedier() => Expedier(Services);

    public static async Task Expedier(IServiceProvider host)
    {
        var expedition = host.GetServices<IHostedService>().OfType<Expedition>().Single();
        while (await expedition.Tour(default) > 0)
        {
        }
    }

    public async Task Relancer()
    {
        await Balayer();
        await Expedier();
    }

    public Task<Guid> Structure(string nom, string departement = "14") =>
        Client.Create("/api/v1/referentiel/structures", new { nom, type = "ACI", departement, du = "2020-01-01" });

    /// <summary>Somebody to remind: an active account, and its address.</summary>
    public async Task<(Guid Compte, string Courriel)> Personne(Person person)
    {
        var (compte, courriel, _) = await Services.OpenAccount(person);
        return (compte, courriel);
    }

    /// <summary>A structure with a direction, which owes a monthly entry due a week from the clock's start.</summary>
    public async Task<(Guid Structure, string Courriel, ObligationPosee Saisie)> Due(string nom, string departement = "14", DateOnly? echeance = null)
    {
        var structure = await Structure(nom, departement);
        var (_, courriel) = await Personne(new("direction_siae", Structures: [structure]));
        var saisie = Saisie(structure, departement, echeance);
        await Dire(saisie);
        return (structure, courriel, saisie);
    }

    /// <summary>Open from the first of its month.</summary>
    public static ObligationPosee Saisie(Guid structure, string departement = "14", DateOnly? echeance = null, string periode = "2024-03")
    {
        var terme = echeance ?? new(2024, 4, 10);
        return new(
            "indicateurs", "saisie_mensuelle", $"{structure}:{periode}", "mars 2024", structure, departement, null, null, null,
            new(terme.Year, terme.Month, 1), terme, null);
    }

    public Task<Guid> Obligation(ObligationPosee posee) =>
        Lire<Guid>($"SELECT id FROM echeancier.obligations WHERE module = '{posee.Module}' AND nature = '{posee.Nature}' AND objet = '{posee.Objet}'");

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        await Courriels.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder
            .UseSetting("Seve:Taches:Actives", "false") // the test is the scheduler
            .UseSetting("Seve:Courriel:Hote", "127.0.0.1")
            .UseSetting("Seve:Courriel:Port", $"{Courriels.Port}")
            .UseSetting("Seve:Courriel:Tls", "false")
            .UseSetting("Seve:Courriel:ParMinute", "1000000")
            .UseSetting("Seve:Courriel:Patience", Patience)
            .UseSetting("Seve:AdressePublique", "https://seve.example");
    }
}
