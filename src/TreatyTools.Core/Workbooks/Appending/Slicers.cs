using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Core.Workbooks.Slicers;

namespace TreatyTools.Core.Workbooks.Appending;

/// <summary>Slicers of tables, of which ClosedXML knows nothing; it gives tables and their columns other numbers besides.</summary>
internal static class Slicers
{
    /// <summary>Takes the caches of slicers out of a workbook, with their names.</summary>
    internal static void Take(WorkbookPart workbook)
    {
        SlicerCachePart[] caches = [.. workbook.GetPartsOfType<SlicerCachePart>()];
        HashSet<string> names = [.. caches.Select(cache => (string?)PartXml.Load(cache).Root!.Attribute("name") ?? "")];
        foreach (DefinedName name in workbook.Workbook.Descendants<DefinedName>().Where(n => names.Contains(n.Name?.Value ?? "")).ToArray())
        {
            name.Remove();
        }

        workbook.DeleteParts(caches);
        workbook.Workbook.GetFirstChild<WorkbookExtensionList>()?.Elements<WorkbookExtension>()
            .FirstOrDefault(e => e.Uri == SlicerXml.WorkbookExtension)?.Remove();
    }

    /// <summary>Takes the slicers of a sheet out, and what the sheet says of them. Its drawing goes another way.</summary>
    /// <returns>Whether it had any.</returns>
    internal static bool Take(WorksheetPart part, XDocument sheet)
    {
        XElement? extension = sheet.Root!.Element(SheetXml.Main + "extLst")?.Elements()
            .FirstOrDefault(e => (string?)e.Attribute("uri") == SlicerXml.SheetExtension);
        part.DeleteParts(part.SlicersParts.ToArray());
        if (extension?.Parent is not { } list)
        {
            return false;
        }

        extension.Remove();
        if (!list.HasElements)
        {
            list.Remove();
        }

        return true;
    }

    /// <summary>Puts the slicers of a sheet back, by the numbers that its tables have now.</summary>
    internal static void Restore(WorkbookPart workbook, WorksheetPart part, WorkbookPart before, WorksheetPart original)
    {
        if (!original.SlicersParts.Any())
        {
            return;
        }

        XElement[] old = [.. original.TableDefinitionParts.Select(table => PartXml.Load(table).Root!)],
            now = [.. part.TableDefinitionParts.Select(table => PartXml.Load(table).Root!)];
        HashSet<string> used = [.. original.SlicersParts.SelectMany(slicers => PartXml.Load(slicers).Root!.Elements())
            .Select(slicer => (string?)slicer.Attribute("cache") ?? "")];
        foreach (XDocument cache in before.GetPartsOfType<SlicerCachePart>().Select(PartXml.Load))
        {
            string name = (string?)cache.Root!.Attribute("name") ?? "";
            if (used.Contains(name) && Renumber(cache, old, now))
            {
                SlicerWriter.AddCache(workbook, name, cache);
                used.Remove(name);
            }
        }

        if (used.Count > 0)
        {
            throw new NotSupportedException("a slicer of something else than a table of its sheet");
        }

        SlicerWriter.Refer(part, [.. original.SlicersParts.Select(slicers =>
        {
            SlicersPart added = part.AddNewPart<SlicersPart>();
            PartXml.Save(added, PartXml.Load(slicers));
            return part.GetIdOfPart(added);
        })]);
    }

    // Tables and columns keep their names.
    private static bool Renumber(XDocument cache, XElement[] before, XElement[] now)
    {
        XElement? source = cache.Descendants(SlicerXml.X15 + "tableSlicerCache").FirstOrDefault();
        XElement? oldTable = Array.Find(before, table => (string?)table.Attribute("id") == (string?)source?.Attribute("tableId"));
        XElement? oldColumn = Columns(oldTable).FirstOrDefault(column => (string?)column.Attribute("id") == (string?)source!.Attribute("column"));
        XElement? table = Array.Find(now, table => (string?)table.Attribute("displayName") == (string?)oldTable?.Attribute("displayName"));
        XElement? column = Columns(table).FirstOrDefault(column => (string?)column.Attribute("name") == (string?)oldColumn?.Attribute("name"));
        if (source is null || column is null)
        {
            return false;
        }

        source.SetAttributeValue("tableId", (string)table!.Attribute("id")!);
        source.SetAttributeValue("column", (string)column.Attribute("id")!);
        return true;
    }

    private static IEnumerable<XElement> Columns(XElement? table) => table?.Descendants(SheetXml.Main + "tableColumn") ?? [];
}
