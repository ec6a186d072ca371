namespace TreatyTools.Core.Pictures;

/// <summary>One thing drawn on a chart.</summary>
public abstract record ChartMark
{
    /// <summary>What a reader of the SVG sees when the pointer rests on it; null for nothing.</summary>
    public string? Tip { get; init; }
}

/// <summary>How an area is filled besides its colour, so that colour is never the only sign.</summary>
public enum FillPattern
{
    /// <summary>The colour alone.</summary>
    Solid,

    /// <summary>Lines that rise to the right.</summary>
    Rising,

    /// <summary>Lines that fall to the right.</summary>
    Falling,

    /// <summary>Both.</summary>
    Crossed,
}

/// <summary>Shapes of a point.</summary>
public enum SymbolShape
{
    /// <summary>A circle.</summary>
    Circle,

    /// <summary>A square.</summary>
    Square,

    /// <summary>A square that stands on a corner.</summary>
    Diamond,
}

/// <summary>Where a text stands to its point.</summary>
public enum TextAnchor
{
    /// <summary>It begins there.</summary>
    Start,

    /// <summary>Its middle is there.</summary>
    Middle,

    /// <summary>It ends there.</summary>
    End,
}

/// <summary>A filled rectangle.</summary>
/// <param name="Bounds">Where.</param>
/// <param name="Fill">Colour as <c>#rrggbb</c>.</param>
/// <param name="Stroke">Colour of the outline, or null.</param>
/// <param name="Radius">Radius of the corners.</param>
/// <param name="Pattern">What is drawn over the colour, in white.</param>
public sealed record RectMark(Box Bounds, string Fill, string? Stroke = null, double Radius = 0, FillPattern Pattern = FillPattern.Solid) : ChartMark;

/// <summary>Many filled rectangles of one colour, which are drawn as one: the cells of a map.</summary>
/// <param name="Boxes">Where; none touches another.</param>
/// <param name="Fill">Colour as <c>#rrggbb</c>.</param>
public sealed record AreaMark(IReadOnlyList<Box> Boxes, string Fill) : ChartMark;

/// <summary>A line through points.</summary>
/// <param name="Points">At least two.</param>
/// <param name="Colour">Colour as <c>#rrggbb</c>.</param>
/// <param name="Thickness">Thickness in pixels.</param>
/// <param name="Dashed">Whether it is broken.</param>
public sealed record LineMark(IReadOnlyList<(double X, double Y)> Points, string Colour, double Thickness = 1, bool Dashed = false) : ChartMark;

/// <summary>A point.</summary>
/// <param name="Shape">Shape.</param>
/// <param name="X">Middle.</param>
/// <param name="Y">Middle.</param>
/// <param name="Radius">Half its width.</param>
/// <param name="Fill">Colour as <c>#rrggbb</c>.</param>
/// <param name="Stroke">Colour of the outline.</param>
public sealed record SymbolMark(SymbolShape Shape, double X, double Y, double Radius, string Fill, string Stroke) : ChartMark;

/// <summary>A line of text.</summary>
/// <param name="Text">The text, without control characters.</param>
/// <param name="X">The anchor.</param>
/// <param name="Y">The baseline; for a text turned upwards the anchor along its run.</param>
/// <param name="Style">Size, weight and colour.</param>
/// <param name="Anchor">Where it stands to its point.</param>
/// <param name="Upwards">Whether it is turned to read from below.</param>
/// <param name="Bounds">The room that it takes.</param>
public sealed record TextMark(string Text, double X, double Y, TextStyle Style, TextAnchor Anchor, bool Upwards, Box Bounds) : ChartMark;

/// <summary>How a text looks.</summary>
/// <param name="Size">Size in pixels.</param>
/// <param name="Bold">Whether it is bold.</param>
/// <param name="Colour">Colour as <c>#rrggbb</c>.</param>
public sealed record TextStyle(double Size, bool Bold = false, string Colour = Palette.Ink);
