using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Financement.Contracts;
using SeveEmploi.Financement.Conventions;
using SeveEmploi.Financement.Persistence;

namespace SeveEmploi.Financement.Conservations;

internal sealed class AppliquerConservationConventionsHandler(FinancementDbContext db, TimeProvider clock) : ICommandHandler<AppliquerConservationConventions>
{
    public async Task<Result> Handle(AppliquerConservationConventions command, CancellationToken cancellationToken)
    {
        var aujourdhui = clock.Today();
        await db.SaveByBatches(db.Conventions.SansActeDepuis(aujourdhui).OrderBy(c => c.Id), convention => convention.EffacerNoms(aujourdhui), cancellationToken);
        var signatures = db.Conventions.AuxSignaturesEchues(aujourdhui);
        // The signed documents name those who represent the structure: they last as long as the signatures, and no longer.
        await db.Documents.Where(document => signatures.Any(convention => convention.Id == document.ConventionId)).ExecuteDeleteAsync(cancellationToken);
        await db.SaveByBatches(signatures.OrderBy(c => c.Id), convention => convention.EffacerSignatures(aujourdhui), cancellationToken);
        await db.ForgetDelivered(Clock.StartOf(Conservation.DernierContactEchu(aujourdhui)), cancellationToken);
        return Result.Success;
    }
}

internal static class ConventionsEchues
{
    /// <summary>Whose 24 months will be over on that day, and whose names are still there. An act done since brings names back, and its own 24 months.</summary>
    public static IQueryable<Convention> SansActeDepuis(this IQueryable<Convention> conventions, DateOnly jour)
    {
        var limite = Conservation.DernierContactEchu(jour);
        var lendemain = Clock.StartOf(limite.AddDays(1));
        return conventions.Where(c => c.ModifieLe < lendemain && (c.NomsEffacesLe == null || c.NomsEffacesLe <= limite));
    }

    /// <summary>Whose exercise has been closed for ten years, and the signature given as long ago, should it have come late.</summary>
    public static IQueryable<Convention> AuxSignaturesEchues(this IQueryable<Convention> conventions, DateOnly jour)
    {
        var (exercice, signee) = (jour.Year - Convention.AnneesDesSignatures, jour.AddYears(-Convention.AnneesDesSignatures));
        return conventions.Where(c => c.SignaturesEffaceesLe == null && c.Exercice < exercice && (c.SigneeLe == null || c.SigneeLe <= signee));
    }
}
