namespace SeveEmploi.BuildingBlocks.Infrastructure;

/// <summary>Hands one mail to the mail server, and says what became of it.</summary>
public interface IMailer
{
    /// <summary>
    /// Never longer than the patience of the settings, and never an exception for what a server or an address does: who keeps accounts of
    /// its mails needs the outcome even when <paramref name="cancellationToken"/> stops the host in the middle of one.
    /// </summary>
    Task<MailOutcome> Send(Mail mail, CancellationToken cancellationToken);
}

public static class MailerExtensions
{
    /// <summary>For listeners of the outbox, which tries again what throws.</summary>
    public static async Task SendOrThrow(this IMailer mailer, Mail mail, CancellationToken cancellationToken)
    {
        var outcome = await mailer.Send(mail, cancellationToken);
        if (outcome is MailAccepted) return;

        cancellationToken.ThrowIfCancellationRequested();
        throw new MailNotAcceptedException(outcome);
    }
}

/// <summary>A mail that was not accepted, or perhaps not. It names nobody: it is written to logs and to the outbox.</summary>
public sealed class MailNotAcceptedException(MailOutcome outcome) : Exception(outcome.ToString())
{
    public MailOutcome Outcome { get; } = outcome;
}
