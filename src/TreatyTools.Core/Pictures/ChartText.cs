using System.Text;

namespace TreatyTools.Core.Pictures;

/// <summary>Texts on a chart: made safe to draw, measured, broken into lines.</summary>
internal static class ChartText
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>White space and control characters become one blank, half a surrogate pair the replacement character.</summary>
    internal static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) && rune.Value != 0x00A0)
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (rune.Value is not (0xFFFE or 0xFFFF))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().TrimEnd(' ');
    }

    /// <summary>Breaks a text into lines no wider than asked, at blanks and soft hyphens. A word that is wider stands alone.</summary>
    internal static IReadOnlyList<string> Wrap(string text, TextStyle style, double width)
    {
        List<string> lines = [];
        string line = "";
        foreach (string word in Clean(text).Split(' '))
        {
            string longer = line.Length == 0 ? word : line + " " + word;
            if (Width(Plain(longer), style) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0 && word.Contains(SoftHyphen, StringComparison.Ordinal) is false || line.Length > 0 && Width(Plain(word), style) <= width)
            {
                lines.Add(Plain(line));
                line = word;
            }
            else
            {
                line = longer;
            }

            line = BreakAtHyphens(line, style, width, lines);
        }

        lines.Add(Plain(line));
        return lines;
    }

    /// <summary>Shortens a text to a width, with an ellipsis where something is left out.</summary>
    internal static string Fit(string text, TextStyle style, double width)
    {
        text = Clean(text);
        if (Width(text, style) <= width)
        {
            return text;
        }

        int end = text.Length;
        while (end > 0)
        {
            end -= end > 1 && char.IsLowSurrogate(text[end - 1]) ? 2 : 1;
            string shorter = text[..end].TrimEnd(' ', ',', ':', '(') + "…";
            if (Width(shorter, style) <= width)
            {
                return shorter;
            }
        }

        return "…";
    }

    /// <summary>Width in pixels.</summary>
    internal static double Width(string text, TextStyle style) => ChartFonts.Width(text, style);

    private static string BreakAtHyphens(string line, TextStyle style, double width, List<string> lines)
    {
        while (Width(Plain(line), style) > width)
        {
            int best = -1;
            for (int at = line.IndexOf(SoftHyphen, StringComparison.Ordinal); at > 0; at = line.IndexOf(SoftHyphen, at + 1))
            {
                if (Width(Plain(line[..at]) + "-", style) <= width)
                {
                    best = at;
                }
            }

            if (best < 0)
            {
                break;
            }

            lines.Add(Plain(line[..best]) + "-");
            line = line[(best + 1)..];
        }

        return line;
    }

    private static string Plain(string text) => text.Replace(SoftHyphen.ToString(), "", StringComparison.Ordinal);
}
