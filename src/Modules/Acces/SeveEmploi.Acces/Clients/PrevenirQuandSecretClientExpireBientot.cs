using SeveEmploi.Acces.Contracts;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Clients;

internal sealed class PrevenirQuandSecretClientExpireBientot(AccesDbContext db, IMailer mailer) : INotificationHandler<SecretClientExpireBientot>
{
    public async Task Handle(SecretClientExpireBientot notification, CancellationToken cancellationToken)
    {
        var id = new ClientId(notification.ClientId);
        var client = await db.Clients.AsNoTracking().SingleOrDefaultAsync(client => client.Id == id, cancellationToken);
        if (client is not { Courriel: { } courriel, FermeLe: null }) return;

        var reste = notification.Jours == 1 ? "dans moins d'un jour" : $"dans {notification.Jours} jours";
        await mailer.SendOrThrow(
            new Mail(
                courriel, client.Nom, $"SEVE Emploi : un secret de « {client.Nom} » expire {reste}",
                $"""
                Bonjour,

                Un secret de votre client d'API « {client.Nom} » ({client.Identifiant}) expire {reste}.
                Demandez à l'équipe nationale un secret neuf : l'ancien continue de valoir jusqu'à son terme, le temps d'en changer.

                Passé ce terme, votre système ne pourra plus demander de jeton.
                """),
            cancellationToken);
    }
}
