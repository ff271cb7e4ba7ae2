namespace SeveEmploi.Testing;

/// <summary>The host's clock under the test's hand: it stands still until it is moved. Timers stay those of the machine.</summary>
public sealed class AdjustableClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Set(DateTimeOffset instant) => _now = instant.ToUniversalTime();

    /// <summary>Noon in Paris of that day: far from both midnights.</summary>
    public void Set(DateOnly day) => Set(new DateTimeOffset(day, new TimeOnly(11, 0), TimeSpan.Zero));

    public void Advance(TimeSpan time) => _now += time;
}
