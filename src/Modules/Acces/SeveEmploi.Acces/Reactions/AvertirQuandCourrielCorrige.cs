using SeveEmploi.Acces.Contracts;

namespace SeveEmploi.Acces.Reactions;

/// <summary>Aux deux adresses : qui perd l'accès doit l'apprendre autant que qui le reçoit.</summary>
internal sealed class AvertirQuandCourrielCorrige(Courriers courriers) : INotificationHandler<CourrielCompteCorrige>
{
    public async Task Handle(CourrielCompteCorrige notification, CancellationToken cancellationToken)
    {
        if (await courriers.CompteDe(notification.CompteId, cancellationToken) is not { EstEfface: false } compte) return;

        foreach (var adresse in new[] { notification.Ancien, notification.Nouveau })
        {
            await courriers.Envoyer(
                compte, "Le courriel de votre compte a changé",
                "L'équipe nationale a corrigé le courriel par lequel vous vous connectez. Ce message part à l'ancienne adresse et à la nouvelle.\n\n"
                + "Si vous ne l'avez pas demandé, prévenez tout de suite l'équipe nationale.",
                cancellationToken, adresse);
        }
    }
}
