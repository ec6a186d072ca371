using System.Buffers;
using System.Buffers.Binary;
using Apache.Arrow;
using Apache.Arrow.Memory;
using Apache.Arrow.Types;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Files;

/// <summary>
/// What an Arrow file says of its sizes, held against the file before anything of that size is made. The library takes it on trust: a few kilobytes that
/// are damaged ask for gigabytes.
/// </summary>
internal static class ArrowBounds
{
    /// <summary>The rows of a batch that has nothing but columns of the type null, which take no room in a file.</summary>
    internal const int MostEmptyRows = 1 << 24;

    // A compressed buffer may honestly be a thousand times smaller than what it holds, a small one more.
    private const long Unpacked = 1000, LeastUnpacked = 256 << 20;

    private const byte DictionaryBatch = 2, Batch = 3;

    private const int HeadOfFile = 8, TailOfFile = 10, SizeOfBlock = 24;

    private static readonly byte[] Continuation = [0xFF, 0xFF, 0xFF, 0xFF];

    /// <summary>Memory for the buffers of a file, no more than it can hold.</summary>
    /// <param name="length">The length of the file in bytes.</param>
    internal static MemoryAllocator Allocator(long length) => new Limited(Math.Max(LeastUnpacked, length * Unpacked));

    /// <summary>Checks that the parts of a file lie within it.</summary>
    /// <param name="source">The file, at its start, where it is left.</param>
    /// <param name="isStream">It is a stream of messages and no file with a footer.</param>
    /// <exception cref="InvalidDataException">They do not.</exception>
    internal static void Check(Stream source, bool isStream)
    {
        long start = source.Position;
        try
        {
            if (isStream)
            {
                for (long at = start; at < source.Length && Message(source, at) is { } next; at = next)
                {
                }
            }
            else
            {
                Footer(source);
            }
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException or EndOfStreamException)
        {
            throw Damaged(e);
        }
        finally
        {
            source.Position = start;
        }
    }

    /// <summary>Checks that the buffers of a batch hold as many values as its columns are said to have.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="schema">Names its columns.</param>
    /// <exception cref="InvalidDataException">They do not.</exception>
    /// <exception cref="TreatyFault"><c>ArrowTooLarge</c>: nothing but nulls, and too many of them.</exception>
    internal static void Check(RecordBatch batch, Schema schema)
    {
        bool hasValues = false;
        for (int i = 0; i < batch.ColumnCount; i++)
        {
            IArrowArray array = batch.Column(i);
            string name = schema.GetFieldByIndex(i).Name;
            if (array.Length != batch.Length)
            {
                throw new InvalidDataException($"the column '{name}' has {array.Length} of {batch.Length} rows");
            }

            Check(array.Data, name);
            hasValues |= array.Data.DataType.TypeId != ArrowTypeId.Null;
        }

        if (!hasValues && batch.Length > MostEmptyRows)
        {
            throw new TreatyFault("ArrowTooLarge", FaultKind.LimitExceeded,
                $"This Arrow file has {batch.Length} rows at once without a column that has values; {MostEmptyRows} are the most. Check that it is whole.");
        }
    }

    private static void Check(ArrayData data, string name)
    {
        long rows = (long)data.Offset + data.Length;
        long bits = data.DataType switch
        {
            DictionaryType type => ((FixedWidthType)type.IndexType).BitWidth * rows,
            FixedWidthType type => type.BitWidth * rows,
            StringType => rows == 0 ? 0 : (rows + 1) * 32,
            LargeStringType => rows == 0 ? 0 : (rows + 1) * 64,
            StringViewType => rows * 128,
            _ => 0,
        };
        if (data.Offset < 0 || data.Length < 0 || (bits > 0 && (data.Buffers.Length < 2 || data.Buffers[1].Length * 8L < bits))
            || (data.NullCount > 0 && data.DataType.TypeId != ArrowTypeId.Null && data.Buffers[0].Length * 8L < rows))
        {
            throw new InvalidDataException($"the column '{name}' is said to have {data.Length} rows, which its part of the file does not hold");
        }

        if (data.Dictionary is { } values)
        {
            Check(values, name);
        }
    }

    private static void Footer(Stream source)
    {
        long tail = source.Length - TailOfFile;
        int length = BinaryPrimitives.ReadInt32LittleEndian(Part(source, tail, sizeof(int)));
        ReadOnlySpan<byte> footer = Part(source, tail - length, length);
        for (int list = 2; list <= 3; list++)
        {
            if (Field(footer, list) is not { } at)
            {
                continue;
            }

            int blocks = Follow(footer, at), count = checked((int)U32(footer, blocks));
            ReadOnlySpan<byte> all = footer.Slice(blocks + sizeof(int), checked(count * SizeOfBlock));
            for (int i = 0; i < count; i++)
            {
                long offset = BinaryPrimitives.ReadInt64LittleEndian(all[(i * SizeOfBlock)..]);
                if (offset < HeadOfFile || offset >= tail || Message(source, offset) is null)
                {
                    throw Damaged();
                }
            }
        }
    }

    // A message is its length, a description of that length, and a body whose length that description has. The place after it; null after the last.
    private static long? Message(Stream source, long at)
    {
        ReadOnlySpan<byte> head = Part(source, at, (int)Math.Min(8, source.Length - at));
        bool isMarked = head.StartsWith(Continuation);
        int length = BinaryPrimitives.ReadInt32LittleEndian(isMarked ? head[4..] : head);
        if (length == 0)
        {
            return null;
        }

        long described = at + (isMarked ? 8 : 4);
        ReadOnlySpan<byte> description = Part(source, described, length);
        Lists(description);
        long body = Field(description, 3) is { } field ? BinaryPrimitives.ReadInt64LittleEndian(description[field..]) : 0;
        long end = described + length;
        return body >= 0 && body <= source.Length - end ? end + body : throw Damaged();
    }

    // What a batch, or the batch of a dictionary, lists: its columns, buffers, and counts of buffers, all of which are in the description.
    private static void Lists(ReadOnlySpan<byte> description)
    {
        byte kind = Field(description, 1) is { } type ? description[type] : (byte)0;
        if (kind is not (DictionaryBatch or Batch) || Field(description, 2) is not { } header)
        {
            return;
        }

        int batch = Follow(description, header);
        if (kind == DictionaryBatch)
        {
            batch = Field(description, 1, batch) is { } data ? Follow(description, data) : throw Damaged();
        }

        foreach ((int list, int size) in (ReadOnlySpan<(int, int)>)[(1, 16), (2, 16), (4, 8)])
        {
            if (Field(description, list, batch) is { } at)
            {
                int start = Follow(description, at);
                if (U32(description, start) * (long)size > description.Length - start - sizeof(int))
                {
                    throw Damaged();
                }
            }
        }
    }

    private static byte[] Part(Stream source, long at, int length)
    {
        if (at < 0 || length < 0 || at > source.Length - length)
        {
            throw Damaged();
        }

        byte[] part = new byte[length];
        source.Position = at;
        source.ReadExactly(part);
        return part;
    }

    // The place of a field of a table of a FlatBuffer, which is the one that it begins with unless its place is given; null where it has none.
    private static int? Field(ReadOnlySpan<byte> buffer, int field, int? at = null)
    {
        int table = at ?? Follow(buffer, 0);
        int places = checked(table - BinaryPrimitives.ReadInt32LittleEndian(buffer[table..]));
        int place = 4 + (2 * field);
        int offset = place < BinaryPrimitives.ReadUInt16LittleEndian(buffer[places..]) ? BinaryPrimitives.ReadUInt16LittleEndian(buffer[(places + place)..])
            : 0;
        return offset == 0 ? null : table + offset;
    }

    // What lies elsewhere in a FlatBuffer is named by how far away it is.
    private static int Follow(ReadOnlySpan<byte> buffer, int at) => checked(at + (int)U32(buffer, at));

    private static uint U32(ReadOnlySpan<byte> buffer, int at) => BinaryPrimitives.ReadUInt32LittleEndian(buffer[at..]);

    private static InvalidDataException Damaged(Exception? inner = null) => new("what it says of its parts does not fit its length", inner);

    private sealed class Limited(long limit) : MemoryAllocator
    {
        private long _taken;

        protected override IMemoryOwner<byte> AllocateInternal(int length, out int bytesAllocated)
        {
            _taken += length;
            if (_taken > limit)
            {
                throw new TreatyFault("ArrowTooLarge", FaultKind.LimitExceeded,
                    $"This Arrow file unpacks to more than {limit >> 20} MB, a thousand times its size. Check that it is whole; if it is, write it without "
                        + "compression.");
            }

            bytesAllocated = length;
            return Default.Value.Allocate(length);
        }
    }
}
