using System.Globalization;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>Finds tables of contents by what they have and no treaty has: heading after heading, each with the number of a page, and the pages rise.</summary>
internal static class ContentsTable
{
    private const int LongestRow = 300, WidestStep = 40, LeastRows = 5, MostWithout = 2;

    /// <summary>Where tables of contents are, in rising order.</summary>
    /// <param name="candidates">All that looks like a heading, in the order of the text.</param>
    /// <param name="layout">The text.</param>
    internal static List<(int Start, int End)> Find(List<HeadingCandidate> candidates, TextLayout layout)
    {
        List<(int Start, int End)> tables = [];
        int first = -1, rows = 0, without = 0, page = 0, end = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
            int from = candidates[i].Readings.Count > 0 ? candidates[i].Readings[0].End : candidates[i].Start + candidates[i].Word.Text.Length;
            int to = Math.Min(i + 1 < candidates.Count ? candidates[i + 1].Start : layout.End, Math.Max(from, 0) + LongestRow);
            int found = Page(layout.Text.AsSpan(Math.Min(from, to), to - Math.Min(from, to)), out int length);
            if (found > 0 && found >= page && found - page <= (rows == 0 ? int.MaxValue : WidestStep))
            {
                (first, page, end, without) = (first < 0 ? i : first, found, from + length, 0);
                rows++;
            }
            else if (first >= 0 && ++without > MostWithout)
            {
                Close();
            }
        }

        Close();
        return tables;

        void Close()
        {
            if (rows >= LeastRows && first >= 0)
            {
                tables.Add((candidates[first].Start, end));
            }

            (first, rows, without, page) = (-1, 0, 0, 0);
        }
    }

    // The number after a row of points, or the one that ends the row; 0 for none.
    private static int Page(ReadOnlySpan<char> row, out int length)
    {
        int points = Math.Max(row.LastIndexOf("...", StringComparison.Ordinal),
            Math.Max(row.LastIndexOf(". . .", StringComparison.Ordinal) + 2, row.LastIndexOf('…')));
        int at = points < 2 ? row.TrimEnd().Length : points;
        if (points >= 2)
        {
            while (at < row.Length && row[at] is '.' or ' ' or '…')
            {
                at++;
            }

            length = at + Digits(row[at..]);
        }
        else
        {
            length = at;
            while (at > 0 && char.IsAsciiDigit(row[at - 1]))
            {
                at--;
            }

            // "paragraph 2" ends no row of a table whose headings are words.
            if (at == 0 || row[at - 1] is not (' ' or '\t' or '\n'))
            {
                return 0;
            }
        }

        return length - at is >= 1 and <= 3 ? int.Parse(row[at..length], CultureInfo.InvariantCulture) : 0;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
        {
            count++;
        }

        return count;
    }
}
