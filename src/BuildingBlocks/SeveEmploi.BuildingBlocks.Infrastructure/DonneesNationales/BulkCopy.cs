using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.BuildingBlocks.Infrastructure.DonneesNationales;

/// <summary>
/// Rows by the million, by binary COPY, as the owner of the database. The aggregates are those of the domain, so that its rules hold; the mapping
/// is that of the model, so that there is one.
/// </summary>
public sealed class BulkCopy
{
    /// <param name="db">Of the module whose rows they are, on the transaction of the painting.</param>
    /// <param name="rows">Read once, by batches: a million of them are never held together. Owned collections with tables of their own follow.</param>
    /// <param name="writtenAt">The instants of creation and change of each row; what aggregates announced is not sent.</param>
    /// <param name="cancellationToken">Between two batches.</param>
    public Task Copy<T>(ModuleDbContext db, IEnumerable<T> rows, Func<T, DateTimeOffset> writtenAt, CancellationToken cancellationToken)
        where T : class => throw new NotSupportedException();
}
