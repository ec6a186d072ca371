namespace TreatyTools.Model;

/// <summary>Kinds of chart that Excel draws.</summary>
public enum ChartType
{
    /// <summary>Vertical bars, those of several series side by side.</summary>
    ColumnClustered,

    /// <summary>Vertical bars, those of several series on top of each other.</summary>
    ColumnStacked,

    /// <summary>Vertical bars of the same height, which show the share of each series.</summary>
    ColumnStacked100,

    /// <summary>Horizontal bars, those of several series side by side; long names have room on the left.</summary>
    BarClustered,

    /// <summary>Horizontal bars, those of several series one after the other.</summary>
    BarStacked,

    /// <summary>Horizontal bars of the same length, which show the share of each series.</summary>
    BarStacked100,

    /// <summary>Lines.</summary>
    Line,

    /// <summary>Lines with a mark at each value.</summary>
    LineMarkers,

    /// <summary>Areas, each from the axis.</summary>
    Area,

    /// <summary>Areas on top of each other.</summary>
    AreaStacked,

    /// <summary>A pie, of one series.</summary>
    Pie,

    /// <summary>A ring, of one series.</summary>
    Doughnut,

    /// <summary>Points by two numbers.</summary>
    XYScatter,
}
