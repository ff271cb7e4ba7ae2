using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Testing;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tests.Taches;

/// <summary>What the tasks of a test do: they write a row, then fail as long as they are told to.</summary>
internal sealed class Panne
{
    public bool EnPanne { get; set; }

    /// <summary>What the batches of a scan answer, in turn; 0 afterwards.</summary>
    public Queue<int> Lots { get; } = new();
}

[Exige(Droits.Systeme)]
internal sealed record Noter : ICommand;

[Refus("essai_refuse", "L'essai est refusé")]
internal sealed record EssaiRefuse() : ConflictError("L'essai est refusé.");

internal sealed class NoterHandler(DbSession session, Panne panne) : ICommandHandler<Noter>
{
    public async Task<Result> Handle(Noter command, CancellationToken cancellationToken)
    {
        await Grappe.Noter(session, cancellationToken);
        return panne.EnPanne ? new EssaiRefuse() : Result.Success;
    }
}

internal sealed class Balayage(DbSession session, Panne panne) : IScan
{
    public async Task<int> RunBatch(CancellationToken cancellationToken)
    {
        await Grappe.Noter(session, cancellationToken);
        if (panne.EnPanne) throw new InvalidOperationException("balayage en panne");
        return panne.Lots.TryDequeue(out var lot) ? lot : 0;
    }
}

/// <summary>Nodes that share nothing but one database, which is new for each test.</summary>
internal sealed class Grappe : IAsyncDisposable
{
    public const string ChaqueSeconde = "* * * * * ?";

    private readonly List<IHost> _noeuds = [];
    private string _base = "";

    public static async Task<Grappe> Creer(bool migree = true)
    {
        var cluster = await PgCluster.Get();
        return new() { _base = await cluster.Clone(await cluster.CreateTemplate(migree ? Migrer : Vide)) };
    }

    public async Task<IHost> Demarrer(Panne panne, ScheduledTask tache, bool actives = true)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration["Seve:Taches:Actives"] = actives ? "true" : "false";
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None)).AddSocle(_base)
            .AddSingleton(panne).AddScoped<Balayage>().AddScoped<IRequestHandler<Noter, Result>, NoterHandler>()
            .AddSingleton(new TaskSettings(actives) { Surveillance = TimeSpan.FromSeconds(1) });
        foreach (var autre in builder.Services.Where(service => service.ServiceType == typeof(ScheduledTask)).ToList()) builder.Services.Remove(autre);
        builder.Services.AddSingleton(tache);
        var noeud = builder.Build();
        _noeuds.Add(noeud);
        await noeud.StartAsync();
        return noeud;
    }

    public Task Migrer() => Migrer(_base);

    public async Task Arreter(IHost noeud)
    {
        _noeuds.Remove(noeud);
        await noeud.StopAsync();
        noeud.Dispose();
    }

    public async Task<T> Lire<T>(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_base);
        await using var command = source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public Task<long> Notes() => Lire<long>("SELECT count(*) FROM public.essais");

    public async Task Executer(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_base);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Waits until PostgreSQL says yes.</summary>
    public Task Jusqua(string condition) => Waiting.Until(() => Lire<bool>($"SELECT coalesce(({condition}), false)"), condition);

    public static async Task Noter(DbSession session, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("INSERT INTO public.essais DEFAULT VALUES", session.Connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var noeud in _noeuds.ToList()) await Arreter(noeud);
        await (await PgCluster.Get()).Drop(_base);
    }

    private static async Task Migrer(string connectionString)
    {
        await Audit.AuditDatabase.Migrate(connectionString);
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("CREATE TABLE public.essais (le timestamptz DEFAULT clock_timestamp()); GRANT ALL ON public.essais TO seve_app");
        await command.ExecuteNonQueryAsync();
    }

    private static Task Vide(string connectionString) => Task.CompletedTask;
}
