using Microsoft.EntityFrameworkCore;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Work on many aggregates whose memory does not grow with them.</summary>
public static class Batches
{
    private const int Size = 500;

    /// <param name="db">Where they are saved.</param>
    /// <param name="due">In a total order; what is done to one of them must take it out of this query.</param>
    /// <param name="act">On each one.</param>
    /// <param name="cancellationToken">Stops between two reads.</param>
    public static async Task SaveByBatches<T>(this ModuleDbContext db, IOrderedQueryable<T> due, Action<T> act, CancellationToken cancellationToken)
        where T : AggregateRoot
    {
        List<T> batch;
        do
        {
            batch = await due.Take(Size).ToListAsync(cancellationToken);
            batch.ForEach(act);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
        while (batch.Count == Size);
    }
}
