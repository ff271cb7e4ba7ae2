using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SeveEmploi.Testing;

/// <summary>
/// A mail server of one process: it speaks SMTP (RFC 5321) on a port of its own, keeps what it receives, delivers nothing, and
/// misbehaves when it is told to (<see cref="Travers"/>).
/// </summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<ReceivedMail> _mails = new();
    private readonly ConcurrentQueue<ReceivedMail> _lost = new();
    private readonly ConcurrentQueue<Travers> _next = new();
    private readonly ConcurrentDictionary<string, Travers> _byRecipient = new(StringComparer.OrdinalIgnoreCase);
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> _crowd = [];
    private Task _serving = Task.CompletedTask;
    private int _connections;
    private int _open;

    /// <param name="travers">How every mail goes, until told otherwise.</param>
    public SmtpSink(Travers travers = Travers.Aucun)
    {
        Travers = travers;
        // A port that is held and not listened to refuses connections, and nobody else can take it.
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Port = ((IPEndPoint)_listener.LocalEndPoint!).Port;
        if (travers == Travers.ConnexionMuette) Crowd();
        else if (travers != Travers.ConnexionRefusee) Listen();
    }

    public int Port { get; }

    /// <summary>How every mail goes for which nothing else was said.</summary>
    public Travers Travers { get; set; }

    /// <summary>While true, every mail is refused, as by a server that is being restarted.</summary>
    public bool Refuse
    {
        get => Travers == Travers.Data451;
        set => Travers = value ? Travers.Data451 : Travers.Aucun;
    }

    /// <summary>Whether STARTTLS is offered, with <see cref="SmtpCertificate"/>.</summary>
    public bool Tls { get; init; }

    /// <summary>When given, nobody else may send.</summary>
    public (string Identifiant, string MotDePasse)? Identifiants { get; init; }

    /// <summary>What the server has kept: what a person would receive.</summary>
    public IReadOnlyList<ReceivedMail> Mails => [.. _mails];

    /// <summary>What it read to the final dot, and did not keep.</summary>
    public IReadOnlyList<ReceivedMail> Perdus => [.. _lost];

    /// <summary>How many connections were made.</summary>
    public int Connexions => _connections;

    /// <summary>How many of them are still there.</summary>
    public int Ouvertes => _open;

    /// <summary>A server that refused connections comes back.</summary>
    public void Listen()
    {
        if (Travers == Travers.ConnexionRefusee) Travers = Travers.Aucun;
        _listener.Listen();
        _serving = Serve();
    }

    /// <summary>The next connections, or the next mails of a connection, one way each; afterwards <see cref="Travers"/> again.</summary>
    public void Ensuite(params IEnumerable<Travers> travers)
    {
        foreach (var each in travers) _next.Enqueue(each);
    }

    /// <summary>From RCPT on, the mails to that address go that way, whatever the others do.</summary>
    public void Pour(string destinataire, Travers travers) => _byRecipient[destinataire] = travers;

    /// <summary>The mails to somebody, once there are as many as expected.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> WaitFor(string recipient, int count = 1)
    {
        List<ReceivedMail> received = [];
        await Waiting.Until(() => Task.FromResult((received = [.. Mails.Where(mail => mail.A == recipient)]).Count >= count), $"{count} mails to {recipient}");
        return received;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        _crowd.ForEach(socket => socket.Dispose());
        await _serving;
        _stop.Dispose();
    }

    internal Travers Draw() => _next.TryDequeue(out var next) ? next : Travers;

    internal Travers DrawFor(string recipient, Travers drawn) => _byRecipient.GetValueOrDefault(recipient, drawn);

    internal void Receive(ReceivedMail mail, bool kept) => (kept ? _mails : _lost).Enqueue(mail);

    /// <summary>Who waits in a queue that is full is not answered at all.</summary>
    private void Crowd()
    {
        _listener.Listen(0);
        for (var place = 0; place < 4; place++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            _crowd.Add(socket);
            try
            {
                socket.Connect(IPAddress.Loopback, Port);
            }
            catch (SocketException pending) when (pending.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
            {
                // Connected or not, it takes its place.
            }
        }
    }

    private async Task Serve()
    {
        var conversations = new List<Task>();
        try
        {
            while (true) conversations.Add(Converse(await _listener.AcceptAsync(_stop.Token)));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            await Task.WhenAll(conversations);
        }
    }

    private async Task Converse(Socket accepted)
    {
        Interlocked.Increment(ref _connections);
        Interlocked.Increment(ref _open);
        using var client = new TcpClient { Client = accepted };
        using var stream = new SmtpStream(client, _stop.Token);
        try
        {
            await Task.Yield();
            await new SmtpConversation(this, stream).Run();
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or IOException or SocketException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
        {
            // The client left, or does not trust us, or the test is over.
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }
}
