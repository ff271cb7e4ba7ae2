using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Persistence;

internal sealed partial class AnimationRegionaleDbContext(DbContextOptions<AnimationRegionaleDbContext> options)
    : ModuleDbContext(options, schema: "animation_regionale")
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        FiltrerEvenements(modelBuilder);
        FiltrerVieRegionale(modelBuilder);
        FiltrerRapprochements(modelBuilder);
        FiltrerBilans(modelBuilder);
    }

    // Runs after each migration, under EF's lock: what people have set stays, what is missing is added.
    protected override Task Seed(CancellationToken cancellationToken) => SemerTypesEvenement(this, cancellationToken);
}
