using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TreatyTools.Core.Workbooks.Charts;
using TreatyTools.Core.Workbooks.Parts;

namespace TreatyTools.Core.Workbooks.Slicers;

/// <summary>Puts slicers on the sheet of their table in a saved workbook.</summary>
internal static class SlicerWriter
{
    /// <summary>Id of the relation of a sheet to its slicers.</summary>
    internal const string RelationId = "rIdSlicers";

    /// <summary>
    /// Adds the parts of slicers to a sheet that has neither slicers nor a drawing. What the sheet itself says of them is <see cref="Elements"/>: a large sheet
    /// is not read for it.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no such table on the sheet, or no such column in it.</exception>
    internal static void Add(WorkbookPart workbook, WorksheetPart sheet, IReadOnlyList<TableSlicer> slicers)
    {
        XElement[] tables = [.. sheet.TableDefinitionParts.Select(part => PartXml.Load(part).Root!)];
        List<(TableSlicer, string Name, string Cache)> named = [];
        foreach (TableSlicer slicer in slicers)
        {
            XElement table = tables.First(t => (string?)t.Attribute("displayName") == slicer.Table);
            XElement column = table.Descendants(SheetXml.Main + "tableColumn")
                .First(c => OoxmlText.Unescape((string)c.Attribute("name")!) == slicer.Header);
            string name = $"{slicer.Table} {slicer.Header}", cache = "Slicer_" + string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
            AddCache(workbook, cache, SlicerXml.Cache(cache, slicer.Header, (string)table.Attribute("id")!, (string)column.Attribute("id")!));
            named.Add((slicer, name, cache));
        }

        PartXml.Save(sheet.AddNewPart<SlicersPart>(RelationId), SlicerXml.Slicers(named));
        DrawingWriter.Add(sheet, (_, shape) => named.Select((slicer, i) => SlicerXml.Anchor(slicer.Item1, slicer.Name, shape + 1 + i)).ToArray(), refer: false);
    }

    /// <summary>What a sheet says of the slicers that were added to it: its drawing, and its extension.</summary>
    internal static (XElement Drawing, XElement Extension) Elements() => (DrawingWriter.Reference(), SlicerXml.Extension(isSheet: true, [RelationId]));

    /// <summary>Adds the cache of a slicer to a workbook, with the name that Excel looks for.</summary>
    internal static void AddCache(WorkbookPart workbook, string name, XDocument cache)
    {
        int number = workbook.GetPartsOfType<SlicerCachePart>().Count() + 1;
        SlicerCachePart part = workbook.AddNewPart<SlicerCachePart>(string.Create(CultureInfo.InvariantCulture, $"rIdSlicerCache{number}"));
        PartXml.Save(part, cache);
        Workbook book = workbook.Workbook;
        DefinedNames names = book.DefinedNames ??= new DefinedNames();
        names.Elements<DefinedName>().FirstOrDefault(n => n.Name == name)?.Remove();
        names.AppendChild(new DefinedName(SlicerXml.NoValue) { Name = name });
        WorkbookExtensionList list = book.GetFirstChild<WorkbookExtensionList>() ?? book.AppendChild(new WorkbookExtensionList());
        list.Elements<WorkbookExtension>().FirstOrDefault(e => e.Uri == SlicerXml.WorkbookExtension)?.Remove();
        list.AppendChild(new WorkbookExtension(SlicerXml.Extension(isSheet: false, workbook.GetPartsOfType<SlicerCachePart>().Select(workbook.GetIdOfPart))
            .ToString(SaveOptions.DisableFormatting)));
        book.Save();
    }

    /// <summary>Says in a sheet that it has slicers.</summary>
    internal static void Refer(WorksheetPart sheet, params IEnumerable<string> relations)
    {
        Worksheet worksheet = sheet.Worksheet;
        WorksheetExtensionList list = worksheet.GetFirstChild<WorksheetExtensionList>() ?? worksheet.AppendChild(new WorksheetExtensionList());
        list.AppendChild(new WorksheetExtension(SlicerXml.Extension(isSheet: true, relations).ToString(SaveOptions.DisableFormatting)));
        worksheet.Save();
    }
}
