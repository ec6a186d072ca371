using System.Globalization;
using System.Xml.Linq;
using TreatyTools.Core.Workbooks.Parts;

namespace TreatyTools.Core.Workbooks.Slicers;

/// <summary>What slicers of tables are made of ([MS-XLSX] 2.6 and [MS-ODRAWXML] 2.6): Excel 2013 and later know them, other programs pass over them.</summary>
internal static class SlicerXml
{
    /// <summary>The extension of a workbook that lists the caches of slicers of tables.</summary>
    internal const string WorkbookExtension = "{46BE6895-7355-4a93-B00E-2C351335B9C9}";

    /// <summary>The extension of a sheet that lists its slicers of tables.</summary>
    internal const string SheetExtension = "{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}";

    /// <summary>What a name stands for that is no range.</summary>
    internal const string NoValue = "#N/A";

    private const string CacheExtension = "{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}";

    // English Metric Units: a button of one line.
    private const int ButtonHeight = 209550;
    private const int Gap = 38100;

    /// <summary>The namespace of what Excel 2013 added.</summary>
    internal static readonly XNamespace X15 = "http://schemas.microsoft.com/office/spreadsheetml/2010/11/main";

    private static readonly XNamespace Xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static readonly XNamespace Sle = "http://schemas.microsoft.com/office/drawing/2010/slicer";
    private static readonly XNamespace Sle15 = "http://schemas.microsoft.com/office/drawing/2012/slicer";

    /// <summary>By what a slicer filters.</summary>
    internal static XDocument Cache(string name, string header, string tableId, string columnId) => new(new XElement(SheetXml.X14 + "slicerCacheDefinition",
        new XAttribute(XNamespace.Xmlns + "mc", Mc), new XAttribute(XNamespace.Xmlns + "x", SheetXml.Main), new XAttribute(Mc + "Ignorable", "x"),
        new XAttribute("name", name), new XAttribute("sourceName", header),
        new XElement(SheetXml.X14 + "extLst", new XElement(SheetXml.Main + "ext", new XAttribute("uri", CacheExtension),
            new XElement(X15 + "tableSlicerCache", new XAttribute(XNamespace.Xmlns + "x15", X15),
                new XAttribute("tableId", tableId), new XAttribute("column", columnId))))));

    /// <summary>The slicers of a sheet.</summary>
    internal static XDocument Slicers(IEnumerable<(TableSlicer Slicer, string Name, string Cache)> slicers) => new(new XElement(SheetXml.X14 + "slicers",
        slicers.Select(slicer => new XElement(SheetXml.X14 + "slicer", new XAttribute("name", slicer.Name), new XAttribute("cache", slicer.Cache),
            new XAttribute("caption", slicer.Slicer.Header), new XAttribute("columnCount", slicer.Slicer.ButtonColumns),
            new XAttribute("style", "SlicerStyleLight1"), new XAttribute("rowHeight", ButtonHeight)))));

    /// <summary>What the workbook and a sheet say of the caches and the slicers that they relate to.</summary>
    /// <param name="isSheet">Whether a sheet says it.</param>
    /// <param name="relations">Ids of the relations.</param>
    internal static XElement Extension(bool isSheet, IEnumerable<string> relations) => new(SheetXml.Main + "ext",
        new XAttribute(XNamespace.Xmlns + "x14", SheetXml.X14), new XAttribute(XNamespace.Xmlns + "x15", X15),
        new XAttribute(XNamespace.Xmlns + "r", SheetXml.Relations), new XAttribute("uri", isSheet ? SheetExtension : WorkbookExtension),
        new XElement(isSheet ? SheetXml.X14 + "slicerList" : X15 + "slicerCaches", relations.Select(id =>
            new XElement(SheetXml.X14 + (isSheet ? "slicer" : "slicerCache"), new XAttribute(SheetXml.Relations + "id", id)))));

    /// <summary>The place of a slicer on its sheet. It is not printed.</summary>
    internal static XElement Anchor(TableSlicer slicer, string name, int shape) => new(Xdr + "twoCellAnchor", new XAttribute("editAs", "twoCell"),
        Corner("from", slicer.FirstColumn, slicer.Row, Gap), Corner("to", slicer.EndColumn, slicer.Row + 1, 0),
        new XElement(Mc + "AlternateContent", new XAttribute(XNamespace.Xmlns + "mc", Mc), new XAttribute(XNamespace.Xmlns + "sle15", Sle15),
            new XElement(Mc + "Choice", new XAttribute("Requires", "sle15"),
                new XElement(Xdr + "graphicFrame", new XAttribute("macro", ""),
                    new XElement(Xdr + "nvGraphicFramePr", Properties(slicer, name, shape), new XElement(Xdr + "cNvGraphicFramePr")),
                    new XElement(Xdr + "xfrm", Box()),
                    new XElement(A + "graphic", new XElement(A + "graphicData", new XAttribute("uri", Sle.NamespaceName),
                        new XElement(Sle + "slicer", new XAttribute(XNamespace.Xmlns + "sle", Sle), new XAttribute("name", name)))))),
            new XElement(Mc + "Fallback",
                new XElement(Xdr + "sp", new XAttribute("macro", ""), new XAttribute("textlink", ""),
                    new XElement(Xdr + "nvSpPr", Properties(slicer, name, shape), new XElement(Xdr + "cNvSpPr")),
                    new XElement(Xdr + "spPr", new XElement(A + "xfrm", Box()),
                        new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst")),
                        new XElement(A + "noFill"), new XElement(A + "ln", new XElement(A + "noFill"))),
                    new XElement(Xdr + "txBody", new XElement(A + "bodyPr", new XAttribute("wrap", "square")), new XElement(A + "lstStyle"),
                        new XElement(A + "p", slicer.Instead.Length == 0 ? null : new XElement(A + "r",
                            new XElement(A + "rPr", new XAttribute("lang", "en"), new XAttribute("sz", 900),
                                new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", "52606D")))),
                            new XElement(A + "t", slicer.Instead))))))),
        new XElement(Xdr + "clientData", new XAttribute("fPrintsWithSheet", 0)));

    private static XElement Properties(TableSlicer slicer, string name, int shape) => new(Xdr + "cNvPr",
        new XAttribute("id", shape), new XAttribute("name", name),
        new XAttribute("descr", string.Create(CultureInfo.InvariantCulture, $"Buttons that filter the table by {slicer.Header}.")));

    private static XElement[] Box() =>
    [
        new(A + "off", new XAttribute("x", 0), new XAttribute("y", 0)), new(A + "ext", new XAttribute("cx", 0), new XAttribute("cy", 0)),
    ];

    private static XElement Corner(string name, int column, int row, int gap) => new(Xdr + name,
        new XElement(Xdr + "col", column - 1), new XElement(Xdr + "colOff", gap), new XElement(Xdr + "row", row - 1), new XElement(Xdr + "rowOff", gap));
}
