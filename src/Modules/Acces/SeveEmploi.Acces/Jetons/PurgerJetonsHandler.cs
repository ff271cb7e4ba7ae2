using SeveEmploi.Acces.Clients;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Jetons;

internal sealed class PurgerJetonsHandler(AccesDbContext db, EchecsClient echecs) : ICommandHandler<PurgerJetons>
{
    private const int Lot = 1000;
    private static readonly TimeSpan Conservation = TimeSpan.FromDays(30);

    public async Task<Result> Handle(PurgerJetons command, CancellationToken cancellationToken)
    {
        var limite = await db.Maintenant(cancellationToken) - Conservation;
        int effaces;
        do
        {
            effaces = await db.Jetons.Where(jeton => jeton.ExpireLe < limite || jeton.RevoqueLe < limite)
                .OrderBy(jeton => jeton.Id).Take(Lot).ExecuteDeleteAsync(cancellationToken);
        }
        while (effaces == Lot);

        await echecs.Purger(cancellationToken);
        return Result.Success;
    }
}
