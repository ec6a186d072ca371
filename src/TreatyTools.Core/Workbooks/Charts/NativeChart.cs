namespace TreatyTools.Core.Workbooks.Charts;

/// <summary>The kinds of chart that are drawn by the program that shows the workbook.</summary>
internal enum NativeChartKind
{
    /// <summary>Horizontal bars, one a category, the first on top.</summary>
    Bar,

    /// <summary>Vertical bars.</summary>
    Column,

    /// <summary>Lines through points.</summary>
    Line,

    /// <summary>Areas below lines.</summary>
    Area,

    /// <summary>A pie of one series.</summary>
    Pie,

    /// <summary>A ring of one series.</summary>
    Doughnut,

    /// <summary>Points by two numbers.</summary>
    Scatter,
}

/// <summary>Units of an axis of dates.</summary>
internal enum NativeTimeUnit
{
    /// <summary>Days.</summary>
    Days,

    /// <summary>Months.</summary>
    Months,

    /// <summary>Years.</summary>
    Years,
}

/// <summary>A range of cells and, for programs that do not recalculate, what stands in it.</summary>
/// <param name="Reference">The range as a formula has it, such as <c>'Figures'!$A$2:$A$9</c>.</param>
/// <param name="Values">Texts, numbers, or days (<see cref="DateOnly"/>); null for an empty cell.</param>
internal sealed record NativeRange(string Reference, IReadOnlyList<object?> Values);

/// <summary>One series of a chart.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="NameReference">The cell that holds the name; empty for none.</param>
/// <param name="Values">The numbers.</param>
/// <param name="Colour">Six hexadecimal digits.</param>
internal sealed record NativeSeries(string Name, string NameReference, NativeRange Values, string Colour)
{
    /// <summary>A colour for each point; null where all have the series'.</summary>
    public IReadOnlyList<string>? PointColours { get; init; }

    /// <summary>The pattern over the colour, as DrawingML names it, which tells series apart in print without colour; null for none.</summary>
    public string? Pattern { get; init; }

    /// <summary>Draws a line in dashes.</summary>
    public bool Dashed { get; init; }

    /// <summary>Draws a line in dots, and leaves the series out of the legend: it goes on from another of its colour.</summary>
    public bool Dotted { get; init; }
}

/// <summary>An axis of days in place of one of texts.</summary>
/// <param name="Base">The unit in which points lie apart.</param>
/// <param name="Step">How many units lie between two labels.</param>
/// <param name="StepUnit">The unit of the step.</param>
/// <param name="Format">Number format of the labels.</param>
internal sealed record NativeDateAxis(NativeTimeUnit Base, int Step, NativeTimeUnit StepUnit, string Format);

/// <summary>The cells that a chart covers: from the upper left corner of one to the upper left corner of the other, counted from 1.</summary>
internal sealed record NativeAnchor(int FirstColumn, int FirstRow, int EndColumn, int EndRow)
{
    /// <summary>Width and height in pixels, which stay whatever becomes of the cells below; null where the chart ends with a cell.</summary>
    internal (int Width, int Height)? Size { get; init; }
}

/// <summary>A chart that stays one: it follows the cells that it draws.</summary>
internal sealed record NativeChart
{
    /// <summary>Kind of chart.</summary>
    internal required NativeChartKind Kind { get; init; }

    /// <summary>Sheet and name of the pivot table that it follows, as <c>Sheet!Name</c>; null where it draws plain cells.</summary>
    internal string? Pivot { get; init; }

    /// <summary>Heading.</summary>
    internal required string Title { get; init; }

    /// <summary>What it shows, for people who do not see it.</summary>
    internal required string Description { get; init; }

    /// <summary>The categories or days, the same for every series.</summary>
    internal required NativeRange Categories { get; init; }

    /// <summary>The series, in the order of the legend.</summary>
    internal required IReadOnlyList<NativeSeries> Series { get; init; }

    /// <summary>Where it stands.</summary>
    internal required NativeAnchor Anchor { get; init; }

    /// <summary>Puts the series on top of each other in place of side by side.</summary>
    internal bool Stacked { get; init; }

    /// <summary>Draws shares of the sum of the series.</summary>
    internal bool Percent { get; init; }

    /// <summary>Draws a mark at each point of a line.</summary>
    internal bool Markers { get; init; }

    /// <summary>What the axis of categories is of; null for no heading.</summary>
    internal string? CategoryTitle { get; init; }

    /// <summary>Number format of the axis of values.</summary>
    internal string ValueFormat { get; init; } = "#,##0";

    /// <summary>Lets the axis of values begin where the values do, which may be below 0.</summary>
    internal bool FreeMinimum { get; init; }

    /// <summary>Leaves out labels of the axis where they are too many.</summary>
    internal bool SkipLabels { get; init; }

    /// <summary>Where the legend stands, as DrawingML has it (b, t, l, r); empty for no legend; null for below, if there are several series.</summary>
    internal string? Legend { get; init; }

    /// <summary>Writes the numbers at the bars, points or slices; bars then have no axis of values.</summary>
    internal bool Labels { get; init; }

    /// <summary>What the axis of values counts; null for no heading.</summary>
    internal string? ValueTitle { get; init; }

    /// <summary>The axis of days; null where the categories are texts.</summary>
    internal NativeDateAxis? Dates { get; init; }
}
