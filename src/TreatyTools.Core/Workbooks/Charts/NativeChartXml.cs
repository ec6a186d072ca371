using System.Globalization;
using System.Xml.Linq;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Core.Workbooks.Writing;

namespace TreatyTools.Core.Workbooks.Charts;

/// <summary>Writes a chart as DrawingML (ECMA-376 part 1, chapter 21.2), whose elements have a fixed order.</summary>
internal static class NativeChartXml
{
    private const int CategoryAxis = 1001;
    private const int ValueAxis = 1002;
    private const string Ink = "1F2933";
    private const string Muted = "52606D";
    private const string Rule = "D9DFE5";

    // Hundredths of a point.
    private const int TitleSize = 1200;
    private const int TextSize = 900;

    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /// <summary>The content of a chart part.</summary>
    internal static XDocument Of(NativeChart chart) => new(new XElement(C + "chartSpace",
        new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(XNamespace.Xmlns + "a", A),
        Value("date1904", "0"),
        Value("roundedCorners", "0"),
        // The empty brackets stand for the workbook itself.
        chart.Pivot is null ? null : new XElement(C + "pivotSource", new XElement(C + "name", "[]" + OoxmlText.Plain(chart.Pivot)), Value("fmtId", "0")),
        new XElement(C + "chart",
            Title(chart.Title, TitleSize, Ink, bold: true, rotation: 0),
            Value("autoTitleDeleted", "0"),
            new XElement(C + "plotArea", new XElement(C + "layout"), Plot(chart), Axes(chart)),
            Legend(chart),
            Value("plotVisOnly", "0"),
            Value("dispBlanksAs", "gap")),
        new XElement(C + "spPr", Fill("FFFFFF"), new XElement(A + "ln", new XElement(A + "noFill"))),
        Text(TextSize, Muted)));

    private static XElement[] Axes(NativeChart chart) => chart.Kind switch
    {
        NativeChartKind.Pie or NativeChartKind.Doughnut => [],
        NativeChartKind.Scatter => [NumberAxisOf(chart), ValueAxisOf(chart)],
        _ => [CategoryAxisOf(chart), ValueAxisOf(chart)],
    };

    private static XElement Plot(NativeChart chart)
    {
        IEnumerable<XElement> series = chart.Series.Select((one, index) => Series(chart, one, index));
        if (chart.Kind is NativeChartKind.Pie or NativeChartKind.Doughnut)
        {
            bool ring = chart.Kind == NativeChartKind.Doughnut;
            return new XElement(C + (ring ? "doughnutChart" : "pieChart"), Value("varyColors", "1"), series, Value("firstSliceAng", "0"), ring
                ? Value("holeSize", "55") : null);
        }

        if (chart.Kind == NativeChartKind.Scatter)
        {
            return new XElement(C + "scatterChart", Value("scatterStyle", "lineMarker"), Value("varyColors", "0"), series, Value("axId", CategoryAxis),
                Value("axId", ValueAxis));
        }

        bool bars = IsBars(chart), line = chart.Kind == NativeChartKind.Line;
        string grouping = chart.Percent ? "percentStacked" : chart.Stacked ? "stacked" : bars ? "clustered" : "standard";
        return new XElement(C + (bars ? "barChart" : line ? "lineChart" : "areaChart"),
            bars ? Value("barDir", chart.Kind == NativeChartKind.Bar ? "bar" : "col") : null,
            Value("grouping", grouping),
            Value("varyColors", "0"),
            series,
            bars ? Value("gapWidth", chart.Dates is null ? "45" : "10") : null,
            bars && (chart.Stacked || chart.Percent) ? Value("overlap", "100") : null,
            line ? Value("marker", "1") : null,
            Value("axId", CategoryAxis), Value("axId", ValueAxis));
    }

    private static bool IsBars(NativeChart chart) => chart.Kind is NativeChartKind.Bar or NativeChartKind.Column;

    private static XElement Series(NativeChart chart, NativeSeries series, int index)
    {
        bool bars = IsBars(chart), line = chart.Kind == NativeChartKind.Line, points = chart.Kind == NativeChartKind.Scatter;
        bool slices = chart.Kind is NativeChartKind.Pie or NativeChartKind.Doughnut;
        return new XElement(C + "ser",
            Value("idx", index), Value("order", index),
            new XElement(C + "tx", series.NameReference.Length == 0
                ? new XElement(C + "v", OoxmlText.Escape(series.Name))
                : new XElement(C + "strRef", new XElement(C + "f", series.NameReference), Cache("strCache", [series.Name]))),
            new XElement(C + "spPr", line ? StrokeOf(series) : points ? new XElement(A + "ln", new XElement(A + "noFill"))
                : series.Pattern is { } pattern ? Hatched(series.Colour, pattern) : Fill(series.Colour, IsVeiled(chart))),
            bars ? Value("invertIfNegative", "0") : null,
            line || points ? Marker(chart, series) : null,
            bars || slices ? series.PointColours?.Select((colour, point) => new XElement(C + "dPt",
                Value("idx", point), bars ? Value("invertIfNegative", "0") : null, Value("bubble3D", "0"),
                    new XElement(C + "spPr", Fill(colour), slices ? Line("FFFFFF", 12700) : null))) : null,
            chart.Labels ? DataLabels(chart.Kind, chart.ValueFormat) : null,
            new XElement(C + (points ? "xVal" : "cat"), Range(chart.Categories)),
            new XElement(C + (points ? "yVal" : "val"), Range(series.Values)),
            line || points ? Value("smooth", "0") : null);
    }

    private static XElement Marker(NativeChart chart, NativeSeries series) => chart.Kind == NativeChartKind.Scatter || chart.Markers
        ? new XElement(C + "marker", Value("symbol", "circle"), Value("size", 6),
            new XElement(C + "spPr", Fill(series.Colour), new XElement(A + "ln", new XElement(A + "noFill"))))
        : new XElement(C + "marker", Value("symbol", "none"));

    private static XElement DataLabels(NativeChartKind kind, string format) => new(C + "dLbls",
        format == "#,##0" ? null : new XElement(C + "numFmt", new XAttribute("formatCode", format), new XAttribute("sourceLinked", "0")),
        new XElement(C + "spPr", new XElement(A + "noFill"), new XElement(A + "ln", new XElement(A + "noFill"))),
        Text(TextSize, Ink),
        kind == NativeChartKind.Pie ? Value("dLblPos", "outEnd") : kind is NativeChartKind.Line or NativeChartKind.Scatter ? Value("dLblPos", "t") : null,
        Value("showLegendKey", "0"), Value("showVal", "1"), Value("showCatName", "0"), Value("showSerName", "0"), Value("showPercent", "0"),
            Value("showBubbleSize", "0"),
        kind is NativeChartKind.Pie or NativeChartKind.Doughnut ? Value("showLeaderLines", "0") : null);

    private static XElement CategoryAxisOf(NativeChart chart) => new(C + (chart.Dates is null ? "catAx" : "dateAx"),
        Value("axId", CategoryAxis),
        // Bars are read from the top, and charts count from the bottom.
        new XElement(C + "scaling", Value("orientation", chart.Kind == NativeChartKind.Bar ? "maxMin" : "minMax")),
        Value("delete", "0"),
        Value("axPos", chart.Kind == NativeChartKind.Bar ? "l" : "b"),
        chart.CategoryTitle is { } title ? Title(title, TextSize, Muted, bold: false, rotation: chart.Kind == NativeChartKind.Bar ? -5400000 : 0) : null,
        new XElement(C + "numFmt", new XAttribute("formatCode", chart.Dates?.Format ?? "General"), new XAttribute("sourceLinked", "0")),
        Value("majorTickMark", chart.Dates is null ? "none" : "out"), Value("minorTickMark", "none"), Value("tickLblPos", "low"),
        new XElement(C + "spPr", Line("9AA5B1", 9525)),
        Text(TextSize, Ink),
        Value("crossAx", ValueAxis), Value("crosses", "autoZero"), Value("auto", chart.Dates is null ? "1" : "0"),
        chart.Dates is { } dates
            ?
            [
                Value("lblOffset", "100"), Value("baseTimeUnit", Unit(dates.Base)), Value("majorUnit", dates.Step),
                    Value("majorTimeUnit", Unit(dates.StepUnit)),
            ]
            : new[] { Value("lblAlgn", "ctr"), Value("lblOffset", "100"), chart.SkipLabels ? null : Value("tickLblSkip", "1"), Value("noMultiLvlLbl", "1") });

    private static XElement NumberAxisOf(NativeChart chart) => new(C + "valAx",
        Value("axId", CategoryAxis),
        new XElement(C + "scaling", Value("orientation", "minMax")),
        Value("delete", "0"),
        Value("axPos", "b"),
        chart.CategoryTitle is { } title ? Title(title, TextSize, Muted, bold: false, rotation: 0) : null,
        new XElement(C + "numFmt", new XAttribute("formatCode", chart.Dates?.Format ?? "General"), new XAttribute("sourceLinked", "0")),
        Value("majorTickMark", "out"), Value("minorTickMark", "none"), Value("tickLblPos", "low"),
        new XElement(C + "spPr", Line("9AA5B1", 9525)),
        Text(TextSize, Ink),
        Value("crossAx", ValueAxis), Value("crosses", "autoZero"), Value("crossBetween", "midCat"));

    // Bars with their numbers need no axis.
    private static bool HidesValueAxis(NativeChart chart) => chart.Labels && IsBars(chart);

    private static XElement ValueAxisOf(NativeChart chart) => new(C + "valAx",
        Value("axId", ValueAxis),
        new XElement(C + "scaling", Value("orientation", "minMax"), chart.FreeMinimum ? null : Value("min", "0")),
        Value("delete", HidesValueAxis(chart) ? "1" : "0"),
        Value("axPos", chart.Kind == NativeChartKind.Bar ? "b" : "l"),
        HidesValueAxis(chart) ? null : new XElement(C + "majorGridlines", new XElement(C + "spPr", Line(Rule, 6350))),
        chart.ValueTitle is { } title && !HidesValueAxis(chart)
            ? Title(title, TextSize, Muted, bold: false, rotation: chart.Kind == NativeChartKind.Bar ? 0 : -5400000) : null,
        new XElement(C + "numFmt", new XAttribute("formatCode", chart.Percent ? "0%" : chart.ValueFormat), new XAttribute("sourceLinked", "0")),
        Value("majorTickMark", "none"), Value("minorTickMark", "none"), Value("tickLblPos", "nextTo"),
        new XElement(C + "spPr", new XElement(A + "ln", new XElement(A + "noFill"))),
        Text(TextSize, Muted),
        Value("crossAx", CategoryAxis), Value("crosses", chart.Kind == NativeChartKind.Bar ? "max" : "autoZero"),
        Value("crossBetween", chart.Kind is NativeChartKind.Area or NativeChartKind.Scatter ? "midCat" : "between"));

    private static XElement? Legend(NativeChart chart)
    {
        string? place = chart.Legend ?? (chart.Series.Count > 1 ? "b" : null);
        return string.IsNullOrEmpty(place) ? null : new XElement(C + "legend", Value("legendPos", place),
            chart.Series.Index().Where(series => series.Item.Dotted)
                .Select(series => new XElement(C + "legendEntry", Value("idx", series.Index), Value("delete", 1))),
            Value("overlay", "0"), Text(TextSize, Ink));
    }

    private static XElement Title(string title, int size, string colour, bool bold, int rotation) => new(C + "title",
        new XElement(C + "tx", new XElement(C + "rich",
            new XElement(A + "bodyPr", new XAttribute("rot", rotation), new XAttribute("vert", "horz")),
            new XElement(A + "p",
                new XElement(A + "pPr", Run("defRPr", size, colour, bold)),
                new XElement(A + "r", Run("rPr", size, colour, bold), new XElement(A + "t", OoxmlText.Plain(title)))))),
        Value("overlay", "0"));

    private static XElement Text(int size, string colour) => new(C + "txPr",
        new XElement(A + "bodyPr"),
        new XElement(A + "p", new XElement(A + "pPr", Run("defRPr", size, colour, bold: false)),
            new XElement(A + "endParaRPr", new XAttribute("lang", "en-GB"))));

    private static XElement Run(string name, int size, string colour, bool bold) => new(A + name,
        name == "rPr" ? new XAttribute("lang", "en-GB") : null, new XAttribute("sz", size), new XAttribute("b", bold ? 1 : 0), Fill(colour));

    private static XElement StrokeOf(NativeSeries series)
    {
        XElement line = Line(series.Colour, 28575);
        if (series.Dashed || series.Dotted)
        {
            line.Add(new XElement(A + "prstDash", new XAttribute("val", series.Dotted ? "sysDot" : "dash")));
        }

        return line;
    }

    // An area in front of another lets it be seen.
    private static bool IsVeiled(NativeChart chart) => chart is { Kind: NativeChartKind.Area, Stacked: false, Percent: false };

    private static XElement Fill(string colour, bool veiled = false) =>
        new(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", colour), veiled ? new XElement(A + "alpha", new XAttribute("val", 65000))
            : null));

    // White lines on the colour.
    private static XElement Hatched(string colour, string pattern) => new(A + "pattFill", new XAttribute("prst", pattern),
        new XElement(A + "fgClr", new XElement(A + "srgbClr", new XAttribute("val", "FFFFFF"))),
        new XElement(A + "bgClr", new XElement(A + "srgbClr", new XAttribute("val", colour))));

    private static XElement Line(string colour, int width) => new(A + "ln", new XAttribute("w", width), Fill(colour));

    private static XElement Range(NativeRange range) => range.Values.Any(value => value is string or bool)
        ? new XElement(C + "strRef", new XElement(C + "f", range.Reference), Cache("strCache", range.Values))
        : new XElement(C + "numRef", new XElement(C + "f", range.Reference), Cache("numCache", range.Values));

    private static XElement Cache(string name, IReadOnlyList<object?> values) => new(C + name,
        name == "numCache" ? new XElement(C + "formatCode", values.Any(v => v is DateOnly or DateTime) ? "yyyy-mm-dd" : "General") : null,
        Value("ptCount", values.Count),
        values.Select((value, index) => value is null ? null : new XElement(C + "pt", new XAttribute("idx", index), new XElement(C + "v", Plain(value)))));

    private static string Plain(object value) => value is DateOnly day && CellText.TrySerial(day, out int serial)
        ? serial.ToString(CultureInfo.InvariantCulture)
        : value is DateTime time ? SheetValue.Serial(time).ToString("R", CultureInfo.InvariantCulture) : OoxmlText.Escape(CellText.Of(value));

    private static string Unit(NativeTimeUnit unit) => unit switch
    {
        NativeTimeUnit.Days => "days",
        NativeTimeUnit.Months => "months",
        _ => "years",
    };

    private static XElement Value(string name, object value) => new(C + name, new XAttribute("val", value));
}
