using System.Globalization;
using TreatyTools.Core.Insight.Counts;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>What came of the concerns: a bar a theme or kind of stakeholder, parted by outcome, with the counts beside it.</summary>
internal static class OutcomeChart
{
    private const double NumberWidth = 80;
    private static readonly TextStyle HeadStyle = new(12, Bold: true);
    private static readonly TextStyle LabelStyle = new(13);
    private static readonly TextStyle ZeroStyle = new(13, Colour: Palette.Grey);
    private static readonly TextStyle TotalStyle = new(13, Bold: true);

    /// <summary>Lays the chart out.</summary>
    /// <param name="concerns">The concerns, in any order.</param>
    /// <param name="names">The stakeholders and themes that the concerns name.</param>
    /// <param name="group">What the bars are.</param>
    /// <param name="options">Title, source, size; concerns not certain to have been voiced by <see cref="ChartOptions.AsOf"/> are left out.</param>
    /// <exception cref="TreatyFault"><c>NothingToChart</c> or <c>ChartTooLow</c>.</exception>
    internal static ChartScene Draw(IReadOnlyList<Concern> concerns, ConcernNames names, OutcomeGroup group, ChartOptions options)
    {
        List<Concern> counted = ConcernCounts.Until(concerns, options.AsOf);
        bool byTheme = group == OutcomeGroup.Theme;
        CrossCount counts = CrossCount.ByOutcome(counted, concern => byTheme ? concern.Theme : names.StakeholderKind(concern.Stakeholder));
        string Label(string value) => byTheme ? names.Theme(value) : Words.Of(value);
        string[] outcomes = counts.Columns.InOrderOf(Vocabularies.Outcome);
        Bar[] bars = [.. counts.Rows.ByNumber(Label).Select(value =>
            new Bar(Label(value), counts.Rows[value], [.. outcomes.Select(outcome => counts[value, outcome])]))];
        int measured = counts.Total - counts.Columns[Terms.Outcome.Unknown];
        ChartCanvas canvas = new(options, "What came of the concerns",
            $"{Words.Count(counted.Count, "concern")} by {(byTheme ? "theme" : "kind of stakeholder")} and by outcome in the final text; "
            + $"the outcome of {measured.ToString(CultureInfo.InvariantCulture)} could be measured.");

        double labelWidth = Math.Min(240, bars.Max(bar => ChartText.Width(bar.Label, LabelStyle)) + 14);
        double left = ChartCanvas.Left + labelWidth, table = canvas.Right - (NumberWidth * (outcomes.Length + 1));
        const double SwatchHeight = 18;
        HeadRow head = HeadRow.Of([.. outcomes.Select(ChartLabels.Narrow), "All"], [.. Enumerable.Repeat(NumberWidth, outcomes.Length + 1)], HeadStyle);
        double row = canvas.PartHeight(bars.Length, usual: 26, least: 18, rest: head.Height + SwatchHeight);
        double top = canvas.Top + head.Height + SwatchHeight;
        head.Draw(canvas, table, canvas.Top + head.Height - 8);
        for (int i = 0; i < outcomes.Length; i++)
        {
            double middle = table + ((i + 0.5) * NumberWidth);
            (string colour, FillPattern pattern, string edge) = OutcomeLook.Of(outcomes[i]);
            canvas.Add(new RectMark(new Box(middle - 20, top - SwatchHeight - 1, middle + 20, top - 6), colour, edge, Pattern: pattern));
        }

        double scale = (table - left - 16) / bars.Max(bar => bar.Total);
        canvas.Line(left, top, left, top + (bars.Length * row), Palette.Grey);
        for (int r = 0; r < bars.Length; r++)
        {
            DrawBar(canvas, bars[r], outcomes, new Box(left, top + (r * row) + 3, table, top + ((r + 1) * row) - 3), labelWidth, scale, shaded: r % 2 == 0);
        }

        return canvas.Finish(top + (bars.Length * row) + 4);
    }

    private static void DrawBar(ChartCanvas canvas, Bar bar, string[] outcomes, Box box, double labelWidth, double scale, bool shaded)
    {
        double baseline = ((box.Top + box.Bottom) / 2) + 4.6;
        if (shaded)
        {
            canvas.Add(new RectMark(new Box(box.Right, box.Top - 3, canvas.Right, box.Bottom + 3), Palette.Band));
        }

        canvas.Text(ChartText.Fit(bar.Label, LabelStyle, labelWidth - 10), box.Left - 8, baseline, LabelStyle, TextAnchor.End);
        double x = box.Left;
        for (int i = 0; i < outcomes.Length; i++)
        {
            int count = bar.Counts[i];
            double width = count * scale, middle = box.Right + ((i + 0.5) * NumberWidth);
            string number = count.ToString(CultureInfo.InvariantCulture);
            if (count > 0)
            {
                (string colour, FillPattern pattern, string edge) = OutcomeLook.Of(outcomes[i]);
                canvas.Add(new RectMark(new Box(x, box.Top, x + width, box.Bottom), colour, edge, Pattern: pattern)
                {
                    Tip = $"{bar.Label}, {outcomes[i]}: {number}",
                });
            }

            canvas.Text(number, middle, baseline, count == 0 ? ZeroStyle : LabelStyle, TextAnchor.Middle);
            x += width;
        }

        canvas.Text(bar.Total.ToString(CultureInfo.InvariantCulture), box.Right + ((outcomes.Length + 0.5) * NumberWidth), baseline, TotalStyle,
            TextAnchor.Middle);
    }

    private sealed record Bar(string Label, int Total, int[] Counts);
}
