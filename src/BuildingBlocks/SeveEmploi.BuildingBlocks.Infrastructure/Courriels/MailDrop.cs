using System.Net.Mail;
using System.Net.Mime;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Courriels;

/// <summary>Without a server: one .eml file a mail, named after its Message-ID, so that a second try overwrites the first.</summary>
internal static class MailDrop
{
    public static async Task<MailOutcome> Write(Mail mail, string folder, string sender)
    {
        try
        {
            // SmtpClient chooses the name of its file; a reader of the folder must never see half a mail.
            var draft = Directory.CreateDirectory(Path.Combine(folder, $".{Guid.NewGuid():N}"));
            try
            {
                await Write(mail, draft.FullName, sender, new MailProgress());
                File.Move(draft.GetFiles().Single().FullName, Path.Combine(folder, $"{mail.MessageId}{MailFolder.Extension}"), overwrite: true);
            }
            finally
            {
                draft.Delete(recursive: true);
            }

            return new MailAccepted();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or SmtpException or FormatException)
        {
            return new MailDeferred(null, $"Le courriel ne s'écrit pas dans Seve:Courriel:Depot ({refused.GetType().Name}).");
        }
    }

    private static async Task Write(Mail mail, string folder, string sender, MailProgress progress)
    {
        using var message = mail.Write(sender, TransferEncoding.EightBit, progress);
        using var client = new SmtpClient
        {
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
            DeliveryFormat = SmtpDeliveryFormat.International,
            PickupDirectoryLocation = folder,
        };
        await client.SendMailAsync(message);
    }
}
