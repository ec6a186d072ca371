using TreatyTools.Core.IO;

namespace TreatyTools.Core.Pictures;

/// <summary>Formats of a picture.</summary>
public enum ChartFormat
{
    /// <summary>Pixels.</summary>
    Png,

    /// <summary>Shapes and text that stay shapes and text.</summary>
    Svg,
}

/// <summary>A chart laid out: every mark with its place, ready to be drawn. The same scene always gives the same bytes.</summary>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
/// <param name="Title">Title, for readers that do not see the picture.</param>
/// <param name="Description">What is counted, for the same readers.</param>
/// <param name="Marks">The marks, the lowest first.</param>
public sealed record ChartScene(int Width, int Height, string Title, string Description, IReadOnlyList<ChartMark> Marks)
{
    private static readonly FileFormats<ChartFormat> Formats = new((ChartFormat.Png, [".png"]), (ChartFormat.Svg, [".svg"]));

    /// <summary>Pixels of an inch in which width and height are given.</summary>
    public const int UsualResolution = 96;

    /// <summary>The day of which it tells; null for none.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Where the data come from; null for nothing.</summary>
    public string? Source { get; init; }

    /// <summary>Draws the chart.</summary>
    /// <param name="stream">Takes the picture, and is left open.</param>
    /// <param name="format">Format of the picture.</param>
    /// <param name="resolution">Pixels an inch of a PNG, which has as many more as this is higher than the usual.</param>
    /// <exception cref="Model.TreatyFault"><c>ChartTooLarge</c>.</exception>
    public void Write(Stream stream, ChartFormat format, int resolution = UsualResolution)
    {
        if (format == ChartFormat.Png)
        {
            PngPainter.Paint(this, stream, resolution);
        }
        else
        {
            SvgWriter.Write(this, stream);
        }
    }

    /// <summary>
    /// The first text that a PNG made on this machine would not show as it should: no font at hand has all its letters, or they need shaping.
    /// Null where there is none. An SVG leaves its letters to the program that shows it.
    /// </summary>
    public string? TextBeyondFonts() => Marks.OfType<TextMark>().FirstOrDefault(mark => !ChartFonts.CanDraw(mark.Text))?.Text;

    /// <summary>The format that a path asks for by its extension.</summary>
    /// <exception cref="Model.TreatyFault"><c>UnknownChartFormat</c>: it is neither <c>.png</c> nor <c>.svg</c>.</exception>
    public static ChartFormat FormatOf(string path) => Formats.Require(path, "a chart is written as", "UnknownChartFormat");
}
