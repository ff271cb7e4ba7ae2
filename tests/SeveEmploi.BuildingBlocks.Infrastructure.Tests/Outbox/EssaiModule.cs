using System.Collections.Concurrent;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using SeveEmploi.BuildingBlocks.Infrastructure.Outbox;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Testing;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tests.Outbox;

internal readonly record struct CompteurId(Guid Value) : ITypedId<CompteurId>
{
    public static CompteurId From(Guid value) => new(value);
}

/// <summary>A module of one aggregate that only counts: what the relay is tested with.</summary>
internal sealed class Compteur : AggregateRoot
{
    public CompteurId Id { get; private init; } = new(Guid.CreateVersion7());

    public int Valeur { get; private set; }

    public void Compter(int fois = 1)
    {
        for (var i = 0; i < fois; i++)
        {
            Raise(new CompteurAvance(Id.Value, ++Valeur));
        }
    }
}

public sealed record CompteurAvance(Guid CompteurId, int Valeur) : IIntegrationEvent;

internal sealed class EssaiDbContext(DbContextOptions<EssaiDbContext> options) : ModuleDbContext(options, "essai")
{
    public DbSet<Compteur> Compteurs => Set<Compteur>();
}

/// <summary>What was heard, in order; a compteur named here is refused until it is removed.</summary>
internal sealed class Ecoute
{
    public ConcurrentQueue<CompteurAvance> Entendus { get; } = new();

    public ConcurrentDictionary<Guid, bool> Refuses { get; } = new();

    public IEnumerable<int> De(Guid compteur) => Entendus.Where(fait => fait.CompteurId == compteur).Select(fait => fait.Valeur);
}

internal sealed class Ecouteur(Ecoute ecoute) : INotificationHandler<CompteurAvance>
{
    public async Task Handle(CompteurAvance notification, CancellationToken cancellationToken)
    {
        if (ecoute.Refuses.ContainsKey(notification.CompteurId)) throw new InvalidOperationException("écouteur en panne");
        await Task.Yield();
        ecoute.Entendus.Enqueue(notification);
    }
}

/// <summary>Two processes would share nothing but the database: each provider is one.</summary>
public sealed class EssaiDatabase() : DatabaseFixture(CreateTables)
{
    internal ServiceProvider Process(Ecoute ecoute, TimeProvider clock)
    {
        var services = new ServiceCollection().AddLogging().AddSocle(ConnectionString, ConnectionString).AddSingleton(clock).AddSingleton(ecoute);
        services.AddModule<EssaiDbContext>();
        return services.AddSingleton(new IntegrationEventCatalog([typeof(CompteurAvance).Assembly])).BuildServiceProvider();
    }

    internal async Task<Compteur> Compter(int fois)
    {
        await using var process = Process(new Ecoute(), TimeProvider.System);
        await using var scope = process.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<DbSession>();
        await session.BeginAsync(CancellationToken.None);
        var db = scope.ServiceProvider.GetRequiredService<EssaiDbContext>();
        var compteur = new Compteur();
        compteur.Compter(fois);
        db.Add(compteur);
        await db.SaveChangesAsync();
        await session.CommitAsync(CancellationToken.None);
        return compteur;
    }

    private static async Task CreateTables(string connectionString)
    {
        await using var databases = new Databases(connectionString, connectionString);
        await using var session = new DbSession(databases, TimeProvider.System);
        await using var db = new EssaiDbContext(new DbContextOptionsBuilder<EssaiDbContext>().UseNpgsql(session.Connection).Options);
        await ((RelationalDatabaseCreator)db.GetService<IDatabaseCreator>()).CreateTablesAsync();
    }
}
