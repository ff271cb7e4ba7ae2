using SeveEmploi.Echeancier.Contracts;
using SeveEmploi.Echeancier.Obligations;
using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Annees;

internal sealed class CompleterLAnneeHandler(EcheancierDbContext db, PlanDeLAnnee plan) : ICommandHandler<CompleterLAnnee>
{
    private const int Lot = 500;
    private const int MoisDePreparation = 12;

    public async Task<Result> Handle(CompleterLAnnee command, CancellationToken cancellationToken)
    {
        var aujourdhui = Lieu.National.Jour(await db.Maintenant(cancellationToken));
        await plan.PoserTerritoires(aujourdhui.Year, aujourdhui, cancellationToken);
        if (aujourdhui.Month == MoisDePreparation) await plan.PoserTerritoires(aujourdhui.Year + 1, aujourdhui, cancellationToken);

        // Last year's bilan is due in January: a year is not over when it ends.
        await PoserEngagements(aujourdhui, cancellationToken);
        return Result.Success;
    }

    private async Task PoserEngagements(DateOnly aujourdhui, CancellationToken cancellationToken)
    {
        var engagements = db.Engagements.AsNoTracking().Where(engagement => engagement.Annee >= aujourdhui.Year - 1)
            .OrderBy(engagement => engagement.StructureId).ThenBy(engagement => engagement.Programme).ThenBy(engagement => engagement.Annee);
        for (var debut = 0; ; debut += Lot)
        {
            var lot = await engagements.Skip(debut).Take(Lot).ToListAsync(cancellationToken);
            await plan.Poser(lot, aujourdhui, cancellationToken);
            if (lot.Count < Lot) return;
        }
    }
}
