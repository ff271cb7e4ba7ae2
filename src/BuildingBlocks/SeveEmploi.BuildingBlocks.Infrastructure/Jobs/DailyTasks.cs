using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

/// <summary>A command that the programme sends itself once every legal day.</summary>
public sealed record DailyTask(ICommand Command)
{
    public string Name => Command.GetType().Name;
}

public static class DailyTaskRegistration
{
    public static IServiceCollection AddDailyTask(this IServiceCollection services, ICommand command) => services.AddSingleton(new DailyTask(command));
}

/// <summary>
/// Sends each task of the day once, whatever the replicas and their restarts: the row that says « done today » and what was done commit
/// together. A day missed is not caught up, so a task looks at what is due, never at what happened yesterday.
/// </summary>
internal sealed class DailyTasks(IServiceScopeFactory scopes, IEnumerable<DailyTask> tasks, TimeProvider clock, ILogger<DailyTasks> log)
    : BackgroundLoop(TimeSpan.FromMinutes(1), log)
{
    private const string TakeToday = $"""
        INSERT INTO {SocleDbContext.Schema}.taches_du_jour (tache, jour) VALUES ($1, $2)
        ON CONFLICT (tache) DO UPDATE SET jour = excluded.jour WHERE taches_du_jour.jour < excluded.jour RETURNING 1
        """;

    protected override async Task<int> DoBatch(CancellationToken stoppingToken)
    {
        foreach (var task in tasks) await scopes.AsSystem("taches_du_jour", services => RunOnce(services, task, stoppingToken), stoppingToken);
        return 0;
    }

    private async Task<bool> RunOnce(IServiceProvider services, DailyTask task, CancellationToken stoppingToken)
    {
        var connection = services.GetRequiredService<DbSession>().Connection;
        await using var take = new NpgsqlCommand(TakeToday, connection) { Parameters = { new() { Value = task.Name }, new() { Value = clock.Today() } } };
        if (await take.ExecuteScalarAsync(stoppingToken) is null) return false;

        var result = await services.GetRequiredService<IMediator>().Send(task.Command, stoppingToken);
        if (result.Error is { } refusal) throw new InvalidOperationException($"{task.Name}: {refusal.Code}");
        return true;
    }
}

/// <summary>Le dernier jour où une tâche quotidienne a été faite.</summary>
internal sealed class TaskOfDay
{
    public required string Tache { get; init; }

    public DateOnly Jour { get; init; }
}
