using Apache.Arrow;
using Apache.Arrow.Compression;
using Apache.Arrow.Ipc;
using Apache.Arrow.Memory;
using Table = TreatyTools.Core.Tables.Columns.Table;
using TreatyTools.Core.IO;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Files;

/// <summary>Reads and writes tables as files of Apache Arrow (IPC, also called Feather 2), with every column nullable and of its own type.</summary>
public static class FrameArrow
{
    /// <summary>Name of the format in messages.</summary>
    internal const string Format = "Arrow";

    private const int RowsOfBatch = 1 << 16;

    private static ReadOnlySpan<byte> StartOfStream => [0xFF, 0xFF, 0xFF, 0xFF];

    /// <summary>
    /// Writes a table, with what a frame cannot hold brought down as <see cref="FrameConversion.Flatten"/> does it. Nothing is compressed: every reader can
    /// read it, and map it into memory.
    /// </summary>
    /// <exception cref="TreatyFault"><c>ArrowValueTooFine</c>, <c>ArrowTextTooLong</c>.</exception>
    public static void Write(Table table, Stream target, CancellationToken cancellation = default)
    {
        ArrowColumn[] columns = [.. FrameConversion.Flatten(table).Arrays().Select(ArrowColumn.Of)];
        Schema schema = new(columns.Select(column => new Field(column.Name, column.Type, nullable: true)), metadata: null);
        int rows = checked((int)table.RowCount);
        using ArrowFileWriter writer = new(target, schema, leaveOpen: true);
        writer.WriteStart();
        for (int start = 0; start < rows && columns.Length > 0; start += RowsOfBatch)
        {
            cancellation.ThrowIfCancellationRequested();
            int count = Math.Min(RowsOfBatch, rows - start);
            using RecordBatch batch = new(schema, columns.Select(column => column.Part(start, count)), count);
            writer.WriteRecordBatch(batch);
        }

        writer.WriteEnd();
    }

    /// <summary>Reads a table, compressed or not; also one that was written as a stream.</summary>
    /// <exception cref="TreatyFault"><c>ArrowMalformed</c>, <c>ArrowTooLarge</c>, <c>ArrowTypeUnknown</c>, <c>ArrowValueTooLarge</c>.</exception>
    public static Table Read(Stream source, CancellationToken cancellation = default)
    {
        try
        {
            using ArrowStreamReader reader = Open(source);
            return Read(reader, cancellation);
        }
        catch (OutOfMemoryException e)
        {
            // A damaged file can ask for any amount, which is refused before it is taken.
            throw new TreatyFault("ArrowTooLarge", FaultKind.LimitExceeded,
                "This Arrow file asks for more memory than there is. Check that it is whole; if it is, write it in parts.", inner: e);
        }
        catch (Exception e) when (e is not (OperationCanceledException or TreatyFault))
        {
            // A damaged file, or one of another kind, fails in the library in many ways.
            throw new TreatyFault("ArrowMalformed", FaultKind.InvalidData,
                $"This is no Arrow file that can be read: {DamageReason.Of(e)}. Check that it is one, and that it is whole.", inner: e);
        }
    }

    private static ArrowStreamReader Open(Stream source)
    {
        Span<byte> start = stackalloc byte[8];
        int read = source.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        source.Position -= read;
        if (start.StartsWith("FEA1"u8))
        {
            throw new TreatyFault("ArrowMalformed", FaultKind.InvalidData,
                "This is a Feather file of version 1, which came before Arrow files. Write it as version 2.");
        }

        bool isFile = start.StartsWith("ARROW1"u8);
        if (!isFile && !start.StartsWith(StartOfStream))
        {
            throw new InvalidDataException("it does not begin like one");
        }

        ArrowBounds.Check(source, isStream: !isFile);
        CompressionCodecFactory codecs = new();
        MemoryAllocator memory = ArrowBounds.Allocator(source.Length);
        return isFile ? new ArrowFileReader(source, memory, codecs, leaveOpen: true) : new ArrowStreamReader(source, memory, codecs, leaveOpen: true);
    }

    private static Table Read(ArrowStreamReader reader, CancellationToken cancellation)
    {
        List<ArrayColumn>[]? parts = null;
        int rows = 0;
        while (reader.ReadNextRecordBatch() is { } batch)
        {
            using (batch)
            {
                cancellation.ThrowIfCancellationRequested();
                ArrowBounds.Check(batch, reader.Schema);
                parts ??= [.. reader.Schema.FieldsList.Select(_ => new List<ArrayColumn>())];
                rows = checked(rows + batch.Length);
                for (int i = 0; i < parts.Length; i++)
                {
                    parts[i].Add(ArrowValues.Column(reader.Schema.GetFieldByIndex(i).Name, batch.Column(i)));
                }
            }
        }

        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        ArrayColumn[] columns = new ArrayColumn[reader.Schema.FieldsList.Count];
        for (int i = 0; i < columns.Length; i++)
        {
            Field field = reader.Schema.GetFieldByIndex(i);
            string name = FreeName.Of(taken, field.Name);
            if (parts is null)
            {
                columns[i] = ArrowValues.None(name, field.DataType);
                continue;
            }

            columns[i] = parts[i][0].Stack(parts[i]).Renamed(name);

            // The parts are as large as the column.
            parts[i].Clear();
        }

        return Table.Of(columns, columns.Length == 0 ? 0 : rows);
    }
}
