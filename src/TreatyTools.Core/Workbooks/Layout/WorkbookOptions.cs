using TreatyTools.Model;

namespace TreatyTools.Core.Workbooks.Layout;

/// <summary>What happens to a workbook that is already at the target.</summary>
public enum WorkbookMode
{
    /// <summary>It is replaced by a new workbook.</summary>
    Replace,

    /// <summary>Rows are added below those of the sheet of the same name, column by header; other sheets stay. New sheets are added.</summary>
    Append,

    /// <summary>Sheets of the same name are replaced; other sheets stay.</summary>
    ReplaceSheet,
}

/// <summary>How a workbook is written.</summary>
public sealed record WorkbookOptions
{
    /// <summary>What happens to a workbook that is already there.</summary>
    public WorkbookMode Mode { get; init; }

    /// <summary>Refuses to touch a file that is already there.</summary>
    public bool NoClobber { get; init; }

    /// <summary>Makes a missing folder and replaces a read-only file.</summary>
    public bool Force { get; init; }

    /// <summary>Puts rows past the limit of a sheet on further sheets, instead of refusing them.</summary>
    public bool Split { get; init; }

    /// <summary>Title in the properties of the document; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>Time of creation in the properties of the document; null for none, so that equal input gives equal bytes.</summary>
    public DateTime? Created { get; init; }

    /// <summary>Charts to draw.</summary>
    public IReadOnlyList<ChartDefinition> Charts { get; init; } = [];

    /// <summary>Pivot tables to make.</summary>
    public IReadOnlyList<PivotDefinition> PivotTables { get; init; } = [];

    /// <summary>Conditions under which cells look different, the first before the others.</summary>
    public IReadOnlyList<ConditionalFormatDefinition> ConditionalFormats { get; init; } = [];

    /// <summary>Takes warnings: names that were changed, links that were left out.</summary>
    public Action<string>? Warn { get; init; }

    /// <summary>Takes the number of rows written so far, now and then.</summary>
    public Action<long>? Progress { get; init; }
}
