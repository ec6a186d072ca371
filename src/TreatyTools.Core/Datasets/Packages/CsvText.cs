using System.Buffers;
using System.Text;

namespace TreatyTools.Core.Datasets.Packages;

/// <summary>
/// CSV as RFC 4180 has it, with line feeds: what packages are written in and read from. The reader is strict, since a lenient one would
/// shift cells; it reports the line of what it refuses.
/// </summary>
internal static class CsvText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\n\r");

    /// <summary>Appends a row.</summary>
    public static void Append(StringBuilder csv, IReadOnlyList<string> cells)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            if (i > 0)
            {
                csv.Append(',');
            }

            if (cells[i].AsSpan().IndexOfAny(Special) < 0)
            {
                csv.Append(cells[i]);
            }
            else
            {
                csv.Append('"').Append(cells[i].Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            }
        }

        csv.Append('\n');
    }

    /// <summary>The rows of a text, the header among them, each with its line. Blank lines are rows of one empty cell.</summary>
    /// <exception cref="CsvFormatException">The text breaks the format.</exception>
    public static IEnumerable<CsvRow> Read(string text)
    {
        int position = 0, line = 1;
        List<string> cells = [];
        while (position < text.Length)
        {
            int start = line;
            cells.Clear();
            bool more = true;
            while (more)
            {
                cells.Add(position < text.Length && text[position] == '"' ? Quoted(text, ref position, ref line) : Bare(text, ref position, line));
                more = position < text.Length && text[position] == ',';
                if (more)
                {
                    position++;
                }
            }

            if (position < text.Length && text[position] == '\r')
            {
                position++;
            }

            if (position < text.Length && text[position] != '\n')
            {
                throw new CsvFormatException(line, "A closing quotation mark is followed by text.");
            }

            position++;
            line++;
            yield return new CsvRow(start, [.. cells]);
        }
    }

    private static string Bare(string text, ref int position, int line)
    {
        int length = text.AsSpan(position).IndexOfAny(Special);
        int start = position;
        position = length < 0 ? text.Length : position + length;
        if (position < text.Length && (text[position] == '"' || text[position] == '\r' && (position + 1 == text.Length || text[position + 1] != '\n')))
        {
            throw new CsvFormatException(line, text[position] == '"' ? "A quotation mark stands inside a cell that does not begin with one."
                : "A carriage return stands alone.");
        }

        return text[start..position];
    }

    private static string Quoted(string text, ref int position, ref int line)
    {
        int start = line, begin = ++position;
        bool doubled = false;
        while (true)
        {
            int next = text.AsSpan(position).IndexOfAny('"', '\n');
            if (next < 0)
            {
                throw new CsvFormatException(start, "A quoted cell is not closed.");
            }

            position += next;
            if (text[position] == '\n')
            {
                line++;
                position++;
            }
            else if (position + 1 < text.Length && text[position + 1] == '"')
            {
                doubled = true;
                position += 2;
            }
            else
            {
                string cell = text[begin..position++];
                return doubled ? cell.Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
            }
        }
    }
}

/// <summary>A row of CSV.</summary>
/// <param name="Line">Line at which it begins, from 1.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record CsvRow(int Line, string[] Cells);

/// <summary>A text breaks the rules of CSV.</summary>
internal sealed class CsvFormatException(int line, string message) : FormatException(message)
{
    /// <summary>Line, from 1.</summary>
    public int Line { get; } = line;
}
