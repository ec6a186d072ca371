namespace TreatyTools.Model;

/// <summary>A pivot table over the rows of a sheet of <c>Export-TreatyWorkbook</c>. Columns are named by their headers; wildcards are allowed.</summary>
public sealed class PivotDefinition
{
    /// <summary>The columns whose values stand down the side; at least one.</summary>
    public string[] Rows { get; set; } = [];

    /// <summary>The columns whose values stand across the top.</summary>
    public string[] Columns { get; set; } = [];

    /// <summary>
    /// What is worked out: the name of a column or several (numbers are summed, others counted), or a dictionary of columns, each with one
    /// <see cref="SummaryFunction"/> or a list of them. Null counts the rows.
    /// </summary>
    public object? Values { get; set; }

    /// <summary>The columns by which the table can be filtered, above it.</summary>
    public string[] Filters { get; set; } = [];

    /// <summary>Excel number format of the values.</summary>
    public string? NumberFormat { get; set; }

    /// <summary>Name of the pivot table; null for one made of that of the sheet.</summary>
    public string? Name { get; set; }

    /// <summary>Writes sums of rows and columns.</summary>
    public bool GrandTotals { get; set; } = true;

    /// <summary>New sheet for the pivot table; null for one called after that of the rows.</summary>
    public string? WorksheetName { get; set; }

    /// <summary>Sheet that has the rows; null for every sheet that has the columns.</summary>
    public string? SourceWorksheet { get; set; }
}
