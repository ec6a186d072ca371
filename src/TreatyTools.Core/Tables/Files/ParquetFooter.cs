using System.Buffers.Binary;

namespace TreatyTools.Core.Tables.Files;

/// <summary>
/// Checks the description at the end of a Parquet file before the library reads it: Thrift's compact protocol, of which the library takes every type and every
/// length on trust, so that a damaged description is read for ever. The headers of its pages are descriptions, too.
/// </summary>
internal ref struct ParquetFooter
{
    private const int Deepest = 32;
    private const int TailLength = 8;
    private const byte Flag = 1, NoFlag = 2, Byte = 3, Short = 4, Int = 5, Long = 6, Double = 7, Binary = 8, List = 9, Set = 10, Map = 11, Struct = 12,
        Uuid = 13;

    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;
    private long _kind, _length, _values;

    private ParquetFooter(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>The structures whose fields the library knows, and with which it goes on without a look at the types that the file gives them.</summary>
    private enum Part
    {
        Other,
        File,
        Element,
        Logical,
        Decimal,
        Timed,
        Unit,
        Integer,
        Group,
        Chunk,
        Column,
        Statistics,
        KeyValue,
        Sorting,
        EncodingStatistics,
        SizeStatistics,
        Page,
        Values,
    }

    /// <summary>Checks the description of a file.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    internal static void Check(Stream source)
    {
        Span<byte> tail = stackalloc byte[TailLength];
        if (source.Length < TailLength + 4)
        {
            throw new InvalidDataException("it is too short");
        }

        source.Seek(-TailLength, SeekOrigin.End);
        source.ReadExactly(tail);
        int length = BinaryPrimitives.ReadInt32LittleEndian(tail);
        if (!tail[4..].SequenceEqual("PAR1"u8) || length <= 0 || length > source.Length - TailLength - 4)
        {
            throw new InvalidDataException("it does not end like one");
        }

        byte[] bytes = new byte[length];
        source.Seek(-TailLength - length, SeekOrigin.End);
        source.ReadExactly(bytes);
        new ParquetFooter(bytes).Structure(Part.File, 0);
    }

    /// <summary>Reads the header of a page.</summary>
    /// <param name="bytes">The file from where it begins.</param>
    /// <returns>The kind of the page as the format numbers them, how many values it says it has, and the bytes of header and page.</returns>
    /// <exception cref="InvalidDataException">It is damaged, or the bytes end within it.</exception>
    internal static (long Kind, long Values, long Length) Page(ReadOnlySpan<byte> bytes)
    {
        ParquetFooter header = new(bytes);
        header.Structure(Part.Page, 0);
        return (header._kind, header._values, header._at + header._length);
    }

    private void Structure(Part part, int depth)
    {
        if (depth > Deepest)
        {
            throw Damaged();
        }

        int field = 0;
        while (Next() is var header and not 0)
        {
            field = header >> 4 == 0 ? Field() : field + (header >> 4);
            byte type = (byte)(header & 15);
            (byte Type, byte Element, Part Part)? known = part == Part.Other ? null : Known(part, field);
            if (known is { } expected && expected.Type != (type == NoFlag ? Flag : type))
            {
                throw Damaged();
            }

            Remember(part, field);
            Value(type, known?.Element, known?.Part ?? Part.Other, depth, ofList: false);
        }
    }

    private void Remember(Part part, int field)
    {
        int at = _at;
        switch (part, field)
        {
            case (Part.Page, 1):
                _kind = Signed();
                break;
            case (Part.Page, 3):
                _length = Signed();
                break;
            case (Part.Values, 1):
                _values = Signed();
                break;
            default:
                break;
        }

        _at = at;
    }

    private void Value(byte type, byte? element, Part part, int depth, bool ofList)
    {
        switch (type)
        {
            case Flag or NoFlag:
                Skip(ofList ? 1 : 0);
                break;
            case Byte:
                Skip(1);
                break;
            case Short or Int or Long:
                Number();
                break;
            case Double:
                Skip(sizeof(double));
                break;
            case Binary:
                Skip(Length());
                break;
            case List or Set:
                byte header = Next();
                int count = header >> 4 == 15 ? Length() : header >> 4;
                if (element is { } expected && count > 0 && (header & 15) != expected)
                {
                    throw Damaged();
                }

                Values((byte)(header & 15), part, count, depth);
                break;
            case Map:
                int pairs = Length();
                byte types = pairs == 0 ? (byte)0 : Next();
                for (int i = 0; i < pairs; i++)
                {
                    Value((byte)(types >> 4), null, Part.Other, depth + 1, ofList: true);
                    Value((byte)(types & 15), null, Part.Other, depth + 1, ofList: true);
                }

                break;
            case Struct:
                Structure(part, depth + 1);
                break;
            case Uuid:
                Skip(16);
                break;
            default:
                throw Damaged();
        }
    }

    private void Values(byte type, Part part, int count, int depth)
    {
        if (depth > Deepest)
        {
            throw Damaged();
        }

        for (int i = 0; i < count; i++)
        {
            Value(type, null, part, depth + 1, ofList: true);
        }
    }

    private static (byte Type, byte Element, Part Part)? Known(Part part, int field) => (part, field) switch
    {
        (Part.File, 1) => Of(Int),
        (Part.File, 2) => Of(List, Struct, Part.Element),
        (Part.File, 3) => Of(Long),
        (Part.File, 4) => Of(List, Struct, Part.Group),
        (Part.File, 5) => Of(List, Struct, Part.KeyValue),
        (Part.File, 6 or 9) => Of(Binary),
        (Part.File, 7) => Of(List, Struct),
        (Part.File, 8) => Of(Struct),
        (Part.Element, 4) => Of(Binary),
        (Part.Element, 10) => Of(Struct, part: Part.Logical),
        (Part.Element, >= 1 and <= 9) => Of(Int),
        (Part.Logical, 5) => Of(Struct, part: Part.Decimal),
        (Part.Logical, 7 or 8) => Of(Struct, part: Part.Timed),
        (Part.Logical, 10) => Of(Struct, part: Part.Integer),
        (Part.Logical, _) => Of(Struct),
        (Part.Decimal, 1 or 2) => Of(Int),
        (Part.Timed, 1) => Of(Flag),
        (Part.Timed, 2) => Of(Struct, part: Part.Unit),
        (Part.Unit, _) => Of(Struct),
        (Part.Integer, 1) => Of(Byte),
        (Part.Integer, 2) => Of(Flag),
        (Part.Group, 1) => Of(List, Struct, Part.Chunk),
        (Part.Group, 2 or 3 or 5 or 6) => Of(Long),
        (Part.Group, 4) => Of(List, Struct, Part.Sorting),
        (Part.Group, 7) => Of(Short),
        (Part.Chunk, 1 or 9) => Of(Binary),
        (Part.Chunk, 2 or 4 or 6) => Of(Long),
        (Part.Chunk, 3) => Of(Struct, part: Part.Column),
        (Part.Chunk, 5 or 7) => Of(Int),
        (Part.Chunk, 8) => Of(Struct),
        (Part.Column, 1 or 4 or 15) => Of(Int),
        (Part.Column, 2) => Of(List, Int),
        (Part.Column, 3) => Of(List, Binary),
        (Part.Column, >= 5 and <= 7 or >= 9 and <= 11 or 14) => Of(Long),
        (Part.Column, 8) => Of(List, Struct, Part.KeyValue),
        (Part.Column, 12) => Of(Struct, part: Part.Statistics),
        (Part.Column, 13) => Of(List, Struct, Part.EncodingStatistics),
        (Part.Column, 16) => Of(Struct, part: Part.SizeStatistics),
        (Part.Statistics, 3 or 4) => Of(Long),
        (Part.Statistics, 7 or 8) => Of(Flag),
        (Part.Statistics, 1 or 2 or 5 or 6) => Of(Binary),
        (Part.KeyValue, 1 or 2) => Of(Binary),
        (Part.Sorting, 1) => Of(Int),
        (Part.Sorting, 2 or 3) => Of(Flag),
        (Part.EncodingStatistics, >= 1 and <= 3) => Of(Int),
        (Part.SizeStatistics, 1) => Of(Long),
        (Part.SizeStatistics, 2 or 3) => Of(List, Long),
        (Part.Page, >= 1 and <= 4) => Of(Int),
        (Part.Page, 5 or 7 or 8) => Of(Struct, part: Part.Values),
        (Part.Page, 6) => Of(Struct),
        (Part.Values, 1) => Of(Int),
        _ => null,
    };

    private static (byte Type, byte Element, Part Part) Of(byte type, byte element = 0, Part part = Part.Other) => (type, element, part);

    private byte Next() => _at < _bytes.Length ? _bytes[_at++] : throw Damaged();

    private void Skip(int count) => _at = count <= _bytes.Length - _at ? _at + count : throw Damaged();

    // Everything that is counted takes a byte or more.
    private int Length() => Number() is var length && length <= (ulong)(_bytes.Length - _at) ? (int)length : throw Damaged();

    // Zigzag: the lowest bit is the sign.
    private int Field() => Number() is var number && (number & 1) == 0 && number >> 1 <= (ulong)short.MaxValue ? (int)(number >> 1) : throw Damaged();

    private long Signed() => Number() is var number && (number & 1) == 0 ? (long)(number >> 1) : -(long)(number >> 1) - 1;

    private ulong Number()
    {
        ulong number = 0;
        for (int shift = 0; shift < 70; shift += 7)
        {
            byte part = Next();
            number |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return number;
            }
        }

        throw Damaged();
    }

    private static InvalidDataException Damaged() => new("the description of what it holds is damaged");
}
