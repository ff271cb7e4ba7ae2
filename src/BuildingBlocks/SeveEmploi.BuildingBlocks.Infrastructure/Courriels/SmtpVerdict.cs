using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.RegularExpressions;

namespace SeveEmploi.BuildingBlocks.Infrastructure.Courriels;

/// <summary>What a failure of SmtpClient means, once the body has told how far it went.</summary>
internal static partial class SmtpVerdict
{
    private const int RaisonMax = 300;

    /// <param name="failure">What SmtpClient threw; null while it has not.</param>
    /// <param name="stage">How far the body went.</param>
    /// <param name="silence">Why we stopped waiting, if we did.</param>
    public static MailOutcome Of(Exception? failure, MailStage stage, string? silence)
    {
        var code = CodeOf(failure);
        var reason = OneLine(code is { } known ? $"{known} {ServerText((SmtpException)failure!)}" : silence ?? ReasonOf(failure));

        // The body was given whole: that code is the answer to the final dot, and no other.
        if (stage == MailStage.Given) return code is null ? new MailUncertain(reason) : code >= 500 ? new MailRefused(code, reason) : new MailDeferred(code, reason);

        // A « 554 » of the banner speaks of us, not of the recipient.
        return code >= 500 && failure is SmtpFailedRecipientException ? new MailRefused(code, reason) : new MailDeferred(code, reason);
    }

    /// <summary>SmtpClient reads three letters as a number too: what no server says is no answer.</summary>
    private static int? CodeOf(Exception? failure) => failure is SmtpException { StatusCode: >= (SmtpStatusCode)400 and < (SmtpStatusCode)600 } told ? (int)told.StatusCode : null;

    /// <summary>The framework puts its own sentence before the server's, which is shown and never judged by.</summary>
    private static string ServerText(SmtpException told)
    {
        var own = new SmtpException(told.StatusCode).Message;
        var text = told.Message.StartsWith(own, StringComparison.Ordinal) ? told.Message[own.Length..] : told.Message;
        return text.Replace("The server response was:", "", StringComparison.Ordinal).Trim();
    }

    private static string ReasonOf(Exception? failure) => Causes(failure) switch
    {
        var causes when causes.OfType<SocketException>().FirstOrDefault() is { } socket => $"Le serveur de courriel est injoignable ({socket.SocketErrorCode}).",
        var causes when causes.OfType<AuthenticationException>().FirstOrDefault() is { } tls => $"Le chiffrement proposé par le serveur de courriel n'est pas sûr : {tls.Message}",
        var causes when causes.OfType<IOException>().Any() => "Le serveur de courriel a coupé la connexion.",
        var causes when causes.OfType<FormatException>().Any() => "Le serveur de courriel a répondu ce qui n'est pas du SMTP.",
        var causes => $"L'envoi a échoué : {causes.LastOrDefault()?.Message}",
    };

    private static List<Exception> Causes(Exception? failure)
    {
        var causes = new List<Exception>();
        for (var cause = failure; cause is not null; cause = cause.InnerException) causes.Add(cause);
        return causes;
    }

    /// <summary>A server's text is a stranger's: one line, cut, and without the address that it likes to repeat.</summary>
    private static string OneLine(string text)
    {
        var line = Address().Replace(Blanks().Replace(text, " "), "[adresse]").Trim();
        return line.Length <= RaisonMax ? line : $"{line[..(RaisonMax - 1)]}…";
    }

    [GeneratedRegex(@"[\p{C}\p{Z}]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[^\s<>""',;:()\[\]]+@[^\s<>""',;:()\[\]]+")]
    private static partial Regex Address();
}
