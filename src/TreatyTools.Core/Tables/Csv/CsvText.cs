using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Csv;

/// <summary>Where a field stands in the text of a file. An empty field without quotes has no place and stands for null.</summary>
/// <param name="Start">Number of its first letter, behind the quotes; -1 for null.</param>
/// <param name="Length">Number of its letters; as a complement where quotes in it are doubled.</param>
internal readonly record struct CsvField(int Start, int Length);

/// <summary>
/// The text of a CSV file, block by block, and where its fields are: values are read from their places, so that no text is made for a number. A place means
/// something until the next block.
/// </summary>
internal sealed class CsvText
{
    private const int SizeOfBlock = 1 << 22;

    // A record of more letters than this is rather the mark of quotes that are not closed.
    private const int MaximumLength = 1 << 30;

    private readonly StreamReader? _reader;
    private readonly char _delimiter;
    private readonly char[] _ends;
    private readonly bool _strict;
    private CsvField[] _fields = new CsvField[32];
    private char[] _text;
    private int _length;
    private int _position;
    private int _line = 1;
    private bool _isLast;

    /// <summary>A file that is read as its records are asked for.</summary>
    internal CsvText(StreamReader reader, char delimiter, int sizeOfBlock = SizeOfBlock)
        : this(new char[sizeOfBlock], 0, delimiter)
    {
        _reader = reader;
        _isLast = false;
    }

    /// <summary>A text that is there already.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">Number of its letters.</param>
    /// <param name="delimiter">What stands between fields.</param>
    /// <param name="strict">Whether a quote in a field without quotes and a carriage return without a line feed are errors, as RFC 4180 has it. Many files
    /// are written less strictly; in one that should not be, such a letter is the mark of cells that have shifted.</param>
    internal CsvText(char[] text, int length, char delimiter, bool strict = false)
    {
        (_text, _length, _delimiter, _isLast, _strict) = (text, length, delimiter, true, strict);
        // Plain letters: a search made for them (SearchValues) would be compiled anew when the first dataset is read.
        _ends = strict ? [delimiter, '\r', '\n', '"'] : [delimiter, '\r', '\n'];
    }

    /// <summary>Number of the line on which the last record began, from 1.</summary>
    internal int Line { get; private set; }

    /// <summary>Number of fields of the last record.</summary>
    internal int Count { get; private set; }

    /// <summary>Where a field of the last record is.</summary>
    internal CsvField this[int index] => _fields[index];

    /// <summary>A text as a field of a CSV file: in quotes where it holds a delimiter, a quote or a line break.</summary>
    internal static string Field(string text, char delimiter) =>
        text.AsSpan().ContainsAny("\"\r\n") || text.Contains(delimiter, StringComparison.Ordinal)
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;

    /// <summary>Reads on, up to the end of a block; false where all was read. Whatever was left of the last block comes first.</summary>
    /// <exception cref="TreatyFault"><c>CsvTooLarge</c>.</exception>
    internal bool NextBlock(CancellationToken cancellation)
    {
        int rest = _length - _position;
        if (rest == _text.Length)
        {
            if (rest == MaximumLength)
            {
                throw new TreatyFault("CsvTooLarge", FaultKind.LimitExceeded,
                    $"The record that begins on line {_line} has more than {MaximumLength} letters. Close its quotes, or choose the right -Delimiter.", _line);
            }

            Array.Resize(ref _text, (int)Math.Min(2L * rest, MaximumLength));
        }
        else
        {
            Array.Copy(_text, _position, _text, 0, rest);
        }

        (_position, _length) = (0, rest);
        while (!_isLast && _length < _text.Length)
        {
            cancellation.ThrowIfCancellationRequested();
            int read = _reader!.Read(_text, _length, _text.Length - _length);
            _isLast = read == 0;
            _length += read;
        }

        return _length > 0;
    }

    /// <summary>Takes the next record of the block apart by RFC 4180; false where no whole one is left. A blank line is one empty field.</summary>
    /// <exception cref="TreatyFault"><c>CsvMalformed</c>: quotes are not closed, or something stands behind them.</exception>
    internal bool Next()
    {
        Count = 0;
        if (_position == _length)
        {
            return false;
        }

        int start = _position, line = _line;
        if (!TryNext())
        {
            (_position, _line, Count) = (start, line, 0);
            return false;
        }

        Line = line;
        return true;
    }

    private bool TryNext()
    {
        while (true)
        {
            if (_position < _length && _text[_position] == '"')
            {
                if (Quoted() is not { } quoted)
                {
                    return false;
                }

                Add(quoted);
            }
            else
            {
                Add(Bare());
            }

            if (_position == _length)
            {
                _line++;
                return _isLast;
            }

            char end = _text[_position++];
            if (end == _delimiter)
            {
                continue;
            }

            if (end == '\r')
            {
                // Whether a line feed follows may be known with the next block only.
                if (_position == _length && !_isLast)
                {
                    return false;
                }

                if (_position < _length && _text[_position] == '\n')
                {
                    _position++;
                }
                else if (_strict)
                {
                    throw Malformed(_line, $"On line {_line} a carriage return stands without a line feed.", "");
                }
            }

            _line++;
            return true;
        }
    }

    /// <summary>The letters of a field as the file has them: quotes in it may be doubled.</summary>
    internal ReadOnlySpan<char> Raw(CsvField field) => _text.AsSpan(field.Start, field.Length < 0 ? ~field.Length : field.Length);

    /// <summary>A field as a text.</summary>
    internal string? Text(CsvField field) => field.Start < 0 ? null
        : field.Length < 0 ? Raw(field).ToString().Replace("\"\"", "\"", StringComparison.Ordinal)
        : Raw(field).ToString();

    /// <summary>The fields of the last record as texts.</summary>
    internal string?[] Texts()
    {
        string?[] texts = new string?[Count];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = Text(_fields[i]);
        }

        return texts;
    }

    /// <summary>The same where an empty field and one that is not there are alike.</summary>
    internal string[] Cells() => Array.ConvertAll(Texts(), text => text ?? "");

    private void Add(CsvField field)
    {
        if (Count == _fields.Length)
        {
            Array.Resize(ref _fields, 2 * Count);
        }

        _fields[Count++] = field;
    }

    private CsvField Bare()
    {
        int start = _position;
        int found = _text.AsSpan(start, _length - start).IndexOfAny(_ends);
        _position = found < 0 ? _length : start + found;
        if (_strict && found >= 0 && _text[_position] == '"')
        {
            throw Malformed(_line, $"On line {_line} a quote stands in a field that does not begin with one.", "");
        }

        return _position == start ? new CsvField(-1, 0) : new CsvField(start, _position - start);
    }

    /// <summary>A field in quotes; null where its end lies beyond the block.</summary>
    private CsvField? Quoted()
    {
        int opened = _line, start = ++_position;
        bool doubled = false;
        while (true)
        {
            int found = _text.AsSpan(_position, _length - _position).IndexOf('"');
            if (found < 0)
            {
                return !_isLast ? null : throw Malformed(opened, $"The quotes that open on line {opened} are not closed.",
                    " Close them, and double a quote that is part of a text.");
            }

            _line += Breaks(_text.AsSpan(_position, found));
            _position += found + 1;
            if (_position == _length || _text[_position] != '"')
            {
                break;
            }

            doubled = true;
            _position++;
        }

        if (_position < _length && _text[_position] != _delimiter && _text[_position] is not ('\r' or '\n'))
        {
            throw Malformed(_line, $"On line {_line} a text goes on behind its closing quotes.",
                " Double a quote that is part of a text, or choose the right -Delimiter.");
        }

        int letters = _position - 1 - start;
        return new CsvField(start, doubled ? ~letters : letters);
    }

    /// <summary>The fault that the text breaks the format; a strict one is written by a program, whose user the advice would not help.</summary>
    private TreatyFault Malformed(int line, string what, string advice) =>
        new("CsvMalformed", FaultKind.InvalidData, _strict ? what : what + advice, line);

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
