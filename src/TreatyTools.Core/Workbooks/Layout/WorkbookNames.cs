using ClosedXML.Excel;
using TreatyTools.Core.Workbooks.Parts;

namespace TreatyTools.Core.Workbooks.Layout;

/// <summary>Gives sheets and tables names that Excel accepts and that the workbook does not have yet.</summary>
internal sealed class WorkbookNames
{
    private readonly HashSet<string> _sheets = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly Action<string> _warn;

    internal WorkbookNames(XLWorkbook book, WorkbookMode mode, Action<string> warn)
    {
        _warn = warn;
        if (mode == WorkbookMode.Replace)
        {
            return;
        }

        foreach (IXLNamedRange range in book.NamedRanges)
        {
            _tables.Add(range.Name);
        }

        foreach (IXLWorksheet sheet in book.Worksheets)
        {
            _sheets.Add(sheet.PlainName());
            foreach (IXLTable table in sheet.Tables)
            {
                _tables.Add(table.Name);
            }
        }
    }

    /// <summary>Gives the names of a sheet that goes back.</summary>
    internal void Release(IXLWorksheet sheet)
    {
        _sheets.Remove(sheet.PlainName());
        foreach (IXLTable table in sheet.Tables)
        {
            _tables.Remove(table.Name);
        }
    }

    /// <summary>A name for a sheet; a warning says when it is not the one that was wanted.</summary>
    internal string Sheet(string wanted)
    {
        string name = ExcelNames.Sheet(wanted, _sheets);
        if (!string.Equals(name, wanted, StringComparison.Ordinal))
        {
            _warn($"The sheet '{wanted}' is called '{name}', since names of sheets have at most 31 characters, none of \\ / ? * [ ] :, and occur once.");
        }

        return name;
    }

    /// <summary>A name for a sheet that nobody named, without a warning.</summary>
    internal string OwnSheet(string wanted) => ExcelNames.Sheet(wanted, _sheets);

    /// <summary>A name for a table, made from the sheet's where none is wanted; a warning says when a wanted one was changed.</summary>
    internal string Table(string? wanted, string sheet)
    {
        string name = ExcelNames.Table(wanted ?? sheet, _tables);
        if (wanted is not null && !string.Equals(name, wanted, StringComparison.Ordinal))
        {
            _warn($"The table '{wanted}' is called '{name}', since names of tables begin with a letter, have only letters, digits, dots and underscores, and "
                + "occur once.");
        }

        return name;
    }
}
