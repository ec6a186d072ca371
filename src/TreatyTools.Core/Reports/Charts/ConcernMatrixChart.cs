using System.Globalization;
using TreatyTools.Core.Insight.Counts;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>How many concerns each kind of stakeholder raised under each theme, as a table whose cells are the darker the more there are.</summary>
internal static class ConcernMatrixChart
{
    private const double NumberWidth = 64;
    private static readonly TextStyle HeadStyle = new(13, Bold: true);
    private static readonly TextStyle LabelStyle = new(13);
    private static readonly TextStyle ZeroStyle = new(13, Colour: Palette.Muted);

    /// <summary>Lays the chart out.</summary>
    /// <param name="concerns">The concerns, in any order.</param>
    /// <param name="names">The stakeholders and themes that the concerns name.</param>
    /// <param name="options">Title, source, size; concerns not certain to have been voiced by <see cref="ChartOptions.AsOf"/> are left out.</param>
    /// <exception cref="TreatyFault"><c>NothingToChart</c> or <c>ChartTooLow</c>.</exception>
    internal static ChartScene Draw(IReadOnlyList<Concern> concerns, ConcernNames names, ChartOptions options)
    {
        List<Concern> counted = ConcernCounts.Until(concerns, options.AsOf);
        CrossCount counts = CrossCount.Of(counted, concern => [concern.Theme], concern => [names.StakeholderKind(concern.Stakeholder)]);
        string[] themes = counts.Rows.ByNumber(), kinds = counts.Columns.ByNumber();
        ChartCanvas canvas = new(options, "Concerns by theme and kind of stakeholder", Finding(counts, names),
            $"{Words.Count(counted.Count, "concern")} of "
                + Words.Count(
                    counted.Select(concern => concern.Stakeholder).Distinct(StringComparer.Ordinal).Count(), "stakeholder") + ", "
            + "counted by the stakeholder who voiced it. The darker a cell, the more.");

        double labelWidth = Math.Min(240, themes.Max(theme => ChartText.Width(names.Theme(theme), LabelStyle)) + 18);
        double left = ChartCanvas.Left + labelWidth, cell = (canvas.Right - left - NumberWidth) / kinds.Length;
        HeadRow head = HeadRow.Of([.. kinds.Select(ChartLabels.Narrow), "All"], [.. Enumerable.Repeat(cell, kinds.Length), NumberWidth], HeadStyle);
        double row = canvas.PartHeight(themes.Length + 1, usual: 25, least: 17, rest: head.Height + 6);
        double top = canvas.Top + head.Height;
        head.Draw(canvas, left, top - 8);

        int most = themes.Max(theme => kinds.Max(kind => counts[theme, kind]));
        for (int r = 0; r < themes.Length; r++)
        {
            double y = top + (r * row), baseline = y + (row / 2) + 4.6;
            canvas.Text(ChartText.Fit(names.Theme(themes[r]), LabelStyle, labelWidth - 10), ChartCanvas.Left, baseline, LabelStyle);
            for (int c = 0; c < kinds.Length; c++)
            {
                int count = counts[themes[r], kinds[c]];
                Cell(canvas, new Box(left + (c * cell) + 1, y + 1, left + ((c + 1) * cell) - 1, y + row - 1), baseline, count, most,
                    $"{names.Theme(themes[r])}, {kinds[c]}: {count.ToString(CultureInfo.InvariantCulture)}");
            }

            Number(canvas, counts.Rows[themes[r]], canvas.Right - (NumberWidth / 2), baseline, HeadStyle);
        }

        double line = top + (themes.Length * row) + 3, last = line + (row / 2) + 5.6;
        canvas.Line(ChartCanvas.Left, line, canvas.Right, line, Palette.Rule);
        canvas.Text("All", ChartCanvas.Left, last, HeadStyle);
        for (int c = 0; c < kinds.Length; c++)
        {
            Number(canvas, counts.Columns[kinds[c]], left + ((c + 0.5) * cell), last, HeadStyle);
        }

        Number(canvas, counted.Count, canvas.Right - (NumberWidth / 2), last, HeadStyle);
        return canvas.Finish(line + row + 3);
    }

    /// <summary>Which kind raised most, and about what; null where several kinds raised as many.</summary>
    private static string? Finding(CrossCount counts, ConcernNames names)
    {
        string[] kinds = counts.Columns.ByNumber();
        if (kinds.Length < 2 || counts.Columns[kinds[0]] == counts.Columns[kinds[1]])
        {
            return null;
        }

        string[] themes = [.. counts.Rows.Values.OrderByDescending(theme => counts[theme, kinds[0]]).Take(2)];
        bool isOne = themes.Length == 1 || counts[themes[0], kinds[0]] > counts[themes[1], kinds[0]];
        return $"{Words.Of(kinds[0])}: {counts.Columns[kinds[0]].ToString("N0", CultureInfo.InvariantCulture)} of {Words.Count(counts.Total, "concern")}"
            + (isOne ? $", most often on {names.Theme(themes[0]).ToLowerInvariant()}" : "");
    }

    private static void Cell(ChartCanvas canvas, Box box, double baseline, int count, int most, string tip)
    {
        // The eye judges areas of colour by their square root, or one large count would leave the rest pale.
        double share = count == 0 ? 0 : 0.1 + (0.9 * Math.Sqrt(count / (double)most));
        string fill = count == 0 ? Palette.Band : Palette.Tint(Palette.Blue, share), letters = Palette.On(fill);
        canvas.Add(new RectMark(box, fill, Radius: 2) { Tip = tip });
        TextStyle style = count == 0 ? ZeroStyle : letters == Palette.Ink ? LabelStyle : new TextStyle(13, Bold: true, letters);
        Number(canvas, count, (box.Left + box.Right) / 2, baseline, style);
    }

    private static void Number(ChartCanvas canvas, int number, double x, double y, TextStyle style) =>
        canvas.Text(number.ToString(CultureInfo.InvariantCulture), x, y, style, TextAnchor.Middle);
}

/// <summary>What the charts of concerns count.</summary>
internal static class ConcernCounts
{
    /// <summary>The concerns certain to have been voiced by a day; all where none is given.</summary>
    /// <exception cref="TreatyFault"><c>NothingToChart</c>.</exception>
    internal static List<Concern> Until(IReadOnlyList<Concern> concerns, DateOnly? asOf)
    {
        List<Concern> counted = [.. concerns.Where(concern => asOf is not { } day || concern.Date?.IsCertainlyBy(day) == true)];
        return counted.Count > 0 ? counted : throw ChartFaults.Nothing("concerns");
    }
}
