using System.Globalization;
using TreatyTools.Core.Insight.Status;
using TreatyTools.Core.Pictures;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>Who signed a treaty and who is bound by it, as a map with one tile a State.</summary>
internal static class ParticipationMapChart
{
    private const double LeastHeight = 26;
    private const double Letters = 12;
    private const double SymbolRadius = 3;
    private static readonly TextStyle LabelStyle = new(12.5, Bold: true);
    private static readonly TextStyle LegendStyle = new(13);

    /// <summary>Lays the map out.</summary>
    /// <param name="participation">Records of one treaty.</param>
    /// <param name="options">Title, source, size. A date counts up to <see cref="ChartOptions.AsOf"/> when it lies certainly on or before that day; without
    /// one, all count.</param>
    /// <exception cref="TreatyFault"><c>NothingToChart</c>, <c>SeveralTreaties</c>, <c>ChartTooLow</c> or <c>ChartTooNarrow</c>.</exception>
    internal static ChartScene Draw(IReadOnlyList<Participation> participation, ChartOptions options)
    {
        ChartFaults.RefuseSeveral(participation);
        DateOnly asOf = options.AsOf ?? DateOnly.MaxValue;
        ParticipationMap map = ParticipationMap.Of(participation, asOf);
        if (map.Count(Standing.None) == map.Tiles.Count + map.Others.Count)
        {
            throw ChartFaults.Nothing("signatures or ratifications");
        }

        string day = options.AsOf is { } given ? $"As of {ChartLabels.Day(given)}. " : "";
        ChartCanvas canvas = new(options, "Who signed and who is bound",
            day + "One tile for each State, and one for the European Union, roughly where it lies, with its ISO 3166 code. Acceptance, approval and accession "
                + "bind as ratification does.");
        const double Legend = 40;
        double needed = ((ChartText.Width("MMR", new TextStyle(Letters, Bold: true)) + 3) * TileMap.Columns) + (2 * ChartCanvas.Margin);
        if (options.Width < needed)
        {
            throw new TreatyFault("ChartTooNarrow", FaultKind.InvalidArgument, string.Create(CultureInfo.InvariantCulture,
                $"The map does not fit into a width of {options.Width} pixels; its letters need {(int)Math.Ceiling(needed)}. Give that width or more."),
                    options.Width);
        }

        double width = (canvas.Right - ChartCanvas.Left) / TileMap.Columns;
        double height = canvas.PartHeight(map.Rows, usual: Math.Max(width * 0.88, LeastHeight), least: LeastHeight, rest: Legend);
        double top = canvas.Top + Legend;
        DrawLegend(canvas, map);
        foreach (TileLabel label in TileMap.Regions)
        {
            double x = ChartCanvas.Left + (label.Column * width) + 2;
            TextStyle style = Fitting(map.Describe(label.Region, asOf), (label.Span * width) - 4);
            canvas.Text(map.Describe(label.Region, asOf), x, top + ((label.Row + 0.5) * height) + 4.4, style);
        }

        if (map.Others.Count > 0)
        {
            canvas.Text("Without a place on the map", ChartCanvas.Left + 2, top + ((TileMap.Rows + 0.5) * height) + 4.4, LabelStyle);
        }

        foreach (MapTile tile in map.Tiles.Concat(map.Others))
        {
            Box box = new(ChartCanvas.Left + (tile.Place.Column * width) + 1, top + (tile.Place.Row * height) + 1,
                ChartCanvas.Left + ((tile.Place.Column + 1) * width) - 1, top + ((tile.Place.Row + 1) * height) - 1);
            DrawTile(canvas, box, tile.Place.Code, tile.Standing, tile.Look, tile.Describe(asOf));
        }

        return canvas.Finish(top + (map.Rows * height) + 4);
    }

    private static TextStyle Fitting(string text, double width)
    {
        TextStyle style = LabelStyle;
        while (ChartText.Width(text, style) > width && style.Size > Letters)
        {
            style = style with { Size = style.Size - 0.5 };
        }

        return style;
    }

    private static void DrawLegend(ChartCanvas canvas, ParticipationMap map)
    {
        double x = ChartCanvas.Left;
        foreach (StandingLegend entry in StandingLook.Legend.Where(entry => map.Count(entry) > 0))
        {
            DrawTile(canvas, new Box(x, canvas.Top, x + 28, canvas.Top + 22), "", entry.Standing, entry.Look, entry.Words);
            string text = $"{entry.Words}: {map.Count(entry).ToString(CultureInfo.InvariantCulture)}";
            canvas.Text(text, x + 35, canvas.Top + 15.6, LegendStyle);
            x += 35 + ChartText.Width(text, LegendStyle) + 26;
        }
    }

    private static void DrawTile(ChartCanvas canvas, Box box, string code, Standing standing, StandingLook look, string tip)
    {
        (string fill, string edge, string ink) = look;
        canvas.Add(new RectMark(box, fill, edge, Radius: 2) { Tip = tip });
        double middle = (box.Left + box.Right) / 2;
        bool hasMark = standing != Standing.None;
        if (code.Length > 0)
        {
            TextStyle style = new(Letters, Bold: hasMark, ink);
            canvas.Text(ChartText.Fit(code, style, box.Width - 1), middle, hasMark ? box.Top + (box.Height * 0.36) + (Letters * 0.36)
                : ((box.Top + box.Bottom) / 2) + (Letters * 0.36), style, TextAnchor.Middle, tip);
        }

        double y = code.Length > 0 ? box.Bottom - (box.Height * 0.16) - 1.5 : (box.Top + box.Bottom) / 2;
        switch (standing)
        {
            case Standing.Bound:
                canvas.Add(new SymbolMark(SymbolShape.Diamond, middle, y, SymbolRadius, Palette.Ink, Palette.Ink));
                break;
            case Standing.Signatory:
                canvas.Add(new SymbolMark(SymbolShape.Circle, middle, y, SymbolRadius - 0.5, fill, Palette.Ink));
                break;
            case Standing.Uncertain:
                canvas.Text("?", middle, box.Bottom - 2.6, new TextStyle(Letters, Bold: true), TextAnchor.Middle, tip);
                break;
        }
    }
}
