using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Referentiel.Partenaires;
using SeveEmploi.Referentiel.Personnes;
using SeveEmploi.Referentiel.Structures;

namespace SeveEmploi.Referentiel.Persistence;

internal sealed class ReferentielDbContext(DbContextOptions<ReferentielDbContext> options)
    : ModuleDbContext(options, schema: "referentiel")
{
    public DbSet<Structure> Structures => Set<Structure>();

    public DbSet<Personne> Personnes => Set<Personne>();

    public DbSet<Partenaire> Partenaires => Set<Partenaire>();

    private List<StructureId> StructuresVisibles => [.. Filter.Structures.Select(StructureId.From)];

    protected override Task Seed(CancellationToken cancellationToken) => PartenairesConnus.Semer(this, cancellationToken);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasPostgresExtension("pg_trgm");
        base.OnModelCreating(modelBuilder);
        // A structure is its own perimeter; a person is seen with one of her structures.
        modelBuilder.Entity<Structure>().HasQueryFilter(PerimeterConvention.FilterName, structure =>
            Filter.Tout || Filter.Regions.Contains(structure.Region) || Filter.Departements.Contains(structure.Departement)
            || StructuresVisibles.Contains(structure.Id));
        modelBuilder.Entity<Personne>().HasQueryFilter(PerimeterConvention.FilterName, personne =>
            Filter.Tout || personne.Regions.Any(region => Filter.CodesRegions.Contains(region))
            || personne.Fonctions.Any(fonction => Structures.Any(structure => structure.Id == fonction.Structure)));
    }
}
