using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

/// <summary>Quartz, clustered on the application's own PostgreSQL: it says when a task wakes, and on which of the nodes.</summary>
internal static class QuartzScheduling
{
    public const string Schema = "ordonnanceur";
    private const string TablePrefix = "qrtz_";
    private const string Script = "Quartz.Impl.AdoJobStore.Schema.create_postgres.sql";

    // Two hosts that start together must not create at once: « IF NOT EXISTS » does not settle that race.
    private const long Lock = 0x5345_5645_0002;

    public static IServiceCollection AddTasks(this IServiceCollection services) => services
        .AddSingleton(provider => TaskSettings.From(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton<TaskHistory>()
        .AddSingleton<TaskRunner>()
        .AddSingleton<TaskWatch>()
        .AddHostedService(provider => provider.GetRequiredService<TaskWatch>());

    /// <summary>
    /// Quartz in a container of its own: a scheduler that did not find its tables can never be built again in the same one, and a node that
    /// runs no task pays for none of it.
    /// </summary>
    public static ServiceProvider BuildQuartz(this IServiceProvider host) => new ServiceCollection()
        .AddSingleton(host.GetRequiredService<ILoggerFactory>())
        .AddLogging()
        .AddSingleton<DbDataSource>(host.GetRequiredService<NpgsqlDataSource>())
        .AddSingleton(host.GetRequiredService<TaskRunner>())
        .AddSingleton(host.GetServices<ScheduledTask>())
        .AddQuartz(quartz => Configure(quartz, host.GetRequiredService<TaskSettings>()))
        .BuildServiceProvider();

    /// <summary>By the owner: the application's role may not create. Never alters what exists; run at every start, for the tables of a newer Quartz.</summary>
    public static async Task CreateTables(NpgsqlDataSource owner, CancellationToken cancellationToken)
    {
        await using var resource = typeof(IScheduler).Assembly.GetManifestResourceStream(Script)
            ?? throw new InvalidOperationException($"{Script} is not in this Quartz.");
        using var reader = new StreamReader(resource);
        var tables = (await reader.ReadToEndAsync(cancellationToken))
            .Replace("{0}", $"{Schema}.{TablePrefix}", StringComparison.Ordinal).Replace("{1}", TablePrefix, StringComparison.Ordinal);

        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            $"SELECT pg_advisory_xact_lock({Lock}); SET LOCAL client_min_messages = warning; CREATE SCHEMA IF NOT EXISTS {Schema}; {tables}", connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static void Configure(IQuartzBuilder quartz, TaskSettings settings)
    {
        quartz.ConfigureScheduler(scheduler =>
        {
            scheduler.InstanceName = "seve";
            scheduler.InstanceId = settings.Noeud;
            scheduler.IdleWaitTime = TimeSpan.FromSeconds(1);
            scheduler.DefaultTimeZone = Clock.Paris;
        });
        // What is declared at a start must not erase the misfires of the night: TaskWatch alone replaces a trigger, when its hours changed.
        quartz.ConfigureOptions<QuartzOptions>(options => (options.Scheduling.OverwriteExistingData, options.Scheduling.IgnoreDuplicates) = (false, true));
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(database => database.UseRegisteredDataSource = true);
            store.UseSystemTextJsonSerializer();
            // A node that pauses longer than the sum is taken for dead, and what it runs is run by another: idempotent tasks bear it, rarely is better.
            store.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(8)));
            store.ConfigureStore(options => options.TablePrefix = $"{Schema}.{TablePrefix}");
        });
    }
}

/// <summary>The one job of all tasks: its key is the task's name, so that a class renamed or a task added changes nothing in the tables.</summary>
[DisallowConcurrentExecution]
internal sealed class TaskJob(TaskRunner runner, IEnumerable<ScheduledTask> tasks) : IJob
{
    /// <summary>In the data of a firing that an operator asked for.</summary>
    public const string Again = "encore";

    /// <summary>In the data of a firing that catches up: the legal day of the hour that was missed.</summary>
    public const string Slot = "creneau";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // During a deployment an older node may be woken for a task that it does not know: the retry will find another.
        var task = tasks.SingleOrDefault(task => task.Nom == context.JobDetail.Key.Name)
            ?? throw new InvalidOperationException($"This version knows no task {context.JobDetail.Key.Name}.");
        var slot = context.MergedJobDataMap.TryGetValue(Slot, out var missed)
            ? DateOnly.Parse((string)missed!, CultureInfo.InvariantCulture)
            : Clock.DayOf(context.ScheduledFireTimeUtc ?? context.FireTimeUtc);
        try
        {
            await runner.Run(task, slot, context.MergedJobDataMap.ContainsKey(Again), cancellationToken);
        }
        catch (Exception) when (task.Reprise is null)
        {
            // Told by the runner; the next hour of the task is its next attempt.
        }
    }
}
