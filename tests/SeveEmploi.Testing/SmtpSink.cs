using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace SeveEmploi.Testing;

/// <summary>A mail as it arrived.</summary>
public sealed record ReceivedMail(string De, string A, string Sujet, string Texte, string Brut);

/// <summary>A mail server of one process: it speaks SMTP (RFC 5321) on a port of its own, keeps what it receives and delivers nothing.</summary>
public sealed partial class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<ReceivedMail> _mails = new();
    private readonly Task _serving;

    public SmtpSink()
    {
        _listener.Start();
        _serving = Serve();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>While true, every mail is refused, as by a server that is being restarted.</summary>
    public bool Refuse { get; set; }

    public IReadOnlyList<ReceivedMail> Mails => [.. _mails];

    /// <summary>The mails to somebody, once there are as many as expected: 20 seconds at most.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> WaitFor(string recipient, int count = 1)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            if (Mails.Where(mail => mail.A == recipient).ToList() is var received && received.Count >= count) return received;
            await Task.Delay(100);
        }

        throw new TimeoutException($"Fewer than {count} mails arrived.");
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _serving;
        _stop.Dispose();
    }

    private async Task Serve()
    {
        var conversations = new List<Task>();
        try
        {
            while (true) conversations.Add(Converse(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            await Task.WhenAll(conversations);
        }
    }

    private async Task Converse(TcpClient client)
    {
        using var connection = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        var (from, to) = ("", "");
        try
        {
            await writer.WriteLineAsync("220 essai");
            while (await reader.ReadLineAsync(_stop.Token) is { } line)
            {
                if (line.StartsWith("MAIL", StringComparison.OrdinalIgnoreCase)) from = Address().Match(line).Groups[1].Value;
                if (line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase)) to = Address().Match(line).Groups[1].Value;
                if (line == "DATA" && !Refuse) await Receive(reader, writer, from, to);
                await writer.WriteLineAsync(Answer(line));
                if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase)) return;
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or IOException)
        {
            // The client left, or the test is over.
        }
    }

    private string Answer(string line) => line switch
    {
        "DATA" => Refuse ? "451 later" : "250 kept",
        _ when line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase) => "221 bye",
        _ => "250 ok",
    };

    private async Task Receive(StreamReader reader, StreamWriter writer, string from, string to)
    {
        await writer.WriteLineAsync("354 go on");
        var raw = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".") raw.AppendLine(line.StartsWith('.') ? line[1..] : line);
        _mails.Enqueue(Read(raw.ToString(), from, to));
    }

    private static ReceivedMail Read(string raw, string from, string to)
    {
        var parts = raw.Split(Environment.NewLine + Environment.NewLine, 2);
        var headers = Folding().Replace(parts[0], " ");
        var base64 = headers.Contains("Content-Transfer-Encoding: base64", StringComparison.OrdinalIgnoreCase);
        var body = base64 ? Encoding.UTF8.GetString(Convert.FromBase64String(parts[1])) : parts[1];
        return new(from, to, Decode(Subject().Match(headers).Groups[1].Value), body.ReplaceLineEndings("\n"), raw);
    }

    private static string Decode(string header) => EncodedWord().Replace(
        BetweenWords().Replace(header, "$1"), word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value)));

    [GeneratedRegex("<([^>]*)>")]
    private static partial Regex Address();

    [GeneratedRegex(@"\r?\n[ \t]+")]
    private static partial Regex Folding();

    [GeneratedRegex("^Subject: (.*?)\r?$", RegexOptions.Multiline)]
    private static partial Regex Subject();

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"(\?=)\s+(?==\?)")]
    private static partial Regex BetweenWords();
}
