using System.Globalization;
using ClosedXML.Excel;
using TreatyTools.Core.Insight.Status;
using TreatyTools.Core.Insight.Timeline;
using TreatyTools.Core.Reports.Charts;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Workbooks.Charts;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>The numbers that the charts draw.</summary>
internal sealed class FiguresSheet : ReportSheet
{
    private const string SheetName = "Figures";
    private const int FirstRow = 5;
    private const int LeastColumns = 5;
    private const int RowsOfPage = 120;
    private const int MostThemes = 12;

    // A handful of forerunners would press the events of a negotiation into a corner.
    private const double ShareBeforeChart = 0.08;

    private const int FewestEvents = 6;

    // Days.
    private const int ShortestSpan = 31;

    private static readonly (EventGroup Group, string Kinds, string Colour)[] Groups =
    [
        (EventGroup.Decided, "sessions, drafts, votes, adoption", ReportLook.Blue),
        (EventGroup.Done, "proposals, signature, ratification, at home", ReportLook.Green),
        (EventGroup.Said, "statements, letters, reports, conferences", ReportLook.Orange),
    ];

    private readonly Block _byOutcome, _byTheme, _steps, _months;

    internal FiguresSheet(ReportData data)
        : base(data)
    {
        _byOutcome = new Block(1, "Concerns by outcome", ["Outcome", "Concerns"],
            [.. data.Outcomes.Select(outcome => new object?[] { Words.Of(outcome), data.ByTheme[null, outcome] })]);
        _byTheme = new Block(_byOutcome.NextColumn, "Concerns by theme and outcome", ["Theme", .. data.Outcomes.Select(Words.Of)],
            [.. data.ByTheme.Rows.ByNumber(data.Names.Theme)
                .Select(theme => (object?[])[data.Names.Theme(theme), .. data.Outcomes.Select(outcome => (object?)data.ByTheme[theme, outcome])])]);
        _steps = new Block(_byTheme.NextColumn, "Signatures and instruments of ratification", StepHeaders(data), Steps(data));
        _months = new Block(_steps.NextColumn, "Events by month",
            ["Month", .. Groups.Select(entry => $"{Words.Capital(EventGroups.Words(entry.Group))}: {entry.Kinds}")], Months(data));
        DateOnly from = FirstMonth(data);
        EventsBeforeChart = data.Events.Count(e => e.Date.Earliest < from);
    }

    internal override string Name => SheetName;

    internal override string Contents => "The numbers behind the charts";

    internal override bool HasRecords => HasConcerns || HasParticipation || HasEvents;

    /// <summary>Number of events that lie before the first month of the chart.</summary>
    internal int EventsBeforeChart { get; }

    /// <summary>Whether there is a chart of events: for fewer than a handful their list tells all.</summary>
    internal bool HasEvents => _months.Rows.Count > 0;

    internal bool HasConcerns => Data.Concerns.Count > 0;

    /// <summary>Whether there is something to draw over time: not on the day of the first signatures, when all of them are one step.</summary>
    internal bool HasParticipation => _steps.Rows.Count > 0;

    internal override void Write(ReportBook book)
    {
        IXLWorksheet sheet = book.Book.Worksheets.Add(book.Names.Sheet(SheetName));
        Block[] blocks = [.. new[] { _byOutcome, _byTheme, _steps, _months }.Where(block => block.Rows.Count > 0)];
        foreach (Block block in blocks)
        {
            for (int i = 0; i < block.Headers.Length; i++)
            {
                sheet.Column(block.Column + i).Width = i == 0 && block != _steps && block != _months ? 28 : 14;
            }

            sheet.Column(block.EndColumn).Width = 3;
        }

        Head(sheet, "Figures", "The charts of this workbook draw these numbers, and follow them when they are changed. An inexact date of an event counts in "
            + "its earliest month, one of a signature or "
            + "ratification from the last day that it can mean, as the status does.", Math.Max(LeastColumns, blocks[^1].EndColumn - 1));
        foreach (Block block in blocks)
        {
            Grid.Heading(sheet, FirstRow - 1, block.Column, block.Title);
            Grid.Header(sheet, FirstRow, block.Column, block.Headers);
        }

        // The highest of the headers decides for all of them.
        sheet.Row(FirstRow).Height = 84;
        foreach (Block block in blocks)
        {
            Fill(sheet, block);
        }

        SetUpPage(sheet, FirstRow);
        sheet.PageSetup.FitToPages(1, (int)Math.Ceiling((double)blocks.Max(block => block.Rows.Count) / RowsOfPage));
        if (!book.PrintAll)
        {
            // A hidden cell: the numbers stand on the sheets that are printed.
            int hidden = blocks[^1].EndColumn + 1;
            sheet.Column(hidden).Hide();
            sheet.PageSetup.PrintAreas.Add(1, hidden, 1, hidden);
            book.ScreenOnly.Add(SheetName);
        }
    }

    internal NativeChart ThemeChart(NativeAnchor anchor) => new()
    {
        Kind = NativeChartKind.Bar,
        Title = _byTheme.Rows.Count > MostThemes ? "The twelve themes most often raised" : "Concerns by theme",
        Description = $"Concerns by theme and by their outcome in the final text: {OutcomesInWords}. Most often raised: "
            + $"{string.Join(", ", _byTheme.Rows.Take(3).Select(row => row[0]))}.",
        Categories = _byTheme.Range(0, MostThemes),
        Series = [.. Data.Outcomes.Select((outcome, i) => _byTheme.Series(i + 1, ReportLook.OfOutcome(outcome), MostThemes) with
            { Pattern = OutcomeLook.Of(outcome).Hatching })],
        Stacked = true,
        ValueTitle = "Concerns",
        Anchor = anchor,
    };

    internal NativeChart ParticipationChart(NativeAnchor anchor)
    {
        DateOnly first = (DateOnly)_steps.Rows[0][0]!;
        int needed = Data.Treaty.EntryIntoForce is null ? 0 : 1;
        string followed = FollowedTo(Data) is { } day ? $" (dotted: not followed after {ReportLook.Day(day)})" : "";
        int months = ((Data.AsOf.Year - first.Year) * 12) + Data.AsOf.Month - first.Month;
        bool isLong = months > 48;
        return new NativeChart
        {
            Kind = NativeChartKind.Line,
            Title = "Signatures and instruments" + followed,
            Description = string.Create(CultureInfo.InvariantCulture,
                $"Signatures and instruments of ratification over time: {Data.Participation.Count(p => p.HasSigned(Data.AsOf))} and "
                + $"{Data.Participation.Count(p => p.IsBound(Data.AsOf))} on {ReportLook.Day((DateOnly)_steps.Rows[^1][0]!)}{followed}."),
            Categories = _steps.Range(0),
            Series =
            [
                .. _steps.Headers.Skip(1).Select((_, i) => _steps.Series(i + 1, (i < 2 ? i : i - 2 - needed) switch
                {
                    0 => ReportLook.Blue, 1 => ReportLook.Green, _ => ReportLook.Vermilion,
                }) with { Dashed = i == 2 && needed > 0, Dotted = i >= 2 + needed }),
            ],
            Dates = isLong
                ? new NativeDateAxis(NativeTimeUnit.Days, Math.Max(1, months / 96), NativeTimeUnit.Years, "yyyy")
                : new NativeDateAxis(NativeTimeUnit.Days, Math.Max(1, months / 6), NativeTimeUnit.Months, "mmm yyyy"),
            ValueTitle = "States and organisations",
            Anchor = anchor,
        };
    }

    internal NativeChart EventChart(NativeAnchor anchor) => new()
    {
        Kind = NativeChartKind.Column,
        Title = "Events by month",
        Description = $"{Words.Count(Data.Events.Count - EventsBeforeChart, "event")} by month and kind; the most in {Busiest()}.",
        Categories = _months.Range(0),
        Series = [.. Groups.Select((entry, i) => _months.Series(i + 1, entry.Colour))],
        Stacked = true,
        Dates = _months.Rows.Count > 36
            ? new NativeDateAxis(NativeTimeUnit.Months, Math.Max(1, _months.Rows.Count / 180), NativeTimeUnit.Years, "yyyy")
            : new NativeDateAxis(NativeTimeUnit.Months, Math.Max(1, _months.Rows.Count / 9), NativeTimeUnit.Months, "mmm yyyy"),
        ValueTitle = "Events",
        Anchor = anchor,
    };

    private string OutcomesInWords => string.Join(", ", Data.Outcomes.Select(outcome =>
        string.Create(CultureInfo.InvariantCulture, $"{Words.Of(outcome).ToLowerInvariant()} {Data.ByTheme[null, outcome]}")));

    private string Busiest() => ((DateOnly)_months.Rows.MaxBy(row => row.Skip(1).Sum(count => (int)count!))![0]!).ToString("MMMM yyyy",
        CultureInfo.InvariantCulture);

    private static void Fill(IXLWorksheet sheet, Block block)
    {
        for (int r = 0; r < block.Rows.Count; r++)
        {
            for (int c = 0; c < block.Headers.Length; c++)
            {
                IXLCell cell = sheet.Cell(FirstRow + 1 + r, block.Column + c);
                switch (block.Rows[r][c])
                {
                    case DateOnly day:
                        cell.SetValue(day.ToDateTime(TimeOnly.MinValue))
                            .Style.NumberFormat.SetFormat(block.Title == "Events by month" ? "mmm yyyy" : "yyyy-mm-dd")
                            .Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
                        break;
                    case int number:
                        cell.SetValue(number);
                        break;
                    case string text:
                        ReportBook.SetText(cell, text);
                        break;
                }
            }

            Grid.Underline(sheet, FirstRow + 1 + r, block.Column, block.Column + block.Headers.Length - 1);
        }
    }

    // Past the day to which signatures and ratifications were followed there may be more than is known.
    private static DateOnly? FollowedTo(ReportData data) => data.MayHaveMore ? data.KnownTo!.Latest : null;

    private static string[] StepHeaders(ReportData data)
    {
        List<string> headers = ["Day", "Signatures", "Instruments"];
        if (data.Treaty.EntryIntoForce is { } rule)
        {
            headers.Add(string.Create(CultureInfo.InvariantCulture, $"Needed for entry into force ({rule.Instruments})"));
        }

        if (FollowedTo(data) is { } followed)
        {
            headers.Add($"Signatures after {ReportLook.Day(followed)}, at least");
            headers.Add($"Instruments after {ReportLook.Day(followed)}, at least");
        }

        return [.. headers];
    }

    // Two rows a day, before and after, draw a step where one would draw a slope.
    private static List<object?[]> Steps(ReportData data)
    {
        DateOnly[] signed = [.. data.Participation.Where(p => p.HasSigned(data.AsOf)).Select(p => p.Signed!.Latest)];
        DateOnly[] bound = [.. data.Participation.Where(p => p.IsBound(data.AsOf)).Select(p => p.Ratified!.Latest)];
        DateOnly? followed = FollowedTo(data);
        DateOnly[] days = [.. signed.Concat(bound).Distinct().Order()];
        List<object?[]> rows = [];
        if (days.Length == 0 || !CellText.TrySerial(days[0], out _) || data.AsOf.DayNumber - days[0].DayNumber < ShortestSpan)
        {
            return rows;
        }

        rows.Add(Row(days[0].AddDays(-1), days[0].AddDays(-1)));
        bool isFollowed = true;
        foreach (DateOnly day in days)
        {
            if (isFollowed && day > followed)
            {
                isFollowed = false;
                rows.Add(Row(followed.Value, followed.Value));
            }

            rows.Add(Row(day, day.AddDays(-1)));
            rows.Add(Row(day, day));
        }

        if (isFollowed && days[^1] < followed)
        {
            rows.Add(Row(followed.Value, followed.Value));
        }

        if (days[^1] < data.AsOf)
        {
            rows.Add(Row(data.AsOf, data.AsOf));
        }

        return rows;

        object?[] Row(DateOnly day, DateOnly until)
        {
            int signatures = signed.Count(d => d <= until), instruments = bound.Count(d => d <= until);
            bool before = followed is null || day <= followed;
            return
            [
                day, before ? signatures : null, before ? instruments : null,
                .. data.Treaty.EntryIntoForce is { } rule ? new object?[] { rule.Instruments } : [],
                .. followed is null ? Array.Empty<object?>() : day >= followed ? [signatures, instruments] : [null, null],
            ];
        }
    }

    private static DateOnly FirstMonth(ReportData data) =>
        data.Events.Count == 0 ? DateOnly.MinValue : new DateOnly(Math.Max(1901, data.Events[(int)(data.Events.Count * ShareBeforeChart)].Date.Earliest.Year),
            1, 1);

    private static List<object?[]> Months(ReportData data)
    {
        List<object?[]> rows = [];
        if (data.Events.Count < FewestEvents)
        {
            return rows;
        }

        DateOnly last = data.Events.Max(e => e.Date.Earliest);
        for (DateOnly month = FirstMonth(data); month <= last; month = month.AddMonths(1))
        {
            TreatyEvent[] own = [.. data.Events.Where(e => e.Date.Earliest.Year == month.Year && e.Date.Earliest.Month == month.Month)];
            rows.Add([month, .. Groups.Select(entry => (object?)own.Count(e => EventGroups.Of(e.Kind) == entry.Group))]);
        }

        return rows;
    }

    /// <summary>A table on the sheet, and ranges of it for charts.</summary>
    private sealed record Block(int Column, string Title, string[] Headers, IReadOnlyList<object?[]> Rows)
    {
        /// <summary>The empty column to the right of it.</summary>
        internal int EndColumn => Column + Headers.Length;

        /// <summary>Column of the block to the right; one without rows takes no room.</summary>
        internal int NextColumn => Rows.Count == 0 ? Column : EndColumn + 1;

        internal NativeRange Range(int column, int most = int.MaxValue)
        {
            int count = Math.Min(Rows.Count, most);
            string letters = ExcelNames.Letters(Column + column);
            return new NativeRange(
                string.Create(CultureInfo.InvariantCulture, $"'{SheetName}'!${letters}${FirstRow + 1}:${letters}${FirstRow + count}"),
                    [.. Rows.Take(count).Select(row => row[column])]);
        }

        internal NativeSeries Series(int column, string colour, int most = int.MaxValue) => new(
            Headers[column], string.Create(CultureInfo.InvariantCulture, $"'{SheetName}'!${ExcelNames.Letters(Column + column)}${FirstRow}"),
                Range(column, most), colour);
    }
}
