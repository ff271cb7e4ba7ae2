using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Mobilisation.Comites;
using SeveEmploi.Mobilisation.Contracts;
using SeveEmploi.Mobilisation.Persistence;

namespace SeveEmploi.Mobilisation.Candidatures;

internal sealed class AppliquerConservationDossiersHandler(MobilisationDbContext db, TimeProvider clock) : ICommandHandler<AppliquerConservationDossiers>
{
    public async Task<Result> Handle(AppliquerConservationDossiers command, CancellationToken cancellationToken)
    {
        var aujourdhui = clock.Today();
        await db.SaveByBatches(
            db.Candidatures.AsSplitQuery().SansActeDepuis(aujourdhui).OrderBy(candidature => candidature.Id), candidature => candidature.EffacerNoms(aujourdhui), cancellationToken);
        await db.SaveByBatches(
            db.Comites.AsSplitQuery().SansActeDepuis(aujourdhui).OrderBy(comite => comite.Id), comite => comite.EffacerNoms(aujourdhui), cancellationToken);
        await db.ForgetDelivered(Clock.StartOf(Conservation.DernierContactEchu(aujourdhui)), cancellationToken);
        return Result.Success;
    }
}

internal static class DossiersEchus
{
    /// <summary>Whose 24 months will be over on that day, and whose names are still there. An act done since brings names back, and its own 24 months.</summary>
    public static IQueryable<Candidature> SansActeDepuis(this IQueryable<Candidature> candidatures, DateOnly jour)
    {
        var (limite, lendemain) = Bornes(jour);
        return candidatures.Where(c => c.ModifieLe < lendemain && (c.NomsEffacesLe == null || c.NomsEffacesLe <= limite));
    }

    public static IQueryable<Comite> SansActeDepuis(this IQueryable<Comite> comites, DateOnly jour)
    {
        var (limite, lendemain) = Bornes(jour);
        return comites.Where(c => c.ModifieLe < lendemain && (c.NomsEffacesLe == null || c.NomsEffacesLe <= limite));
    }

    private static (DateOnly Limite, DateTimeOffset Lendemain) Bornes(DateOnly jour) =>
        Conservation.DernierContactEchu(jour) is var limite ? (limite, Clock.StartOf(limite.AddDays(1))) : default;
}
