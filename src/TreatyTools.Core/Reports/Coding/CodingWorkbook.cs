using ClosedXML.Excel;
using TreatyTools.Core.Formats;
using TreatyTools.Core.IO;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Coding;

/// <summary>
/// Writes workbooks in which concerns are coded: what is to be read is locked, what is to be decided has drop-downs from the vocabularies. The protection
/// has no password; it guards against slips, not against intent.
/// </summary>
public static class CodingWorkbook
{
    // Characters: what the edges of a cell and its indent take from its width.
    private const double CellPadding = 3;

    private static readonly FileFormats<string> Formats = new(("Xlsx", [".xlsx"]), ("Csv", [".csv"]));

    /// <summary>Writes a workbook, or where the path ends with .csv its rows alone.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="request">What it is to hold.</param>
    /// <param name="noClobber">Refuse to replace a file that is there.</param>
    /// <param name="force">Make the folder if it is missing, and replace a file that is marked read-only.</param>
    /// <param name="cancellation">When it is cancelled, the target stays as it was.</param>
    /// <exception cref="TreatyFault"><c>NothingToExport</c>, and those of <see cref="AtomicFile"/>.</exception>
    public static void Write(string path, CodingRequest request, bool noClobber = false, bool force = false, CancellationToken cancellation = default)
    {
        if (request.Concerns.Count == 0)
        {
            throw new TreatyFault("NothingToExport", FaultKind.InvalidArgument,
                $"No concerns came to be coded in '{path}', and nothing was written. Check the filters before.", path);
        }

        if (CodingRows.IsText(path))
        {
            TableFile.Writer(path, null, new TableFileOptions { EscapeFormula = true }, noClobber, force)(Rows(request), cancellation);
            return;
        }

        using XLWorkbook book = new(XLEventTracking.Disabled);
        book.Properties.Author = "TreatyTools";
        book.Properties.Title = "Coding of concerns";
        IXLWorksheet instructions = book.Worksheets.Add(CodingLayout.InstructionsSheet);
        IXLWorksheet coding = book.Worksheets.Add(CodingLayout.CodingSheet);
        IXLWorksheet lists = book.Worksheets.Add(CodingLayout.ListsSheet);
        CodingInstructions.Write(book, instructions, request);
        WriteLists(book, lists, request);
        WriteRows(coding, lists, request, cancellation);
        DateTime created = (DateTime)request.Dataset.Info.Created;
        AtomicFile.Write(path, stream => WorkbookWriter.Save(book, stream, created, cancellation), noClobber, force, cancellation);
    }

    /// <summary>Makes sure that the name of a file asks for a format of codings.</summary>
    /// <exception cref="TreatyFault"><c>UnsupportedFormat</c>.</exception>
    public static void CheckName(string path) => Formats.Require(path, "a coding workbook is written as", "UnsupportedFormat");

    /// <summary>Puts a text into a cell, whatever it looks like.</summary>
    internal static IXLStyle Put(IXLCell cell, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            // ClosedXML escapes what XML cannot carry, all but carriage returns; a line break of Excel has none.
            cell.SetValue(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'));
            cell.Style.IncludeQuotePrefix = CellText.NeedsQuote(text);
        }

        return cell.Style;
    }

    /// <summary>Locks a sheet but for its open cells; everything that does not change what was written stays possible.</summary>
    internal static void Lock(IXLWorksheet sheet) => sheet.Protect()
        .AllowElement(XLSheetProtectionElements.SelectEverything)
        .AllowElement(XLSheetProtectionElements.FormatColumns)
        .AllowElement(XLSheetProtectionElements.FormatRows)
        .AllowElement(XLSheetProtectionElements.AutoFilter);

    /// <summary>The look of a cell that a coder fills.</summary>
    internal static void Open(IXLStyle style) => style
        .Protection.SetLocked(false)
        .Fill.SetBackgroundColor(XLColor.FromHtml("#FFF8DC"))
        .Border.SetOutsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorderColor(XLColor.FromHtml("#C9B458"));

    /// <summary>The height of a row by the texts in it and the widths of their columns.</summary>
    internal static double Height(IEnumerable<(string? Text, double Width)> cells) =>
        RowHeights.Of(cells.Max(cell => ColumnWidths.Lines(cell.Text ?? "", cell.Width - CellPadding)), extra: 2);

    private static Table Rows(CodingRequest request) => Table.Of(
        [.. CodingColumn.For(request).Select(column => new ReferenceColumn<string>(column.Name, [.. request.Concerns.Select(column.Text)]))],
        request.Concerns.Count);

    private static void WriteLists(XLWorkbook book, IXLWorksheet sheet, CodingRequest request)
    {
        Put(sheet.Cell(1, 1), "Dataset");
        Put(sheet.Cell(2, 1), request.Dataset.Info.Name);
        book.NamedRanges.Add(CodingLayout.DatasetName, sheet.Cell(2, 1).AsRange());
        for (int i = 0; i < request.Fields.Count; i++)
        {
            Put(sheet.Cell(1, ListColumn(i)), request.Fields[i].Name);
            Put(sheet.Cell(1, ListColumn(i) + 1), request.Fields[i].Name + ": definition");
            for (int term = 0; term < request.Fields[i].Terms.Count; term++)
            {
                Put(sheet.Cell(term + 2, ListColumn(i)), request.Fields[i].Terms[term].Value);
                Put(sheet.Cell(term + 2, ListColumn(i) + 1), request.Fields[i].Terms[term].Definition);
            }
        }

        sheet.Row(1).Style.Font.SetBold();
        sheet.ColumnsUsed().Width = 24;
        Lock(sheet);
        sheet.Hide();
    }

    private static void WriteRows(IXLWorksheet sheet, IXLWorksheet lists, CodingRequest request, CancellationToken cancellation)
    {
        List<CodingColumn> columns = CodingColumn.For(request);
        for (int i = 0; i < columns.Count; i++)
        {
            sheet.Column(i + 1).Width = columns[i].Width;
            Put(sheet.Cell(1, i + 1), columns[i].Name)
                .Font.SetBold().Font.SetFontColor(XLColor.White)
                .Fill.SetBackgroundColor(XLColor.FromHtml(columns[i].IsOpen ? "#8A6D00" : "#1F4E79"))
                .Alignment.SetVertical(XLAlignmentVerticalValues.Center)
                .Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetIndent(1);
        }

        sheet.Row(1).Height = 22;
        for (int row = 0; row < request.Concerns.Count; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            string?[] texts = [.. columns.Select(column => column.Text(request.Concerns[row]))];
            for (int i = 0; i < columns.Count; i++)
            {
                IXLStyle style = Put(sheet.Cell(row + 2, i + 1), texts[i]);
                style.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText()
                    .Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetIndent(1);
                if (columns[i].IsOpen)
                {
                    Open(style);
                }
                else
                {
                    style.Border.SetBottomBorder(XLBorderStyleValues.Thin).Border.SetBottomBorderColor(XLColor.FromHtml("#BFBFBF"));
                }
            }

            sheet.Row(row + 2).Height = Height(columns.Select((column, i) => (texts[i], column.Width)));
        }

        int last = request.Concerns.Count + 1;
        IXLTable table = sheet.Range(1, 1, last, columns.Count).CreateTable(CodingLayout.Table);
        table.Theme = XLTableTheme.None;
        table.ShowAutoFilter = true;
        for (int i = 0; i < columns.Count; i++)
        {
            if (columns[i].Field is { } field)
            {
                int list = ListColumn(request.Fields.ToList().IndexOf(field));
                Validate(sheet.Range(2, i + 1, last, i + 1), lists.Range(2, list, field.Terms.Count + 1, list), field);
            }
        }

        sheet.SheetView.Freeze(1, 1);
        PageLayout.SetUp(sheet, paper: XLPaperSize.A3Paper, repeatedRow: 1);
        Lock(sheet);
    }

    private static void Validate(IXLRange cells, IXLRange list, CodingField field)
    {
        IXLDataValidation validation = cells.SetDataValidation();
        validation.List(list, inCellDropdown: true);
        validation.IgnoreBlanks = true;
        validation.InputTitle = field.Name;
        validation.InputMessage = field.Question + " What the values mean stands on the sheet Instructions.";
        validation.ErrorStyle = XLErrorStyle.Stop;
        validation.ErrorTitle = "Not in the list";
        validation.ErrorMessage = $"Choose a value of the list for {field.Name}, or leave the cell empty.";
    }

    // Each list has its terms in one column and their definitions in the next; the first column says which dataset it is.
    private static int ListColumn(int field) => 3 + 2 * field;
}
