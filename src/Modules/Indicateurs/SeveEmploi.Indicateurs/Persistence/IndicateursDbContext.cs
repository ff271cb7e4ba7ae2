using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Indicateurs.Participations;

namespace SeveEmploi.Indicateurs.Persistence;

internal sealed class IndicateursDbContext(DbContextOptions<IndicateursDbContext> options, DbSession session)
    : ModuleDbContext(options, session, schema: "indicateurs")
{
    public DbSet<Participation> Participations => Set<Participation>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Participation>().HasQueryFilter(PerimeterConvention.FilterName, participation =>
            Filter.Tout || Filter.Regions.Contains(participation.Region) || Filter.Departements.Contains(participation.Departement)
            || Filter.Structures.Contains(participation.StructureId));
    }
}
