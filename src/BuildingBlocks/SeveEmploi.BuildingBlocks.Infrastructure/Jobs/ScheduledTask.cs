using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

/// <summary>Work that looks, again and again, for what is due.</summary>
public interface IScan
{
    /// <summary>One batch, in a transaction of its own: asked again at once until it answers 0. It locks what it takes, and skips what another has.</summary>
    /// <returns>How much was done.</returns>
    Task<int> RunBatch(CancellationToken cancellationToken);
}

/// <summary>What the programme does by itself, and when. The schedule only wakes it: what is due is read in the rows of its module.</summary>
/// <param name="Nom">Stable: the row that keeps its history, and its address in the API.</param>
/// <param name="Libelle">As an operator reads it.</param>
/// <param name="Cron">In the legal time of Paris; « seconds minutes hours days months weekdays ».</param>
internal abstract record ScheduledTask(string Nom, string Libelle, string Cron)
{
    /// <summary>Hours that cannot be read stop the host at its start.</summary>
    public string Cron { get; } = new CronExpression(Cron).CronExpressionString;

    /// <summary>The first wait before a failure is tried again, which then doubles; null: the next hour comes soon enough.</summary>
    public TimeSpan? Reprise { get; init; }
}

/// <summary>A command sent once every legal day, whatever the replicas, their restarts and their failures.</summary>
internal sealed record DailyTask(ICommand Command, string Libelle, string Cron = DailyTask.Matin) : ScheduledTask(Command.GetType().Name, Libelle, Cron)
{
    public const string Matin = "0 10 5 * * ?";
}

internal sealed record ScanTask(Type Scan, string Nom, string Libelle, string Cron) : ScheduledTask(Nom, Libelle, Cron);

public static class TaskRegistration
{
    /// <param name="services">Those of the host.</param>
    /// <param name="command">Looks at what is due, never at what happened yesterday: a day missed is caught up once.</param>
    /// <param name="libelle">As an operator reads it.</param>
    public static IServiceCollection AddDailyTask(this IServiceCollection services, ICommand command, string libelle) =>
        services.AddSingleton<ScheduledTask>(new DailyTask(command, libelle) { Reprise = TimeSpan.FromMinutes(1) });

    /// <param name="services">Those of the host.</param>
    /// <param name="name">Stable and unique.</param>
    /// <param name="cron">In the legal time of Paris; « 0 * * * * ? » is every minute.</param>
    /// <param name="libelle">As an operator reads it.</param>
    public static IServiceCollection AddScan<TScan>(this IServiceCollection services, string name, string cron, string libelle)
        where TScan : class, IScan =>
        services.AddScoped<TScan>().AddSingleton<ScheduledTask>(new ScanTask(typeof(TScan), name, libelle, cron));
}
