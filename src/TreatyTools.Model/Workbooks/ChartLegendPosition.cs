namespace TreatyTools.Model;

/// <summary>Where the legend of a chart stands.</summary>
public enum ChartLegendPosition
{
    /// <summary>Below, if there are several series or slices; else none.</summary>
    Auto,

    /// <summary>Below.</summary>
    Bottom,

    /// <summary>Between title and chart.</summary>
    Top,

    /// <summary>On the left.</summary>
    Left,

    /// <summary>On the right.</summary>
    Right,

    /// <summary>Nowhere.</summary>
    None,
}
