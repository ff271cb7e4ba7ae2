using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;
using SeveEmploi.BuildingBlocks.Infrastructure.Mediation;
using SeveEmploi.BuildingBlocks.Infrastructure.Outbox;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>One module of the house, as the frame knows it.</summary>
public sealed record ModuleDescriptor(Type Context)
{
    public Assembly Assembly => Context.Assembly;

    /// <summary>The Contracts that the module references: its own facts, and those it listens to.</summary>
    public IEnumerable<Assembly> Contracts =>
        Assembly.GetReferencedAssemblies().Where(name => name.Name!.EndsWith(".Contracts", StringComparison.Ordinal)).Select(Assembly.Load);
}

public static class ModuleRegistration
{
    private static readonly PerimeterInterceptor Perimeter = new();

    /// <summary>The module's DbContext on the request's connection, its handlers, and the relay of its outbox.</summary>
    /// <param name="services">Those of the host.</param>
    /// <param name="queries">How this module wants its queries, where it differs from the others.</param>
    public static IServiceCollection AddModule<TContext>(this IServiceCollection services, Action<NpgsqlDbContextOptionsBuilder>? queries = null)
        where TContext : ModuleDbContext =>
        services
            .AddSingleton(new ModuleDescriptor(typeof(TContext)))
            .AddDbContextOnSession<TContext>(queries)
            .AddHandlers(typeof(TContext).Assembly)
            .AddScoped<OutboxRelay<TContext>>()
            .AddHostedService<OutboxWorker<TContext>>();

    internal static IServiceCollection AddDbContextOnSession<TContext>(this IServiceCollection services, Action<NpgsqlDbContextOptionsBuilder>? queries = null)
        where TContext : DbContext =>
        services
            .AddPooledDbContextFactory<TContext>(options => Configure(options, SchemaOf(typeof(TContext)), queries))
            .AddScoped(provider => Lend(provider.GetRequiredService<IDbContextFactory<TContext>>(), provider.GetRequiredService<DbSession>()));

    /// <summary>The connection is that of whoever borrows the context.</summary>
    internal static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string schema, Action<NpgsqlDbContextOptionsBuilder>? queries = null) =>
        options
            .UseNpgsql(npgsql =>
            {
                npgsql.MigrationsHistoryTable("__ef_migrations", schema);
                queries?.Invoke(npgsql);
            })
            .UseAsyncSeeding((db, _, cancellationToken) => db is ModuleDbContext module ? module.Seed(cancellationToken) : Task.CompletedTask)
            .AddInterceptors(Perimeter)
            .ConfigureWarnings(warnings => warnings.Ignore(
                // A build either has its migrations or not: a test tells. Not each start, which would build every model twice more.
                RelationalEventId.PendingModelChangesWarning,
                RelationalEventId.MultipleCollectionIncludeWarning,
                // A file of a comité names its candidature, and is not hidden with it: the comité's own perimeter hides both.
                CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));

    // Given back when the scope of the request ends, as any service that it made.
    private static TContext Lend<TContext>(IDbContextFactory<TContext> pool, DbSession session)
        where TContext : DbContext
    {
        var context = pool.CreateDbContext();
        if (context is ModuleDbContext module) module.Join(session);
        else context.Database.SetDbConnection(session.Connection);
        return context;
    }

    /// <summary>SeveEmploi.FormationAction → formation_action: a module and its schema have one name.</summary>
    internal static string SchemaOf(Type context) =>
        context == typeof(SocleDbContext) ? SocleDbContext.Schema : JsonNamingPolicy.SnakeCaseLower.ConvertName(context.Assembly.GetName().Name!.Split('.')[^1]);

    /// <summary>
    /// Brings every schema to the version of this build, and leaves alone those that are there: most of a start would be the building of their
    /// models. Replicas may start together: EF takes a lock. Modules share nothing, so they go side by side.
    /// </summary>
    /// <remarks>Done by the owner of the database; a host that was given only the application's role leaves it to another.</remarks>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        var databases = services.GetRequiredService<Databases>();
        if (databases.Owner is null) return;

        await databases.AddExtensions(cancellationToken);
        List<Type> contexts = [typeof(SocleDbContext), .. services.GetServices<ModuleDescriptor>().Select(module => module.Context)];
        var builds = await SchemaBuilds.Read(databases.Owner, cancellationToken);
        await Parallel.ForEachAsync(contexts.Where(context => !builds.IsAt(SchemaOf(context), context.Assembly)), cancellationToken, async (context, stop) =>
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<DbSession>().AsOwner();
            await ((DbContext)scope.ServiceProvider.GetRequiredService(context)).Database.MigrateAsync(stop);
            await SchemaBuilds.Write(databases.Owner, SchemaOf(context), context.Assembly, stop);
        });
        await QuartzScheduling.CreateTables(databases.Owner, cancellationToken);
        await ApplicationRole.Prepare(databases, contexts.Select(SchemaOf), cancellationToken);
    }
}
