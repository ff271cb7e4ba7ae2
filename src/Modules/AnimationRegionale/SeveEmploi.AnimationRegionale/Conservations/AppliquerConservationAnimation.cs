using SeveEmploi.AnimationRegionale.Contracts;
using SeveEmploi.AnimationRegionale.Evenements;
using SeveEmploi.AnimationRegionale.Inscriptions;
using SeveEmploi.AnimationRegionale.Persistence;
using SeveEmploi.AnimationRegionale.Rapprochements;
using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;

namespace SeveEmploi.AnimationRegionale.Conservations;

internal sealed class AppliquerConservationAnimationHandler(AnimationRegionaleDbContext db, ConservationDesRapprochements rapprochements, TimeProvider clock) : ICommandHandler<AppliquerConservationAnimation>
{
    public async Task<Result> Handle(AppliquerConservationAnimation command, CancellationToken cancellationToken)
    {
        var aujourdhui = clock.Today();
        await db.SaveByBatches(db.InscriptionsEchues(aujourdhui).OrderBy(inscription => inscription.Id), inscription => inscription.EffacerNoms(aujourdhui), cancellationToken);
        await db.SaveByBatches(db.EvenementsEchus(aujourdhui).OrderBy(evenement => evenement.Id), evenement => evenement.EffacerNoms(aujourdhui), cancellationToken);
        await rapprochements.Appliquer(aujourdhui, cancellationToken);
        await db.ForgetDelivered(Clock.StartOf(Conservation.DernierContactEchu(aujourdhui)), cancellationToken);
        return Result.Success;
    }
}

internal static class Echus
{
    /// <summary>L'événement, tenu ou non, est passé depuis 24 mois ce jour-là.</summary>
    public static IQueryable<Inscription> InscriptionsEchues(this AnimationRegionaleDbContext db, DateOnly jour)
    {
        var limite = Conservation.DernierContactEchu(jour);
        return db.Inscriptions.Where(i => i.NomsEffacesLe == null && i.EvenementLe <= limite);
    }

    public static IQueryable<Evenement> EvenementsEchus(this AnimationRegionaleDbContext db, DateOnly jour)
    {
        var limite = Conservation.DernierContactEchu(jour);
        return db.Evenements.Where(e => e.NomsEffacesLe == null && e.Le <= limite);
    }
}
