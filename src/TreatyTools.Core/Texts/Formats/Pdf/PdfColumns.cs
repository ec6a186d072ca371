namespace TreatyTools.Core.Texts.Formats.Pdf;

/// <summary>
/// Tells columns of text by the empty strips between them. The segmenters of the library need half a second and more for fifty pages, cut lines that are
/// spaced out, and part the number of a paragraph from its words: so this looks for strips that nearly no line crosses, and for nothing else.
/// </summary>
internal static class PdfColumns
{
    private const double Bin = 2;
    private const double NarrowestGutter = 8;
    private const double NarrowestColumn = 0.15;
    private const int FewestLines = 6;

    /// <summary>The middles of the strips between columns, from left to right; none where the page has one column.</summary>
    internal static List<double> Gutters(IReadOnlyList<PdfRun> runs)
    {
        double left = runs.Min(run => run.Left), right = runs.Max(run => run.Right), width = right - left;
        if (runs.Count < 2 * FewestLines || width is < 100 or > 20_000)
        {
            return [];
        }

        int[] covered = Coverage(runs, left, width);
        List<double> gutters = [];
        int most = (int)(covered.Max() * 0.25), from = (int)(NarrowestColumn * covered.Length), to = covered.Length - from;
        for (int i = from; i < to; i++)
        {
            int end = i;
            while (end < to && covered[end] <= most)
            {
                end++;
            }

            if ((end - i) * Bin >= NarrowestGutter && end < to)
            {
                gutters.Add(left + ((i + end) * Bin / 2));
            }

            i = Math.Max(i, end);
        }

        return gutters.Count > 0 && AreColumns(runs, [left, .. gutters, right]) ? gutters : [];
    }

    private static int[] Coverage(IReadOnlyList<PdfRun> runs, double left, double width)
    {
        int[] covered = new int[(int)(width / Bin) + 1];
        foreach (PdfRun run in runs)
        {
            int end = (int)((run.Right - left) / Bin);
            for (int i = (int)((run.Left - left) / Bin); i <= end; i++)
            {
                covered[i]++;
            }
        }

        return covered;
    }

    // The cells of a table are short; lines of a column are about as long as it is wide.
    private static bool AreColumns(IReadOnlyList<PdfRun> runs, ReadOnlySpan<double> edges)
    {
        for (int column = 0; column + 1 < edges.Length; column++)
        {
            double left = edges[column], right = edges[column + 1];
            List<double> reach = [.. runs.Where(run => run.Left >= left && run.Right <= right).GroupBy(run => Math.Round(run.Baseline))
                .Select(row => row.Max(run => run.Right) - row.Min(run => run.Left)).Order()];
            if (right - left < NarrowestColumn * (edges[^1] - edges[0]) || reach.Count < FewestLines || reach[reach.Count / 2] < 0.6 * (right - left))
            {
                return false;
            }
        }

        return true;
    }
}
