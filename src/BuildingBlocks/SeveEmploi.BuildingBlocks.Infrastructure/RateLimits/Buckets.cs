namespace SeveEmploi.BuildingBlocks.Infrastructure.RateLimits;

/// <summary>
/// The buckets that this process remembers, never more than twice <see cref="Generation"/>: whoever calls from a million addresses is
/// forgotten as fast as they come. What is forgotten is only leased again, so forgetting never gives a permit twice.
/// </summary>
internal sealed class Buckets
{
    public const int Generation = 4096;

    private readonly Lock _lock = new();
    private Dictionary<string, Bucket> _young = [];
    private Dictionary<string, Bucket> _old = [];

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _young.Count + _old.Count;
            }
        }
    }

    public Bucket Of(string key, int limit)
    {
        lock (_lock)
        {
            if (_young.TryGetValue(key, out var bucket)) return bucket;
            if (_young.Count == Generation) (_old, _young) = (_young, []);
            if (!_old.Remove(key, out bucket)) bucket = new Bucket(limit);
            return _young[key] = bucket;
        }
    }
}
