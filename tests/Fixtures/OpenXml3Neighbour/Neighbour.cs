using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace OpenXml3Neighbour;

/// <summary>Writes a workbook with the neighbour's own version of the OpenXml SDK.</summary>
public static class Neighbour
{
    /// <summary>Makes an empty workbook in memory.</summary>
    /// <returns>The version of the SDK that did it, and the size of the workbook.</returns>
    public static string Work()
    {
        using MemoryStream stream = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();
            WorksheetPart sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData());
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "Sheet" }));
        }

        return $"OpenXml {typeof(SpreadsheetDocument).Assembly.GetName().Version!.Major}: {stream.Length > 0}";
    }
}
