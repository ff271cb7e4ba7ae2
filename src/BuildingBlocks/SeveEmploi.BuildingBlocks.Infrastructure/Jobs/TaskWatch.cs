using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

/// <summary>
/// Starts this node's scheduler, then keeps the schedule equal to the code, on every node: a task without a trigger, or whose hours changed,
/// is declared again, and a trigger that Quartz gave up is put back. A database that is away delays all of it, the start of the host never.
/// </summary>
internal sealed class TaskWatch(
    IServiceProvider services, IEnumerable<ScheduledTask> tasks, TaskSettings settings, IHostApplicationLifetime host, ILogger<TaskWatch> log)
    : BackgroundLoop(settings.Surveillance, log)
{
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(1);

    private ServiceProvider? _quartz;
    private IScheduler? _scheduler;

    /// <returns>False when this node runs no scheduler, or has not reached its database yet.</returns>
    public async Task<bool> RunNow(ScheduledTask task, CancellationToken cancellationToken)
    {
        if (_scheduler is not { Status: SchedulerStatus.Running } scheduler) return false;
        await Declare(scheduler, task, cancellationToken);
        await scheduler.TriggerJob(new JobKey(task.Nom), new JobDataMap { [TaskJob.Again] = true }, cancellationToken);
        return true;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_scheduler is not null) await _scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
        if (_quartz is not null) await _quartz.DisposeAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Actives) return;
        await Started(stoppingToken);
        await base.ExecuteAsync(stoppingToken);
    }

    protected override async Task<int> DoBatch(CancellationToken stoppingToken)
    {
        var scheduler = _scheduler ??= await Build(stoppingToken);
        foreach (var task in tasks) await Declare(scheduler, task, stoppingToken);
        await scheduler.ResetTriggersFromErrorState([.. tasks.Select(task => new TriggerKey(task.Nom))], stoppingToken);
        if (scheduler.Status == SchedulerStatus.Created) await scheduler.Start(stoppingToken);
        return 0;
    }

    private async Task<IScheduler> Build(CancellationToken cancellationToken)
    {
        if (_quartz is not null) await _quartz.DisposeAsync();
        _quartz = services.BuildQuartz();
        return await _quartz.GetRequiredService<ISchedulerFactory>().GetScheduler(cancellationToken);
    }

    private static async Task Declare(IScheduler scheduler, ScheduledTask task, CancellationToken cancellationToken)
    {
        var stored = await scheduler.GetTrigger(new TriggerKey(task.Nom), cancellationToken) as ICronTrigger;
        if (stored?.CronExpressionString == task.Cron) return;

        var job = JobBuilder.Create<TaskJob>().WithIdentity(task.Nom).StoreDurably().RequestRecovery().Build();
        await scheduler.AddJob(job, new AddJobOptions { Replace = true }, cancellationToken);
        // Before the hours: a node that dies between the two leaves both to be done.
        if (CatchUp(task) is { } missed) await scheduler.ScheduleTrigger(missed, TriggerConflict.Keep, cancellationToken);
        await scheduler.ScheduleJob(Hours(task), ScheduleJobOptions.Replacing, cancellationToken);
    }

    private static ITrigger Hours(ScheduledTask task) => TriggerOf(task, task.Nom)
        .WithCronSchedule(task.Cron, cron => cron.InTimeZone(Clock.Paris).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
        .Build();

    /// <summary>The hour that passed while nobody had it in a table: it is tried at once, and done if its day is not covered.</summary>
    private static ITrigger? CatchUp(ScheduledTask task)
    {
        var now = TimeProvider.System.GetUtcNow();
        var last = new CronExpression(task.Cron, Clock.Paris).GetNextValidTimeAfter(now - LookBack);
        return last <= now ? TriggerOf(task, $"{task.Nom}.rattrapage").UsingJobData(TaskJob.Slot, $"{Clock.DayOf(last.Value):O}").StartNow().Build() : null;
    }

    private static TriggerBuilder<IJob> TriggerOf(ScheduledTask task, string name)
    {
        var trigger = TriggerBuilder.Create().WithIdentity(name).ForJob(task.Nom);
        // 1, 2, 4… minutes, then every hour: over nine hours, within the legal day of a task that wakes in the morning.
        return task.Reprise is { } first ? trigger.WithRetryPolicy(RetryPolicy.Exponential(14, first, 2, TimeSpan.FromHours(1))) : trigger;
    }

    /// <summary>Requests first: the first answers of a start are not made to wait for the building of a scheduler.</summary>
    private async Task Started(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var onStart = host.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
