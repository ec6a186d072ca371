using ClosedXML.Excel;
using TreatyTools.Core.Strings;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Coding;

/// <summary>Writes the first sheet of a coding workbook: who codes, how, and what the values mean.</summary>
internal static class CodingInstructions
{
    private const int Columns = 3;
    private static readonly double[] Widths = [24, 28, 76];

    internal static void Write(XLWorkbook book, IXLWorksheet sheet, CodingRequest request)
    {
        for (int i = 0; i < Columns; i++)
        {
            sheet.Column(i + 1).Width = Widths[i];
        }

        sheet.ShowGridLines = false;
        TreatyDataset info = request.Dataset.Info;
        CodingWorkbook.Put(sheet.Cell(1, 1), $"Coding of {Words.Count(request.Concerns.Count, "concern")}")
            .Font.SetBold().Font.SetFontSize(16);
        sheet.Row(1).Height = 26;
        CodingWorkbook.Put(sheet.Cell(2, 1), $"{info.Title}, version {info.Version}").Font.SetFontColor(XLColor.FromHtml("#595959"));

        CodingWorkbook.Put(sheet.Cell(4, 1), "Coder").Font.SetBold();
        CodingWorkbook.Open(CodingWorkbook.Put(sheet.Cell(4, 2), request.Coder));
        CodingWorkbook.Put(sheet.Cell(4, 3), "Write your name in the yellow cell.").Font.SetItalic();
        book.NamedRanges.Add(CodingLayout.CoderName, sheet.Cell(4, 2).AsRange());

        int row = 6;
        foreach (string step in Steps(request))
        {
            WriteWide(sheet, row++, step);
        }

        row++;
        CodingWorkbook.Put(sheet.Cell(row, 1), "What the values mean").Font.SetBold().Font.SetFontSize(13);
        foreach (CodingField field in request.Fields)
        {
            row += 2;
            WriteField(sheet, ref row, field);
        }

        PageLayout.SetUp(sheet, XLPageOrientation.Portrait);
        CodingWorkbook.Lock(sheet);
        sheet.Cell(4, 2).SetActive();
    }

    private static IEnumerable<string> Steps(CodingRequest request)
    {
        string fields = string.Join(", ", request.Fields.Select(field => field.Name));
        yield return "1. Go to the sheet Coding. Each row is what one stakeholder said; read it through before you decide.";
        yield return $"2. Choose a value of the drop-down in each yellow cell ({fields}). Every row is judged for itself, by the definitions below.";
        yield return request.Prefill
            ? "3. The cells hold what the dataset has. Change what you see otherwise, and leave what you agree with."
            : "3. Leave a cell empty where you cannot decide; do not guess. Doubts go into the column Comment.";
        yield return "4. Work alone: do not talk about single rows with other coders before all are done. That is what the agreement is measured for.";
        yield return "5. The other cells are locked without a password, so that nothing is moved by accident. You can filter rows, and widen columns and rows.";
        yield return "6. Save the file under its name as .xlsx and send it back.";
    }

    private static void WriteField(IXLWorksheet sheet, ref int row, CodingField field)
    {
        CodingWorkbook.Put(sheet.Cell(row, 1), field.Name);
        CodingWorkbook.Put(sheet.Cell(row, 2), field.Question);
        sheet.Range(row, 1, row, Columns).Style
            .Font.SetBold().Font.SetFontColor(XLColor.White)
            .Fill.SetBackgroundColor(XLColor.FromHtml("#8A6D00"));
        sheet.Range(row, 2, row, Columns).Merge();
        foreach (VocabularyTerm term in field.Terms)
        {
            row++;
            CodingWorkbook.Put(sheet.Cell(row, 1), term.Value);
            sheet.Range(row, 2, row, Columns).Merge();
            CodingWorkbook.Put(sheet.Cell(row, 2), term.Definition);
            sheet.Range(row, 1, row, Columns).Style
                .Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText()
                .Border.SetBottomBorder(XLBorderStyleValues.Hair);
            sheet.Row(row).Height = CodingWorkbook.Height([(term.Value, Widths[0]), (term.Definition, Widths[1] + Widths[2])]);
        }
    }

    private static void WriteWide(IXLWorksheet sheet, int row, string text)
    {
        sheet.Range(row, 1, row, Columns).Merge();
        CodingWorkbook.Put(sheet.Cell(row, 1), text).Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText();
        sheet.Row(row).Height = CodingWorkbook.Height([(text, Widths.Sum())]);
    }
}
