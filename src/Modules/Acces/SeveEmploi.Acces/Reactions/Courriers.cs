using SeveEmploi.Acces.Comptes;
using SeveEmploi.Acces.Connexions;
using SeveEmploi.Acces.Persistence;

namespace SeveEmploi.Acces.Reactions;

/// <summary>What a mail about one account needs: the person, a link, and somebody to carry it.</summary>
internal sealed class Courriers(AccesDbContext db, IMailer mailer, ReglagesAcces reglages, TimeProvider clock)
{
    public async Task<Compte?> CompteDe(Guid id, CancellationToken cancellationToken) => await db.Comptes.FindAsync([new CompteId(id)], cancellationToken);

    /// <summary>
    /// The secret is drawn here, when the mail leaves: neither the outbox nor a log has ever held it. A mail that could not leave is tried
    /// again with another secret.
    /// </summary>
    public async Task<string> NouveauSecret(Compte compte, NatureInvitation nature, TimeSpan duree, CancellationToken cancellationToken)
    {
        var le = clock.GetUtcNow();
        if (await db.Invitations.FindAsync([compte.Id, nature], cancellationToken) is { } deja)
        {
            var renouvele = deja.Renouveler(le, duree);
            await db.SaveChangesAsync(cancellationToken);
            return renouvele;
        }

        var (invitation, secret) = Invitation.Tirer(compte.Id, nature, le, duree);
        db.Invitations.Add(invitation);
        await db.SaveChangesAsync(cancellationToken);
        return secret;
    }

    public Task Envoyer(Compte compte, string sujet, string texte, CancellationToken cancellationToken, string? adresse = null) =>
        mailer.SendOrThrow(new(adresse ?? compte.Courriel, compte.NomComplet, sujet, $"Bonjour {compte.Prenom},\n\n{texte}\n\nL'équipe SÈVE Emploi\n{reglages.AdressePublique}\n"), cancellationToken);

    /// <summary>No page takes the link yet: the mail also says which call of the API does.</summary>
    public string ModeEmploi(string chemin, string secret) =>
        $$"""
        {{reglages.AdressePublique}}/{{chemin}}/{{secret}}

        Sans page pour l'ouvrir, un appel à l'API suffit :
        POST {{reglages.AdressePublique}}/api/v1/acces/invitations/acceptation
        {"jeton": "{{secret}}", "mot_de_passe": "quinze caractères au moins"}
        """;
}
