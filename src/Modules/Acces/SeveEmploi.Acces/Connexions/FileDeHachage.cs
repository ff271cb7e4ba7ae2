using System.Threading.RateLimiting;

namespace SeveEmploi.Acces.Connexions;

/// <summary>
/// Hashing a password costs a tenth of a second of a core, on purpose: as many at once as there are cores, a few waiting, and the others
/// are told to come back, so that a flood of sign-ins leaves the rest of the application its processors.
/// </summary>
internal sealed class FileDeHachage : IDisposable
{
    private const int QueueMax = 8;

    private readonly ConcurrencyLimiter _limiter = new(new()
    {
        PermitLimit = Math.Max(1, Environment.ProcessorCount),
        QueueLimit = QueueMax,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public ValueTask<RateLimitLease> Entrer(CancellationToken cancellationToken) => _limiter.AcquireAsync(cancellationToken: cancellationToken);

    public void Dispose() => _limiter.Dispose();
}
