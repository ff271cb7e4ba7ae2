using System.Net.Mail;
using System.Text;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>Sends one mail, or throws: called by listeners of the outbox, which tries again.</summary>
public interface IMailer
{
    Task Send(Mail mail, CancellationToken cancellationToken);
}

/// <summary>Un courriel en texte, à une seule personne.</summary>
public sealed record Mail
{
    public Mail(string destinataire, string nomDestinataire, string sujet, string texte)
    {
        // A line break in a header is another header: somebody else's recipient, or another body.
        if (TientSurUneLigne(destinataire) && TientSurUneLigne(nomDestinataire) && TientSurUneLigne(sujet))
            (Destinataire, NomDestinataire, Sujet, Texte) = (destinataire, nomDestinataire, sujet, texte);
        else throw new ArgumentException("Un en-tête de courriel tient sur une ligne.");
    }

    public string Destinataire { get; }

    public string NomDestinataire { get; }

    public string Sujet { get; }

    public string Texte { get; }

    /// <summary>What it says stays out of the logs.</summary>
    public override string ToString() => nameof(Mail);

    internal MailMessage ToMessage(string expediteur) => new(new MailAddress(expediteur), new MailAddress(Destinataire, NomDestinataire, Encoding.UTF8))
    {
        Subject = Sujet,
        SubjectEncoding = Encoding.UTF8,
        HeadersEncoding = Encoding.UTF8,
        Body = Texte,
        BodyEncoding = Encoding.UTF8,
    };

    private static bool TientSurUneLigne(string texte) => !texte.Any(char.IsControl);
}
