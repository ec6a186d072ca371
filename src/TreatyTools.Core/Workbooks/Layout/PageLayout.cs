using ClosedXML.Excel;

namespace TreatyTools.Core.Workbooks.Layout;

/// <summary>How sheets are printed: as wide as a page, with the name of the sheet and the number of the page below.</summary>
internal static class PageLayout
{
    /// <summary>Sets the page of a sheet of rows up: narrow margins, and how many pages there are.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="orientation">Which way the paper lies.</param>
    /// <param name="paper">Size of the paper.</param>
    /// <param name="repeatedRow">Row, counted from 1, that stands on every page; 0 for none.</param>
    internal static void SetUp(
        IXLWorksheet sheet, XLPageOrientation orientation = XLPageOrientation.Landscape, XLPaperSize paper = XLPaperSize.A4Paper, int repeatedRow = 0)
    {
        IXLPageSetup page = sheet.PageSetup;
        SetUpPlain(sheet, orientation, paper);
        page.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.5).SetBottom(0.6).SetHeader(0.3).SetFooter(0.3);
        page.Footer.Right.AddText(" / ");
        page.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
        if (repeatedRow > 0)
        {
            page.SetRowsToRepeatAtTop(repeatedRow, repeatedRow);
        }
    }

    /// <summary>Sets the page of a sheet up that is not made of rows, with the margins that Excel gives.</summary>
    internal static void SetUpPlain(
        IXLWorksheet sheet, XLPageOrientation orientation = XLPageOrientation.Landscape, XLPaperSize paper = XLPaperSize.A4Paper)
    {
        IXLPageSetup page = sheet.PageSetup;
        page.PageOrientation = orientation;
        page.PaperSize = paper;
        page.FitToPages(1, 0);
        page.Footer.Left.AddText(XLHFPredefinedText.SheetName);
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
    }
}
