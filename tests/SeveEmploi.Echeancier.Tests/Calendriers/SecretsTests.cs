using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SeveEmploi.Echeancier.Preferences;

namespace SeveEmploi.Echeancier.Tests.Calendriers;

/// <summary>An address that is a secret is written nowhere: records, their scopes, traces, audit, refusals.</summary>
public sealed class SecretsTests(SecretsTests.ApiBavarde api) : IClassFixture<SecretsTests.ApiBavarde>
{
    [Theory]
    [InlineData("")]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics")]
    [InlineData("Microsoft.AspNetCore.Routing.EndpointMiddleware")]
    public async Task Nul_journal_ni_nulle_trace_ne_dit_une_adresse_secrete(string categorie)
    {
        await using var host = categorie.Length == 0 ? null : api.WithWebHostBuilder(builder => builder.UseSetting($"Logging:LogLevel:{categorie}", "Information"));
        var services = host?.Services ?? api.Services;
        var agenda = host?.CreateClient() ?? api.CreateAnonymousClient();
        agenda.DefaultRequestHeaders.Authorization = null;
        var adresse = await CalendriersApi.Ouvrir(api.National, new { portee = "moi" });
        var desabonnement = services.GetRequiredService<Desabonnements>().Lien(Guid.CreateVersion7(), ["avis"]).AbsolutePath;
        using var traces = new Traces();
        api.Journal.Clear();

        (await agenda.GetAsync(adresse)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await agenda.GetAsync(desabonnement)).StatusCode.Should().Be(HttpStatusCode.OK);
        (await agenda.PostAsync(desabonnement, null)).StatusCode.Should().Be(HttpStatusCode.OK);
        var inconnue = $"{CalendriersApi.Base}/calendriers/{new string('z', 43)}.ics";
        var refus = await agenda.GetAsync(inconnue);
        (await agenda.GetAsync($"{CalendriersApi.Base}/preferences")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        services.GetRequiredService<ILogger<SecretsTests>>().LogInformation("The journal is heard");

        refus.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await refus.Content.ReadAsStringAsync()).Should().NotContain("zzz");
        string[] secrets = [Secret(adresse), Secret(desabonnement), Secret(inconnue)];
        api.Journal.Should().Contain(ligne => ligne.Contains("The journal is heard"));
        traces.Lignes.Should().Contain(ligne => ligne.Contains(nameof(ConsulterDesabonnement)), "the traces are heard");
        foreach (var secret in secrets)
        {
            api.Journal.Should().NotContain(ligne => ligne.Contains(secret));
            traces.Lignes.Should().NotContain(ligne => ligne.Contains(secret));
            (await api.Sql<long>($"SELECT count(*) FROM socle.audit AS a WHERE a::text LIKE '%{secret}%'")).Should().Be(0);
        }
    }

    /// <summary>The test above would prove nothing if such a record could not be heard at all.</summary>
    [Fact]
    public async Task Sans_le_filtre_l_adresse_se_lirait_dans_les_journaux()
    {
        await using var host = api.WithWebHostBuilder(builder => builder
            .UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Information")
            .ConfigureServices(services => services.PostConfigure<LoggerFilterOptions>(options =>
            {
                foreach (var rule in options.Rules.Where(rule => rule.LogLevel == LogLevel.None).ToList()) options.Rules.Remove(rule);
            })));
        api.Journal.Clear();

        await host.CreateClient().GetAsync($"{CalendriersApi.Base}/calendriers/{new string('y', 43)}.ics");

        api.Journal.Should().Contain(ligne => ligne.Contains("yyy"));
    }

    private static string Secret(string adresse) => adresse.Split('/')[^1].Replace(".ics", "", StringComparison.Ordinal);

    /// <summary>Every record that the settings let through, with its scopes.</summary>
    public sealed class ApiBavarde : CalendriersApi
    {
        public ConcurrentQueue<string> Journal { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(_ => new Ecoute(Journal)));
        }
    }

    private sealed class Ecoute(ConcurrentQueue<string> journal) : ILoggerProvider, ISupportExternalScope
    {
        private IExternalScopeProvider? _scopes;

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

        public ILogger CreateLogger(string categoryName) => new Oreille(this, categoryName);

        public void Dispose()
        {
        }

        private sealed class Oreille(Ecoute ecoute, string categorie) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                var scopes = new List<string>();
                ecoute._scopes?.ForEachScope((scope, all) => all.Add(Montrer(scope)), scopes);
                ecoute.Ajouter($"{logLevel} {categorie} {formatter(state, exception)} {Montrer(state)} {exception} [{string.Join(" / ", scopes)}]");
            }
        }

        private void Ajouter(string ligne) => journal.Enqueue(ligne);

        private static string Montrer(object? etat) =>
            etat is IEnumerable<KeyValuePair<string, object?>> paires ? $"{etat} {string.Join(", ", paires.Select(paire => $"{paire.Key}={paire.Value}"))}" : $"{etat}";
    }

    /// <summary>Every span of the process: what an exporter would be given.</summary>
    private sealed class Traces : IDisposable
    {
        private readonly ActivityListener _listener;
        private readonly ConcurrentQueue<string> _lignes = new();

        public Traces()
        {
            _listener = new()
            {
                ShouldListenTo = _ => true,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity => _lignes.Enqueue(
                    $"{activity.Source.Name} {activity.OperationName} {activity.DisplayName} {string.Join(", ", activity.TagObjects.Select(tag => string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}")))}"
                    + $" {string.Join(", ", activity.Events.SelectMany(e => e.Tags).Select(tag => $"{tag.Key}={tag.Value}"))} {string.Join(", ", activity.Baggage)}"),
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public IEnumerable<string> Lignes => _lignes;

        public void Dispose() => _listener.Dispose();
    }
}
