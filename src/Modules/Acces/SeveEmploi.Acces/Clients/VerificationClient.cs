using Microsoft.Extensions.Logging;
using SeveEmploi.Acces.Jetons;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Clients;

/// <summary>Un client qui vient de prouver qui il est.</summary>
internal sealed record ClientVerifie(Client Client, SecretClient Secret, DateTimeOffset Maintenant);

/// <summary>Whether a proof is good. An unknown client, a wrong, expired or revoked secret, a closed client, another network: one answer, for the same work.</summary>
internal sealed class VerificationClient(AccesDbContext db, EchecsClient echecs, TimeProvider clock, ILogger<VerificationClient> log)
{
    // Compared with when there is no such client.
    private static readonly Client Leurre = Client.Ouvrir("leurre", null, [], new(), [], null, DateTimeOffset.UnixEpoch).Client;

    public async Task<(ClientVerifie? Client, RefusOauth? Refus)> Verifier(PreuveClient preuve, CancellationToken cancellationToken)
    {
        if (await echecs.Attente(preuve, cancellationToken) is { } attente) return (null, RefusOauth.TropEssais(attente));

        var maintenant = await db.Maintenant(cancellationToken);
        var connu = await db.Clients.AsNoTracking().SingleOrDefaultAsync(client => client.Identifiant == preuve.Identifiant, cancellationToken);
        var secret = (connu ?? Leurre).SecretReconnu(Jeton.EmpreinteDe(preuve.Secret), connu is null ? DateTimeOffset.UnixEpoch : maintenant);
        if (connu is not null && secret is not null && connu.EstOuvert(clock.Today()) && connu.Admet(preuve.Adresse)) return (new(connu, secret, maintenant), null);

        if (connu is not null) log.LogWarning("A client failed to prove itself: {Client}", connu.Id.Value);
        return (null, await echecs.Compter(preuve, cancellationToken)
            ? RefusOauth.ClientRefuse
            : RefusOauth.TropEssais(await echecs.Attente(preuve, cancellationToken) ?? 1));
    }
}
