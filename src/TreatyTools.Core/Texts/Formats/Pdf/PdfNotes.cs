using System.Text.RegularExpressions;

namespace TreatyTools.Core.Texts.Formats.Pdf;

/// <summary>Tells footnotes: the smaller lines at the end of a page or column that begin with a mark, or stand under a short rule.</summary>
internal static partial class PdfNotes
{
    private const double Smaller = 0.95;

    /// <summary>Takes the lines of footnotes from the pages.</summary>
    internal static (List<PdfPage> Pages, List<PdfLine> Notes) Take(IReadOnlyList<PdfPage> pages)
    {
        double usual = UsualSize(pages.SelectMany(page => page.Lines));
        List<PdfPage> bare = [];
        List<PdfLine> notes = [];
        foreach (PdfPage page in pages)
        {
            // An annex may be printed smaller than the rest as a whole.
            double all = page.Lines.Sum(line => line.Text.Length), asUsual = page.Lines.Where(line => Math.Abs(line.Size - usual) < 0.3).Sum(line => line.Text.Length);
            double size = asUsual < 0.2 * all ? UsualSize(page.Lines) : usual;
            HashSet<PdfLine> taken = [];
            foreach (IGrouping<int, PdfLine> column in page.Lines.GroupBy(line => line.Column))
            {
                taken.UnionWith(AtEnd([.. column], size, notes.Count > 0));
            }

            notes.AddRange(page.Lines.Where(line => taken.Contains(line) && !IsRule(line)));
            bare.Add(page with { Lines = [.. page.Lines.Where(line => !taken.Contains(line) && !IsRule(line))] });
        }

        return (bare, notes);
    }

    /// <summary>The mark at the beginning of a line of a footnote, and how many words it takes; null where there is none.</summary>
    internal static string? Mark(PdfLine line)
    {
        PdfWord first = line.Words[0];
        bool set = first.IsRaised(line.Size) || (line.Words.Count > 1 && line.Words[1].Left - first.Right > 0.2 * line.Size);
        return set && Marks().IsMatch(first.Text) ? first.Text.TrimEnd('.', ')') : null;
    }

    private static IReadOnlyList<PdfLine> AtEnd(List<PdfLine> column, double size, bool hadNotes)
    {
        int start = column.Count;
        while (start > 0 && (column[start - 1].Size < Smaller * size || IsRule(column[start - 1])))
        {
            start--;
        }

        int rule = column.FindIndex(start, IsRule);
        int first = rule >= 0 ? rule : column.FindIndex(start, line => Mark(line) is not null);
        if (rule < 0 && column.FindLastIndex(IsRule) is >= 0 and int last && last + 1 < column.Count && Mark(column[last + 1]) is not null)
        {
            first = last;
        }

        // A footnote that goes on from the page before has no mark; what stands before the first mark belongs to it.
        return first < 0 ? [] : column[(hadNotes && rule < 0 && first > start ? start : first)..];
    }

    private static double UsualSize(IEnumerable<PdfLine> lines) =>
        lines.GroupBy(line => Math.Round(line.Size, 1)).OrderByDescending(group => group.Sum(line => line.Text.Length)).Select(group => group.Key).FirstOrDefault(10);

    private static bool IsRule(PdfLine line) => line.Text.Length >= 4 && line.Text.AsSpan().Trim("_—─–-").IsEmpty;

    [GeneratedRegex(@"^(?:[0-9]{1,3}|[a-z]|[*†‡§¶]{1,4})[.)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
