using Microsoft.Extensions.Configuration;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Courriels;

/// <summary>
/// To the SMTP server of Seve:Courriel:Hote; without one, into files of Seve:Courriel:Depot, which a person reads while trying the
/// application; without either, mails wait for a setting.
/// </summary>
internal sealed class SmtpMailer(IConfiguration configuration) : IMailer
{
    private readonly MailSettings _settings = new(configuration);

    public async Task<MailOutcome> Send(Mail mail, CancellationToken cancellationToken)
    {
        if (mail.Fault is { } fault) return new MailRefused(null, fault);

        if (_settings.Host is { } host) return await new SmtpDelivery(mail, host, _settings).Run(cancellationToken);
        if (_settings.Folder is { } folder) return await MailDrop.Write(mail, folder, _settings.Sender);
        return new MailDeferred(null, "Aucun courriel ne peut partir : réglez Seve:Courriel:Hote (un serveur SMTP) ou Seve:Courriel:Depot (un dossier).");
    }
}
