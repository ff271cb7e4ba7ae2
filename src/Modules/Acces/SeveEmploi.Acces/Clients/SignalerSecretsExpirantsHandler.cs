using SeveEmploi.Acces.Contracts;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Clients;

internal sealed class SignalerSecretsExpirantsHandler(AccesDbContext db) : ICommandHandler<SignalerSecretsExpirants>
{
    private static readonly TimeSpan PremierPalier = TimeSpan.FromDays(30);

    public async Task<Result> Handle(SignalerSecretsExpirants command, CancellationToken cancellationToken)
    {
        var maintenant = await db.Maintenant(cancellationToken);
        var horizon = maintenant + PremierPalier;
        var clients = await db.Clients
            .Where(client => client.FermeLe == null
                && client.Secrets.Any(secret => secret.RevoqueLe == null && secret.ExpireLe > maintenant && secret.ExpireLe <= horizon))
            .ToListAsync(cancellationToken);

        clients.ForEach(client => client.AnnoncerExpirations(maintenant));
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
