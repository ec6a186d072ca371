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
    private const double NarrowPiece = 8;
    private static readonly TextStyle HeadStyle = new(12, Bold: true);
    private static readonly TextStyle LabelStyle = new(13);
    private static readonly TextStyle ZeroStyle = new(13, Colour: Palette.Muted);
    private static readonly TextStyle TotalStyle = new(13, Bold: true);

    /// <summary>Lays the chart out.</summary>
    /// <param name="concerns">The concerns, in any order.</param>
    /// <param name="names">The stakeholders and themes that the concerns name.</param>
    /// <param name="group">What the bars are.</param>
    /// <param name="isShare">Whether the bars are shares of the concerns with a known outcome, those that were met most first.</param>
    /// <param name="options">Title, source, size; concerns not certain to have been voiced by <see cref="ChartOptions.AsOf"/> are left out.</param>
    /// <exception cref="TreatyFault"><c>NothingToChart</c> or <c>ChartTooLow</c>.</exception>
    internal static ChartScene Draw(IReadOnlyList<Concern> concerns, ConcernNames names, OutcomeGroup group, bool isShare, ChartOptions options)
    {
        List<Concern> counted = ConcernCounts.Until(concerns, options.AsOf);
        bool byTheme = group == OutcomeGroup.Theme;
        CrossCount counts = CrossCount.ByOutcome(counted, concern => byTheme ? concern.Theme : names.StakeholderKind(concern.Stakeholder));
        string Label(string value) => byTheme ? names.Theme(value) : Words.Of(value);
        string[] outcomes = counts.Columns.InOrderOf(Vocabularies.Outcome);
        Bar[] bars = [.. counts.Rows.ByNumber(Label).Select(value =>
            new Bar(Label(value), counts.Rows[value], [.. outcomes.Select(outcome => counts[value, outcome])], counts[value, Terms.Outcome.Unknown]))];
        Bar all = new("All", counts.Total, [.. outcomes.Select(outcome => counts.Columns[outcome])], counts.Columns[Terms.Outcome.Unknown]) { IsTotal = true };
        if (isShare)
        {
            bars = [.. bars.Where(bar => bar.Measured > 0).OrderByDescending(bar => bar.Share(outcomes, Terms.Outcome.Addressed))
                .ThenByDescending(bar => bar.Share(outcomes, Terms.Outcome.PartlyAddressed)).ThenBy(bar => bar.Label, StringComparer.Ordinal)];
            if (bars.Length == 0)
            {
                throw ChartFaults.Nothing("concerns with a known outcome");
            }
        }

        ChartCanvas canvas = new(options, "What came of the concerns", Finding(all, outcomes),
            $"{Words.Count(counted.Count, "concern")} by {(byTheme ? "theme" : "kind of stakeholder")} and by outcome in the final text; "
            + $"the outcome of {all.Measured.ToString("N0", CultureInfo.InvariantCulture)} could be measured. "
            + (isShare ? "Bars are shares of these; numbers are concerns." : "Bars and numbers are concerns."));

        double labelWidth = Math.Min(240, bars.Max(bar => ChartText.Width(bar.Label, LabelStyle)) + 14);
        double left = ChartCanvas.Left + labelWidth, table = canvas.Right - (NumberWidth * (outcomes.Length + 1));
        const double SwatchHeight = 18, TotalGap = 6;
        HeadRow head = HeadRow.Of([.. outcomes.Select(ChartLabels.Narrow), "All"], [.. Enumerable.Repeat(NumberWidth, outcomes.Length + 1)], HeadStyle);
        double row = canvas.PartHeight(bars.Length + 1, usual: 26, least: 18, rest: head.Height + SwatchHeight + TotalGap);
        double top = canvas.Top + head.Height + SwatchHeight, bottom = top + (bars.Length * row);
        head.Draw(canvas, table, canvas.Top + head.Height - 8);
        for (int i = 0; i < outcomes.Length; i++)
        {
            double middle = table + ((i + 0.5) * NumberWidth);
            (string colour, FillPattern pattern, string edge) = OutcomeLook.Of(outcomes[i]);
            canvas.Add(new RectMark(new Box(middle - 20, top - SwatchHeight - 1, middle + 20, top - 6), colour, edge, Pattern: pattern));
        }

        BarLook look = new(outcomes, labelWidth, table - left - 16, isShare ? null : bars.Max(bar => bar.Total));
        canvas.Line(left, top, left, bottom, Palette.Grey);
        for (int r = 0; r < bars.Length; r++)
        {
            DrawBar(canvas, bars[r], look, new Box(left, top + (r * row) + 3, table, top + ((r + 1) * row) - 3), shaded: r % 2 == 0, LabelStyle);
        }

        canvas.Line(ChartCanvas.Left, bottom + (TotalGap / 2), canvas.Right, bottom + (TotalGap / 2), Palette.Rule);
        DrawBar(canvas, all, look, new Box(left, bottom + TotalGap + 3, table, bottom + TotalGap + row - 3), shaded: false, TotalStyle);
        return canvas.Finish(bottom + TotalGap + row + 4);
    }

    /// <summary>How many of the measured concerns were met.</summary>
    private static string Finding(Bar all, string[] outcomes)
    {
        if (all.Measured == 0)
        {
            return "Of no concern the outcome is known";
        }

        int Of(string outcome) => Array.IndexOf(outcomes, outcome) is >= 0 and int i ? all.Counts[i] : 0;
        return string.Create(CultureInfo.InvariantCulture, $"{Of(Terms.Outcome.Addressed):N0} of {Words.Count(all.Measured, "concern")} with a known outcome ")
            + string.Create(CultureInfo.InvariantCulture, $"{(Of(Terms.Outcome.Addressed) == 1 ? "was" : "were")} met in full, ")
            + string.Create(CultureInfo.InvariantCulture, $"{Of(Terms.Outcome.PartlyAddressed):N0} in part");
    }

    private static void DrawBar(ChartCanvas canvas, Bar bar, BarLook look, Box box, bool shaded, TextStyle style)
    {
        double baseline = ((box.Top + box.Bottom) / 2) + 4.6;
        if (shaded)
        {
            canvas.Add(new RectMark(new Box(box.Right, box.Top - 3, canvas.Right, box.Bottom + 3), Palette.Band));
        }

        canvas.Text(ChartText.Fit(bar.Label, style, look.LabelWidth - 10), box.Left - 8, baseline, style, TextAnchor.End);
        double x = box.Left;
        for (int i = 0; i < look.Outcomes.Length; i++)
        {
            int count = bar.Counts[i];
            double width = look.Width(bar, i), middle = box.Right + ((i + 0.5) * NumberWidth);
            string number = count.ToString(CultureInfo.InvariantCulture);
            if (width > 0)
            {
                (string colour, FillPattern pattern, string edge) = OutcomeLook.Of(look.Outcomes[i]);
                // In a narrow piece a pattern is but noise.
                bool isNarrow = width < NarrowPiece;
                canvas.Add(new RectMark(new Box(x, box.Top, x + width, box.Bottom), colour, edge, Pattern: isNarrow ? FillPattern.Solid : pattern)
                {
                    Tip = $"{bar.Label}, {Words.Of(look.Outcomes[i]).ToLowerInvariant()}: {number} of {bar.Total.ToString(CultureInfo.InvariantCulture)}",
                });
            }

            canvas.Text(number, middle, baseline, count == 0 ? ZeroStyle : style, TextAnchor.Middle);
            x += width;
        }

        canvas.Text(bar.Total.ToString(CultureInfo.InvariantCulture), box.Right + ((look.Outcomes.Length + 0.5) * NumberWidth), baseline, TotalStyle,
            TextAnchor.Middle);
    }

    private sealed record Bar(string Label, int Total, int[] Counts, int Unknown)
    {
        internal bool IsTotal { get; init; }

        internal int Measured => Total - Unknown;

        internal double Share(string[] outcomes, string outcome) =>
            Array.IndexOf(outcomes, outcome) is >= 0 and int i && Measured > 0 ? Counts[i] / (double)Measured : 0;
    }

    /// <summary>How bars are drawn.</summary>
    /// <param name="Outcomes">The outcomes, in their order.</param>
    /// <param name="LabelWidth">Room for labels.</param>
    /// <param name="Room">Room for the longest bar.</param>
    /// <param name="Most">The number that has the longest bar, which is cut for the total of all; null where bars are shares.</param>
    private sealed record BarLook(string[] Outcomes, double LabelWidth, double Room, int? Most)
    {
        /// <summary>Width of a piece. The total has no bar beside bars of numbers, which would be dwarfed by it.</summary>
        internal double Width(Bar bar, int i) => Most is { } most ? bar.IsTotal ? 0 : bar.Counts[i] * Room / most
            : Outcomes[i] == Terms.Outcome.Unknown || bar.Measured == 0 ? 0 : bar.Counts[i] * Room / bar.Measured;
    }
}
