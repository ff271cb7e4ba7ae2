using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SeveEmploi.BuildingBlocks.Infrastructure.Jobs;

namespace SeveEmploi.Echeancier.Rappels;

/// <summary>
/// Sends mails, in every node, one at a time: claimed under a lease, read again, marked « sending », sent, then marked for what the server
/// said. A node that dies between the last two leaves an uncertainty, which another node counts and says again under the same Message-ID.
/// </summary>
internal sealed class Expedition(IServiceScopeFactory scopes, IMailer mailer, ReglagesRappels reglages, ILogger<Expedition> log)
    : BackgroundLoop(TimeSpan.FromSeconds(1), log)
{
    private const string Nom = "rappels";

    private readonly string _noeud = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";

    /// <summary>Groups what is due, then sends what it could claim: 0 when nothing waits.</summary>
    public async Task<int> Tour(CancellationToken stoppingToken)
    {
        var groupes = await Dans<Groupement, int>(groupement => groupement.Faire(stoppingToken), stoppingToken);
        var reclames = await Dans<Baux, List<EnvoiId>>(baux => baux.Reclamer(_noeud, stoppingToken), stoppingToken);
        foreach (var envoi in reclames) await Expedier(envoi, stoppingToken);
        return groupes + reclames.Count;
    }

    protected override Task<int> DoBatch(CancellationToken stoppingToken) => reglages.Actifs ? Tour(stoppingToken) : Task.FromResult(0);

    private async Task Expedier(EnvoiId id, CancellationToken stoppingToken)
    {
        var prepare = await Dans<PreparationEnvoi, (Mail, int)?>(preparation => preparation.Preparer(id, _noeud, stoppingToken), stoppingToken);
        if (prepare is not var (mail, tentative)) return;

        var sending = mailer.Send(mail, stoppingToken);
        while (await Task.WhenAny(sending, Task.Delay(ReglagesRappels.Renouvellement, CancellationToken.None)) != sending) await Renouveler(id);
        await Conclure(id, tentative, await sending, stoppingToken);
    }

    /// <summary>A slow server is not a dead node. A database that is away a moment leaves the lease as it is.</summary>
    private async Task Renouveler(EnvoiId id)
    {
        try
        {
            await Dans<Baux, int>(baux => baux.Renouveler(id, _noeud, CancellationToken.None), CancellationToken.None);
        }
        catch (Exception reason) when (reason is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            log.LogWarning(reason, "The lease of mail {Id} could not be renewed", id.Value);
        }
    }

    /// <summary>
    /// What the server said must be written, even if the database is away when it says so, and even if the host is being stopped: until it
    /// is, or another node has taken the mail over.
    /// </summary>
    private async Task Conclure(EnvoiId id, int tentative, MailOutcome issue, CancellationToken stoppingToken)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            try
            {
                var ecrit = await Dans<IssueEnvoi, bool>(conclusion => conclusion.Ecrire(id, _noeud, tentative, issue, patience.Token), patience.Token);
                if (!ecrit) log.LogWarning("Mail {Id} was taken over before its outcome was written: {Outcome}", id.Value, issue.GetType().Name);
                return;
            }
            catch (Exception reason) when (!stoppingToken.IsCancellationRequested && !patience.IsCancellationRequested)
            {
                log.LogWarning(reason, "The outcome of mail {Id} waits for the database", id.Value);
                await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private Task<T> Dans<TService, T>(Func<TService, Task<T>> acte, CancellationToken cancellationToken)
        where TService : notnull =>
        scopes.AsSystem(Nom, services => acte(services.GetRequiredService<TService>()), cancellationToken);
}
