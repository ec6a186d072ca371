using System.Globalization;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Workbooks.Charts;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;

namespace TreatyTools.Core.Workbooks.Definitions.Figures;

/// <summary>Makes charts of definitions.</summary>
internal static class ChartPlanner
{
    // What Excel draws of a series.
    private const int MostPoints = 32_000;
    private const int LargestSide = 4_000;
    internal const int DefaultWidth = 640;
    private const int DefaultHeight = 380;
    private const int TallHeight = 460;
    private const int PixelsPerLetter = 6;
    private const int WideWidth = 960;
    private const int PixelsPerBar = 24;
    private const int PixelsPerNarrowBar = 15;
    private const int Frame = 130;

    // What a page of A4 has room for; a higher chart is cut in print.
    private const int PageHeight = 600;
    private const int HighestHeight = 1_400;

    // Past this many slices nobody tells them apart.
    private const int MostSlices = 30;

    // Labels of an axis that have room beside each other.
    private const int ManyCategories = 40;

    private static readonly NativeAnchor Unplaced = new(1, 1, 1, 1);

    // For every kind of colour vision (Okabe and Ito); after them come lighter ones of the same.
    private static readonly string[] Strong = [Palette.Blue, Palette.Orange, Palette.Green, Palette.Vermilion, Palette.Sky, "#cc79a7", Palette.Grey];

    private static readonly string[] Colours = [.. Strong.Concat(Strong.Take(5).Select(c => Palette.Tint(c, 0.5))).Select(c => c[1..].ToUpperInvariant())];

    /// <summary>The charts of a definition, one for each sheet that it is for.</summary>
    internal static IEnumerable<PlannedChart> Plan(ChartDefinition definition, IReadOnlyList<PlannedRows> sheets)
    {
        string what = definition.Title is { } title && title.Length < 60 ? $"chart '{title}'" : $"chart {definition.Type}";
        Check(definition, what);
        string[] columns = [definition.Category!, .. definition.Value, .. definition.Series is { } series ? new[] { series } : []];
        return DefinitionFaults.Choose(what, sheets, definition.SourceWorksheet, columns).Select(rows => Plan(definition, what, rows));
    }

    private static void Check(ChartDefinition definition, string what)
    {
        if (string.IsNullOrEmpty(definition.Category))
        {
            throw DefinitionFaults.Invalid(what, "it names no Category. Write for instance Category = 'Theme'.");
        }

        if (ColumnPattern.IsPattern(definition.Category) || definition.Series is { } series && ColumnPattern.IsPattern(series))
        {
            throw DefinitionFaults.Invalid(what, "Category and Series are one column each, without wildcards.");
        }

        DefinitionFaults.CheckTitle(what, definition.Title);
        DefinitionFaults.CheckTitle(what, definition.XAxisTitle);
        DefinitionFaults.CheckTitle(what, definition.YAxisTitle);
        DefinitionFaults.CheckRange(what, nameof(definition.Width), definition.Width, 100, LargestSide);
        DefinitionFaults.CheckRange(what, nameof(definition.Height), definition.Height, 100, LargestSide);
        DefinitionFaults.CheckRange(what, nameof(definition.Row), definition.Row, 1, ExcelLimits.Rows);
        DefinitionFaults.CheckRange(what, nameof(definition.Column), definition.Column, 1, ExcelLimits.Columns);
        DefinitionFaults.CheckRange(what, nameof(definition.Top), definition.Top, 1, MostPoints);
        if (definition.NumberFormat is { } format)
        {
            ColumnPlanner.CheckFormat(format, what);
        }

        if (definition.Series is not null && definition.Value.Length > 1)
        {
            throw DefinitionFaults.Invalid(what, "Series parts the values of one column; name one Value, or leave Series out.");
        }

        if (definition.Type == ChartType.XYScatter && (definition.Value.Length == 0 || definition.Function is not null || definition.Series is not null))
        {
            throw DefinitionFaults.Invalid(what, "points need a column of numbers as Category and one or more as Value, without Function and Series.");
        }
    }

    private static PlannedChart Plan(ChartDefinition definition, string what, PlannedRows rows)
    {
        int category = rows.Find(definition.Category!), series = definition.Series is { } name ? rows.Find(name) : -1;
        int[] values = [.. rows.Choose(definition.Value)];
        bool summarises = values.Length == 0 || definition.Function is not null || series >= 0;
        ChartSummary? summary = null;
        if (summarises)
        {
            CheckColumns(definition, what, rows, [category, .. values, .. series >= 0 ? new[] { series } : []]);
            CheckNumbers(what, rows, definition.Function == SummaryFunction.Count ? [] : values);
            summary = ChartSummary.Of(definition, what, rows, category, values, series);
        }
        else
        {
            if (definition.Top is not null || definition.Order != ChartOrder.Auto)
            {
                throw DefinitionFaults.Invalid(
                    what, "Top and Order go with a Function or a Series; rows are drawn in their order. Sort the records before, or add Function = 'Sum'.");
            }

            CheckNumbers(what, rows, definition.Type == ChartType.XYScatter ? [category, .. values] : values);
            if (rows.Plan.IsPart)
            {
                throw DefinitionFaults.Invalid(
                    what, "the rows are split over several sheets, and a chart sees one. Group them first, with Group-TreatyDataFrame.");
            }
        }

        NativeRange categories = summary is null ? Range(rows, category) : new NativeRange("", summary.Categories);
        NativeSeries[] drawn = summary is null
            ? [.. values.Select((v, i) => new NativeSeries(SeriesName(definition, i, rows.Headers[v]), rows.Plan.HeaderRow > 0
                && i >= definition.SeriesHeader.Length ? rows.HeaderReference(v) : "", Range(rows, v), Colour(i)))]
            : [.. summary.Series.Select((s, i) => Look(new NativeSeries(
                SeriesName(definition, i, s.Name), "", new NativeRange("", [.. s.Values.Select(v => (object?)v)]), Colour(i)), series, s.Name))];
        // Values that have colours of their own keep them along the axis, where there is one series.
        if (drawn.Length == 1 && rows.Order(category) is { Looks: not null })
        {
            drawn = [drawn[0] with { PointColours = [.. categories.Values.Select((value, i) => Look(drawn[0], category, value).Colour)] }];
        }

        CheckSize(definition, what, categories.Values.Count, drawn.Length);
        return new PlannedChart
        {
            Source = rows,
            Sheet = definition.WorksheetName,
            Row = definition.Row,
            Column = definition.Column,
            Size = Size(definition, categories.Values, drawn.Length),
            IsSized = (definition.Width is not null, definition.Height is not null),
            Summary = summary,
            Chart = Draw(definition, rows, categories, drawn, Title(definition, rows, values), ValueTitle(definition, rows, values),
                ValueFormat(definition, rows, values, drawn)),
        };

        // A value is drawn alike in every chart.
        NativeSeries Look(NativeSeries plain, int column, object? value)
        {
            if (column < 0 || rows.Order(column) is not { } order || order.Place(value) is var place && place >= order.Values.Count)
            {
                return plain;
            }

            return order.Looks is { } looks ? plain with { Colour = looks[place].Colour, Pattern = looks[place].Pattern }
                : plain with { Colour = Colour(place) };
        }
    }

    private static NativeChart Draw(ChartDefinition definition, PlannedRows rows, NativeRange categories, NativeSeries[] series, string title,
        string? valueTitle, string format)
    {
        ChartType type = definition.Type;
        bool slices = type is ChartType.Pie or ChartType.Doughnut;
        if (slices)
        {
            series = [.. series.Select(s => s with { PointColours = s.PointColours ?? [.. Enumerable.Range(0, categories.Values.Count).Select(Colour)] })];
        }

        NativeChartKind kind = type switch
        {
            ChartType.BarClustered or ChartType.BarStacked or ChartType.BarStacked100 => NativeChartKind.Bar,
            ChartType.Line or ChartType.LineMarkers => NativeChartKind.Line,
            ChartType.Area or ChartType.AreaStacked => NativeChartKind.Area,
            ChartType.Pie => NativeChartKind.Pie,
            ChartType.Doughnut => NativeChartKind.Doughnut,
            ChartType.XYScatter => NativeChartKind.Scatter,
            _ => NativeChartKind.Column,
        };
        string names = series.Length == 1 ? series[0].Name : string.Create(CultureInfo.InvariantCulture, $"{series.Length} series");
        return new NativeChart
        {
            Kind = kind,
            Title = title,
            Description = string.Create(CultureInfo.InvariantCulture, $"{title}. A chart of the kind {type}: {names} by {definition.Category}, "
                + $"{categories.Values.Count:N0} values, of the sheet {rows.Plan.SheetName}."),
            Categories = categories,
            Series = series,
            Anchor = Unplaced,
            Stacked = type is ChartType.ColumnStacked or ChartType.BarStacked or ChartType.AreaStacked,
            Percent = type is ChartType.ColumnStacked100 or ChartType.BarStacked100,
            Markers = type == ChartType.LineMarkers,
            Labels = definition.ShowValues,
            Legend = Legend(definition, slices, series.Length),
            CategoryTitle = definition.XAxisTitle ?? (kind == NativeChartKind.Scatter ? rows.Headers[rows.Find(definition.Category!)] : null),
            ValueTitle = valueTitle,
            ValueFormat = format,
            FreeMinimum = kind == NativeChartKind.Scatter || series.Any(s => s.Values.Values.Any(v => v is < 0.0)),
            SkipLabels = categories.Values.Count > ManyCategories,
            Dates = kind is NativeChartKind.Pie or NativeChartKind.Doughnut ? null : Dates(kind, categories.Values),
        };
    }

    private static string? Legend(ChartDefinition definition, bool slices, int series) => definition.LegendPosition switch
    {
        ChartLegendPosition.None => "",
        ChartLegendPosition.Bottom => "b",
        ChartLegendPosition.Top => "t",
        ChartLegendPosition.Left => "l",
        ChartLegendPosition.Right => "r",
        _ => slices ? "r" : series > 1 ? "b" : "",
    };

    // An axis of days where every category is one; bars lie across, where Excel draws no such axis well.
    private static NativeDateAxis? Dates(NativeChartKind kind, IReadOnlyList<object?> categories)
    {
        DateTime[] days = [.. categories.OfType<DateTime>()];
        if (days.Length == 0 || categories.Any(c => c is not (null or DateTime)) || kind != NativeChartKind.Scatter
            && (kind == NativeChartKind.Bar || days.Any(d => d.TimeOfDay != TimeSpan.Zero)))
        {
            return null;
        }

        double span = (days.Max() - days.Min()).TotalDays;
        return span switch
        {
            <= 45 => new NativeDateAxis(NativeTimeUnit.Days, Math.Max(1, (int)(span / 9)), NativeTimeUnit.Days, "d mmm yyyy"),
            <= 3 * 366 => new NativeDateAxis(NativeTimeUnit.Days, Math.Max(1, (int)(span / 30 / 9)), NativeTimeUnit.Months, "mmm yyyy"),
            _ => new NativeDateAxis(NativeTimeUnit.Days, Math.Max(1, (int)Math.Ceiling(span / 366 / 12)), NativeTimeUnit.Years, "yyyy"),
        };
    }

    private static void CheckColumns(ChartDefinition definition, string what, PlannedRows rows, int[] columns)
    {
        foreach (int column in columns)
        {
            if (rows.IsCalculated(column))
            {
                throw DefinitionFaults.Invalid(what, $"the column '{rows.Headers[column]}' is calculated by Excel, and its values are not known before. Draw "
                    + "it as it is, without Function and Series, or work it out in the records.", definition.Category);
            }
        }

        if (rows.Plan.IsPart)
        {
            throw DefinitionFaults.Invalid(what, "the rows are split over several sheets, and a chart sees one. Group them first, with Group-TreatyDataFrame.");
        }
    }

    private static void CheckNumbers(string what, PlannedRows rows, int[] columns)
    {
        foreach (int column in columns)
        {
            object?[] values = rows.IsCalculated(column) ? [] : rows.Values(column);
            if (values.Any(v => v is string or bool))
            {
                throw DefinitionFaults.Invalid(what,
                    $"the column '{rows.Headers[column]}' holds more than numbers. Leave Value out to count rows, or name a column of numbers.",
                        rows.Headers[column]);
            }
        }
    }

    private static void CheckSize(ChartDefinition definition, string what, int categories, int series)
    {
        bool slices = definition.Type is ChartType.Pie or ChartType.Doughnut;
        if (slices && series > 1)
        {
            throw DefinitionFaults.Invalid(what, "a pie or ring shows one series.", definition.Type);
        }

        int most = slices ? MostSlices : MostPoints;
        if (categories > most)
        {
            throw new TreatyFault("TooManyPoints", FaultKind.LimitExceeded,
                string.Create(CultureInfo.InvariantCulture, $"The {what} cannot be made: it would draw {categories:N0} values, and {most:N0} are the most. "
                    + $"Add Function and Top, or group the rows before."), definition.Category);
        }
    }

    private static (int Width, int Height) Size(ChartDefinition definition, IReadOnlyList<object?> values, int series)
    {
        int categories = values.Count;
        bool bars = definition.Type is ChartType.BarClustered or ChartType.BarStacked or ChartType.BarStacked100;
        int lanes = categories * (definition.Type == ChartType.BarClustered ? Math.Max(1, (series + 1) / 2) : 1);
        bool stands = definition.Type is ChartType.ColumnClustered;
        int width = !bars && categories * (stands ? Math.Max(1, series) : 1) > 15 ? WideWidth : DefaultWidth;
        // Long names below an axis are turned, and take from its height.
        bool turned = !bars && definition.Type is not (ChartType.Pie or ChartType.Doughnut or ChartType.XYScatter)
            && values.OfType<string>().Select(text => Math.Min(text.Length, 30)).DefaultIfEmpty(0)
            .Max() * PixelsPerLetter * Math.Min(categories, ManyCategories) > width;
        int height = bars ? BarHeight(lanes) : turned ? TallHeight : DefaultHeight;
        return (definition.Width ?? width, definition.Height ?? height);
    }

    private static int BarHeight(int bars)
    {
        int wanted = Frame + bars * PixelsPerBar;
        return wanted > PageHeight && Frame + bars * PixelsPerNarrowBar <= PageHeight ? PageHeight : Math.Clamp(wanted, DefaultHeight, HighestHeight);
    }

    private static string Title(ChartDefinition definition, PlannedRows rows, int[] values)
    {
        if (definition.Title is { } title)
        {
            return title;
        }

        string names = string.Join(", ", values.Take(3).Select(v => rows.Headers[v])) + (values.Length > 3 ? ", ..." : "");
        string subject = values.Length == 0 ? rows.Plan.SheetName : definition.Function is { } function ? $"{function} of {names}" : names;
        string by = definition.Series is { } series ? $"{definition.Category} and {series}" : definition.Category!;
        string made = string.Create(CultureInfo.InvariantCulture, $"{subject} by {by}{(definition.Top is { } top ? $" (first {top})" : "")}");
        return made.Length <= 255 ? made : made[..255];
    }

    private static string? ValueTitle(ChartDefinition definition, PlannedRows rows, int[] values)
    {
        if (definition.YAxisTitle is { } title)
        {
            return title.Length == 0 ? null : title;
        }

        if (definition.Type is ChartType.ColumnStacked100 or ChartType.BarStacked100)
        {
            return "Share";
        }

        string? name = values.Length == 1 ? rows.Headers[values[0]] : null;
        return values.Length == 0 ? "Number" : name is null ? null : definition.Function is { } function ? $"{function} of {name}" : definition.Series is null
            ? name : $"Sum of {name}";
    }

    private static string ValueFormat(ChartDefinition definition, PlannedRows rows, int[] values, NativeSeries[] series)
    {
        if (definition.NumberFormat is { } format)
        {
            return format;
        }

        if (definition.Function != SummaryFunction.Count && values.Length > 0 && rows.Format(values[0]) is { } own)
        {
            return own;
        }

        return series.All(s => s.Values.Values.All(v => v is null || v is double number && double.IsInteger(number))) ? "#,##0" : "General";
    }

    private static string SeriesName(ChartDefinition definition, int index, string name) => index < definition.SeriesHeader.Length
        ? definition.SeriesHeader[index] : name;

    private static NativeRange Range(PlannedRows rows, int column) =>
        new(rows.Reference(column), rows.IsCalculated(column) ? [.. new object?[rows.Count]] : rows.Values(column));

    private static string Colour(int index) => Colours[index % Colours.Length];
}
