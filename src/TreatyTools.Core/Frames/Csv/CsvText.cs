using System.Buffers;
using TreatyTools.Model;

namespace TreatyTools.Core.Frames.Csv;

/// <summary>Where a field stands in the text of a file. An empty field without quotes has no place and stands for null.</summary>
/// <param name="Start">Number of its first letter, behind the quotes; -1 for null.</param>
/// <param name="Length">Number of its letters; as a complement where quotes in it are doubled.</param>
internal readonly record struct CsvField(int Start, int Length);

/// <summary>The text of a CSV file, and where its fields are: values are read from their places, so that no text is made for a number.</summary>
internal sealed class CsvText(char[] text, int length, char delimiter)
{
    // Two thousand million letters are more than an array holds; somewhat less leaves room for the fields.
    private const int MaximumLength = 1 << 30;

    private readonly SearchValues<char> _ends = SearchValues.Create([delimiter, '\r', '\n']);
    private int _position;
    private int _line = 1;

    /// <summary>Number of the line on which the last record began, from 1.</summary>
    internal int Line { get; private set; }

    /// <summary>Whether all records were read.</summary>
    internal bool AtEnd => _position == length;

    /// <summary>Reads the whole of a file.</summary>
    /// <exception cref="TreatyFault"><c>CsvTooLarge</c>.</exception>
    internal static CsvText Read(Stream source, CsvOptions options, CancellationToken cancellation)
    {
        using StreamReader reader = new(source, options.Encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        long guess = source.CanSeek ? source.Length - source.Position : 0;
        char[] text = GC.AllocateUninitializedArray<char>((int)Math.Clamp(guess + 1, 1 << 12, MaximumLength));
        int length = 0;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (length == text.Length)
            {
                if (length == MaximumLength)
                {
                    throw new TreatyFault("CsvTooLarge", FaultKind.LimitExceeded,
                        $"The file has more than {MaximumLength} letters, which is more than a frame is read from. Split it, or use Parquet.", MaximumLength);
                }

                Array.Resize(ref text, (int)Math.Min(2L * length, MaximumLength));
            }

            int read = reader.Read(text, length, Math.Min(text.Length - length, 1 << 20));
            if (read == 0)
            {
                return new CsvText(text, length, options.Delimiter);
            }

            length += read;
        }
    }

    /// <summary>Takes the next record apart by RFC 4180; false at the end of the text. A blank line is one empty field.</summary>
    /// <exception cref="TreatyFault"><c>CsvMalformed</c>: quotes are not closed, or something stands behind them.</exception>
    internal bool Next(List<CsvField> fields)
    {
        fields.Clear();
        Line = _line;
        if (AtEnd)
        {
            return false;
        }

        while (true)
        {
            fields.Add(_position < length && text[_position] == '"' ? Quoted() : Bare());
            if (_position == length)
            {
                _line++;
                return true;
            }

            char end = text[_position++];
            if (end == delimiter)
            {
                continue;
            }

            if (end == '\r' && _position < length && text[_position] == '\n')
            {
                _position++;
            }

            _line++;
            return true;
        }
    }

    /// <summary>The letters of a field as the file has them: quotes in it may be doubled.</summary>
    internal ReadOnlySpan<char> Raw(CsvField field) => text.AsSpan(field.Start, field.Length < 0 ? ~field.Length : field.Length);

    /// <summary>A field as a text.</summary>
    internal string? Text(CsvField field) => field.Start < 0 ? null
        : field.Length < 0 ? Raw(field).ToString().Replace("\"\"", "\"", StringComparison.Ordinal)
        : Raw(field).ToString();

    private CsvField Bare()
    {
        int start = _position;
        int found = text.AsSpan(start, length - start).IndexOfAny(_ends);
        _position = found < 0 ? length : start + found;
        return _position == start ? new CsvField(-1, 0) : new CsvField(start, _position - start);
    }

    private CsvField Quoted()
    {
        int opened = _line, start = ++_position;
        bool doubled = false;
        while (true)
        {
            int found = text.AsSpan(_position, length - _position).IndexOf('"');
            if (found < 0)
            {
                throw new TreatyFault("CsvMalformed", FaultKind.InvalidData,
                    $"The quotes that open on line {opened} are not closed. Close them, and double a quote that is part of a text.", opened);
            }

            _line += Breaks(text.AsSpan(_position, found));
            _position += found + 1;
            if (_position == length || text[_position] != '"')
            {
                break;
            }

            doubled = true;
            _position++;
        }

        if (_position < length && text[_position] != delimiter && text[_position] is not ('\r' or '\n'))
        {
            throw new TreatyFault("CsvMalformed", FaultKind.InvalidData,
                $"On line {_line} a text goes on behind its closing quotes. Double a quote that is part of a text, or choose the right -Delimiter.", _line);
        }

        int letters = _position - 1 - start;
        return new CsvField(start, doubled ? ~letters : letters);
    }

    /// <summary>Number of line breaks, where the two letters of one count once.</summary>
    private static int Breaks(ReadOnlySpan<char> part)
    {
        int breaks = 0;
        for (int found = part.IndexOfAny('\r', '\n'); found >= 0; found = part.IndexOfAny('\r', '\n'))
        {
            breaks++;
            part = part[(found + (part[found] == '\r' && found + 1 < part.Length && part[found + 1] == '\n' ? 2 : 1))..];
        }

        return breaks;
    }
}
