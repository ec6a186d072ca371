using System.IO.Compression;
using Parquet;
using Parquet.Meta;
using Parquet.Schema;
using TreatyTools.Core.IO;
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
    private const int StackSize = 1 << 28;
    private const int BytesOfCell = 8;

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
    /// <exception cref="TreatyFault">
    /// <c>ParquetMalformed</c>, <c>ParquetTooLarge</c>, <c>ParquetNested</c>, <c>ParquetTypeUnknown</c>, <c>ParquetValueTooLarge</c>,
    /// <c>ParquetEncodingUnknown</c>.
    /// </exception>
    public static Table Read(Stream source, CancellationToken cancellation = default)
    {
        try
        {
            // A damaged file can keep a decoder of the library busy where it looks for no end; who waits for it can be stopped all the same.
            return OnDeepStack(() => ReadAsync(source, cancellation).GetAwaiter().GetResult()).WaitAsync(cancellation).GetAwaiter().GetResult();
        }
        catch (OutOfMemoryException e)
        {
            throw TooLarge(e);
        }
        catch (Exception e) when (e is not (OperationCanceledException or TreatyFault))
        {
            // A damaged file, or one of another kind, fails in the library in many ways.
            throw new TreatyFault("ParquetMalformed", FaultKind.InvalidData,
                $"This is no Parquet file that can be read: {DamageReason.Of(e)}. Check that it is one, and that it is whole.", inner: e);
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

    // The library walks down the descriptions in a file by calling itself, as deep as the file says.
    private static Task<Table> OnDeepStack(Func<Table> read)
    {
        TaskCompletionSource<Table> result = new(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                result.SetResult(read());
            }
            catch (Exception e)
            {
                result.SetException(e);
            }
        }, StackSize) { IsBackground = true }.Start();
        return result.Task;
    }

    // What is set aside for the rows before the first of them is read.
    private static void CheckSize(FileMetaData about)
    {
        Int128 cells = 0, rows = 0;
        foreach (RowGroup group in about.RowGroups)
        {
            if (group.NumRows < 0 || group.Columns.Exists(column => column.MetaData is null || column.MetaData.NumValues < 0))
            {
                throw new InvalidDataException("a group of its rows is not described");
            }

            rows += group.NumRows;
            cells += (Int128)group.NumRows * group.Columns.Count;
        }

        if (cells * BytesOfCell > GC.GetGCMemoryInfo().TotalAvailableMemoryBytes || rows > Array.MaxLength)
        {
            throw TooLarge();
        }
    }

    private static TreatyFault TooLarge(Exception? inner = null) => new("ParquetTooLarge", FaultKind.LimitExceeded,
        "This Parquet file asks for more memory than there is. Check that it is whole; if it is, write it in parts, or with fewer columns.", inner: inner);

    private static async Task<Table> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        ParquetSource source = new(stream, cancellation);
        ParquetFooter.Check(source);
        ParquetReader reader = await ParquetReader.CreateAsync(source, leaveStreamOpen: true, cancellationToken: cancellation).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            FileMetaData about = reader.Metadata ?? throw new InvalidDataException("it does not say what it holds");
            CheckSize(about);
            ParquetMeaning?[] meanings = [.. about.Schema.Where(element => element.Type is not null).Select(ParquetMeaning.Take)];
            ParquetSchema schema = reader.Schema;
            foreach (Field field in schema.Fields)
            {
                if (field is not DataField { IsArray: false })
                {
                    throw new TreatyFault("ParquetNested", FaultKind.InvalidData,
                        $"The column '{field.Name}' holds lists or records, which a data frame cannot. Write the file without it, or with its parts as "
                            + "columns of their own.", field.Name);
                }
            }

            ParquetColumnReader[] columns = [.. schema.DataFields.Select((field, i) => ParquetColumnReader.Of(field, meanings[i]))];
            long rows = 0;
            for (int i = 0; i < reader.RowGroupCount; i++)
            {
                ParquetPages.Check(stream, about.RowGroups[i]);
                using ParquetRowGroupReader group = reader.OpenRowGroupReader(i);
                int count = checked((int)group.RowCount);
                rows = checked((int)(rows + count));
                foreach (ParquetColumnReader column in columns)
                {
                    source.BeginColumn();
                    await column.ReadAsync(group, count, cancellation).ConfigureAwait(false);
                }
            }

            HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
            return Table.Of([.. columns.Select(column => column.Column(FreeName.Of(taken, column.Field.Name)))], (int)rows);
        }
    }
}
