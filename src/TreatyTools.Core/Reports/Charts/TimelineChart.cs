using System.Globalization;
using TreatyTools.Core.Insight.Timeline;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Strings;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>Events on a date axis, in lanes by their kind, the weightiest of them labelled.</summary>
internal static class TimelineChart
{
    private const double LaneHead = 150;
    private const double MarkRadius = 4.5;
    private const double LanePadding = 6;
    private const int MarkRows = 7;
    private static readonly TextStyle LabelStyle = new(12);
    private static readonly TextStyle DateStyle = new(12, Colour: Palette.Muted);
    private static readonly TextStyle LaneStyle = new(13, Bold: true);
    private static readonly TextStyle TickStyle = new(12, Colour: Palette.Muted);
    private static readonly TextStyle YearStyle = new(12, Bold: true, Colour: Palette.Muted);

    /// <summary>Lays the chart out.</summary>
    /// <param name="events">The events, in any order.</param>
    /// <param name="options">Title, source, size; events that are not certain to have begun by <see cref="ChartOptions.AsOf"/> are left out.</param>
    /// <exception cref="TreatyFault"><c>NothingToChart</c> or <c>ChartTooLow</c>.</exception>
    internal static ChartScene Draw(IReadOnlyList<TreatyEvent> events, ChartOptions options)
    {
        List<Item> items = [.. events
            .Where(record => options.AsOf is not { } day || record.Date.IsCertainlyBy(day))
            .Select(record => new Item(record))
            .OrderBy(item => item.First).ThenBy(item => item.Event.Id, StringComparer.Ordinal)];
        if (items.Count == 0)
        {
            throw ChartFaults.Nothing("events");
        }

        DateOnly first = items.Min(item => item.DrawnFirst), last = items.Max(item => item.DrawnLast);
        DateOnly? breakAt = DateAxis.FindBreak([.. items.Select(item => item.Middle)]);
        double right = options.Width - ChartCanvas.Margin;
        int pad = Math.Max(3, (last.DayNumber - first.DayNumber) / 60);
        DateAxis axis = new(first.AddDays(-Math.Min(first.DayNumber, breakAt is null ? pad : pad * 2)), AddDays(last, breakAt is null ? pad : pad / 3),
            ChartCanvas.Left + LaneHead, right, breakAt);

        List<Lane> lanes = [];
        foreach (IGrouping<string, Item> group in items.GroupBy(item => item.Event.Kind, StringComparer.Ordinal).OrderBy(group => Order(group.Key)))
        {
            lanes.Add(Lane.Fill(group.Key, [.. group], axis, right));
        }

        ChartCanvas canvas = new(options, "Timeline of the negotiation", Finding(items), Subtitle(items, breakAt, lanes.Exists(lane => lane.More.Count > 0)));
        const double AxisHeight = 26, SignsHeight = 28;
        double row = canvas.PartHeight(lanes.Sum(lane => lane.Rows), usual: 17, least: 15,
            rest: SignsHeight + (2 * AxisHeight) + (lanes.Count * 2 * LanePadding));
        DrawSigns(canvas, items);
        double top = canvas.Top + SignsHeight + AxisHeight, bottom = top + lanes.Sum(lane => (lane.Rows * row) + (2 * LanePadding));
        DrawGrid(canvas, axis, lanes, row, top, bottom);
        double y = top;
        foreach (Lane lane in lanes)
        {
            DrawLane(canvas, lane, y + LanePadding, row, background: lanes.IndexOf(lane) % 2 == 0 ? Palette.Band : Palette.Paper);
            y += (lane.Rows * row) + (2 * LanePadding);
        }

        return canvas.Finish(bottom + AxisHeight);
    }

    /// <summary>The busiest year; null where there is but one, or several are as busy.</summary>
    private static string? Finding(List<Item> items)
    {
        KeyValuePair<int, int>[] years = [.. items.CountBy(item => item.First.Year).OrderByDescending(year => year.Value).Take(2)];
        return years.Length < 2 || years[0].Value == years[1].Value ? null : string.Create(CultureInfo.InvariantCulture,
            $"{years[0].Key} was the busiest year, with {years[0].Value:N0} of {Words.Count(items.Count, "event")}");
    }

    /// <summary>What the signs mean, each drawn.</summary>
    private static void DrawSigns(ChartCanvas canvas, List<Item> items)
    {
        double x = ChartCanvas.Left + MarkRadius;
        foreach (EventGroup group in items.Select(item => EventGroups.Of(item.Event.Kind)).Distinct().Order())
        {
            (string colour, SymbolShape shape) = Look(group);
            canvas.Add(new SymbolMark(shape, x, canvas.Top + 7, MarkRadius, colour, colour));
            x = canvas.Text(Words.Capital(EventGroups.Words(group)), x + 10, canvas.Top + 11.4, LabelStyle).Bounds.Right + 26;
        }
    }

    private static string Subtitle(List<Item> items, DateOnly? breakAt, bool crowded)
    {
        int from = items.Min(item => item.First.Year), to = items.Max(item => item.First.Year);
        string text = Words.Count(items.Count, "event") + (from == to
            ? string.Create(CultureInfo.InvariantCulture, $" of {from}, by kind.")
            : string.Create(CultureInfo.InvariantCulture, $" from {from} to {to}, by kind."));
        if (crowded)
        {
            text += " +n counts marks for which there is no room.";
        }

        if (items.Exists(item => !item.Exact))
        {
            text += " A hollow mark has a date that is uncertain or known to the month or year only.";
        }

        return breakAt is { } day
            ? text + string.Create(CultureInfo.InvariantCulture, $" The years before {day.Year} are drawn on a smaller scale.")
            : text;
    }

    private static void DrawGrid(ChartCanvas canvas, DateAxis axis, List<Lane> lanes, double row, double top, double bottom)
    {
        double y = top;
        for (int i = 0; i < lanes.Count; i++)
        {
            double height = (lanes[i].Rows * row) + (2 * LanePadding);
            if (i % 2 == 0)
            {
                canvas.Add(new RectMark(new Box(ChartCanvas.Left, y, canvas.Right, y + height), Palette.Band));
            }

            y += height;
        }

        foreach (DateTick tick in axis.Ticks())
        {
            canvas.Line(tick.X, top, tick.X, bottom, Palette.Rule, tick.Year ? 1.2 : 0.6);
            TextStyle style = tick.Year ? YearStyle : TickStyle;
            double half = ChartText.Width(tick.Label, style) / 2;
            double x = Math.Min(tick.X, canvas.Right - half);
            canvas.Text(tick.Label, x, top - 8, style, TextAnchor.Middle);
            canvas.Text(tick.Label, x, bottom + 17, style, TextAnchor.Middle);
        }

        if (axis.Break is not null)
        {
            double x = axis.BreakX;
            List<(double X, double Y)> zigzag = [];
            for (double at = top; at <= bottom; at += 8)
            {
                zigzag.Add((x + (zigzag.Count % 2 == 0 ? -2.5 : 2.5), at));
            }

            canvas.Add(new LineMark(zigzag, Palette.Grey, 1.2));
        }
    }

    private static void DrawLane(ChartCanvas canvas, Lane lane, double top, double row, string background)
    {
        canvas.Text(ChartText.Fit(Words.Of(lane.Kind), LaneStyle, LaneHead - 44), ChartCanvas.Left + 8,
            top + 13, LaneStyle);
        canvas.Text(lane.Items.Count.ToString(CultureInfo.InvariantCulture), ChartCanvas.Left + LaneHead - 14, top + 13, DateStyle, TextAnchor.End);
        (string colour, SymbolShape shape) = Look(EventGroups.Of(lane.Kind));
        foreach (Placed placed in lane.Placed)
        {
            double y = top + ((placed.Row + 0.5) * row);
            Item item = placed.Item;
            string tip = item.Tip;
            string fill = item.Exact ? colour : Palette.Paper;
            if (placed.Right - placed.Left > 2 * MarkRadius)
            {
                canvas.Add(new RectMark(new Box(placed.Left, y - MarkRadius, placed.Right, y + MarkRadius), fill, colour, MarkRadius) { Tip = tip });
            }
            else
            {
                canvas.Add(new SymbolMark(shape, (placed.Left + placed.Right) / 2, y, MarkRadius - (shape == SymbolShape.Diamond ? 0 : 0.7), fill,
                    colour) { Tip = tip });
            }

            if (placed.LabelLeft is { } x)
            {
                // The ground of the lane goes under the label, so that no line of the grid runs through it.
                double end = x + ChartText.Width(item.Label, LabelStyle) + Lane.DateGap + ChartText.Width(item.DateLabel, DateStyle);
                canvas.Add(new RectMark(new Box(x - 2, y - 7, end + 2, y + 7), background));
                canvas.Text(item.Label, x, y + 4.2, LabelStyle, tip: tip);
                canvas.Text(item.DateLabel, x + ChartText.Width(item.Label, LabelStyle) + Lane.DateGap, y + 4.2, DateStyle);
            }
        }

        foreach ((double x, int atRow, int count) in lane.More)
        {
            canvas.Text(string.Create(CultureInfo.InvariantCulture, $"+{count}"), x, top + ((atRow + 0.5) * row) + 4.2, DateStyle);
        }
    }

    private static (string Colour, SymbolShape Shape) Look(EventGroup group) => group switch
    {
        EventGroup.Done => (Palette.Vermilion, SymbolShape.Diamond),
        EventGroup.Said => (Palette.Green, SymbolShape.Square),
        _ => (Palette.Blue, SymbolShape.Circle),
    };

    private static int Order(string kind) => Vocabularies.EventKind.IndexOf(kind) is >= 0 and int at ? at : int.MaxValue;

    private static DateOnly AddDays(DateOnly day, int days) =>
        day.AddDays(Math.Min(days, DateOnly.MaxValue.DayNumber - day.DayNumber));

    /// <summary>An event with what is needed to place it.</summary>
    private sealed class Item
    {
        internal Item(TreatyEvent record)
        {
            Event = record;
            // An end that is open or unknown is drawn where the other one is.
            EdtfDate end = record.End ?? record.Date;
            First = record.Date.HasEarliest ? record.Date.Earliest : record.Date.Latest;
            Last = end.HasLatest ? end.Latest : end.HasEarliest ? end.Earliest : First;
            Exact = record.Date.IsExactDay && record.End?.IsExactDay != false;
            Label = ChartText.Clean(record.Vote is { } vote && (vote.Yes ?? vote.No) is not null ? $"{record.Title} ({vote})" : record.Title);
            DateLabel = ChartLabels.Dates(record.Date, record.End);
            Weight = EventWeight.Of(record);
        }

        internal TreatyEvent Event { get; }

        internal DateOnly First { get; }

        internal DateOnly Last { get; }

        internal DateOnly Middle => First.AddDays((Last.DayNumber - First.DayNumber) / 2);

        /// <summary>The first day of what is drawn: of a period its beginning, else the middle of what the date can mean.</summary>
        internal DateOnly DrawnFirst => Event.End is null ? Middle : First;

        internal DateOnly DrawnLast => Event.End is null ? Middle : Last;

        internal bool Exact { get; }

        internal string Label { get; }

        internal string DateLabel { get; }

        internal int Weight { get; }

        internal string Tip => $"{DateLabel}: {Label}";
    }

    private sealed record Placed(Item Item, int Row, double Left, double Right, double? LabelLeft);

    /// <summary>The events of one kind, in rows. A row holds marks and labels from left to right, so nothing in a lane can overlap.</summary>
    private sealed class Lane(string kind, IReadOnlyList<Item> items)
    {
        internal const double DateGap = 6;
        private const double LabelGap = 5;
        private const double Apart = 7;

        internal string Kind { get; } = kind;

        internal IReadOnlyList<Item> Items { get; } = items;

        internal List<Placed> Placed { get; } = [];

        internal List<(double X, int Row, int Count)> More { get; } = [];

        internal int Rows { get; private set; }

        internal static Lane Fill(string kind, IReadOnlyList<Item> items, DateAxis axis, double rightEdge)
        {
            Lane lane = new(kind, items);
            RowPacker rows = new();
            List<Item> unlabelled = [];
            foreach (Item item in items.OrderByDescending(item => item.Weight).ThenBy(item => item.First).ThenBy(item => item.Event.Id, StringComparer.Ordinal))
            {
                (double left, double right) = Extent(item, axis);
                double width = LabelGap + ChartText.Width(item.Label, LabelStyle) + DateGap + ChartText.Width(item.DateLabel, DateStyle);
                int limit = EventWeight.LabelRows(item.Weight);
                if (right + width <= rightEdge && rows.TryTake(left - 1, right + width + Apart, limit) is { } row)
                {
                    lane.Placed.Add(new Placed(item, row, left, right, right + LabelGap));
                }
                else if (left - width >= axis.X(axis.First) && rows.TryTake(left - width - Apart, right + 1, limit) is { } other)
                {
                    lane.Placed.Add(new Placed(item, other, left, right, left - width));
                }
                else
                {
                    unlabelled.Add(item);
                }
            }

            List<(double Left, double Right)> crowded = [];
            foreach (Item item in unlabelled.OrderBy(item => item.First).ThenBy(item => item.Event.Id, StringComparer.Ordinal))
            {
                (double left, double right) = Extent(item, axis);
                if (rows.TryTake(left - 1, right + 1, MarkRows) is { } row)
                {
                    lane.Placed.Add(new Placed(item, row, left, right, null));
                }
                else
                {
                    crowded.Add((left, right));
                }
            }

            lane.Rows = rows.Count;
            lane.SortRows();
            lane.AddMore(crowded);
            return lane;
        }

        /// <summary>Rows that begin earlier come first, so that the eye goes down with time.</summary>
        private void SortRows()
        {
            int[] order = [.. Enumerable.Range(0, Rows).OrderBy(row => Placed.Where(placed => placed.Row == row).Min(placed => placed.Left))
                .ThenBy(row => row)];
            for (int i = 0; i < Placed.Count; i++)
            {
                Placed[i] = Placed[i] with { Row = Array.IndexOf(order, Placed[i].Row) };
            }
        }

        /// <summary>Where no row has room for a mark, a number says how many are not drawn.</summary>
        private void AddMore(List<(double Left, double Right)> crowded)
        {
            const double Near = 40;
            for (int i = 0; i < crowded.Count;)
            {
                int end = i;
                while (end < crowded.Count && crowded[end].Left - crowded[i].Left < Near)
                {
                    end++;
                }

                if (More.Count == 0)
                {
                    Rows++;
                }

                More.Add((crowded[i].Left, Rows - 1, end - i));
                i = end;
            }
        }

        private static (double Left, double Right) Extent(Item item, DateAxis axis)
        {
            double left = axis.X(item.DrawnFirst), right = axis.X(item.DrawnLast);
            return right - left >= 2 * MarkRadius ? (left, right) : (((left + right) / 2) - MarkRadius, ((left + right) / 2) + MarkRadius);
        }
    }
}
