namespace SeveEmploi.AnimationRegionale.Persistence;

/// <remarks>Les événements, leurs inscrits et ce qu'ils ont donné.</remarks>
internal sealed partial class AnimationRegionaleDbContext
{
    private static void FiltrerEvenements(ModelBuilder modelBuilder)
    {
    }

    private static Task SemerTypesEvenement(AnimationRegionaleDbContext db, CancellationToken cancellationToken) => Task.CompletedTask;
}
