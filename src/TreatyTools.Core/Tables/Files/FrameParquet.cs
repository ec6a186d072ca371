using System.IO.Compression;
using Parquet;
using Parquet.Schema;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tables.Frames;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Files;

/// <summary>Reads and writes tables as Parquet, with every column nullable and of its own type.</summary>
public static class FrameParquet
{
    /// <summary>Name of the format in messages.</summary>
    internal const string Format = "Parquet";

    private const int RowsOfGroup = 1 << 20;

    /// <summary>Writes a table, with what a frame cannot hold brought down as <see cref="FrameConversion.Flatten"/> does it; compressed with
    /// Zstandard.</summary>
    /// <exception cref="TreatyFault"><c>ParquetNoColumn</c>, <c>ParquetValueTooFine</c>.</exception>
    public static void Write(Table table, Stream target, CancellationToken cancellation = default)
    {
        ArrayColumn[] columns = FrameConversion.Flatten(table).Arrays();
        if (columns.Length == 0)
        {
            throw new TreatyFault("ParquetNoColumn", FaultKind.InvalidArgument,
                "A Parquet file has at least one column, and there is none to write. Check what is piped in.");
        }

        WriteAsync([.. columns.Select(ParquetColumn.Of)], checked((int)table.RowCount), target, cancellation).GetAwaiter().GetResult();
    }

    /// <summary>Reads a table.</summary>
    /// <exception cref="TreatyFault"><c>ParquetMalformed</c>, <c>ParquetNested</c>.</exception>
    public static Table Read(Stream source, CancellationToken cancellation = default)
    {
        try
        {
            return ReadAsync(source, cancellation).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException or TreatyFault))
        {
            // A damaged file, or one of another kind, fails in the library in many ways.
            throw new TreatyFault("ParquetMalformed", FaultKind.InvalidData,
                $"This is no Parquet file that can be read: {e.Message.TrimEnd('.')}. Check that it is one, and that it is whole.", inner: e);
        }
    }

    private static async Task WriteAsync(ParquetColumn[] columns, int rowCount, Stream target, CancellationToken cancellation)
    {
        // The library's default level takes minutes where this takes a second, for files that are hardly smaller.
        ParquetOptions options = new() { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest };
        ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(columns.Select(column => column.Field)), target, options,
            cancellationToken: cancellation).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            for (int start = 0; start < rowCount; start += RowsOfGroup)
            {
                using ParquetRowGroupWriter group = writer.CreateRowGroup();
                foreach (ParquetColumn column in columns)
                {
                    cancellation.ThrowIfCancellationRequested();
                    await column.WriteAsync(group, start, Math.Min(RowsOfGroup, rowCount - start)).ConfigureAwait(false);
                }
            }
        }
    }

    private static async Task<Table> ReadAsync(Stream source, CancellationToken cancellation)
    {
        ParquetReader reader = await ParquetReader.CreateAsync(source, new ParquetOptions { UseDateOnlyTypeForDates = true }, leaveStreamOpen: true,
            cancellation).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            foreach (Field field in reader.Schema.Fields)
            {
                if (field is not DataField { IsArray: false })
                {
                    throw new TreatyFault("ParquetNested", FaultKind.InvalidData,
                        $"The column '{field.Name}' holds lists or records, which a data frame cannot. Write the file without it, or with its parts as "
                            + "columns of their own.", field.Name);
                }
            }

            ParquetColumnReader[] columns = [.. reader.Schema.DataFields.Select(ParquetColumnReader.Of)];
            long rows = 0;
            for (int i = 0; i < reader.RowGroupCount; i++)
            {
                using ParquetRowGroupReader group = reader.OpenRowGroupReader(i);
                int count = checked((int)group.RowCount);
                rows = checked((int)(rows + count));
                foreach (ParquetColumnReader column in columns)
                {
                    cancellation.ThrowIfCancellationRequested();
                    await column.ReadAsync(group, count, cancellation).ConfigureAwait(false);
                }
            }

            HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
            return Table.Of([.. columns.Select(column => column.Column(FreeName.Of(taken, column.Field.Name)))], (int)rows);
        }
    }
}
