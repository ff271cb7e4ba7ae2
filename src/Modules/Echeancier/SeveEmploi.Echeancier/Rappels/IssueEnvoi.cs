using SeveEmploi.Echeancier.Persistence;

namespace SeveEmploi.Echeancier.Rappels;

/// <summary>What becomes of a mail once the server has answered, or not.</summary>
internal sealed class IssueEnvoi(EcheancierDbContext db)
{
    private static readonly TimeSpan PremierDelai = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan DelaiMax = TimeSpan.FromHours(4);

    /// <returns>False when another node has taken the mail over: its word counts, not ours.</returns>
    public async Task<bool> Ecrire(EnvoiId id, string noeud, int tentative, MailOutcome issue, CancellationToken cancellationToken)
    {
        var envoi = await db.Envois
            .FromSql($"SELECT * FROM echeancier.envois WHERE id = {id.Value} AND etat = 'EnCours' AND noeud = {noeud} AND tentatives = {tentative} FOR UPDATE")
            .SingleOrDefaultAsync(cancellationToken);
        if (envoi is null) return false;

        var maintenant = await db.Maintenant(cancellationToken);
        envoi.BailA = null;
        switch (issue)
        {
            case MailAccepted:
                (envoi.Etat, envoi.PartiA, envoi.Erreur) = (EtatEnvoi.Parti, maintenant, null);
                await Marquer(id, EtatRappel.Envoye, null, cancellationToken);
                break;
            case MailRefused refus:
                await Echouer(envoi, refus.Raison, cancellationToken);
                break;
            case MailDeferred report when maintenant - envoi.CreeA > ReglagesRappels.Perseverance:
                await Echouer(envoi, $"Abandonné après 72 heures d'essais : {report.Raison}", cancellationToken);
                break;
            case MailUncertain doute when maintenant - envoi.CreeA > ReglagesRappels.Perseverance:
                await Echouer(envoi, $"Sans réponse après 72 heures d'essais, peut-être reçu : {doute.Raison}", cancellationToken);
                break;
            case MailDeferred report:
                Reessayer(envoi, EtatEnvoi.Pret, report.Raison, maintenant);
                break;
            case MailUncertain doute:
                envoi.Incertitudes++;
                Reessayer(envoi, EtatEnvoi.Incertain, doute.Raison, maintenant);
                break;
        }

        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Twice as long each time, up to four hours, and never all at once: a server that comes back is not drowned.</summary>
    internal static TimeSpan Delai(int tentatives, double alea)
    {
        var attente = PremierDelai * Math.Pow(2, Math.Min(tentatives - 1, 12));
        return (attente < DelaiMax ? attente : DelaiMax) * (0.8 + (0.4 * alea));
    }

    private static void Reessayer(Envoi envoi, EtatEnvoi etat, string raison, DateTimeOffset maintenant) =>
        (envoi.Etat, envoi.Erreur, envoi.ProchainEssaiA) = (etat, Couper(raison), maintenant + Delai(envoi.Tentatives, Random.Shared.NextDouble()));

    private async Task Echouer(Envoi envoi, string raison, CancellationToken cancellationToken)
    {
        (envoi.Etat, envoi.Erreur) = (EtatEnvoi.Echoue, Couper(raison));
        await Marquer(envoi.Id, EtatRappel.Echoue, Couper(raison, Rappel.RaisonMax), cancellationToken);
    }

    private static string Couper(string texte, int max = Envoi.ErreurMax) => texte.Length <= max ? texte : texte[..max];

    private Task<int> Marquer(EnvoiId id, EtatRappel etat, string? raison, CancellationToken cancellationToken) =>
        db.Rappels.Where(rappel => rappel.EnvoiId == id && rappel.Etat == EtatRappel.Groupe)
            .ExecuteUpdateAsync(champs => champs.SetProperty(rappel => rappel.Etat, etat).SetProperty(rappel => rappel.Raison, raison), cancellationToken);
}
