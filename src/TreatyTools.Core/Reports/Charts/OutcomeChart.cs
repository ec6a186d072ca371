using System.Globalization;
using TreatyTools.Core.Pictures;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>What the concerns of an outcome chart are grouped by.</summary>
public enum OutcomeGroup
{
    /// <summary>Theme.</summary>
    Theme,

    /// <summary>Kind of stakeholder.</summary>
    StakeholderKind,
}

/// <summary>What came of the concerns: a bar a theme or kind of stakeholder, parted by outcome, with the counts beside it.</summary>
public static class OutcomeChart
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
    public static ChartScene Draw(IReadOnlyList<Concern> concerns, ChartNames names, OutcomeGroup group, ChartOptions options)
    {
        List<Concern> counted = ConcernCounts.Until(concerns, options.AsOf);
        bool byTheme = group == OutcomeGroup.Theme;
        Bar[] bars = [.. counted
            .GroupBy(concern => byTheme ? concern.Theme : names.StakeholderKind(concern.Stakeholder), StringComparer.Ordinal)
            .Select(records => new Bar(
                byTheme ? names.Theme(records.Key) : ChartLabels.Of(records.Key).Replace("\u00AD", "", StringComparison.Ordinal),
                records.CountBy(concern => concern.Outcome, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal)))
            .OrderByDescending(bar => bar.Total).ThenBy(bar => bar.Label, StringComparer.Ordinal)];
        string[] outcomes = [.. Vocabularies.Outcome.Values.Where(outcome => Array.Exists(bars, bar => bar.Of(outcome) > 0))];

        int measured = counted.Count(concern => concern.Outcome != "unknown");
        ChartCanvas canvas = new(options, "What came of the concerns",
            $"{ChartLabels.Count(counted.Count, "concern", "concerns")} by {(byTheme ? "theme" : "kind of stakeholder")} and by outcome in the final text; "
            + $"the outcome of {measured.ToString(CultureInfo.InvariantCulture)} could be measured.");

        double labelWidth = Math.Min(240, bars.Max(bar => ChartText.Width(bar.Label, LabelStyle)) + 14);
        double left = ChartCanvas.Left + labelWidth, table = canvas.Right - (NumberWidth * (outcomes.Length + 1));
        const double SwatchHeight = 18;
        HeadRow head = HeadRow.Of([.. outcomes.Select(ChartLabels.Of), "All"], [.. Enumerable.Repeat(NumberWidth, outcomes.Length + 1)], HeadStyle);
        double row = canvas.PartHeight(bars.Length, usual: 26, least: 18, rest: head.Height + SwatchHeight);
        double top = canvas.Top + head.Height + SwatchHeight;
        head.Draw(canvas, table, canvas.Top + head.Height - 8);
        for (int i = 0; i < outcomes.Length; i++)
        {
            double middle = table + ((i + 0.5) * NumberWidth);
            (string colour, FillPattern pattern, string edge) = Look(outcomes[i]);
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
            int count = bar.Of(outcomes[i]);
            double width = count * scale, middle = box.Right + ((i + 0.5) * NumberWidth);
            string number = count.ToString(CultureInfo.InvariantCulture);
            if (count > 0)
            {
                (string colour, FillPattern pattern, string edge) = Look(outcomes[i]);
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

    /// <summary>A colour and a pattern for each outcome; what is not known is left pale.</summary>
    private static (string Colour, FillPattern Pattern, string Edge) Look(string outcome) => outcome switch
    {
        "addressed" => (Palette.Blue, FillPattern.Solid, Palette.Paper),
        "partly-addressed" => (Palette.Sky, FillPattern.Falling, Palette.Paper),
        "not-addressed" => (Palette.Orange, FillPattern.Rising, Palette.Paper),
        "worsened" => (Palette.Vermilion, FillPattern.Crossed, Palette.Paper),
        _ => (Palette.Band, FillPattern.Solid, Palette.Grey),
    };

    private sealed record Bar(string Label, IReadOnlyDictionary<string, int> Counts)
    {
        internal int Total { get; } = Counts.Values.Sum();

        internal int Of(string outcome) => Counts.GetValueOrDefault(outcome);
    }
}
