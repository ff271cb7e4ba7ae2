using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
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
    /// <summary>The module's DbContext on the request's connection, its handlers, and the relay of its outbox.</summary>
    public static IServiceCollection AddModule<TContext>(this IServiceCollection services)
        where TContext : ModuleDbContext =>
        services
            .AddSingleton(new ModuleDescriptor(typeof(TContext)))
            .AddDbContextOnSession<TContext>()
            .AddHandlers(typeof(TContext).Assembly)
            .AddScoped<OutboxRelay<TContext>>()
            .AddHostedService<OutboxWorker<TContext>>();

    internal static IServiceCollection AddDbContextOnSession<TContext>(this IServiceCollection services)
        where TContext : DbContext =>
        services.AddDbContext<TContext>((provider, options) => options
            .UseNpgsql(
                provider.GetRequiredService<DbSession>().Connection,
                npgsql => npgsql.MigrationsHistoryTable("__ef_migrations", SchemaOf(typeof(TContext))))
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MultipleCollectionIncludeWarning)));

    /// <summary>SeveEmploi.Mobilisation → mobilisation: a module and its schema have one name.</summary>
    private static string SchemaOf(Type context) =>
        context == typeof(SocleDbContext) ? SocleDbContext.Schema : context.Assembly.GetName().Name!.Split('.')[^1].ToLowerInvariant();

    /// <summary>
    /// Brings every schema to the version of this build. Replicas may start together: EF takes a lock. Modules share nothing, so they go
    /// side by side: most of a start is the building of their models.
    /// </summary>
    public static Task MigrateAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        var contexts = services.GetServices<ModuleDescriptor>().Select(module => module.Context).Prepend(typeof(SocleDbContext));
        return Parallel.ForEachAsync(contexts, cancellationToken, async (context, stop) =>
        {
            await using var scope = services.CreateAsyncScope();
            await ((DbContext)scope.ServiceProvider.GetRequiredService(context)).Database.MigrateAsync(stop);
        });
    }
}
