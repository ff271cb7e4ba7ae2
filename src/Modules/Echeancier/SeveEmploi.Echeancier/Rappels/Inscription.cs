using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Rappels;

internal static class Inscription
{
    /// <summary>Writes reminders in one statement; one that is already there stays as it is, whatever became of it.</summary>
    public static async Task Inscrire(this EcheancierDbContext db, List<Rappel> rappels, CancellationToken cancellationToken)
    {
        if (rappels.Count == 0) return;

        var ids = rappels.Select(rappel => rappel.Id.Value).ToArray();
        var obligations = rappels.Select(rappel => rappel.ObligationId.Value).ToArray();
        var comptes = rappels.Select(rappel => rappel.CompteId).ToArray();
        var paliers = rappels.Select(rappel => rappel.Palier).ToArray();
        var sequences = rappels.Select(rappel => rappel.Sequence).ToArray();
        var roles = rappels.Select(rappel => rappel.Role).ToArray();
        var etats = rappels.Select(rappel => rappel.Etat.ToString()).ToArray();
        var raisons = rappels.Select(rappel => rappel.Raison).ToArray();
        var departs = rappels.Select(rappel => rappel.PasAvant).ToArray();
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO echeancier.rappels (id, obligation_id, compte_id, palier, sequence, role, etat, raison, pas_avant, cree_a)
            SELECT id, obligation, compte, palier, sequence, role, etat, raison, depart, echeancier.maintenant()
            FROM unnest({ids}, {obligations}, {comptes}, {paliers}, {sequences}, {roles}, {etats}, {raisons}, {departs})
                 AS neuf (id, obligation, compte, palier, sequence, role, etat, raison, depart)
            ON CONFLICT (obligation_id, compte_id, sequence, palier) DO NOTHING
            """,
            cancellationToken);
    }
}
