using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TreatyTools.Core.Workbooks.Parts;

namespace TreatyTools.Core.Tests.Workbooks.Parts;

public sealed class PackagePartsTests
{
    [Theory]
    [InlineData("_x0041_ and more")]
    [InlineData("Data")]
    [InlineData("DATA")]
    public void A_sheet_is_found_by_the_name_that_people_see(string name)
    {
        using MemoryStream stream = new();
        using SpreadsheetDocument document = SpreadsheetDocument.Create(stream, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook);
        WorkbookPart workbook = document.AddWorkbookPart();
        workbook.Workbook = new Workbook(new Sheets());
        uint id = 1;
        Dictionary<string, WorksheetPart> parts = new(StringComparer.OrdinalIgnoreCase);
        foreach (string sheet in (string[])["Data", "_x0041_ and more"])
        {
            WorksheetPart part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData());
            workbook.Workbook.Sheets!.Append(new Sheet { Name = OoxmlText.Escape(sheet), SheetId = id++, Id = workbook.GetIdOfPart(part) });
            parts.Add(sheet, part);
        }

        Assert.Same(parts[name], PackageParts.Sheet(workbook, name));
    }
}
