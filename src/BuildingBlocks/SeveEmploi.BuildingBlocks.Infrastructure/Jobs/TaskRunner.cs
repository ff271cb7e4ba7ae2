using System.Diagnostics;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

/// <summary>Runs one task when it is woken, and keeps what came of it.</summary>
internal sealed class TaskRunner(IServiceScopeFactory scopes, TaskHistory history, IHostApplicationLifetime host, ILogger<TaskRunner> log)
{
    // A scan wakes every minute: what it leaves is for its next waking, here or on another node.
    private static readonly TimeSpan ScanPatience = TimeSpan.FromSeconds(55);

    /// <param name="task">What to do.</param>
    /// <param name="slot">The legal day for which it was woken.</param>
    /// <param name="again">An operator asks for it: also when the day is covered.</param>
    /// <param name="cancellationToken">Undoes what is not committed.</param>
    public async Task Run(ScheduledTask task, DateOnly slot, bool again, CancellationToken cancellationToken)
    {
        DateOnly? unlessCovered = task is DailyTask && !again ? slot : null;
        var start = Stopwatch.GetTimestamp();
        try
        {
            if (!await history.Begin(task.Nom, unlessCovered, cancellationToken)) return;
            await (task switch
            {
                DailyTask daily => scopes.AsSystem(task.Nom, services => Send(services, daily, slot, unlessCovered, start, cancellationToken), cancellationToken),
                ScanTask scan => Drain(scan, start, cancellationToken),
                _ => throw new ArgumentOutOfRangeException(nameof(task), task, null),
            });
        }
        catch (Exception reason) when (!cancellationToken.IsCancellationRequested)
        {
            log.LogError(reason, "Task {Task} failed", task.Nom);
            await Record(task, Stopwatch.GetElapsedTime(start), reason, cancellationToken);
            throw;
        }
    }

    private async Task Record(ScheduledTask task, TimeSpan duration, Exception reason, CancellationToken cancellationToken)
    {
        try
        {
            await history.Fail(task.Nom, duration, reason, cancellationToken);
        }
        catch (NpgsqlException unreachable)
        {
            // The failure that brought us here must reach the scheduler, not this one.
            log.LogWarning(unreachable, "The failure of {Task} is not recorded", task.Nom);
        }
    }

    private async Task<bool> Send(
        IServiceProvider services, DailyTask task, DateOnly slot, DateOnly? unlessCovered, long start, CancellationToken cancellationToken)
    {
        var connection = services.GetRequiredService<DbSession>().Connection;
        if (!await TaskHistory.Take(connection, task.Nom, unlessCovered, cancellationToken)) return false;

        var result = await services.GetRequiredService<IMediator>().Send(task.Command, cancellationToken);
        if (result.Error is { } refusal) throw new InvalidOperationException($"{task.Nom}: {refusal.Code}");
        await history.Succeed(connection, task.Nom, Stopwatch.GetElapsedTime(start), slot, cancellationToken);
        return true;
    }

    private async Task<bool> Drain(ScanTask task, long start, CancellationToken cancellationToken)
    {
        int done;
        do
        {
            done = await scopes.AsSystem(task.Nom, services => ((IScan)services.GetRequiredService(task.Scan)).RunBatch(cancellationToken), cancellationToken);
        }
        while (done > 0 && Stopwatch.GetElapsedTime(start) < ScanPatience && !host.ApplicationStopping.IsCancellationRequested);

        return await scopes.AsSystem(task.Nom, services => Succeed(services, task, start, cancellationToken), cancellationToken);
    }

    private async Task<bool> Succeed(IServiceProvider services, ScanTask task, long start, CancellationToken cancellationToken)
    {
        await history.Succeed(services.GetRequiredService<DbSession>().Connection, task.Nom, Stopwatch.GetElapsedTime(start), slot: null, cancellationToken);
        return true;
    }
}
