using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Persistence;

internal sealed partial class AnimationRegionaleDbContext(DbContextOptions<AnimationRegionaleDbContext> options, DbSession session)
    : ModuleDbContext(options, session, schema: "animation_regionale")
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        FiltrerEvenements(modelBuilder);
        FiltrerVieRegionale(modelBuilder);
        FiltrerRapprochements(modelBuilder);
        FiltrerBilans(modelBuilder);
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        base.OnConfiguring(optionsBuilder);
        // Runs after each migration, under EF's lock: what people have set stays, what is missing is added.
        optionsBuilder.UseAsyncSeeding((db, _, cancellationToken) => SemerTypesEvenement((AnimationRegionaleDbContext)db, cancellationToken));
    }
}
