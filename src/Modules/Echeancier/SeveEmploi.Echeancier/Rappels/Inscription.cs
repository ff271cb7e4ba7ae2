using SeveEmploi.BuildingBlocks.Infrastructure.Persistence;
using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Rappels;

internal static class Inscription
{
    /// <summary>A reminder that is already there stays as it is, whatever became of it.</summary>
    public static Task Inscrire(this EcheancierDbContext db, List<Rappel> rappels, CancellationToken cancellationToken) =>
        db.InsertAll(rappels, "ON CONFLICT (obligation_id, compte_id, sequence, palier) DO NOTHING", cancellationToken);
}
