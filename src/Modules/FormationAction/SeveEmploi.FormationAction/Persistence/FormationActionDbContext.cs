using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.FormationAction.Emargements;
using SeveEmploi.FormationAction.Formateurs;
using SeveEmploi.FormationAction.Modeles;
using SeveEmploi.FormationAction.ParcoursDeFormation;
using SeveEmploi.FormationAction.Pieces;
using SeveEmploi.FormationAction.Stagiaires;

namespace SeveEmploi.FormationAction.Persistence;

internal sealed partial class FormationActionDbContext(DbContextOptions<FormationActionDbContext> options)
    : ModuleDbContext(options, schema: "formation_action")
{
    public DbSet<Parcours> Parcours => Set<Parcours>();

    public DbSet<Modele> Modeles => Set<Modele>();

    public DbSet<Stagiaire> Stagiaires => Set<Stagiaire>();

    public DbSet<Feuille> Feuilles => Set<Feuille>();

    public DbSet<Piece> Pieces => Set<Piece>();

    public DbSet<Formateur> Formateurs => Set<Formateur>();

    private List<ParcoursId> ParcoursVisibles => [.. Filter.Parcours.Select(ParcoursId.From)];

    public Task<Result<Parcours>> UnParcours(Guid id, CancellationToken cancellationToken) =>
        Find<Parcours>(new ParcoursId(id), new ParcoursIntrouvable(id), cancellationToken);

    protected override Task Seed(CancellationToken cancellationToken) => ModelesDuProgramme.Semer(this, cancellationToken);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // A parcours is its own perimeter, for the one who trains it. What belongs to a parcours is seen with it.
        modelBuilder.Entity<Parcours>().HasQueryFilter(PerimeterConvention.FilterName, parcours =>
            Filter.Tout || Filter.Regions.Contains(parcours.Region) || Filter.Departements.Contains(parcours.Departement)
            || Filter.Structures.Contains(parcours.StructureId) || ParcoursVisibles.Contains(parcours.Id));
        modelBuilder.Entity<Stagiaire>().HasQueryFilter(PerimeterConvention.FilterName, stagiaire =>
            Filter.Tout || Parcours.Any(parcours => parcours.Id == stagiaire.ParcoursId));
        modelBuilder.Entity<Feuille>().HasQueryFilter(PerimeterConvention.FilterName, feuille =>
            Filter.Tout || Parcours.Any(parcours => parcours.Id == feuille.ParcoursId));
        modelBuilder.Entity<Piece>().HasQueryFilter(PerimeterConvention.FilterName, piece =>
            Filter.Tout || Parcours.Any(parcours => parcours.Id == piece.ParcoursId));
        FiltrerLAccompagnement(modelBuilder);
    }
}
