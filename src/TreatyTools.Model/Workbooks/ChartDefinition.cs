namespace TreatyTools.Model;

/// <summary>
/// A chart for a sheet of <c>Export-TreatyWorkbook</c>. Columns are named by their headers. With values and neither function nor series it draws the
/// rows as they are; otherwise it draws what is counted or summed by category, and those numbers stand on a sheet of their own.
/// </summary>
public sealed class ChartDefinition
{
    /// <summary>Kind of chart.</summary>
    public ChartType Type { get; set; } = ChartType.ColumnClustered;

    /// <summary>The column whose values stand along the axis, or name the slices of a pie.</summary>
    public string? Category { get; set; }

    /// <summary>Columns of numbers, one series each; wildcards are allowed. Without any, rows are counted.</summary>
    public string[] Value { get; set; } = [];

    /// <summary>A column each of whose values becomes a series.</summary>
    public string? Series { get; set; }

    /// <summary>What is made of the values of a category.</summary>
    public SummaryFunction? Function { get; set; }

    /// <summary>Order of the categories where something is counted or summed.</summary>
    public ChartOrder Order { get; set; }

    /// <summary>How many categories to draw, the first in their order; null for all of them.</summary>
    public int? Top { get; set; }

    /// <summary>Heading; null for one made of the names of the columns.</summary>
    public string? Title { get; set; }

    /// <summary>Heading of the axis of categories; null for none.</summary>
    public string? XAxisTitle { get; set; }

    /// <summary>Heading of the axis of values; null for the name of the column or what was done with it, empty for none.</summary>
    public string? YAxisTitle { get; set; }

    /// <summary>Excel number format of the axis of values.</summary>
    public string? NumberFormat { get; set; }

    /// <summary>Names of the series in place of those of the columns.</summary>
    public string[] SeriesHeader { get; set; } = [];

    /// <summary>Writes the values at the bars, points or slices.</summary>
    public bool ShowValues { get; set; }

    /// <summary>Where the legend stands.</summary>
    public ChartLegendPosition LegendPosition { get; set; }

    /// <summary>Width in pixels; null for one that fits, at least 640.</summary>
    public int? Width { get; set; }

    /// <summary>Height in pixels; null for one that fits, at least 380.</summary>
    public int? Height { get; set; }

    /// <summary>Row of the sheet, counted from 1, at which the chart begins; null for the header's.</summary>
    public int? Row { get; set; }

    /// <summary>Column of the sheet, counted from 1, at which the chart begins; null for the place right of the table and of other charts.</summary>
    public int? Column { get; set; }

    /// <summary>Sheet for the chart, new unless another chart made it; null for the sheet of the rows.</summary>
    public string? WorksheetName { get; set; }

    /// <summary>Sheet that has the rows; null for every sheet that has the columns.</summary>
    public string? SourceWorksheet { get; set; }
}
