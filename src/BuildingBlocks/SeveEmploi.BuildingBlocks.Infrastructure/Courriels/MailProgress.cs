namespace SeveEmploi.BuildingBlocks.Infrastructure.Courriels;

/// <summary>How far a mail went.</summary>
internal enum MailStage
{
    /// <summary>Its body was not all asked for: the final dot, without which no server accepts a mail, cannot have been sent.</summary>
    Kept,

    /// <summary>Its body was given whole: only the server's answer tells.</summary>
    Given,
}

/// <summary>
/// SmtpClient does not say at which step it failed: a « 554 » of the banner and one after the final dot are the same exception. The body
/// says it: it is read through streams of ours, after the server's « 354 » and to the end before the final dot.
/// </summary>
internal sealed class MailProgress
{
    private readonly Lock _gate = new();
    private int _unread;
    private bool _begun;
    private bool _stopped;

    public Stream Watch(byte[] content)
    {
        _unread++;
        return new WatchedStream(this, content);
    }

    /// <summary>
    /// From here on the mail cannot leave, even if SmtpClient is still at work somewhere: what we say of it stays true.
    /// </summary>
    public MailStage Stop()
    {
        lock (_gate)
        {
            _stopped = true;
            return _begun && _unread == 0 ? MailStage.Given : MailStage.Kept;
        }
    }

    private int Read(MemoryStream content, Span<byte> buffer)
    {
        lock (_gate)
        {
            if (_stopped) throw new IOException("This mail was given up.");

            _begun = true;
            var read = content.Read(buffer);
            if (read == 0) _unread--;
            return read;
        }
    }

    private sealed class WatchedStream(MailProgress progress, byte[] bytes) : Stream
    {
        private readonly MemoryStream _content = new(bytes, writable: false);

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => progress.Read(_content, buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer) => progress.Read(_content, buffer);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(progress.Read(_content, buffer.Span));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Task.FromResult(progress.Read(_content, buffer.AsSpan(offset, count)));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
