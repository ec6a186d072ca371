using System.Globalization;
using ClosedXML.Excel;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Workbooks;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Redlines;

/// <summary>
/// A comparison as a workbook: a sheet with a row for each unit and the words of both texts in one cell, those that went struck through and those that came
/// underlined, in colours besides; and a sheet of the places where the texts bind differently.
/// </summary>
internal static class RedlineWorkbook
{
    private const double WordsWidth = 90;

    private static readonly (string Name, double Width)[] RedlineColumns =
        [("Change", 12), ("Score", 8), ("Reference", 24), ("Difference", 24), ("Words", WordsWidth)];

    private static readonly (string Name, double Width)[] ShiftColumns =
        [("Direction", 11), ("From", 17), ("To", 17), ("Reference", 14), ("Difference", 14), ("ReferenceText", 55), ("DifferenceText", 55)];

    internal static void Write(Stream stream, IReadOnlyList<TextComparison> rows, IReadOnlyList<ModalityShift> shifts)
    {
        using XLWorkbook book = new(XLEventTracking.Disabled);
        book.Properties.Author = "TreatyTools";
        book.Properties.Title = rows.Count == 0 ? "Comparison" : OoxmlText.Plain($"{rows[0].ReferenceDocument} compared with {rows[0].DifferenceDocument}");
        IXLWorksheet sheet = Sheet(book, "Redline", RedlineColumns);
        for (int i = 0; i < rows.Count; i++)
        {
            TextComparison row = rows[i];
            IXLCell Cell(int column) => sheet.Cell(i + 2, column);
            ReportBook.SetText(Cell(1), row.Change);
            Cell(2).SetValue(row.Score).Style.NumberFormat.SetFormat("0.00").Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right).Alignment.SetIndent(1);
            ReportBook.SetText(Cell(3), Unit(row.ReferenceUnit, row.ReferenceLabel, row.ReferenceHeading));
            ReportBook.SetText(Cell(4), Unit(row.DifferenceUnit, row.DifferenceLabel, row.DifferenceHeading));
            string words = Words(Cell(5), row.Changes);
            Cell(1).Style.Alignment.SetIndent(row.Depth);
            Cell(1).Style.Font.SetBold(row.Depth == 0);
            sheet.Row(i + 2).Height = RowHeights.Of(RowHeights.Lines(words, WordsWidth), extra: 2);
        }

        Finish(sheet, rows.Count, RedlineColumns.Length);
        if (shifts.Count > 0)
        {
            Shifts(Sheet(book, "Modality", ShiftColumns), shifts);
        }

        WorkbookWriter.Save(book, stream, created: null, CancellationToken.None);
    }

    private static void Shifts(IXLWorksheet sheet, IReadOnlyList<ModalityShift> shifts)
    {
        for (int i = 0; i < shifts.Count; i++)
        {
            ModalityShift shift = shifts[i];
            string[] texts =
            [
                shift.Direction.ToString(), shift.From ?? "", shift.To ?? "", shift.ReferenceUnit, shift.DifferenceUnit, shift.ReferenceText,
                shift.DifferenceText,
            ];
            for (int column = 0; column < texts.Length; column++)
            {
                ReportBook.SetText(sheet.Cell(i + 2, column + 1), texts[column]);
            }
        }

        Finish(sheet, shifts.Count, ShiftColumns.Length);
    }

    private static IXLWorksheet Sheet(XLWorkbook book, string name, (string Name, double Width)[] columns)
    {
        IXLWorksheet sheet = book.Worksheets.Add(name);
        for (int i = 0; i < columns.Length; i++)
        {
            sheet.Column(i + 1).Width = columns[i].Width;
            ReportBook.SetText(sheet.Cell(1, i + 1), columns[i].Name);
        }

        sheet.Row(1).Style.Font.SetBold();
        return sheet;
    }

    private static void Finish(IXLWorksheet sheet, int rows, int columns)
    {
        sheet.Range(1, 1, rows + 1, columns).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText();
        sheet.Range(1, 1, rows + 1, columns).SetAutoFilter();
        sheet.SheetView.FreezeRows(1);
        PageLayout.SetUp(sheet, repeatedRow: 1);
    }

    private static string Unit(string? id, string? label, string? heading) => string.Join('\n', new[] { label ?? id, heading }.OfType<string>());

    // The words of both texts as rich text; what a cell cannot hold is cut, and the cell says how much.
    private static string Words(IXLCell cell, IReadOnlyList<TextChange> changes)
    {
        const int Room = ExcelLimits.CellCharacters - 40;
        int left = Room, lost = 0;
        IXLRichText rich = cell.RichText;
        foreach (TextChange change in changes)
        {
            string text = OoxmlText.Plain(change.Text);
            string kept = text.Length <= left ? text : text[..left];
            lost += text.Length - kept.Length;
            left -= kept.Length;
            if (kept.Length == 0)
            {
                continue;
            }

            IXLRichString run = rich.AddText(kept);
            if (change.Kind == TextChangeKind.Deleted)
            {
                run.SetStrikethrough().SetFontColor(ReportLook.Colour(ReportLook.Vermilion));
            }
            else if (change.Kind == TextChangeKind.Inserted)
            {
                run.SetUnderline().SetFontColor(ReportLook.Colour(ReportLook.Blue));
            }
        }

        if (lost > 0)
        {
            rich.AddText(string.Create(CultureInfo.InvariantCulture, $" [{lost:N0} more characters]"));
        }

        return rich.Text;
    }
}
