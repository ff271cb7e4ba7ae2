using Microsoft.Extensions.Logging;

namespace SeveEmploi.BuildingBlocks.Infrastructure.RateLimits;

/// <summary>Quotas of one minute, shared by all replicas; the database is met once a lot, not once a request.</summary>
internal sealed class RateLimiter(PermitStore store, TimeProvider clock, ILogger<RateLimiter> log)
{
    private readonly Buckets _buckets = new();

    public int Remembered => _buckets.Count;

    public async ValueTask<Quota> Take(QuotaKey key, int limit)
    {
        var bucket = _buckets.Of(key.Text, limit);
        return bucket.TryTake(Now) ?? await TakeFromLease(bucket, key);
    }

    /// <summary>The refusal that the key has earned for the rest of the minute, as far as this process knows.</summary>
    public Quota? Exhausted(QuotaKey key, int limit) => _buckets.Of(key.Text, limit).Exhausted(Now);

    private TimeSpan Now => clock.GetElapsedTime(0);

    private async Task<Quota> TakeFromLease(Bucket bucket, QuotaKey key)
    {
        await bucket.Leasing.WaitAsync();
        try
        {
            if (bucket.TryTake(Now) is { } leasedMeanwhile) return leasedMeanwhile;
            var askedAt = Now;
            if (await store.Take(key.Text, bucket.Lot) is not { } lease) return Quota.Uncounted(bucket.Limit);

            var quota = bucket.TakeFrom(lease, askedAt);
            // Reached once a window and a process: later refusals are answered without the database.
            if (!quota.Granted) log.LogWarning("Quota exhausted for the rest of the minute: {Key}", key.Loggable);
            return quota;
        }
        finally
        {
            bucket.Leasing.Release();
        }
    }
}

/// <summary>Whose quota, and which. An address is personal data: it is counted for two minutes, and never logged.</summary>
internal readonly record struct QuotaKey(string Kind, string Value, bool IsPersonal)
{
    public string Text => $"{Kind}:{Value}";

    public string Loggable => IsPersonal ? Kind : Text;

    public static QuotaKey Caller(Guid id) => new("appelant", id.ToString(), IsPersonal: false);

    public static QuotaKey Address(string address) => new("adresse", address, IsPersonal: true);

    public static QuotaKey SignIn(string address) => new("connexion", address, IsPersonal: true);
}
