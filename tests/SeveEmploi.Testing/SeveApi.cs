using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure;
using SeveEmploi.Host;

namespace SeveEmploi.Testing;

/// <summary>The real host on a database of its own, with a clock that the test sets. One per test class (IClassFixture).</summary>
public class SeveApi : WebApplicationFactory<Program>, IAsyncLifetime
{
    private PgCluster? _cluster;

    public string ConnectionString { get; private set; } = "";

    public AdjustableClock Clock { get; } = new(new DateTimeOffset(2021, 12, 20, 9, 0, 0, TimeSpan.Zero));

    public virtual async Task InitializeAsync()
    {
        _cluster = await Cluster();
        ConnectionString = await _cluster.Clone(await _cluster.CreateTemplate(Migrate));
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await Release(_cluster!);
    }

    /// <summary>Runs one act in a scope of the host, as a request would.</summary>
    public async Task<T> InScope<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    /// <summary>The cluster that all classes share; a class that will stop its own overrides both.</summary>
    protected virtual Task<PgCluster> Cluster() => PgCluster.Get();

    protected virtual Task Release(PgCluster cluster) => cluster.Drop(ConnectionString);

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseSetting("ConnectionStrings:Seve", ConnectionString)
        // Tests call faster than anybody; those of the limits set their own.
        .UseSetting("Seve:Limites:ParClient", "1000000")
        .UseSetting("Seve:Limites:ParAdresse", "1000000")
        .UseSetting("Seve:Limites:Connexions", "1000000")
        .ConfigureTestServices(services => services
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IStartupFilter>(new WatchRefusals()));

    private static async Task Migrate(string connectionString)
    {
        await using var host = SeveHost.Build([$"--ConnectionStrings:Seve={connectionString}"]);
        await host.Services.MigrateAsync();
    }

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
