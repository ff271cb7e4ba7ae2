namespace SeveEmploi.BuildingBlocks.Infrastructure.RateLimits;

/// <summary>What the database granted: how much of this window all replicas have taken once this lease is, and how long it still lasts.</summary>
internal readonly record struct Lease(long Window, long Consumed, TimeSpan Left);

/// <summary>What a caller is told of its quota.</summary>
internal readonly record struct Quota(bool Granted, int Limit, int Remaining, TimeSpan Reset)
{
    /// <summary>The shared count is out of reach: the request itself will meet the database, and say so.</summary>
    public static Quota Uncounted(int limit) => new(true, limit, limit, TimeSpan.FromMinutes(1));
}

/// <summary>
/// What one process holds of one quota: permits leased by lots from a count that all replicas share. Leases follow each other on that
/// count, so each covers permits that no other covers, and those above the limit are worth nothing: no sum of replicas exceeds it.
/// </summary>
internal sealed class Bucket(int limit)
{
    private const int LotsPerWindow = 20;

    private readonly Lock _lock = new();
    private long _window = long.MinValue;
    private int _held;
    private int _leftToLease;
    private TimeSpan _endsAt = TimeSpan.MinValue;

    /// <summary>Held by the one caller who goes to the database for all those who wait.</summary>
    public SemaphoreSlim Leasing { get; } = new(1, 1);

    public int Limit => limit;

    /// <summary>A small lot wastes few permits in a replica that the caller does not come back to; a large one saves trips.</summary>
    public int Lot => Math.Max(1, limit / LotsPerWindow);

    /// <summary>Of a lease that ends at <paramref name="consumed"/>, what lies within the limit.</summary>
    public static int Granted(int limit, int asked, long consumed) => (int)Math.Clamp(limit - (consumed - asked), 0, asked);

    /// <summary>One permit, or a refusal that holds to the end of the window; null when only the database knows.</summary>
    public Quota? TryTake(TimeSpan now)
    {
        lock (_lock)
        {
            if (now >= _endsAt) return null;
            if (_held == 0) return _leftToLease > 0 ? null : Tell(granted: false, now);
            _held--;
            return Tell(granted: true, now);
        }
    }

    /// <summary>The refusal of an exhausted quota, without taking anything; null while something may be left.</summary>
    public Quota? Exhausted(TimeSpan now)
    {
        lock (_lock)
        {
            return now < _endsAt && _held + _leftToLease == 0 ? Tell(granted: false, now) : null;
        }
    }

    /// <summary>Takes the first permit of a lease just granted.</summary>
    /// <param name="lease">What the database answered to a demand of one <see cref="Lot"/>.</param>
    /// <param name="askedAt">
    /// Before the database read its clock: counted from there, the window ends here no later than there, and no permit outlives it.
    /// </param>
    public Quota TakeFrom(Lease lease, TimeSpan askedAt)
    {
        lock (_lock)
        {
            if (lease.Window != _window) (_window, _held) = (lease.Window, 0);
            _endsAt = askedAt + lease.Left;
            _leftToLease = (int)Math.Clamp(limit - lease.Consumed, 0, limit);
            _held += Granted(limit, Lot, lease.Consumed);
            if (_held == 0) return Tell(granted: false, askedAt);
            _held--;
            return Tell(granted: true, askedAt);
        }
    }

    private Quota Tell(bool granted, TimeSpan now) => new(granted, limit, _held + _leftToLease, _endsAt - now);
}
