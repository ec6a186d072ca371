using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TreatyTools.Core.Workbooks.Parts;

namespace TreatyTools.Core.Workbooks.Appending;

/// <summary>
/// What is printed of a sheet. ClosedXML cannot write areas of several ranges that it has read, so it never sees them.
/// </summary>
internal static class PrintAreas
{
    private const string Name = "_xlnm.Print_Area";

    /// <summary>Takes the areas out of a workbook: by name of the sheet, as formulas have them.</summary>
    internal static Dictionary<string, string> Take(Workbook workbook)
    {
        Dictionary<string, string> areas = new(StringComparer.OrdinalIgnoreCase);
        Sheet[] sheets = [.. workbook.Descendants<Sheet>()];
        foreach (DefinedName name in workbook.Descendants<DefinedName>().Where(n => n.Name == Name && n.LocalSheetId is not null).ToArray())
        {
            if (name.LocalSheetId!.Value < sheets.Length)
            {
                areas[OoxmlText.Unescape(sheets[name.LocalSheetId.Value].Name!.Value!)] = name.Text;
                name.Remove();
            }
        }

        if (workbook.DefinedNames is { HasChildren: false } empty)
        {
            empty.Remove();
        }

        return areas;
    }

    /// <summary>Sets the area of a sheet.</summary>
    internal static void Set(WorkbookPart part, string sheet, string area)
    {
        Workbook workbook = part.Workbook;
        Sheet[] sheets = [.. workbook.Descendants<Sheet>()];
        uint index = (uint)Array.FindIndex(sheets, s => string.Equals(OoxmlText.Unescape(s.Name!.Value!), sheet, StringComparison.OrdinalIgnoreCase));
        DefinedNames names = workbook.DefinedNames ??= new DefinedNames();
        names.AppendChild(new DefinedName(area) { Name = Name, LocalSheetId = index });
        workbook.Save();
    }
}
