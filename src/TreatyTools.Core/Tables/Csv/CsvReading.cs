using System.Globalization;
using System.Text;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Model;

namespace TreatyTools.Core.Tables.Csv;

/// <summary>Reads a CSV file block by block, so that little more than the columns is in memory; columns whose first values mislead are read a second
/// time.</summary>
internal sealed class CsvReading(Stream source, CsvOptions options, Action<string>? notes, CancellationToken cancellation, int? sizeOfBlock = null)
{
    private readonly long _start = source.CanSeek ? source.Position : 0;
    private string[]? _names = options.Header?.ToArray();
    private CsvColumn[]? _columns;
    private int[] _places = [];
    private int _rows;

    internal Table Read()
    {
        if (!source.CanSeek)
        {
            throw new NotSupportedException("A CSV file is read from a stream that can go back to its beginning.");
        }

        if (_names?.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1)?.Key is { } twice)
        {
            throw new TreatyFault("ColumnExists", FaultKind.InvalidArgument,
                $"The names that were given for the columns have '{twice}' more than once. Choose another name.", twice);
        }

        Pass();
        while (_columns is not null && Array.Exists(_columns, column => column.IsLost))
        {
            source.Position = _start;
            Pass();
        }

        if (_columns is null)
        {
            return Table.Of([], 0);
        }

        ArrayColumn[] made = new ArrayColumn[_columns.Length];
        Parallel.For(0, made.Length, i => made[i] = _columns[i].Make());
        return Table.Of(made, _rows);
    }

    private void Pass()
    {
        using StreamReader reader = new(source, Strict(options.Encoding), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        CsvText text = sizeOfBlock is { } size ? new CsvText(reader, options.Delimiter, size) : new CsvText(reader, options.Delimiter);
        CsvTyping typing = new(text, options.Culture);
        List<int> lines = [];
        bool again = _columns is not null, inHeader = options.Header is null;
        if (!inHeader)
        {
            _columns ??= Columns();
        }

        CsvColumn[] wanted = Wanted();
        while (NextBlock(text))
        {
            while (text.Next())
            {
                if (inHeader)
                {
                    inHeader = false;
                    if (!again)
                    {
                        _names = Names(text.Texts());
                        _columns = Columns();
                        wanted = Wanted();
                    }
                }
                else if (IsRow(text))
                {
                    Add(text, wanted);
                    lines.Add(text.Line);
                }
            }

            Take(wanted, typing, text, lines);
            _rows = checked(_rows + (again ? 0 : lines.Count));
            lines.Clear();
        }

        CsvColumn[] Wanted()
        {
            CsvColumn[] all = _columns ?? [];
            _places = [.. Enumerable.Range(0, all.Length).Where(i => !again || all[i].IsLost)];
            CsvColumn[] chosen = [.. _places.Select(i => all[i])];
            Array.ForEach(chosen, column => column.Restart());
            return chosen;
        }
    }

    // What is not of the encoding would become a sign for "unknown" without a word.
    private static Encoding Strict(Encoding encoding)
    {
        Encoding strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }

    private bool NextBlock(CsvText text)
    {
        try
        {
            return text.NextBlock(cancellation);
        }
        catch (DecoderFallbackException e)
        {
            throw new TreatyFault("CsvEncoding", FaultKind.InvalidData,
                $"{(text.Line == 0 ? "In the file" : $"Behind line {text.Line}")} there are bytes that are no text in the encoding "
                    + $"{options.Encoding.WebName}. Name that of the file with -Encoding, such as latin1 or unicode.", text.Line, e);
        }
    }

    private void Add(CsvText text, CsvColumn[] wanted)
    {
        for (int i = 0; i < wanted.Length; i++)
        {
            wanted[i].Add(text[_places[i]]);
        }
    }

    private bool IsRow(CsvText text)
    {
        if (text.Count == _names!.Length)
        {
            return true;
        }

        // A blank line is no row where rows have several fields.
        return text.Count == 1 && text[0].Start < 0 ? false : throw new TreatyFault("CsvRagged", FaultKind.InvalidData,
            $"Line {text.Line} has {Words.Count(text.Count, "field")}, and the header {_names.Length}. Put texts that hold the delimiter in quotes, or choose "
                + "the right -Delimiter.", text.Line);
    }

    private void Take(CsvColumn[] columns, CsvTyping typing, CsvText text, List<int> lines) =>
        Chunks.Each(columns.Length, i => columns[i].Take(typing, text, row => lines[row]), cancellation);

    private CsvColumn[] Columns()
    {
        Dictionary<int, Type> types = [];
        foreach ((string name, Type type) in options.Types)
        {
            types[ColumnPattern.One(_names!, name)] = type;
        }

        return [.. _names!.Select((name, i) => new CsvColumn(name, types.GetValueOrDefault(i) ?? (options.AsText ? typeof(string) : null)))];
    }

    private string[] Names(string?[] fields)
    {
        if (Array.Exists(fields, field => field?.Contains('\0', StringComparison.Ordinal) == true))
        {
            throw new TreatyFault("CsvEncoding", FaultKind.InvalidData,
                "The header has zero bytes in it: the file is no CSV file, or has another encoding. For one of Windows that is called Unicode, give -Encoding "
                    + "unicode.");
        }

        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
        string[] names = new string[fields.Length];
        List<string> changed = [];
        for (int i = 0; i < names.Length; i++)
        {
            string wanted = string.IsNullOrWhiteSpace(fields[i]) ? string.Create(CultureInfo.InvariantCulture, $"Column{i + 1}") : fields[i]!;
            names[i] = FreeName.Of(taken, wanted);
            if (names[i] != fields[i])
            {
                changed.Add(string.IsNullOrWhiteSpace(fields[i])
                    ? $"Column {i + 1} has no name in the header; it is called '{names[i]}'."
                    : $"The header has '{fields[i]}' more than once; column {i + 1} is called '{names[i]}'.");
            }
        }

        Notes.Tell(notes, changed, others => $"{Words.Count(others, "more column")} of the header got other names in the same way.");
        return names;
    }
}
