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
            List<((int, int) Key, double Left, double Right, int Lines)> pages = [];
            foreach (IGrouping<int, PdfLine> page in column.GroupBy(line => line.Page))
            {
                double left = page.GroupBy(line => Math.Round(line.Left)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Min(line => line.Left);
                double[] rights = [.. page.Select(line => line.Right).OrderDescending()];
                // One line may stick out; two that end alike are the margin.
                double right = rights.Where((value, i) => i + 1 == rights.Length || value - rights[i + 1] < 3).First();
                pages.Add(((page.Key, column.Key), left, right, rights.Length));
            }

            List<double> widths = [.. pages.Where(page => page.Lines > 5).Select(page => page.Right - page.Left).Order()];
            double usual = widths.Count > 0 ? widths[widths.Count / 2] : 0;
            foreach (((int, int) key, double left, double right, _) in pages)
            {
                _edges[key] = (left, Math.Max(right, left + usual));
            }
        }

        foreach (IGrouping<double, double> size in lines.Zip(lines.Skip(1)).Where(pair => pair.First.Page == pair.Second.Page && pair.First.Zone == pair.Second.Zone
            && Math.Abs(pair.First.Size - pair.Second.Size) < 0.6).GroupBy(pair => Math.Round(pair.Second.Size), pair => pair.First.Baseline - pair.Second.Baseline))
        {
            List<double> gaps = [.. size.Where(gap => gap > 0).Select(gap => Math.Round(gap * 2) / 2)];
            if (gaps.Count > 3)
            {
                _leading[size.Key] = gaps.CountBy(gap => gap).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key;
            }
        }
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
