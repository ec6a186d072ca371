using ClosedXML.Excel;
using TreatyTools.Model;

namespace TreatyTools.Core.Reporting.Report;

/// <summary>A pivot table over the concerns. Its cells are filled, so that it is there before it is first refreshed.</summary>
internal sealed class ConcernPivotSheet(ReportData data, ConcernsSheet concerns) : ReportSheet(data)
{
    private const string SheetName = "Concern pivot";

    internal override string Name => SheetName;

    internal override string Contents => "A pivot table over the concerns, to turn and to filter";

    internal override void Write(ReportBook book)
    {
        IXLWorksheet sheet = book.Book.Worksheets.Add(book.Names.Sheet(SheetName));
        string[] kinds = [.. Vocabularies.StakeholderKind.Values.Where(kind => Data.Concerns.Any(c => Data.StakeholderKind(c.Stakeholder) == kind)).Select(ReportLook.Words)];
        string[] outcomes = [.. Vocabularies.Outcome.Values.Where(outcome => Data.Concerns.Any(c => c.Outcome == outcome)).Select(ReportLook.Words)];
        sheet.Column(1).Width = 30;
        for (int column = 2; column <= outcomes.Length + 2; column++)
        {
            sheet.Column(column).Width = 18;
        }

        Head(sheet, "Concern pivot", "Concerns by kind of stakeholder and outcome, over the table on the sheet Concerns. Drag other fields in from the list at the side: theme, stance, stakeholder, confidence.", outcomes.Length + 2);
        IXLPivotTable pivot = sheet.PivotTables.Add("ConcernPivot", sheet.Cell(HeaderRow, 1), concerns.PivotSource(book));
        pivot.RowLabels.Add(ConcernsSheet.Kind);
        pivot.ColumnLabels.Add(ConcernsSheet.Outcome);
        pivot.Values.Add(ConcernsSheet.Theme, "Concerns voiced").SetSummaryFormula(XLPivotSummary.Count);
        book.Pivot = new PivotLayout(SheetName, HeaderRow, "Concerns voiced", ConcernsSheet.Kind, ConcernsSheet.Outcome, kinds, outcomes);
        Fill(sheet, kinds, outcomes);
        SetUpPage(sheet);
    }

    private void Fill(IXLWorksheet sheet, string[] kinds, string[] outcomes)
    {
        int row = HeaderRow, total = outcomes.Length + 2;
        ReportBook.SetText(sheet.Cell(row, 1), "Concerns voiced");
        ReportBook.SetText(sheet.Cell(row, 2), ConcernsSheet.Outcome);
        ReportBook.SetText(sheet.Cell(++row, 1), ConcernsSheet.Kind);
        for (int i = 0; i < outcomes.Length; i++)
        {
            ReportBook.SetText(sheet.Cell(row, 2 + i), outcomes[i]);
        }

        ReportBook.SetText(sheet.Cell(row, total), PivotLayout.GrandTotal);
        foreach (string? kind in kinds.Append(null))
        {
            row++;
            Concern[] own = [.. Data.Concerns.Where(c => kind is null || ReportLook.Words(Data.StakeholderKind(c.Stakeholder)) == kind)];
            ReportBook.SetText(sheet.Cell(row, 1), kind ?? PivotLayout.GrandTotal);
            for (int i = 0; i < outcomes.Length; i++)
            {
                int count = own.Count(c => ReportLook.Words(c.Outcome) == outcomes[i]);
                if (count > 0)
                {
                    sheet.Cell(row, 2 + i).SetValue(count);
                }
            }

            sheet.Cell(row, total).SetValue(own.Length);
        }

        sheet.Range(HeaderRow, 1, HeaderRow + 1, total).Style.Font.SetBold().Fill.SetBackgroundColor(ReportLook.Colour(ReportLook.Band));
        sheet.Range(row, 1, row, total).Style.Font.SetBold().Fill.SetBackgroundColor(ReportLook.Colour(ReportLook.Band));
        sheet.Range(HeaderRow + 1, 2, row, total).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right).Alignment.SetIndent(1);
    }
}
