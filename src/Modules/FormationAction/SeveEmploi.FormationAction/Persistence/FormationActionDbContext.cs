using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.Formateurs;
using SeveEmploi.FormationAction.ParcoursDeFormation;

namespace SeveEmploi.FormationAction.Persistence;

internal sealed class FormationActionDbContext(DbContextOptions<FormationActionDbContext> options, DbSession session)
    : ModuleDbContext(options, session, schema: "formation_action")
{
    public DbSet<Parcours> Parcours => Set<Parcours>();

    public DbSet<Formateur> Formateurs => Set<Formateur>();

    private List<ParcoursId> ParcoursVisibles => [.. Filter.Parcours.Select(ParcoursId.From)];

    public Task<Result<Parcours>> UnParcours(Guid id, CancellationToken cancellationToken) =>
        Find<Parcours>(new ParcoursId(id), new ParcoursIntrouvable(id), cancellationToken);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // A parcours is its own perimeter, for the one who trains it. What belongs to a parcours is seen with it.
        modelBuilder.Entity<Parcours>().HasQueryFilter(PerimeterConvention.FilterName, parcours =>
            Filter.Tout || Filter.Regions.Contains(parcours.Region) || Filter.Departements.Contains(parcours.Departement)
            || Filter.Structures.Contains(parcours.StructureId) || ParcoursVisibles.Contains(parcours.Id));
    }
}
