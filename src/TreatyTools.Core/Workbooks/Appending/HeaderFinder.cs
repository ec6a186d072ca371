using ClosedXML.Excel;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Core.Workbooks.Layout;

namespace TreatyTools.Core.Workbooks.Appending;

/// <summary>Finds the header of a sheet that has no Excel table: it may stand below a title, and right of the first column.</summary>
internal static class HeaderFinder
{
    private const int RowsSearched = 50;

    /// <summary>
    /// The row of the header, which is the first unless another one has more than half of the names that are added, with its first and last column; null where
    /// there is a title and nothing tells the header, or where the row that is named has none of the names.
    /// </summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="area">The cells that are used.</param>
    /// <param name="addition">What is added; a row that it names goes before what is found.</param>
    internal static (int Row, int First, int Last)? Find(IXLWorksheet sheet, IXLRangeAddress area, WorkbookSheet addition)
    {
        int first = area.FirstAddress.RowNumber, last = area.LastAddress.RowNumber;
        HashSet<string> names = new(addition.Table.ColumnNames, StringComparer.OrdinalIgnoreCase);
        if (addition.StartRow > 1)
        {
            int named = addition.StartRow > last ? first : Math.Max(first, addition.StartRow);
            return Known(sheet, area, named, names) == 0 ? null : Columns(sheet, area, named);
        }

        int row = first, most = Known(sheet, area, first, names);
        for (int next = first + 1; next <= Math.Min(last, first + RowsSearched); next++)
        {
            if (Known(sheet, area, next, names) is var known && known > most && known * 2 > names.Count)
            {
                (row, most) = (next, known);
            }
        }

        return most == 0 && Filled(sheet, area, first) == 1 && first < last && Filled(sheet, area, first + 1) != 1 ? null : Columns(sheet, area, row);
    }

    private static int Known(IXLWorksheet sheet, IXLRangeAddress area, int row, HashSet<string> names) => Cells(sheet, area, row)
        .Select(cell => cell.PlainText()).Where(names.Contains).Distinct(StringComparer.OrdinalIgnoreCase).Count();

    private static int Filled(IXLWorksheet sheet, IXLRangeAddress area, int row) => Cells(sheet, area, row).Count();

    private static IEnumerable<IXLCell> Cells(IXLWorksheet sheet, IXLRangeAddress area, int row) =>
        sheet.Range(row, area.FirstAddress.ColumnNumber, row, area.LastAddress.ColumnNumber).CellsUsed();

    private static (int Row, int First, int Last) Columns(IXLWorksheet sheet, IXLRangeAddress area, int row)
    {
        int[] columns = [.. Cells(sheet, area, row).Select(cell => cell.Address.ColumnNumber)];
        return columns.Length == 0 ? (row, area.FirstAddress.ColumnNumber, area.LastAddress.ColumnNumber) : (row, columns.Min(), columns.Max());
    }
}
