using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Connexions;
using SeveEmploi.Acces.Contracts;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Reactions;

internal sealed class EnvoyerLienQuandCompteInvite(Courriers courriers, ReglagesAcces reglages) : INotificationHandler<CompteInvite>
{
    public async Task Handle(CompteInvite notification, CancellationToken cancellationToken)
    {
        // Accepted or closed since: there is nothing left to open.
        if (await courriers.CompteDe(notification.CompteId, cancellationToken) is not { Etat: EtatCompte.Invite } compte) return;

        var secret = await courriers.NouveauSecret(compte, NatureInvitation.Ouverture, reglages.DureeInvitation, cancellationToken);
        var texte = $"""
            Un compte vous attend dans l'application du programme SÈVE Emploi. Pour l'ouvrir, choisissez votre mot de passe par ce lien,
            valable {reglages.DureeInvitation.TotalDays:0} jours et une seule fois :

            {courriers.ModeEmploi("invitations", secret)}
            """;
        await courriers.Envoyer(compte, "Ouvrez votre compte SÈVE Emploi", texte, cancellationToken);
    }
}

internal sealed class EnvoyerLienQuandMotDePasseOublie(AccesDbContext db, Courriers courriers, TimeProvider clock) : INotificationHandler<MotDePasseOublie>
{
    private static readonly TimeSpan EntreDeuxLiens = TimeSpan.FromMinutes(5);

    public async Task Handle(MotDePasseOublie notification, CancellationToken cancellationToken)
    {
        if (await courriers.CompteDe(notification.CompteId, cancellationToken) is not { Etat: EtatCompte.Actif } compte) return;
        if (await VientDePartir(compte.Id, cancellationToken)) return;

        var secret = await courriers.NouveauSecret(compte, NatureInvitation.Oubli, ReglagesAcces.DureeOubli, cancellationToken);
        var texte = $"""
            Vous avez demandé à choisir un autre mot de passe. Ce lien le permet, une seule fois et pendant une heure :

            {courriers.ModeEmploi("mots-de-passe", secret)}

            Si vous n'avez rien demandé, ne faites rien : votre mot de passe ne change pas.
            """;
        await courriers.Envoyer(compte, "Choisissez un autre mot de passe", texte, cancellationToken);
    }

    // Whoever asks a hundred times for somebody else fills no mailbox.
    private async Task<bool> VientDePartir(CompteId compte, CancellationToken cancellationToken) =>
        await db.Invitations.FindAsync([compte, NatureInvitation.Oubli], cancellationToken) is { } dernier && dernier.EnvoyeeLe > clock.GetUtcNow() - EntreDeuxLiens;
}
