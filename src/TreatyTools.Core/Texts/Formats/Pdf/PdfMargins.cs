namespace TreatyTools.Core.Texts.Formats.Pdf;

/// <summary>Where the text of each column of each page begins and ends, and how far lines of a size stand apart.</summary>
internal sealed class PdfMargins
{
    private readonly Dictionary<(int Page, int Column), (double Left, double Right)> _edges = [];
    private readonly Dictionary<double, double> _leading = [];

    internal PdfMargins(IReadOnlyList<PdfLine> lines)
    {
        foreach (IGrouping<int, PdfLine> column in lines.GroupBy(line => line.Column))
        {
            List<((int, int) Key, double Left, double Right, bool Sure)> pages = [];
            foreach (IGrouping<int, PdfLine> page in column.GroupBy(line => line.Page))
            {
                double left = LeftMargin([.. page]);

                // Lines of the text begin near its margin; those of a masthead or a date do not, and reach further.
                double[] rights = [.. page.Where(line => line.Left > left - 3 && line.Left < left + 60).Select(line => line.Right).OrderDescending()];
                int enough = Math.Max(2, rights.Length * 15 / 100);
                double right = rights.Where((value, i) => i + enough <= rights.Length && value - rights[i + enough - 1] < 3).FirstOrDefault(double.NaN);
                bool sure = enough > 2 && !double.IsNaN(right);
                pages.Add(((page.Key, column.Key), left, double.IsNaN(right) ? rights[rights.Length / 20] : right, sure));
            }

            List<double> widths = [.. pages.Where(page => page.Sure).Select(page => page.Right - page.Left).Order()];
            double usual = widths.Count > 0 ? widths[widths.Count / 2] : 0;
            foreach (((int, int) key, double left, double right, bool sure) in pages)
            {
                _edges[key] = (left, sure ? right : Math.Max(right, left + usual));
            }
        }

        // Lines across columns stand between the outer edges of these.
        foreach (IGrouping<int, KeyValuePair<(int Page, int Column), (double Left, double Right)>> page in _edges.ToList().GroupBy(edge => edge.Key.Page))
        {
            if (page.Any(edge => edge.Key.Column > 0))
            {
                _edges[(page.Key, 0)] = (page.Min(edge => edge.Value.Left), page.Max(edge => edge.Value.Right));
            }
        }

        foreach (IGrouping<double, double> size in lines.Zip(lines.Skip(1), (one, next) => (One: one, Next: next))
            .Where(pair => pair.One.Page == pair.Next.Page && pair.One.Zone == pair.Next.Zone && Math.Abs(pair.One.Size - pair.Next.Size) < 0.6)
            .GroupBy(pair => Math.Round(pair.Next.Size), pair => pair.One.Baseline - pair.Next.Baseline))
        {
            List<double> gaps = [.. size.Where(gap => gap > 0).Select(gap => Math.Round(gap * 2) / 2)];
            if (gaps.Count > 3)
            {
                _leading[size.Key] = gaps.CountBy(gap => gap).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;
            }
        }
    }

    // The outermost place where a good part of the text begins: first lines may be set in more often than not, and a masthead stands further out.
    private static double LeftMargin(List<PdfLine> lines)
    {
        double all = lines.Sum(line => line.Right - line.Left);
        List<IGrouping<double, PdfLine>> places = [.. lines.GroupBy(line => Math.Round(line.Left)).OrderBy(group => group.Key)];
        IGrouping<double, PdfLine> place = places.Find(group => group.Sum(line => line.Right - line.Left) > 0.2 * all)
            ?? places.MaxBy(group => group.Sum(line => line.Right - line.Left))!;
        return place.Min(line => line.Left);
    }

    /// <summary>How far baselines of this size usually stand apart.</summary>
    internal double Leading(PdfLine line) => _leading.GetValueOrDefault(Math.Round(line.Size), 1.2 * line.Size);

    /// <summary>How far a line is set in; less than zero where it begins left of the margin.</summary>
    internal double Indent(PdfLine line) => line.Left - Edges(line).Left;

    /// <summary>Width of the column.</summary>
    internal double Width(PdfLine line) => Edges(line).Right - Edges(line).Left;

    /// <summary>Whether the first word of the next line had no room left at the end of this one.</summary>
    internal bool IsFull(PdfLine line, PdfLine next) =>
        line.Right + (0.2 * line.Size) + next.Words[0].Right - next.Words[0].Left > Edges(line).Right - 1;

    /// <summary>Whether it stands in the middle of its column, with room on both sides.</summary>
    internal bool IsCentred(PdfLine line)
    {
        (double left, double right) = Edges(line);
        double before = line.Left - left, after = right - line.Right;
        return before > 1.5 * line.Size && after > 1.5 * line.Size && Math.Abs(before - after) < Math.Max(3, 0.015 * (right - left));
    }

    private (double Left, double Right) Edges(PdfLine line) => _edges[(line.Page, line.Column)];
}
