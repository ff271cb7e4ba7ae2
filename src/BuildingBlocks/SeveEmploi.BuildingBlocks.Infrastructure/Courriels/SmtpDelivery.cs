using System.Net.Mail;
using System.Net.Mime;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Courriels;

/// <summary>One mail, one connection, one outcome.</summary>
internal sealed class SmtpDelivery(Mail mail, string host, MailSettings settings)
{
    // A call that is aborted ends at once; one that would not is left alone, and without the mail (see MailProgress.Stop).
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(0.5);

    private readonly MailProgress _progress = new();
    private volatile bool _accepted;

    public async Task<MailOutcome> Run(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(settings.Patience);
        using var client = new SmtpClient(host, settings.Port) { EnableSsl = settings.Tls, Credentials = settings.Credentials, Timeout = int.MaxValue };
        // SendMailAsync holds a thread of the pool while it waits for the answer to the final dot: a few slow servers would stop the host.
        var sending = Task.Factory.StartNew(() => Converse(client), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        await sending.WaitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!sending.IsCompleted) await Abort(client, sending);

        var stage = _progress.Stop();
        // Whatever happens to the connection afterwards.
        if (_accepted) return new MailAccepted();

        _ = sending.ContinueWith(late => late.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return SmtpVerdict.Of(sending.Exception?.InnerException, stage, limit.IsCancellationRequested ? Silence(cancellationToken) : null);
    }

    private string Silence(CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? "L'envoi a été interrompu." : $"Le serveur de courriel n'a pas répondu en {settings.Patience.TotalSeconds:0.#} s.";

    private void Converse(SmtpClient client)
    {
        using var message = mail.Write(settings.Sender, TransferEncoding.Base64, _progress);
        client.Send(message);
        _accepted = true;
    }

    private static async Task Abort(SmtpClient client, Task sending)
    {
        // In the middle of a call, this closes the connection without another word.
        client.Dispose();
        await sending.WaitAsync(Farewell, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
