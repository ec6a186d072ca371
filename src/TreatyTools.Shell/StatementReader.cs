using System.Management.Automation.Language;
using System.Text;

namespace TreatyTools.Shell;

/// <summary>
/// Takes a stream of lines apart into pieces that can run: a line that is complete runs at once, a block runs when it is complete and the next line
/// does not carry it on (<c>else</c>, <c>catch</c>, ...) or is empty, and what is left at the end runs too.
/// </summary>
internal sealed class StatementReader(TextReader reader)
{
    private string? _ahead;

    /// <summary>The next piece, or null at the end.</summary>
    internal string? Next()
    {
        StringBuilder piece = new();
        int lines = 0;
        while (ReadLine() is { } line)
        {
            if (lines > 1 && IsComplete(piece.ToString()) && !CarriesOn(line))
            {
                _ahead = line;
                return piece.ToString();
            }

            if (lines == 0 && string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            piece.Append(line).Append('\n');
            lines++;
            if (lines == 1 && IsComplete(line))
            {
                return piece.ToString();
            }
        }

        return lines == 0 ? null : piece.ToString();
    }

    /// <summary>False if the text is the beginning of something longer.</summary>
    internal static bool IsComplete(string text)
    {
        Parser.ParseInput(text, out _, out ParseError[] errors);
        return !Array.Exists(errors, e => e.IncompleteInput);
    }

    private static bool CarriesOn(string line)
    {
        string text = line.TrimStart();
        return Array.Exists(["else", "elseif", "catch", "finally", "while", "until", "|", "&&", "||"], word =>
            text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length])));
    }

    private string? ReadLine()
    {
        string? line = _ahead ?? reader.ReadLine();
        _ahead = null;
        return line;
    }
}
