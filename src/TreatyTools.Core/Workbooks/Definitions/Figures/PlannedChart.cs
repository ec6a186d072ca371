using TreatyTools.Core.Workbooks.Charts;

namespace TreatyTools.Core.Workbooks.Definitions.Figures;

/// <summary>A chart that is to be placed, and the cells that it draws once they have their place.</summary>
internal sealed class PlannedChart
{
    /// <summary>Sheet of the rows.</summary>
    internal required PlannedRows Source { get; init; }

    /// <summary>Sheet that was wanted for the chart; null for that of the rows.</summary>
    internal required string? Sheet { get; init; }

    /// <summary>Row and column that were wanted; null where the chart finds its place.</summary>
    internal required int? Row { get; init; }

    internal required int? Column { get; init; }

    /// <summary>Width and height in pixels.</summary>
    internal required (int Width, int Height) Size { get; init; }

    /// <summary>Whether its width and its height were asked for; others give way to those of its neighbours.</summary>
    internal required (bool Width, bool Height) IsSized { get; init; }

    /// <summary>Whether its place was asked for.</summary>
    internal bool IsPlaced => Sheet is not null || Row is not null || Column is not null;

    /// <summary>The table to write on the sheet of figures; null where the chart draws the rows.</summary>
    internal required ChartSummary? Summary { get; init; }

    /// <summary>The chart, but for its place; its ranges are those of the table of figures once that has its place.</summary>
    internal required NativeChart Chart { get; set; }
}
