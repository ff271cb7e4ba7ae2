using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Anomalies;

internal static class Signalement
{
    /// <summary>Adds it once: the same, said again, is already shown. Saved with what the caller saves.</summary>
    public static async Task Signaler(this EcheancierDbContext db, Anomalie anomalie, CancellationToken cancellationToken)
    {
        var cle = (anomalie.Module, anomalie.Nature, anomalie.Objet, anomalie.Raison);
        var deja = db.Anomalies.Local.Any(a => (a.Module, a.Nature, a.Objet, a.Raison) == cle)
            || await db.Anomalies.AnyAsync(
                a => a.Module == anomalie.Module && a.Nature == anomalie.Nature && a.Objet == anomalie.Objet && a.Raison == anomalie.Raison,
                cancellationToken);
        if (!deja) db.Anomalies.Add(anomalie);
    }
}
