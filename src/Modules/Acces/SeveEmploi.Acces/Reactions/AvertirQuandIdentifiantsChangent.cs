using SeveEmploi.Acces.Contracts;

namespace SeveEmploi.Acces.Reactions;

/// <summary>Qui n'a pas fait ce changement doit l'apprendre.</summary>
internal sealed class AvertirQuandIdentifiantsChangent(Courriers courriers) :
    INotificationHandler<MotDePasseChange>, INotificationHandler<SecondFacteurActive>, INotificationHandler<SecondFacteurRetire>,
    INotificationHandler<CodesSecoursRenouveles>, INotificationHandler<CodeSecoursUtilise>
{
    public Task Handle(MotDePasseChange notification, CancellationToken cancellationToken) =>
        Avertir(notification.CompteId, "Votre mot de passe a changé", "Le mot de passe de votre compte vient de changer, et vos autres connexions sont fermées.", cancellationToken);

    public Task Handle(SecondFacteurActive notification, CancellationToken cancellationToken) =>
        Avertir(notification.CompteId, "Votre second facteur est actif", "Un code de votre application d'authentification est désormais demandé à chaque connexion.", cancellationToken);

    public Task Handle(SecondFacteurRetire notification, CancellationToken cancellationToken) =>
        Avertir(notification.CompteId, "Votre second facteur est retiré", "Un mot de passe suffit désormais pour se connecter à votre compte.", cancellationToken);

    public Task Handle(CodesSecoursRenouveles notification, CancellationToken cancellationToken) =>
        Avertir(notification.CompteId, "Vos codes de secours sont renouvelés", "Dix codes de secours neufs remplacent les précédents, qui ne valent plus.", cancellationToken);

    public Task Handle(CodeSecoursUtilise notification, CancellationToken cancellationToken) =>
        Avertir(notification.CompteId, "Un code de secours a servi", "Quelqu'un s'est connecté à votre compte avec un de vos codes de secours. Ce code ne servira plus.", cancellationToken);

    private async Task Avertir(Guid id, string sujet, string texte, CancellationToken cancellationToken)
    {
        if (await courriers.CompteDe(id, cancellationToken) is not { } compte) return;
        await courriers.Envoyer(compte, sujet, $"{texte}\n\nSi ce n'est pas vous, prévenez tout de suite l'équipe nationale.", cancellationToken);
    }
}
