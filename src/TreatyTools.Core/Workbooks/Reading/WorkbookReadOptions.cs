namespace TreatyTools.Core.Workbooks.Reading;

/// <summary>What to read of a workbook, and how.</summary>
public sealed record WorkbookReadOptions
{
    /// <summary>Names of sheets, with <c>*</c>, <c>?</c> and sets in brackets as wildcards; none means the first sheet that is not hidden.</summary>
    public IReadOnlyList<string> Worksheets { get; init; } = [];

    /// <summary>Name of an Excel table; null for the only table of a sheet, or else all that the sheet holds.</summary>
    public string? TableName { get; init; }

    /// <summary>The row with the names of the columns (or, without a header, the first row to read), from 1; null finds it.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>Reads the first row as one of values, and numbers the columns.</summary>
    public bool NoHeader { get; init; }

    /// <summary>Columns that are given as text, whatever is in their cells, with <c>*</c> and <c>?</c> as wildcards.</summary>
    public IReadOnlyList<string> TextColumns { get; init; } = [];

    /// <summary>Takes warnings; null for none.</summary>
    public Action<string>? Warn { get; init; }

    /// <summary>Is told the number of rows read, now and then; null for nobody.</summary>
    public Action<long>? Progress { get; init; }
}
