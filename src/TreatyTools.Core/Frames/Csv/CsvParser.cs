using System.Text;
using TreatyTools.Model;

namespace TreatyTools.Core.Frames.Csv;

/// <summary>
/// Takes CSV text apart by RFC 4180, field by field. An empty field is null where it has no quotes and an empty text where it has.
/// </summary>
internal sealed class CsvParser(TextReader reader, char delimiter)
{
    private readonly StringBuilder _field = new();
    private readonly char[] _buffer = new char[1 << 16];
    private int _length;
    private int _position;
    private int _line = 1;

    /// <summary>Number of the line on which the last record began, from 1.</summary>
    internal int Line { get; private set; }

    /// <summary>Reads the next record into a list; false at the end of the text. A blank line is one empty field.</summary>
    /// <exception cref="TreatyFault"><c>CsvMalformed</c>: quotes are not closed, or something stands behind them.</exception>
    internal bool Read(List<string?> fields)
    {
        fields.Clear();
        Line = _line;
        if (Peek() < 0)
        {
            return false;
        }

        while (true)
        {
            fields.Add(Peek() == '"' ? Quoted() : Bare());
            int next = Next();
            if (next == delimiter)
            {
                if (Peek() < 0)
                {
                    fields.Add(null);
                    return true;
                }

                continue;
            }

            if (next == '\r' && Peek() == '\n')
            {
                Next();
            }

            _line++;
            return true;
        }
    }

    private string? Bare()
    {
        _field.Clear();
        for (int c = Peek(); c >= 0 && c != delimiter && c is not ('\r' or '\n'); c = Peek())
        {
            _field.Append((char)Next());
        }

        return _field.Length == 0 ? null : _field.ToString();
    }

    private string Quoted()
    {
        _field.Clear();
        int opened = _line;
        Next();
        while (true)
        {
            int c = Next();
            if (c < 0)
            {
                throw new TreatyFault("CsvMalformed", FaultKind.InvalidData,
                    $"The quotes that open on line {opened} are not closed. Close them, and double a quote that is part of a text.", opened);
            }

            if (c == '"' && Peek() != '"')
            {
                break;
            }

            if (c == '"')
            {
                Next();
            }

            if (c == '\n' || (c == '\r' && Peek() != '\n'))
            {
                _line++;
            }

            _field.Append((char)c);
        }

        int after = Peek();
        if (after >= 0 && after != delimiter && after is not ('\r' or '\n'))
        {
            throw new TreatyFault("CsvMalformed", FaultKind.InvalidData,
                $"On line {_line} a text goes on behind its closing quotes. Double a quote that is part of a text, or choose the right -Delimiter.", _line);
        }

        return _field.ToString();
    }

    private int Peek()
    {
        if (_position == _length)
        {
            _length = reader.Read(_buffer, 0, _buffer.Length);
            _position = 0;
        }

        return _length == 0 ? -1 : _buffer[_position];
    }

    private int Next()
    {
        int c = Peek();
        if (c >= 0)
        {
            _position++;
        }

        return c;
    }
}
