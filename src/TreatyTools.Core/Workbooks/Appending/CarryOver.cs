using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TreatyTools.Core.Workbooks.Charts;
using TreatyTools.Core.Workbooks.Definitions.Figures;
using TreatyTools.Core.Workbooks.Definitions.Formats;
using TreatyTools.Core.Workbooks.Definitions.Pivots;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using static TreatyTools.Core.Workbooks.Parts.SheetXml;

namespace TreatyTools.Core.Workbooks.Appending;

/// <summary>
/// What a workbook that is added to has and ClosedXML would lose or change: charts and pictures, pivot tables, conditional formats, formulas of table columns.
/// It is taken out
/// before ClosedXML opens the workbook, and put back into what ClosedXML has written, with ranges grown where rows were added.
/// </summary>
internal sealed class CarryOver : IDisposable
{
    private const string FiguresPrefix = "'Figures";

    private static readonly XNamespace Main = SheetXml.Main;
    private static readonly XNamespace Xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private readonly SpreadsheetDocument _original;
    private readonly List<Taken> _taken = [];
    private readonly Dictionary<(string Table, string Column), string> _formulas = [];

    private readonly Dictionary<string, string> _printAreas = new(StringComparer.OrdinalIgnoreCase);

    private StyleSheet? _styles;

    private CarryOver(Stream original) => _original = SpreadsheetDocument.Open(original, isEditable: false);

    /// <summary>Takes what is to be carried over out of a workbook.</summary>
    /// <param name="original">The workbook as it was.</param>
    /// <param name="stripped">A copy of it, from which it is taken.</param>
    internal static CarryOver Take(Stream original, Stream stripped)
    {
        CarryOver carried = new(original);
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stripped, isEditable: true);
        WorkbookPart workbook = document.WorkbookPart!;
        if (workbook.WorkbookStylesPart is null)
        {
            // ClosedXML reads no number of a workbook without styles.
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()),
                new CellStyleFormats(new CellFormat()), new CellFormats(new CellFormat()));
        }

        foreach (Sheet sheet in workbook.Workbook.Descendants<Sheet>().ToArray())
        {
            if (workbook.GetPartById(sheet.Id!.Value!) is WorksheetPart part)
            {
                carried.TakeSheet(OoxmlText.Unescape(sheet.Name!.Value!), (WorksheetPart)carried._original.WorkbookPart!.GetPartById(sheet.Id.Value!), part);
            }
        }

        carried.HasOtherPictures = document.GetAllParts().Any(p => p is ImagePart);
        workbook.DeleteParts(workbook.GetPartsOfType<PivotTableCacheDefinitionPart>().ToArray());
        workbook.Workbook.PivotCaches?.Remove();
        Slicers.Take(workbook);
        foreach ((string sheet, string area) in PrintAreas.Take(workbook.Workbook))
        {
            carried._printAreas.Add(sheet, area);
        }

        workbook.Workbook.Save();
        return carried;
    }

    /// <summary>Whether there are pictures that stand in no drawing of a sheet, such as those of headers.</summary>
    internal bool HasOtherPictures { get; private set; }

    /// <summary>Whether somebody has chosen what is printed of a sheet.</summary>
    internal bool HasPrintArea(string sheet) => _printAreas.ContainsKey(sheet);

    /// <summary>First column right of the charts and pictures of a sheet.</summary>
    internal int FreeColumn(string sheet) => _taken.Find(t => Is(t, sheet)) is { Original.DrawingsPart: { } drawing }
        ? PartXml.Load(drawing).Root!.Elements().Select(RightEdge).DefaultIfEmpty(0).Max() + 2
        : 1;

    /// <summary>The formula of a column of a table, as the file has it; null where it has none.</summary>
    internal string? Formula(string table, string column) => _formulas.GetValueOrDefault((table.ToUpperInvariant(), column.ToUpperInvariant()));

    /// <summary>Puts everything back.</summary>
    /// <param name="document">The workbook that ClosedXML has written.</param>
    /// <param name="plans">The sheets that were written to.</param>
    /// <param name="replaced">Names of sheets that are not kept.</param>
    /// <param name="warn">Takes the warning that figures are as they were.</param>
    internal void Restore(SpreadsheetDocument document, IReadOnlyList<SheetPlan> plans, IReadOnlySet<string> replaced, Action<string> warn)
    {
        WorkbookPart workbook = document.WorkbookPart!;
        if (workbook.CalculationChainPart is { } chain)
        {
            // The order of calculation, which does not know the new formulas; Excel finds it anew.
            workbook.DeletePart(chain);
        }

        StyleSheet styles = new(workbook);
        GrownTable[] grown = [.. plans.Where(p => p.FirstDataRow > p.FirstTableRow || p.HeadersBefore.Count > 0).Select(p => new GrownTable(p))];
        Dictionary<Uri, (string Id, PivotTableCacheDefinitionPart Part)> caches = [];
        bool hasFigures = false;
        foreach (Taken taken in _taken.Where(t => !replaced.Contains(t.Sheet)))
        {
            WorksheetPart part = PackageParts.Sheet(workbook, taken.Sheet);
            RestoreFormats(part.Worksheet, taken, styles, grown.FirstOrDefault(g => string.Equals(g.Sheet, taken.Sheet, StringComparison.OrdinalIgnoreCase)));
            if (taken.Original.DrawingsPart is { } drawing)
            {
                hasFigures |= RestoreDrawing(part, drawing,
                    plans.FirstOrDefault(p => string.Equals(p.SheetName, taken.Sheet, StringComparison.OrdinalIgnoreCase)), grown);
            }

            Comments.Restore(part, taken.Original);
            Slicers.Restore(workbook, part, _original.WorkbookPart!, taken.Original);
            foreach (PivotTablePart pivot in taken.Original.PivotTableParts)
            {
                RestorePivot(workbook, part, pivot, styles, caches, grown);
            }
        }

        foreach ((string sheet, string area) in _printAreas.Where(a => !replaced.Contains(a.Key)))
        {
            PrintAreas.Set(workbook, sheet, grown.FirstOrDefault(g => string.Equals(g.Sheet, sheet, StringComparison.OrdinalIgnoreCase))?.PrintArea(area)
                ?? area);
        }

        RestoreFormulas(workbook);
        styles.Save();
        if (hasFigures && grown.Length > 0 && plans.Any(p => p.RecordCount > 0))
        {
            warn("Charts that count or sum show the rows as they were when the charts were made: their numbers on the sheet Figures stay. Write the workbook "
                + "anew to have the new rows in them.");
        }
    }

    public void Dispose() => _original.Dispose();

    private void TakeSheet(string name, WorksheetPart original, WorksheetPart part)
    {
        XDocument sheet = PartXml.Load(part);
        XElement[] formats = [.. sheet.Root!.Elements(Main + "conditionalFormatting")];
        XElement? extension = sheet.Root.Element(Main + "extLst")?.Elements()
            .FirstOrDefault(e => (string?)e.Attribute("uri") == ConditionalFormatWriter.SheetExtension);
        XElement[] extended = [.. extension?.Elements().Elements() ?? []];
        _taken.Add(new Taken(name, original, [.. formats.Select(f => new XElement(f))], [.. extended.Select(f => new XElement(f))]));
        foreach (XElement column in original.TableDefinitionParts.SelectMany(t => PartXml.Load(t).Root!.Descendants(Main + "tableColumn")))
        {
            if ((string?)column.Element(Main + "calculatedColumnFormula") is { Length: > 0 } formula)
            {
                _formulas[(((string?)column.Document!.Root!.Attribute("displayName") ?? "").ToUpperInvariant(),
                    OoxmlText.Unescape((string)column.Attribute("name")!).ToUpperInvariant())] = OoxmlText.Unescape(formula);
            }
        }

        bool changed = Slicers.Take(part, sheet) | Comments.Take(part, sheet) || formats.Length > 0 || extension is not null || part.DrawingsPart is not null;
        formats.Remove();
        if (extension?.Parent is { } list)
        {
            extension.Remove();
            if (!list.HasElements)
            {
                list.Remove();
            }
        }

        if (part.DrawingsPart is { } drawing)
        {
            sheet.Root.Elements(Main + "drawing").Remove();
            part.DeletePart(drawing);
        }

        part.DeleteParts(part.PivotTableParts.ToArray());
        if (changed)
        {
            PartXml.Save(part, sheet);
        }
    }

    private void RestoreFormats(Worksheet worksheet, Taken taken, StyleSheet styles, GrownTable? grown)
    {
        foreach (XElement format in taken.Formats)
        {
            XElement copy = new(format);
            Renumber(copy, styles);
            if (grown is not null)
            {
                copy.SetAttributeValue("sqref", grown.Ranges((string)copy.Attribute("sqref")!));
                foreach (XElement formula in copy.Descendants(Main + "formula"))
                {
                    formula.Value = grown.Formula(formula.Value);
                }
            }

            ConditionalFormatWriter.Insert(worksheet, copy);
        }

        if (taken.Extended.Length > 0)
        {
            XElement[] copies = [.. taken.Extended.Select(e => new XElement(e))];
            foreach (XElement range in copies.Elements(Xm + "sqref"))
            {
                range.Value = grown?.Ranges(range.Value) ?? range.Value;
            }

            ConditionalFormatWriter.AddExtension(worksheet, copies);
        }

        if (taken.Formats.Length + taken.Extended.Length > 0)
        {
            worksheet.Save();
        }
    }

    // True where a chart draws figures that were worked out when it was made.
    private static bool RestoreDrawing(WorksheetPart part, DrawingsPart original, SheetPlan? plan, GrownTable[] grown)
    {
        DrawingsPart drawing = part.AddPart(original, DrawingWriter.RelationId);
        DrawingWriter.Refer(part.Worksheet);
        bool hasFigures = false;
        foreach (ChartPart chart in drawing.ChartParts)
        {
            XDocument xml = PartXml.Load(chart);
            bool changed = false;
            foreach (XElement formula in xml.Descendants(C + "f").ToArray())
            {
                hasFigures |= formula.Value.StartsWith(FiguresPrefix, StringComparison.Ordinal);
                if (grown.Select(g => g.Foreign(formula.Value)).FirstOrDefault(f => f is not null) is { } longer)
                {
                    // The program that opens the file reads the cells.
                    formula.Value = longer;
                    formula.ElementsAfterSelf().Remove();
                    changed = true;
                }
            }

            if (changed)
            {
                PartXml.Save(chart, xml);
            }
        }

        int columns = plan is null || plan.HeadersBefore.Count == 0 ? 0 : plan.LastColumn - plan.FirstColumn + 1 - plan.ColumnsBefore;
        if (columns > 0)
        {
            Shift(drawing, plan!.FirstColumn + plan.ColumnsBefore, columns);
        }

        return hasFigures;
    }

    // Charts right of a table make room for its new columns.
    private static void Shift(DrawingsPart drawing, int from, int columns)
    {
        XDocument xml = PartXml.Load(drawing);
        foreach (XElement anchor in xml.Root!.Elements().Where(a => Column(a.Element(Xdr + "from")) >= from))
        {
            foreach (XElement column in anchor.Elements().Where(e => e.Name == Xdr + "from" || e.Name == Xdr + "to").Elements(Xdr + "col"))
            {
                column.Value = (int.Parse(column.Value, CultureInfo.InvariantCulture) + columns).ToString(CultureInfo.InvariantCulture);
            }
        }

        PartXml.Save(drawing, xml);
    }

    private void RestorePivot(WorkbookPart workbook, WorksheetPart part, PivotTablePart original, StyleSheet styles, Dictionary<Uri,
        (string Id, PivotTableCacheDefinitionPart Part)> caches, GrownTable[] grown)
    {
        PivotTableCacheDefinitionPart source = original.PivotTableCacheDefinitionPart!;
        if (!caches.TryGetValue(source.Uri, out (string Id, PivotTableCacheDefinitionPart Part) cache))
        {
            XElement entry = PartXml.Load(_original.WorkbookPart!).Root!.Descendants(Main + "pivotCache")
                .First(c => (string?)c.Attribute(Relations + "id") == _original.WorkbookPart!.GetIdOfPart(source));
            string relation = PivotWriter.Free("rIdPivotCache" + (string)entry.Attribute("cacheId")!, workbook);
            PivotTableCacheDefinitionPart added = workbook.AddPart(source, relation);
            XDocument definition = PartXml.Load(added);
            Renumber(definition.Root!, styles);
            Refresh(definition.Root!, grown);
            PartXml.Save(added, definition);
            PivotCaches list = workbook.Workbook.PivotCaches ??= new PivotCaches();
            list.AppendChild(new PivotCache { CacheId = uint.Parse((string)entry.Attribute("cacheId")!, CultureInfo.InvariantCulture), Id = relation });
            workbook.Workbook.Save();
            caches.Add(source.Uri, cache = (relation, added));
        }

        PivotTablePart pivot = part.AddNewPart<PivotTablePart>(PivotWriter.Free("rIdPivot" + cache.Id["rIdPivotCache".Length..], part));
        XDocument table = PartXml.Load(original);
        Renumber(table.Root!, styles);
        PartXml.Save(pivot, table);
        pivot.AddPart(cache.Part, original.GetIdOfPart(source));
    }

    // A pivot table over rows that were added to is to be worked out anew.
    private static void Refresh(XElement cache, GrownTable[] grown)
    {
        XElement? source = cache.Element(Main + "cacheSource")?.Element(Main + "worksheetSource");
        foreach (GrownTable table in grown)
        {
            if ((string?)source?.Attribute("name") is { } name && string.Equals(name, table.Table, StringComparison.OrdinalIgnoreCase))
            {
                cache.SetAttributeValue("refreshOnLoad", 1);
            }
            else if ((string?)source?.Attribute("sheet") is { } sheet
                && string.Equals(OoxmlText.Unescape(sheet), table.Sheet, StringComparison.OrdinalIgnoreCase) && (string?)source.Attribute("ref") is { } range)
            {
                source.SetAttributeValue("ref", table.Ranges(range));
                cache.SetAttributeValue("refreshOnLoad", 1);
            }
        }
    }

    private void RestoreFormulas(WorkbookPart workbook)
    {
        if (_formulas.Count == 0)
        {
            return;
        }

        foreach (TableDefinitionPart table in workbook.WorksheetParts.SelectMany(w => w.TableDefinitionParts))
        {
            XDocument xml = PartXml.Load(table);
            string name = (string?)xml.Root!.Attribute("displayName") ?? "";
            foreach (XElement column in xml.Descendants(Main + "tableColumn"))
            {
                if (Formula(name, OoxmlText.Unescape((string)column.Attribute("name")!)) is { } formula)
                {
                    column.Elements(Main + "calculatedColumnFormula").Remove();
                    column.AddFirst(new XElement(Main + "calculatedColumnFormula", OoxmlText.Escape(formula)));
                }
            }

            PartXml.Save(table, xml);
        }
    }

    // Formats have other numbers in the workbook that was written anew.
    private void Renumber(XElement element, StyleSheet styles)
    {
        StyleSheet before = _styles ??= new StyleSheet(_original.WorkbookPart!);
        foreach (XAttribute number in element.DescendantsAndSelf().Attributes("dxfId").ToArray())
        {
            if (before[int.Parse(number.Value, CultureInfo.InvariantCulture)] is { } format)
            {
                number.Value = styles.Add(format).ToString(CultureInfo.InvariantCulture);
            }
            else
            {
                number.Remove();
            }
        }

        foreach (XAttribute number in element.DescendantsAndSelf().Attributes("numFmtId").ToArray())
        {
            if (before.NumberFormat(int.Parse(number.Value, CultureInfo.InvariantCulture)) is { } code)
            {
                number.Value = styles.AddNumberFormat(code).ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    private static int RightEdge(XElement anchor)
    {
        int from = Column(anchor.Element(Xdr + "from"));
        return anchor.Element(Xdr + "to") is { } to ? Column(to)
            : from + (int)(((long?)anchor.Element(Xdr + "ext")?.Attribute("cx") ?? 0) / (ChartPlacer.ColumnPixels * DrawingWriter.PixelUnits)) + 1;
    }

    private static int Column(XElement? corner) => corner?.Element(Xdr + "col") is { } column ? int.Parse(column.Value, CultureInfo.InvariantCulture) + 1 : 0;

    private static bool Is(Taken taken, string sheet) => string.Equals(taken.Sheet, sheet, StringComparison.OrdinalIgnoreCase);

    private sealed record Taken(string Sheet, WorksheetPart Original, XElement[] Formats, XElement[] Extended);
}
