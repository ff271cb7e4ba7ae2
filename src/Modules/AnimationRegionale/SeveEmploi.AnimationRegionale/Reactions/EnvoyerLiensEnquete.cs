using System.Globalization;
using SeveEmploi.AnimationRegionale.Contracts;
using SeveEmploi.AnimationRegionale.Enquetes;
using SeveEmploi.AnimationRegionale.Persistence;

namespace SeveEmploi.AnimationRegionale.Reactions;

internal sealed class EnvoyerLienQuandLienEnqueteAttendu(AnimationRegionaleDbContext db, IMailer mailer, ReglagesEnquetes reglages, TimeProvider clock)
    : INotificationHandler<LienEnqueteAttendu>
{
    private static readonly CultureInfo Francais = CultureInfo.GetCultureInfo("fr-FR");

    public async Task Handle(LienEnqueteAttendu notification, CancellationToken cancellationToken)
    {
        var (id, enqueteId) = (new InvitationEnqueteId(notification.InvitationId), new EnqueteId(notification.EnqueteId));
        var invitation = await db.InvitationsEnquetes.SingleOrDefaultAsync(invitation => invitation.Id == id, cancellationToken);
        var enquete = await db.Enquetes.AsNoTracking().SingleOrDefaultAsync(enquete => enquete.Id == enqueteId, cancellationToken);
        // Answered, closed or forgotten since: there is nothing left to open.
        if (invitation is not { Courriel: { } courriel, UtiliseeLe: null } || enquete is null || enquete.ClotLe < clock.Today()) return;

        // The secret is drawn here, when the mail leaves; a mail that could not leave is tried again with another.
        var lien = reglages.Lien(invitation.TirerLien());
        await db.SaveChangesAsync(cancellationToken);
        await mailer.SendOrThrow(new(courriel, courriel, Sujet(enquete, notification.Relance), Texte(enquete, lien, notification.Relance)), cancellationToken);
    }

    private static string Sujet(Enquete enquete, bool relance) => $"{(relance ? "Rappel : votre avis" : "Votre avis")} sur « {UneLigne(enquete.Titre)} »";

    private static string Texte(Enquete enquete, string lien, bool relance) => $"""
        Bonjour,

        {(relance ? "Vous n'avez pas encore donné votre avis" : "Donnez-nous votre avis")} sur « {UneLigne(enquete.Titre)} ». Quelques minutes suffisent, par ce lien qui n'est qu'à vous :

        {lien}

        Vos réponses sont anonymes : ni votre nom, ni le moment où vous répondez ne sont gardés avec elles. Le lien sert une fois, du {Jour(enquete.OuvreLe)} au {Jour(enquete.ClotLe)} inclus.
        Votre adresse est effacée {EntretenirEnquetesHandler.JoursGardes} jours après.

        L'équipe SÈVE Emploi
        """;

    private static string Jour(DateOnly jour) => jour.ToString("d MMMM yyyy", Francais);

    // A title may be written on several lines; the header of a mail may not.
    private static string UneLigne(string titre) => string.Join(' ', titre.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
