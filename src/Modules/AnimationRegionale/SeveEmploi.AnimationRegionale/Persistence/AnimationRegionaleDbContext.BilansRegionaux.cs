using SeveEmploi.AnimationRegionale.Bilans;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Persistence;

/// <remarks>Le bilan régional, le bilan national et leurs documents.</remarks>
internal sealed partial class AnimationRegionaleDbContext
{
    public DbSet<BilanRegional> Bilans => Set<BilanRegional>();

    public Task<Result<BilanRegional>> UnBilan(Guid id, CancellationToken cancellationToken) =>
        Find<BilanRegional>(new BilanRegionalId(id), new BilanRegionalIntrouvable(id), cancellationToken);

    // Published, the national report hides what a région must not know of another: each région reads it.
    private void FiltrerBilans(ModelBuilder modelBuilder) => modelBuilder.Entity<BilanRegional>().HasQueryFilter(PerimeterConvention.FilterName, bilan =>
        Filter.Tout || (bilan.Region != null && Filter.Regions.Contains(bilan.Region)) || (bilan.Region == null && bilan.Etat == EtatBilanRegional.Publie));
}
