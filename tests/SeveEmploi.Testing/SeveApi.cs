using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;
using SeveEmploi.Host;

namespace SeveEmploi.Testing;

/// <summary>The real host on a database of its own, with a clock that the test sets. One per test class (IClassFixture).</summary>
public class SeveApi : WebApplicationFactory<Program>, IAsyncLifetime
{
    // Sign-in is tested where it is the subject; elsewhere one token serves all the classes that share a server.
    private static readonly ConcurrentDictionary<string, string> NationalTokens = new();

    private PgCluster? _cluster;

    /// <summary>The owner of the database, as the host is given it.</summary>
    public string HostConnectionString { get; private set; } = "";

    /// <summary>For the statements of a test: the owner, with every perimeter. Row-level security is forced upon it, so it must ask.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(HostConnectionString) { Options = "-c seve.tout=oui" }.ConnectionString;

    public AdjustableClock Clock { get; } = new(new DateTimeOffset(2021, 12, 20, 9, 0, 0, TimeSpan.Zero));

    public virtual async Task InitializeAsync()
    {
        _cluster = await Cluster();
        var template = await _cluster.CreateSharedTemplate(Migrate);
        HostConnectionString = await _cluster.Clone(template.Name);
        NationalTokens[ServerOf(HostConnectionString)] = template.Note;
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await Release(_cluster!);
    }

    /// <summary>A caller who presents nothing.</summary>
    public HttpClient CreateAnonymousClient()
    {
        var client = CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = ClientOptions.BaseAddress });
        client.DefaultRequestHeaders.Authorization = null;
        return client;
    }

    /// <summary>A caller of another role, signed in through the API.</summary>
    public async Task<HttpClient> CreateClientFor(Person person)
    {
        var (_, email, key) = await Services.OpenAccount(person);
        return CreateAnonymousClient().WithToken(await CreateAnonymousClient().SignIn(email, key, Clock.GetUtcNow()));
    }

    /// <summary>Runs one act in a scope of the host, as the programme itself: everything is visible, and it commits.</summary>
    public Task<T> InScope<T>(Func<IServiceProvider, Task<T>> act) =>
        Services.GetRequiredService<IServiceScopeFactory>().AsSystem("essai", act, CancellationToken.None);

    /// <summary>A scheduler costs a start half a second: only the classes that are about tasks run one.</summary>
    protected virtual bool RunsTasks => false;

    /// <summary>The cluster that all classes share; a class that will stop its own overrides both.</summary>
    protected virtual Task<PgCluster> Cluster() => PgCluster.Get();

    protected virtual Task Release(PgCluster cluster) => cluster.Drop(HostConnectionString);

    /// <summary>Every client of a test is of the équipe nationale, unless it says otherwise.</summary>
    protected override void ConfigureClient(HttpClient client)
    {
        base.ConfigureClient(client);
        client.WithToken(NationalTokens[ServerOf(HostConnectionString)]);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("ConnectionStrings:Seve", HostConnectionString)
        // Tests call faster than anybody; those of the limits set their own.
        .UseSetting("Acces:MotDePasse:Iterations", "1000")
        .UseSetting("Seve:Taches:Actives", RunsTasks ? "true" : "false")
        .UseSetting("Seve:Limites:ParClient", "1000000")
        .UseSetting("Seve:Limites:ParAdresse", "1000000")
        .UseSetting("Seve:Limites:Connexions", "1000000")
        .ConfigureTestServices(services => services
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IStartupFilter>(new WatchRefusals()));

    /// <summary>The schemas, an account of the équipe nationale, and its token, which every clone then knows.</summary>
    private static async Task<string> Migrate(string connectionString)
    {
        await using var host = SeveHost.Build([$"--ConnectionStrings:Seve={connectionString}", "--urls=http://127.0.0.1:0", "--Acces:MotDePasse:Iterations=1000", "--Seve:Taches:Actives=false"]);
        await host.Services.MigrateAsync();
        await host.StartAsync();
        var (_, email, key) = await host.Services.OpenAccount(Person.National);
        using var http = new HttpClient { BaseAddress = new Uri(host.Urls.First()) };
        var token = await http.SignIn(email, key, TimeProvider.System.GetUtcNow());
        await host.StopAsync();
        return token;
    }

    private static string ServerOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Host!;

    /// <summary>OpenAPI promises every code of every operation: an answer that it does not announce breaks the call that received it.</summary>
    private sealed class WatchRefusals : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (http, rest) =>
            {
                await rest(http);
                Watch(http);
            });
            next(app);
        };

        private static void Watch(HttpContext http)
        {
            var endpoint = http.GetEndpoint() ?? http.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
            if (endpoint?.Metadata.GetMetadata<IEndpointSummaryMetadata>() is null) return;
            if (http.Features.Get<Problem>() is not { } problem) return;

            var declared = OpenApi.RefusalsOf(endpoint.Metadata, http.Request.Method, hasBody: true, hasParameters: true);
            if (declared.All(refusal => refusal.Code != problem.Code))
            {
                throw new InvalidOperationException($"{endpoint.DisplayName} answers {problem.Code}, which it does not declare.");
            }
        }
    }
}
