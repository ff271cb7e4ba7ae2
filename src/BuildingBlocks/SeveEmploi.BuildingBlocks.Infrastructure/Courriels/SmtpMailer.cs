using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using Microsoft.Extensions.Configuration;

namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>
/// To the SMTP server of Seve:Courriel:Hote; without one, into files of Seve:Courriel:Depot, which a person reads while trying the
/// application; without either, a failure that the outbox keeps in sight.
/// </summary>
internal sealed class SmtpMailer(IConfiguration configuration) : IMailer
{
    private const int PortDeSoumission = 587;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task Send(Mail mail, CancellationToken cancellationToken)
    {
        using var client = Client();
        using var message = mail.ToMessage(configuration["Seve:Courriel:Expediteur"] ?? "ne-pas-repondre@seve-emploi.example");
        // Base64 passes every server; a file is read by a person.
        message.BodyTransferEncoding = client.DeliveryMethod == SmtpDeliveryMethod.Network ? TransferEncoding.Base64 : TransferEncoding.EightBit;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The mail server does not answer.");
        }
    }

    private SmtpClient Client()
    {
        if (configuration["Seve:Courriel:Hote"] is not { Length: > 0 } host) return Files();

        return new SmtpClient(host, configuration.GetValue("Seve:Courriel:Port", PortDeSoumission))
        {
            EnableSsl = configuration.GetValue("Seve:Courriel:Tls", true),
            Credentials = configuration["Seve:Courriel:Identifiant"] is { Length: > 0 } user ? new NetworkCredential(user, configuration["Seve:Courriel:MotDePasse"]) : null,
        };
    }

    private SmtpClient Files()
    {
        var folder = configuration["Seve:Courriel:Depot"] is { Length: > 0 } chosen ? chosen
            : configuration["Seve:Dossier"] is { Length: > 0 } data ? Path.Combine(data, "courriels")
            : throw new InvalidOperationException("No mail can leave: set Seve:Courriel:Hote (an SMTP server) or Seve:Courriel:Depot (a folder).");
        return new SmtpClient
        {
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
            DeliveryFormat = SmtpDeliveryFormat.International,
            PickupDirectoryLocation = Directory.CreateDirectory(Path.GetFullPath(folder)).FullName,
        };
    }
}
