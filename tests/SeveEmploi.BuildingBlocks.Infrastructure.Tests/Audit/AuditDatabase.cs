using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SeveEmploi.BuildingBlocks.Infrastructure.Audit;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Testing;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Tests.Audit;

/// <summary>The schema socle as it is migrated, with traces written by the application's own role.</summary>
public sealed class AuditDatabase() : DatabaseFixture(Migrate)
{
    internal Databases Databases { get; private set; } = null!;

    internal Sealer Sealer { get; private set; } = null!;

    internal Verifier Verifier => new(Databases);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Databases = new Databases(ConnectionString, null);
        Sealer = new(Databases, NullLogger<Sealer>.Instance);
    }

    public override async Task DisposeAsync()
    {
        await Databases.DisposeAsync();
        await base.DisposeAsync();
    }

    internal Purge Purge(int? mois = null) => new(
        Databases,
        new ConfigurationBuilder().AddInMemoryCollection(mois is null ? [] : [new("Seve:Audit:Mois", $"{mois}")]).Build());

    /// <summary>Traces of one day, sealed in turn.</summary>
    internal async Task Tracer(int nombre, DateTimeOffset? le = null)
    {
        await using var command = Databases.Application.CreateCommand("""
            INSERT INTO socle.audit (le, nature, appelant_id, requete, objets, ids, resultat, source, trace_id)
            SELECT $2, 'personne', gen_random_uuid(), 'RealiserEntretien', '{"candidature_id":"' || i || '"}', ARRAY[gen_random_uuid()], 'ok', '192.0.2.1', i::text
            FROM generate_series(1, $1) AS i
            """);
        command.Parameters.Add(new() { Value = nombre });
        command.Parameters.Add(new() { Value = (le ?? DateTimeOffset.UtcNow).ToUniversalTime() });
        await command.ExecuteNonQueryAsync();
        while (await Sealer.SealBatch(CancellationToken.None) > 0)
        {
        }
    }

    /// <summary>What somebody who holds the owner's password would do.</summary>
    internal async Task Falsifier(string sql)
    {
        await using var command = Databases.Owner!.CreateCommand(sql);
        (await command.ExecuteNonQueryAsync()).Should().BePositive(sql);
    }

    internal async Task<T> Lire<T>(string sql)
    {
        await using var command = Databases.Owner!.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    internal static async Task Migrate(string connectionString)
    {
        await using var services = new ServiceCollection().AddLogging().AddSocle(connectionString).BuildServiceProvider();
        await services.MigrateAsync();
    }
}
