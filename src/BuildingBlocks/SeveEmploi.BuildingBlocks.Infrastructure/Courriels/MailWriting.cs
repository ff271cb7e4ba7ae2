using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Courriels;

/// <summary>A mail as System.Net.Mail writes it.</summary>
internal static class MailWriting
{
    /// <param name="mail">One that has no fault.</param>
    /// <param name="sender">« SÈVE Emploi &lt;adresse&gt; », or the address alone.</param>
    /// <param name="encoding">Base64 passes every server; a file is read by a person.</param>
    /// <param name="progress">Hears how far the server let us go.</param>
    public static MailMessage Write(this Mail mail, string sender, TransferEncoding encoding, MailProgress progress)
    {
        var message = new MailMessage(new MailAddress(sender), new MailAddress(mail.Destinataire, mail.NomDestinataire, Encoding.UTF8))
        {
            Subject = mail.Sujet,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<{mail.MessageId}>");
        // Nobody's « absent until Monday » should answer a machine (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Desinscription is { } link) message.AddUnsubscription(link);

        message.AddPart(mail.Texte, MediaTypeNames.Text.Plain, encoding, progress);
        if (mail.Html is { } html) message.AddPart(html, MediaTypeNames.Text.Html, encoding, progress);
        return message;
    }

    private static void AddUnsubscription(this MailMessage message, Uri link)
    {
        message.Headers.Add("List-Unsubscribe", $"<{link.AbsoluteUri}>");
        // RFC 8058 knows no other scheme: elsewhere the link is opened by a person.
        if (link.Scheme == Uri.UriSchemeHttps) message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static void AddPart(this MailMessage message, string text, string type, TransferEncoding encoding, MailProgress progress) =>
        message.AlternateViews.Add(new AlternateView(
            progress.Watch(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"))),
            new ContentType(type) { CharSet = Encoding.UTF8.WebName })
        {
            TransferEncoding = encoding,
        });
}
