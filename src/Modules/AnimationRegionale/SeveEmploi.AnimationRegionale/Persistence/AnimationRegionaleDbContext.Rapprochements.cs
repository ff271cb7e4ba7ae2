namespace SeveEmploi.AnimationRegionale.Persistence;

/// <remarks>L'expérimentation EXPRESIAGE : groupements d'employeurs, besoins, projets et propositions.</remarks>
internal sealed partial class AnimationRegionaleDbContext
{
    private static void FiltrerRapprochements(ModelBuilder modelBuilder)
    {
    }
}
