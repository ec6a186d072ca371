using System.Globalization;
using TreatyTools.Core.Pictures;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Charts;

/// <summary>A sign on a tile, which says the same as its colour.</summary>
internal enum TileSign
{
    /// <summary>No sign.</summary>
    None,

    /// <summary>A filled diamond.</summary>
    Diamond,

    /// <summary>A circle.</summary>
    Circle,

    /// <summary>A question mark.</summary>
    Doubt,

    /// <summary>The figure 1.</summary>
    First,

    /// <summary>The figure 2.</summary>
    Second,

    /// <summary>Both figures.</summary>
    Both,
}

/// <summary>How a tile looks.</summary>
/// <param name="Fill">Colour of the tile.</param>
/// <param name="Edge">Colour of its edge.</param>
/// <param name="Ink">Colour of the letters and the sign on it.</param>
/// <param name="Sign">The sign.</param>
internal sealed record TileLook(string Fill, string Edge, string Ink, TileSign Sign);

/// <summary>A tile to be drawn.</summary>
/// <param name="Place">Where it lies.</param>
/// <param name="Look">How it looks.</param>
/// <param name="Tip">What the pointer shows.</param>
internal sealed record DrawnTile(TilePlace Place, TileLook Look, string Tip);

/// <summary>Draws maps of tiles: a legend, the names of regions with what they add up to, a tile for each State.</summary>
/// <param name="canvas">The canvas.</param>
/// <param name="options">Title and size.</param>
/// <param name="rows">Number of rows with what stands below the map.</param>
internal sealed class TileMapDrawing(ChartCanvas canvas, ChartOptions options, int rows)
{
    private const double LeastHeight = 26;
    private const double LeastHeightOfFigures = 31;
    private const double Letters = 12;
    private const double SymbolRadius = 3;
    private const double LegendHeight = 40;
    private static readonly TextStyle LabelStyle = new(12.5, Bold: true);
    private static readonly TextStyle LegendStyle = new(13);

    /// <summary>Refuses a width that has no room for the letters.</summary>
    /// <exception cref="TreatyFault"><c>ChartTooNarrow</c>.</exception>
    internal static void RequireWidth(ChartOptions options)
    {
        double needed = ((ChartText.Width("MMR", new TextStyle(Letters, Bold: true)) + 3) * TileMap.Columns) + (2 * ChartCanvas.Margin);
        if (options.Width < needed)
        {
            throw new TreatyFault("ChartTooNarrow", FaultKind.InvalidArgument, string.Create(CultureInfo.InvariantCulture,
                $"The map does not fit into a width of {options.Width} pixels; its letters need {(int)Math.Ceiling(needed)}. Give that width or more."),
                    options.Width);
        }
    }

    /// <summary>Draws the map, and closes the frame.</summary>
    /// <param name="legend">Looks, what they mean, and how many tiles have each; in lines where one has no room.</param>
    /// <param name="region">What is said of a region.</param>
    /// <param name="tiles">The tiles.</param>
    /// <exception cref="TreatyFault"><c>ChartTooLow</c>.</exception>
    internal ChartScene Draw(IReadOnlyList<(TileLook Look, string Words)> legend, Func<string, string> region, IReadOnlyList<DrawnTile> tiles)
    {
        RequireWidth(options);
        double below = DrawLegend(legend), width = (canvas.Right - ChartCanvas.Left) / TileMap.Columns;
        double least = tiles.Any(tile => HasFigure(tile.Look.Sign)) ? LeastHeightOfFigures : LeastHeight;
        double height = canvas.PartHeight(rows, usual: Math.Max(width * 0.88, least), least, rest: below);
        double top = canvas.Top + below;
        foreach (TileLabel label in TileMap.Regions)
        {
            double x = ChartCanvas.Left + (label.Column * width) + 2;
            string text = region(label.Region);
            canvas.Text(text, x, top + ((label.Row + 0.5) * height) + 4.4, Fitting(text, (label.Span * width) - 4));
        }

        if (rows > TileMap.Rows)
        {
            canvas.Text("Without a place on the map", ChartCanvas.Left + 2, top + ((TileMap.Rows + 0.5) * height) + 4.4, LabelStyle);
        }

        foreach (DrawnTile tile in tiles)
        {
            DrawTile(new Box(ChartCanvas.Left + (tile.Place.Column * width) + 1, top + (tile.Place.Row * height) + 1,
                ChartCanvas.Left + ((tile.Place.Column + 1) * width) - 1, top + ((tile.Place.Row + 1) * height) - 1), tile.Place.Code, tile.Look, tile.Tip);
        }

        return canvas.Finish(top + (rows * height) + 4);
    }

    private static bool HasFigure(TileSign sign) => sign is TileSign.First or TileSign.Second or TileSign.Both;

    private double DrawLegend(IReadOnlyList<(TileLook Look, string Words)> legend)
    {
        double x = ChartCanvas.Left, y = canvas.Top;
        foreach ((TileLook look, string words) in legend)
        {
            double width = 35 + ChartText.Width(words, LegendStyle);
            if (x > ChartCanvas.Left && x + width > canvas.Right)
            {
                (x, y) = (ChartCanvas.Left, y + 28);
            }

            DrawTile(new Box(x, y, x + 28, y + 22), "", look, words);
            canvas.Text(words, x + 35, y + 15.6, LegendStyle);
            x += width + 26;
        }

        return y - canvas.Top + LegendHeight;
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

    private void DrawTile(Box box, string code, TileLook look, string tip)
    {
        (string fill, string edge, string ink, TileSign sign) = look;
        canvas.Add(new RectMark(box, fill, edge, Radius: 2) { Tip = tip });
        double middle = (box.Left + box.Right) / 2;
        if (code.Length > 0)
        {
            TextStyle style = new(Letters, Bold: sign != TileSign.None, ink);
            canvas.Text(ChartText.Fit(code, style, box.Width - 1), middle, sign != TileSign.None
                ? box.Top + (box.Height * (HasFigure(sign) ? 0.29 : 0.36)) + (Letters * 0.36)
                : ((box.Top + box.Bottom) / 2) + (Letters * 0.36), style, TextAnchor.Middle, tip);
        }

        double y = code.Length > 0 ? box.Bottom - (box.Height * 0.16) - 1.5 : (box.Top + box.Bottom) / 2;
        double line = code.Length > 0 ? box.Bottom - 2.6 : y + 4.2;
        switch (sign)
        {
            case TileSign.Diamond:
                canvas.Add(new SymbolMark(SymbolShape.Diamond, middle, y, SymbolRadius, ink, ink));
                break;
            case TileSign.Circle:
                canvas.Add(new SymbolMark(SymbolShape.Circle, middle, y, SymbolRadius - 0.5, fill, ink));
                break;
            case TileSign.Doubt or TileSign.First or TileSign.Second or TileSign.Both:
                string text = sign switch { TileSign.Doubt => "?", TileSign.First => "1", TileSign.Second => "2", _ => "1+2" };
                canvas.Text(text, middle, line, new TextStyle(Letters, Bold: true, ink), TextAnchor.Middle, tip);
                break;
        }
    }
}
