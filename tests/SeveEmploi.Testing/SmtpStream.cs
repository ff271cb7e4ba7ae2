using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace SeveEmploi.Testing;

/// <summary>The lines of one conversation, before and after STARTTLS: CRLF and nothing else ends a line (RFC 5321, 2.3.8).</summary>
internal sealed class SmtpStream(TcpClient client, CancellationToken stop) : IDisposable
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);

    private readonly byte[] _buffer = new byte[32 * 1024];
    private Stream _stream = client.GetStream();
    private int _from;
    private int _to;

    /// <summary>Between two bytes of what we say.</summary>
    public TimeSpan Rhythm { get; set; }

    /// <returns>Null once the client has left.</returns>
    public async Task<string?> ReadLine()
    {
        var line = new List<byte>();
        while (true)
        {
            if (_from == _to) (_from, _to) = (0, await _stream.ReadAsync(_buffer, stop));
            if (_to == 0) return null;

            var end = Array.IndexOf(_buffer, (byte)'\n', _from, _to - _from);
            line.AddRange(_buffer[_from..(end < 0 ? _to : end + 1)]);
            _from = end < 0 ? _to : end + 1;
            if (line is [.., (byte)'\r', (byte)'\n']) return Encoding.UTF8.GetString([.. line[..^2]]);
        }
    }

    public async Task Write(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line + "\r\n");
        if (Rhythm == TimeSpan.Zero)
        {
            await _stream.WriteAsync(bytes, stop);
            return;
        }

        foreach (var each in bytes)
        {
            await _stream.WriteAsync(new[] { each }, stop);
            await Task.Delay(Rhythm, stop);
        }
    }

    public async Task StartTls()
    {
        var secure = new SslStream(_stream);
        _stream = secure;
        await secure.AuthenticateAsServerAsync(SmtpCertificate.Of127001, clientCertificateRequired: false, checkCertificateRevocation: false);
    }

    public Task Pause(TimeSpan time) => Task.Delay(time, stop);

    /// <summary>A minute of silence, or less if the client leaves first.</summary>
    public async Task Stall()
    {
        using var minute = CancellationTokenSource.CreateLinkedTokenSource(stop);
        minute.CancelAfter(Silence);
        while (await client.GetStream().ReadAsync(_buffer, minute.Token) > 0)
        {
            // What a client says to a stalled server is lost.
        }
    }

    /// <summary>The same without reading: what the client sends fills the pipe until it waits.</summary>
    public async Task StopReading()
    {
        for (var tenth = 0; tenth < 600 && !client.Client.Poll(0, SelectMode.SelectError); tenth++) await Task.Delay(100, stop);
    }

    public void Dispose() => _stream.Dispose();
}
