using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Indicateurs.Diffusion;
using SeveEmploi.Indicateurs.Grilles;
using SeveEmploi.Indicateurs.Participations;
using SeveEmploi.Indicateurs.Saisies;
using SeveEmploi.Indicateurs.Sorties;

namespace SeveEmploi.Indicateurs.Persistence;

internal sealed class IndicateursDbContext(DbContextOptions<IndicateursDbContext> options)
    : ModuleDbContext(options, schema: "indicateurs")
{
    public DbSet<Participation> Participations => Set<Participation>();

    public DbSet<Grille> Grilles => Set<Grille>();

    public DbSet<Saisie> Saisies => Set<Saisie>();

    public DbSet<SortiesAnnuelles> Sorties => Set<SortiesAnnuelles>();

    public DbSet<ReglementDesSorties> ReglementsSorties => Set<ReglementDesSorties>();

    public DbSet<PublicationSorties> PublicationsSorties => Set<PublicationSorties>();

    /// <summary>La grille qui vaut pour une année : la dernière ouverte à cette date.</summary>
    public Task<Grille?> GrilleDe(Programme programme, int annee, CancellationToken cancellationToken) =>
        Grilles.AsNoTracking().IgnoreAutoIncludes().Where(grille => grille.Programme == programme && grille.Annee <= annee)
            .OrderByDescending(grille => grille.Annee).FirstOrDefaultAsync(cancellationToken);

    /// <summary>
    /// Un par un, ceux qui touchent en plusieurs ordres les cumuls de plusieurs départements : deux d'entre eux pourraient sinon s'attendre l'un l'autre. Qui
    /// n'écrit qu'un mois ne le prend pas.
    /// </summary>
    public Task VerrouillerLesCumuls(CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended('indicateurs.cumuls', 0))", cancellationToken);

    protected override Task Seed(CancellationToken cancellationToken) => GrillesDuProgramme.Semer(this, cancellationToken);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Participation>().HasQueryFilter(PerimeterConvention.FilterName, participation =>
            Filter.Tout || Filter.Regions.Contains(participation.Region) || Filter.Departements.Contains(participation.Departement)
            || Filter.Structures.Contains(participation.StructureId));
    }
}
