using System.Globalization;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>How many voted for and against each motion: bars that part from one line, and beside them who abstained.</summary>
internal static class VotesChart
{
    private const double AbstainShare = 0.24;
    private const double NumberRoom = 40;
    private static readonly TextStyle HeadStyle = new(12.5, Bold: true);
    private static readonly TextStyle TitleStyle = new(13);
    private static readonly TextStyle SubjectStyle = new(12, Colour: Palette.Muted);
    private static readonly TextStyle NumberStyle = new(13, Bold: true);

    /// <summary>Lays the chart out.</summary>
    /// <param name="events">Events; those in which votes for and against were counted are drawn, by date.</param>
    /// <param name="options">Title, source, size; events that are not certain to have begun by <see cref="ChartOptions.AsOf"/> are left out.</param>
    /// <exception cref="TreatyFault"><c>NothingToChart</c> or <c>ChartTooLow</c>.</exception>
    internal static ChartScene Draw(IReadOnlyList<TreatyEvent> events, ChartOptions options)
    {
        Motion[] motions =
        [
            .. events.Where(record => record.Vote is { Yes: not null, No: not null } && (options.AsOf is not { } day || record.Date.IsCertainlyBy(day)))
                .OrderBy(record => record.Date).ThenBy(record => record.Id, StringComparer.Ordinal).Select(record => new Motion(record)),
        ];
        if (motions.Length == 0)
        {
            throw ChartFaults.Nothing("votes for and against");
        }

        int carried = motions.Count(motion => motion.Yes > motion.No);
        int uncounted = events.Count(record => record.Kind == Terms.EventKind.Vote && record.Vote is not { Yes: not null, No: not null });
        ChartCanvas canvas = new(options, "Votes for and against",
            string.Create(CultureInfo.InvariantCulture, $"More voted for than against in {carried} of {Words.Count(motions.Length, "vote")}"),
            "Number of States that voted no (left, crossed), yes (right) and that abstained (apart, pale), by date."
            + (uncounted == 0 ? "" : $" {Words.Count(uncounted, "vote")} without a count of both {(uncounted == 1 ? "is" : "are")} left out."));

        double labelWidth = Math.Min(options.Width * 0.38, motions.Max(motion => Math.Max(ChartText.Width(motion.Title, TitleStyle),
            ChartText.Width(motion.Subject, SubjectStyle))) + 16);
        const double Head = 26;
        double row = canvas.PartHeight(motions.Length, usual: 46, least: 38, rest: Head), top = canvas.Top + Head;
        double left = ChartCanvas.Left + labelWidth, abstained = canvas.Right - ((canvas.Right - left) * AbstainShare);
        int most = motions.Max(motion => motion.Abstain ?? 0), no = motions.Max(motion => motion.No), yes = motions.Max(motion => motion.Yes);
        double scale = Math.Min((abstained - left - (3 * NumberRoom)) / Math.Max(1, no + yes), (canvas.Right - abstained - NumberRoom) / Math.Max(1, most));
        double middle = left + NumberRoom + (no * scale);
        canvas.Text("No", middle - 6, canvas.Top + 14, HeadStyle, TextAnchor.End);
        canvas.Text("Yes", middle + 6, canvas.Top + 14, HeadStyle);
        canvas.Text("Abstained", abstained, canvas.Top + 14, HeadStyle);
        for (int i = 0; i < motions.Length; i++)
        {
            double y = top + (i * row);
            if (i % 2 == 0)
            {
                canvas.Add(new RectMark(new Box(ChartCanvas.Left, y, canvas.Right, y + row), Palette.Band));
            }

            DrawMotion(canvas, motions[i], new Box(middle, y + (row / 2) - 10, abstained, y + (row / 2) + 10), scale, labelWidth);
        }

        canvas.Line(middle, top, middle, top + (motions.Length * row), Palette.Ink, 1.2);
        return canvas.Finish(top + (motions.Length * row) + 4);
    }

    private static void DrawMotion(ChartCanvas canvas, Motion motion, Box box, double scale, double labelWidth)
    {
        double baseline = ((box.Top + box.Bottom) / 2) + 4.6;
        canvas.Text(ChartText.Fit(motion.Title, TitleStyle, labelWidth - 16), ChartCanvas.Left + 6, baseline - 9, TitleStyle, tip: motion.Tip);
        canvas.Text(ChartText.Fit(motion.Subject, SubjectStyle, labelWidth - 16), ChartCanvas.Left + 6, baseline + 8, SubjectStyle, tip: motion.Tip);
        canvas.Add(new RectMark(new Box(box.Left - (motion.No * scale), box.Top, box.Left, box.Bottom), Palette.Vermilion, Pattern: FillPattern.Crossed)
        {
            Tip = motion.Tip,
        });
        canvas.Add(new RectMark(new Box(box.Left, box.Top, box.Left + (motion.Yes * scale), box.Bottom), Palette.Blue) { Tip = motion.Tip });
        canvas.Text(Number(motion.No), box.Left - (motion.No * scale) - 6, baseline, NumberStyle, TextAnchor.End);
        canvas.Text(Number(motion.Yes), box.Left + (motion.Yes * scale) + 6, baseline, NumberStyle);
        if (motion.Abstain is { } abstained)
        {
            canvas.Add(new RectMark(new Box(box.Right, box.Top, box.Right + (abstained * scale), box.Bottom), Palette.Rule, Palette.Grey) { Tip = motion.Tip });
        }

        canvas.Text(motion.Abstain is { } known ? Number(known) : "not known", box.Right + ((motion.Abstain ?? 0) * scale) + 6, baseline, NumberStyle);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Motion(TreatyEvent Event)
    {
        internal int Yes => Event.Vote!.Yes!.Value;

        internal int No => Event.Vote!.No!.Value;

        internal int? Abstain => Event.Vote!.Abstain;

        internal string Title { get; } = ChartText.Clean(Event.Title);

        internal string Subject { get; } = ChartText.Clean($"{ChartLabels.Date(Event.Date)}, {Event.Vote!.Subject}");

        internal string Tip => string.Create(CultureInfo.InvariantCulture, $"{Title} ({Subject}): {Yes} for, {No} against, ")
            + (Abstain is { } abstained ? string.Create(CultureInfo.InvariantCulture, $"{abstained} abstaining") : "abstentions not known");
    }
}
