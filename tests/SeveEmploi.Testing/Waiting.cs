using System.Diagnostics;

namespace SeveEmploi.Testing;

/// <summary>
/// Waits for what the host does by itself. The limit only ends a test that would wait for ever: it is no promise of
/// speed, and stays far above what a busy machine needs.
/// </summary>
public static class Waiting
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    /// <summary>Until the answer is yes; what is said is the reason of the failure otherwise.</summary>
    public static async Task Until(Func<Task<bool>> condition, Func<Task<string>> otherwise)
    {
        for (var clock = Stopwatch.StartNew(); !await condition(); await Task.Delay(Step))
        {
            if (clock.Elapsed > Limit) throw new TimeoutException($"Still not, after {Limit.TotalMinutes} minutes: {await otherwise()}");
        }
    }

    public static Task Until(Func<Task<bool>> condition, string what) => Until(condition, () => Task.FromResult(what));
}
