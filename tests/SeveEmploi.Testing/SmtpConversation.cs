using System.Text;
using System.Text.RegularExpressions;

namespace SeveEmploi.Testing;

/// <summary>One client of the server: one mail after the other, each with the way drawn for it.</summary>
internal sealed partial class SmtpConversation(SmtpSink sink, SmtpStream stream)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly List<string> _recipients = [];
    private string _sender = "";
    private string _recipient = "";
    private Travers _travers;
    private bool _secure;
    private bool _known;
    private bool _drawn;

    public async Task Run()
    {
        _travers = sink.Draw();
        _drawn = true;
        if (_travers == Travers.GoutteAGoutte) stream.Rhythm = Second;
        if (!await Say(Ecart.Banniere, "220 essai")) return;

        while (await stream.ReadLine() is { } line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            if (!await Answer(verb, line) || verb == "QUIT") return;
        }
    }

    private Task<bool> Answer(string verb, string line) => verb switch
    {
        "EHLO" => Say("EHLO", string.Join("\r\n", Extensions())),
        "STARTTLS" => StartTls(),
        "AUTH" => Authenticate(line),
        "MAIL" => Mail(line),
        "RCPT" => Recipient(line),
        "DATA" => Data(),
        "QUIT" => Say("QUIT", "221 bye"),
        _ => Say(verb, "250 ok"),
    };

    private IEnumerable<string> Extensions()
    {
        yield return "250-essai";
        if (sink.Tls && !_secure && _travers != Travers.TlsAbsent) yield return "250-STARTTLS";
        if (sink.Identifiants is not null) yield return "250-AUTH LOGIN";
        yield return "250-PIPELINING";
        yield return "250 8BITMIME";
    }

    private async Task<bool> StartTls()
    {
        if (Ecart.De(_travers, "STARTTLS") is not null) return await Say("STARTTLS", "");

        await stream.Write("220 go on");
        if (_travers == Travers.TlsMuet) return await Stall();
        if (_travers == Travers.TlsIllisible)
        {
            await stream.Write("%%% ceci n'est pas du TLS %%%");
            return false;
        }

        await stream.StartTls();
        return _secure = true;
    }

    private async Task<bool> Authenticate(string line)
    {
        var words = line.Split(' ');
        if (words.Length < 3) await stream.Write("334 VXNlcm5hbWU6");
        var user = words.Length < 3 ? await stream.ReadLine() : words[2];
        await stream.Write("334 UGFzc3dvcmQ6");
        var password = await stream.ReadLine();
        _known = _travers != Travers.Auth535 && sink.Identifiants == (Read(user), Read(password));
        return await Say("AUTH", _known ? "235 welcome" : "535 5.7.8 no");

        static string Read(string? base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64 ?? ""));
    }

    private async Task<bool> Mail(string line)
    {
        if (!_drawn) _travers = sink.Draw();
        _drawn = false;
        _recipients.Clear();
        _sender = Address().Match(line).Groups[1].Value;
        return await Say("MAIL", sink.Identifiants is not null && !_known ? "530 5.7.0 Authentifiez-vous" : "250 ok");
    }

    private async Task<bool> Recipient(string line)
    {
        _recipient = Address().Match(line).Groups[1].Value;
        _travers = sink.DrawFor(_recipient, _travers);
        if (Ecart.De(_travers, "RCPT") is null) _recipients.Add(_recipient);
        return await Say("RCPT", "250 ok");
    }

    private async Task<bool> Data()
    {
        if (Ecart.De(_travers, "DATA") is not null) return await Say("DATA", "");
        if (_recipients.Count == 0) return await Say("DATA", "554 5.5.1 no recipient");

        await stream.Write("354 go on");
        if (_travers is Travers.CorpsCoupe or Travers.CorpsMuet) return await LeaveTheBody();
        if (await Content() is not { } raw) return false;

        var ecart = Ecart.De(_travers, Ecart.Fin);
        sink.Receive(ReceivedMail.Read(raw, _sender, [.. _recipients], TimeProvider.System.GetUtcNow()), kept: ecart is null or { Garde: true });
        if (_travers == Travers.FinLente) await stream.Pause(3 * Second);
        if (_travers == Travers.FinGoutteAGoutteGardee) stream.Rhythm = Second;
        return await Say(Ecart.Fin, "250 kept");
    }

    private async Task<bool> LeaveTheBody()
    {
        await stream.ReadLine();
        if (_travers == Travers.CorpsMuet) await stream.StopReading();
        return false;
    }

    private async Task<string?> Content()
    {
        var raw = new StringBuilder();
        while (await stream.ReadLine() is { } line)
        {
            if (line == ".") return raw.ToString();
            raw.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return null;
    }

    /// <summary>The right answer of that step, or the wrong one that was drawn.</summary>
    /// <returns>Whether the conversation goes on.</returns>
    private async Task<bool> Say(string step, string answer)
    {
        var ecart = Ecart.De(_travers, step);
        if (ecart is { Reponse: null }) return await Stall();
        if (ecart is not { Reponse: "" }) await stream.Write((ecart?.Reponse ?? answer).Replace(Ecart.Adresse, _recipient, StringComparison.Ordinal));
        return ecart is not { Coupe: true };
    }

    private async Task<bool> Stall()
    {
        await stream.Stall();
        return false;
    }

    [GeneratedRegex("<([^>]*)>")]
    private static partial Regex Address();
}
