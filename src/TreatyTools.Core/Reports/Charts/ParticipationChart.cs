using System.Globalization;
using TreatyTools.Core.Countries;
using TreatyTools.Core.Insight.Status;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>Signatures and ratifications of a treaty as they add up over time, against what entry into force takes, and by regional group.</summary>
internal static class ParticipationChart
{
    private const double EndLabelWidth = 150;
    private const int MostNamed = 3;
    private static readonly TextStyle AxisStyle = new(12, Colour: Palette.Muted);
    private static readonly TextStyle LabelStyle = new(13);
    private static readonly TextStyle SignedStyle = new(13, Bold: true, Palette.Blue);
    private static readonly TextStyle RatifiedStyle = new(13, Bold: true, Palette.Rust);
    private static readonly TextStyle HeadStyle = new(14, Bold: true);

    private static readonly Lazy<IReadOnlyDictionary<string, string>> RegionalGroups = new(() => CountryTable.All
        .Where(country => country.RegionalGroup is not null)
        .ToDictionary(country => country.Code, country => country.RegionalGroup!, StringComparer.Ordinal));

    /// <summary>As <see cref="Draw(IReadOnlyList{Participation}, Treaty?, IReadOnlyDictionary{string, string}?, ChartOptions)"/>, with every State's
    /// group.</summary>
    internal static ChartScene Draw(IReadOnlyList<Participation> participation, Treaty? treaty, ChartOptions options) =>
        Draw(participation, treaty, RegionalGroups.Value, options);

    /// <summary>Lays the chart out.</summary>
    /// <param name="participation">Records of one treaty.</param>
    /// <param name="treaty">The treaty, for its threshold; null where it is not known.</param>
    /// <param name="regionalGroups">The regional group of every State by its code, members or not of the treaty; null leaves the groups out.</param>
    /// <param name="options">
    /// Title, source, size. A date counts up to <see cref="ChartOptions.AsOf"/> when it lies certainly on or before that day; without one, all count.
    /// </param>
    /// <exception cref="TreatyFault"><c>NothingToChart</c>, <c>SeveralTreaties</c> or <c>ChartTooLow</c>.</exception>
    internal static ChartScene Draw(
        IReadOnlyList<Participation> participation, Treaty? treaty, IReadOnlyDictionary<string, string>? regionalGroups, ChartOptions options)
    {
        ChartFaults.RefuseSeveral(participation);
        Steps signed = Steps.Of(participation, record => record.Signed, options.AsOf);
        Steps ratified = Steps.Of(participation, record => record.Ratified, options.AsOf);
        if (signed.Count + ratified.Count == 0)
        {
            throw ChartFaults.Nothing("signatures or ratifications");
        }

        DateOnly last = options.AsOf ?? Latest(signed.Last, ratified.Last);
        // What some of the records add up to says nothing of the treaty.
        bool isWhole = options.Selection is null;
        int? threshold = isWhole ? treaty?.Threshold : null;
        DateOnly? known = treaty?.FollowedBefore(last)?.Latest;
        ChartCanvas canvas = new(options with { Day = last }, "Signatures and ratifications",
            isWhole ? Finding(participation, treaty, signed, ratified, last, known) : null,
            Subtitle(participation, isWhole ? treaty : null, signed, ratified, last, known));
        List<Group> groups = regionalGroups is null ? [] : Groups(participation, regionalGroups, last, isWhole);

        const double Row = 30, Axis = 26, GroupHead = 44;
        double rest = Axis + 16 + (groups.Count == 0 ? 0 : GroupHead + (groups.Count * Row));
        double height = canvas.PartHeight(1, usual: 330, least: 140, rest);
        Box plot = new(ChartCanvas.Left + 34, canvas.Top + 8, canvas.Right - EndLabelWidth, canvas.Top + 8 + height);
        DrawLines(canvas, plot, signed, ratified, threshold, last, known);
        double bottom = plot.Bottom + Axis;
        if (groups.Count > 0)
        {
            DrawGroups(canvas, groups, bottom + GroupHead, Row);
            bottom += GroupHead + (groups.Count * Row);
        }

        return canvas.Finish(bottom + 8);
    }

    /// <summary>How far the treaty is from its entry into force, or since when it is in force.</summary>
    private static string? Finding(
        IReadOnlyList<Participation> participation, Treaty? treaty, Steps signed, Steps ratified, DateOnly last, DateOnly? known)
    {
        if (treaty?.InForce is { } since && since.IsCertainlyBy(last))
        {
            return $"In force since {ChartLabels.Date(since)}, with {Words.Count(ratified.Count, "ratification")}";
        }

        int counted = ratified.Count - (treaty?.EntryIntoForce?.OrganisationsCount == true ? 0
            : participation.Count(record => record.Party == CountryTable.EuropeanUnion && record.IsBound(last)));
        return treaty?.Threshold is { } needed && counted < needed ? string.Create(CultureInfo.InvariantCulture,
            $"Not in force: {counted} of {needed} ratifications, {(known is null ? "" : "at least ")}{Words.Count(signed.Count, "signature")}") : null;
    }

    private static string Subtitle(
        IReadOnlyList<Participation> participation, Treaty? treaty, Steps signed, Steps ratified, DateOnly last, DateOnly? known)
    {
        string text = $"{Words.Count(signed.Count, "signature")} and {Words.Count(ratified.Count, "ratification")}, added up by day; "
            + "acceptance, approval and accession count as ratification.";
        if (known is { } followed)
        {
            text += $" They were followed to {ChartLabels.Day(followed)}: the lines are dotted after it, and there may be more.";
        }

        if (treaty?.Threshold is { } needed)
        {
            text += $" Entry into force takes {Words.Count(needed, "ratification")}.";
        }

        int doubtful = signed.Doubtful + ratified.Doubtful;
        if (doubtful > 0)
        {
            text += $" {Words.Count(doubtful, "date")}, known to the month or year only, may lie later and {(doubtful == 1 ? "is" : "are")} "
                + "not counted.";
        }

        bool organisation = participation.Any(record => record.Party == CountryTable.EuropeanUnion && record.IsBound(last));
        return organisation && treaty?.EntryIntoForce?.OrganisationsCount != true
            ? text + " The European Union's ratification does not add to the number needed for entry into force, or is not known to."
            : text;
    }

    private static void DrawLines(ChartCanvas canvas, Box plot, Steps signed, Steps ratified, int? threshold, DateOnly last, DateOnly? known)
    {
        DateOnly first = signed.Count == 0 ? ratified.First : ratified.Count == 0 ? signed.First : signed.First < ratified.First ? signed.First
            : ratified.First;
        int pad = Math.Max(2, (last.DayNumber - first.DayNumber) / 60);
        DateAxis axis = new(first.AddDays(-Math.Min(first.DayNumber, pad)), last, plot.Left, plot.Right);
        int most = Math.Max(Math.Max(signed.Count, ratified.Count), threshold ?? 0);
        int step = TickStep(most);
        double top = Math.Ceiling(most * 1.06 / step) * step;
        double Y(double count) => plot.Bottom - (plot.Height * count / top);
        for (int count = 0; count <= top; count += step)
        {
            canvas.Line(plot.Left, Y(count), plot.Right, Y(count), count == 0 ? Palette.Grey : Palette.Rule, count == 0 ? 1.2 : 0.7);
            canvas.Text(count.ToString(CultureInfo.InvariantCulture), plot.Left - 8, Y(count) + 4.2, AxisStyle, TextAnchor.End);
        }

        foreach (DateTick tick in axis.Ticks())
        {
            canvas.Line(tick.X, plot.Bottom, tick.X, plot.Bottom + 5, Palette.Grey);
            canvas.Text(tick.Label, tick.X, plot.Bottom + 19, AxisStyle with { Bold = tick.Year }, TextAnchor.Middle);
        }

        List<LineMark> lines = [];
        if (signed.Count > 0)
        {
            lines.AddRange(Lines(signed.Points(axis, Y, plot.Right), known is { } day ? axis.X(day) : null, Palette.Blue, "Signatures"));
        }

        if (ratified.Count > 0)
        {
            lines.AddRange(Lines(ratified.Points(axis, Y, plot.Right), known is { } day ? axis.X(day) : null, Palette.Vermilion, "Ratifications"));
        }

        if (threshold is { } needed)
        {
            canvas.Line(plot.Left, Y(needed), plot.Right, Y(needed), Palette.Ink, 1.4, dashed: true);
            DrawThreshold(canvas, plot, lines, $"{needed.ToString(CultureInfo.InvariantCulture)} ratifications needed for entry into force", Y(needed));
        }

        lines.ForEach(canvas.Add);
        double signedY = Y(signed.Count) + 4.4, ratifiedY = Y(ratified.Count) + 4.4;
        if (signed.Count > 0 && Math.Abs(signedY - ratifiedY) < 18)
        {
            double middle = (signedY + ratifiedY) / 2;
            (signedY, ratifiedY) = signed.Count >= ratified.Count ? (middle - 9, middle + 9) : (middle + 9, middle - 9);
        }

        if (signed.Count > 0)
        {
            canvas.Text(Words.Count(signed.Count, "signature"), plot.Right + 8, signedY, SignedStyle);
        }

        canvas.Text(Words.Count(ratified.Count, "ratification"), plot.Right + 8, ratifiedY, RatifiedStyle);
    }

    /// <summary>A line, the part of it after the day to which things are known being dotted.</summary>
    private static IEnumerable<LineMark> Lines(List<(double X, double Y)> points, double? knownTo, string colour, string tip)
    {
        if (knownTo is not { } end || points[^1].X <= end)
        {
            return [new LineMark(points, colour, 2.6) { Tip = tip }];
        }

        List<(double X, double Y)> before = [.. points.TakeWhile(point => point.X <= end)], after = [.. points.Skip(before.Count)];
        (double X, double Y) join = (end, before.Count > 0 ? before[^1].Y : after[0].Y);
        LineMark dotted = new([join, .. after], colour, 2.6, Dashed: true) { Tip = tip + ", as far as they are known" };
        return before.Count == 0 ? [dotted] : [new LineMark([.. before, join], colour, 2.6) { Tip = tip }, dotted];
    }

    /// <summary>
    /// Puts the label of the threshold where no line runs through it: above or below its line, at the right, the left or between. Where there is
    /// no such place the subtitle alone has the number.
    /// </summary>
    private static void DrawThreshold(ChartCanvas canvas, Box plot, List<LineMark> lines, string label, double y)
    {
        double width = ChartText.Width(label, LabelStyle);
        (double X, double Y)[] places =
        [
            (plot.Right - width - 6, y - 7), (plot.Right - width - 6, y + 17), (plot.Left + 10, y - 7), (plot.Left + 10, y + 17),
            (((plot.Left + plot.Right - width) / 2), y - 7), (((plot.Left + plot.Right - width) / 2), y + 17),
        ];
        (double X, double Y) free = Array.Find(places, place => place.Y < plot.Bottom - 2
            && !lines.Exists(line => Crosses(line, new Box(place.X - 3, place.Y - 13, place.X + width + 3, place.Y + 5))));
        if (free == default)
        {
            return;
        }

        canvas.Add(new RectMark(new Box(free.X - 3, free.Y - 11, free.X + width + 3, free.Y + 4), Palette.Paper));
        canvas.Text(label, free.X, free.Y, LabelStyle);
    }

    private static bool Crosses(LineMark line, Box box)
    {
        for (int i = 1; i < line.Points.Count; i++)
        {
            (double x1, double y1) = line.Points[i - 1];
            (double x2, double y2) = line.Points[i];
            if (Math.Max(x1, x2) > box.Left && Math.Min(x1, x2) < box.Right && Math.Max(y1, y2) > box.Top - 2 && Math.Min(y1, y2) < box.Bottom + 2)
            {
                return true;
            }
        }

        return false;
    }

    private static void DrawGroups(ChartCanvas canvas, List<Group> groups, double top, double row)
    {
        canvas.Text("By regional group", ChartCanvas.Left, top - 14, HeadStyle);
        canvas.Text("Wide bar: signed. Narrow bar: ratified." + (groups.Exists(group => group.Size > 0)
            ? " Outline: all Member States of the United Nations in the group." : ""),
            ChartCanvas.Left + ChartText.Width("By regional group", HeadStyle) + 14, top - 14, AxisStyle);
        double labelWidth = groups.Max(group => ChartText.Width(group.Name, LabelStyle)) + 14;
        double left = ChartCanvas.Left + labelWidth, textWidth = groups.Max(group => ChartText.Width(group.Text, LabelStyle)) + 10;
        double scale = (canvas.Right - textWidth - left) / groups.Max(group => Math.Max(1, Math.Max(group.Size, Math.Max(group.Signed, group.Ratified))));
        for (int i = 0; i < groups.Count; i++)
        {
            Group group = groups[i];
            double y = top + (i * row), baseline = y + (row / 2) + 4.6;
            canvas.Text(group.Name, left - 8, baseline, LabelStyle, TextAnchor.End);
            if (group.Size > 0)
            {
                canvas.Add(new RectMark(new Box(left, y + 4, left + (group.Size * scale), y + row - 4), Palette.Band,
                    Palette.Grey) { Tip = $"{group.Name}: {group.Text}" });
            }

            canvas.Add(new RectMark(new Box(left, y + 4, left + (group.Signed * scale), y + row - 4), Palette.Sky) { Tip = $"{group.Name}: {group.Text}" });
            canvas.Add(new RectMark(new Box(left, y + 9, left + (group.Ratified * scale), y + row - 9),
                Palette.Vermilion) { Tip = $"{group.Name}: {group.Text}" });
            canvas.Text(group.Text, canvas.Right - textWidth + 10, baseline, LabelStyle);
        }
    }

    private static List<Group> Groups(
        IReadOnlyList<Participation> participation, IReadOnlyDictionary<string, string> regionalGroups, DateOnly last, bool isWhole)
    {
        const string Others = "Others";
        string Of(Participation record) => regionalGroups.GetValueOrDefault(record.Party, Others);
        ILookup<string, Participation> records = participation.Where(record => record.StandingOn(last) is Standing.Signatory or Standing.Bound)
            .ToLookup(Of, StringComparer.Ordinal);
        List<Group> groups = [.. regionalGroups
            .GroupBy(pair => pair.Value, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Where(group => isWhole || records.Contains(group.Key))
            .Select(group => new Group(group.Key, isWhole ? group.Count() : 0, records[group.Key].Count(record => record.HasSigned(last)),
                records[group.Key].Count(record => record.IsBound(last))))];
        if (records.Contains(Others))
        {
            groups.Add(new Group(string.Join(", ", records[Others].Select(record => record.PartyName).Order(StringComparer.Ordinal).Take(MostNamed))
                + (records[Others].Count() > MostNamed ? ", …" : ""), 0, records[Others].Count(record => record.HasSigned(last)),
                records[Others].Count(record => record.IsBound(last))));
        }

        return groups;
    }

    private static int TickStep(int most)
    {
        int[] steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];
        return Array.Find(steps, step => most / (double)step <= 8) is > 0 and int found ? found : steps[^1];
    }

    private static DateOnly Latest(DateOnly a, DateOnly b) => a > b ? a : b;

    private sealed record Group(string Name, int Size, int Signed, int Ratified)
    {
        internal string Text { get; } = Size == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Signed} signed, {Ratified} ratified")
            : string.Create(CultureInfo.InvariantCulture, $"{Signed} signed ({Signed / (double)Size:0 %}), {Ratified} ratified, of {Size} States");
    }

    /// <summary>The days on which a number grows.</summary>
    private sealed record Steps(IReadOnlyList<DateOnly> Days, int Doubtful)
    {
        internal int Count => Days.Count;

        internal DateOnly First => Days[0];

        internal DateOnly Last => Days.Count == 0 ? DateOnly.MinValue : Days[^1];

        internal static Steps Of(IReadOnlyList<Participation> records, Func<Participation, EdtfDate?> date, DateOnly? asOf)
        {
            DateOnly last = asOf ?? DateOnly.MaxValue;
            EdtfDate[] dates = [.. records.Select(date).OfType<EdtfDate>()];
            return new Steps(
                [.. dates.Where(known => known.IsCertainlyBy(last)).Select(known => known.Latest).Order()],
                dates.Count(known => Standings.IsDoubtful(known, last)));
        }

        internal List<(double X, double Y)> Points(DateAxis axis, Func<double, double> y, double end)
        {
            List<(double X, double Y)> points = [(axis.X(axis.First), y(0))];
            for (int i = 0; i < Days.Count; i++)
            {
                if (i + 1 < Days.Count && Days[i + 1] == Days[i])
                {
                    continue;
                }

                double x = axis.X(Days[i]);
                points.Add((x, points[^1].Y));
                points.Add((x, y(i + 1)));
            }

            points.Add((end, points[^1].Y));
            return points;
        }
    }
}
