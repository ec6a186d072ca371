namespace TreatyTools.Core.Tables.Files;

/// <summary>
/// The bytes of a Parquet file on their way to the library, which goes wherever the file says. Within a column its pages come one after the other: a file that
/// leads back, or beyond its end, is damaged, and would be read for ever. Every step can be stopped.
/// </summary>
internal sealed class ParquetSource(Stream source, CancellationToken cancellation) : Stream
{
    private readonly long _length = source.Length;
    private long _page = -1;
    private bool _inColumn;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _length;

    public override long Position
    {
        get => source.Position;
        set => Seek(value, SeekOrigin.Begin);
    }

    /// <summary>The next pages are those of another column.</summary>
    internal void BeginColumn() => (_page, _inColumn) = (-1, true);

    public override long Seek(long offset, SeekOrigin origin)
    {
        cancellation.ThrowIfCancellationRequested();
        long target = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => source.Position + offset, _ => _length + offset };
        if (target < 0 || target > _length)
        {
            throw new InvalidDataException("it refers to a place beyond its end");
        }

        if (_inColumn && target <= _page)
        {
            throw new InvalidDataException("its pages do not follow each other");
        }

        _page = target;
        return source.Seek(target, SeekOrigin.Begin);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        int read = source.Read(buffer);
        return read > 0 || buffer.IsEmpty ? read : throw new InvalidDataException("it ends within a page");
    }

    // At once, so that all is done on the thread that began it.
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override void Flush()
    {
        // Nothing is written.
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
