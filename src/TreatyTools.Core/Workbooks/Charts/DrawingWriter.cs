using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TreatyTools.Core.Workbooks.Parts;
using static TreatyTools.Core.Workbooks.Parts.SheetXml;

namespace TreatyTools.Core.Workbooks.Charts;

/// <summary>Puts charts on the sheets of a workbook that ClosedXML, which has none, has saved.</summary>
internal static class DrawingWriter
{
    // The elements that follow a drawing in a sheet; a drawing behind one of them makes the file invalid.
    private static readonly HashSet<string> Followers = new(StringComparer.Ordinal)
    {
        "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
    };

    private static readonly XNamespace Xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>Id of the relation of a sheet to its drawing.</summary>
    internal const string RelationId = "rIdDrawing";

    // English Metric Units of a pixel at 96 to the inch.
    internal const int PixelUnits = 9525;

    /// <summary>Adds charts to a sheet, beside those that it has.</summary>
    internal static void Add(WorksheetPart sheet, IReadOnlyList<NativeChart> charts) => Add(sheet, (drawing, shape) => Anchors(drawing, charts, shape));

    /// <summary>Adds what lies over the cells of a sheet, beside what it has.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="anchors">Makes the anchors, given the drawing and the highest number that a shape of it has.</param>
    /// <param name="refer">Whether the sheet is given the element that shows its drawing; else who calls sees to it (<see cref="Reference"/>).</param>
    internal static void Add(WorksheetPart sheet, Func<DrawingsPart, int, IEnumerable<XElement>> anchors, bool refer = true)
    {
        bool isNew = sheet.DrawingsPart is null;
        DrawingsPart drawing = sheet.DrawingsPart ?? sheet.AddNewPart<DrawingsPart>(RelationId);
        XElement root = isNew
            ? new XElement(Xdr + "wsDr", new XAttribute(XNamespace.Xmlns + "xdr", Xdr), new XAttribute(XNamespace.Xmlns + "a", A))
            : PartXml.Load(drawing).Root!;
        root.Add(anchors(drawing, root.Descendants(Xdr + "cNvPr").Select(e => (int?)e.Attribute("id") ?? 0).DefaultIfEmpty(1).Max()));
        PartXml.Save(drawing, new XDocument(new XElement(root)));
        if (isNew && refer)
        {
            Refer(sheet.Worksheet);
        }
    }

    /// <summary>The element of a sheet that shows its drawing.</summary>
    internal static XElement Reference() => new(SheetXml.Main + "drawing", new XAttribute(XNamespace.Xmlns + "r", Relations),
        new XAttribute(Relations + "id", RelationId));

    private static IEnumerable<XElement> Anchors(DrawingsPart drawing, IReadOnlyList<NativeChart> charts, int shape)
    {
        HashSet<string> ids = [.. drawing.Parts.Select(p => p.RelationshipId)];
        int next = 1;
        foreach (NativeChart chart in charts)
        {
            string id;
            do
            {
                id = string.Create(CultureInfo.InvariantCulture, $"rId{next++}");
            }
            while (!ids.Add(id));
            PartXml.Save(drawing.AddNewPart<ChartPart>(id), NativeChartXml.Of(chart));
            yield return Anchor(chart, id, ++shape);
        }
    }

    /// <summary>Gives a sheet the element that shows its drawing.</summary>
    internal static void Refer(Worksheet worksheet)
    {
        OpenXmlElement? next = worksheet.ChildElements.FirstOrDefault(child => Followers.Contains(child.LocalName));
        DocumentFormat.OpenXml.Spreadsheet.Drawing reference = new() { Id = RelationId };
        if (next is null)
        {
            worksheet.AppendChild(reference);
        }
        else
        {
            worksheet.InsertBefore(reference, next);
        }

        worksheet.Save();
    }

    private static XElement Anchor(NativeChart chart, string id, int shape) => new(Xdr + (chart.Anchor.Size is null ? "twoCellAnchor" : "oneCellAnchor"),
        Corner("from", chart.Anchor.FirstColumn, chart.Anchor.FirstRow),
        chart.Anchor.Size is { } size
            ? new XElement(Xdr + "ext", new XAttribute("cx", size.Width * PixelUnits), new XAttribute("cy", size.Height * PixelUnits))
            : Corner("to", chart.Anchor.EndColumn, chart.Anchor.EndRow),
        new XElement(Xdr + "graphicFrame", new XAttribute("macro", ""),
            new XElement(Xdr + "nvGraphicFramePr",
                new XElement(Xdr + "cNvPr", new XAttribute("id", shape), new XAttribute("name", OoxmlText.Plain(chart.Title)),
                    new XAttribute("descr", OoxmlText.Plain(chart.Description))),
                new XElement(Xdr + "cNvGraphicFramePr")),
            new XElement(Xdr + "xfrm",
                new XElement(A + "off", new XAttribute("x", 0), new XAttribute("y", 0)),
                    new XElement(A + "ext", new XAttribute("cx", 0), new XAttribute("cy", 0))),
            new XElement(A + "graphic", new XElement(A + "graphicData", new XAttribute("uri", C.NamespaceName),
                new XElement(C + "chart", new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(XNamespace.Xmlns + "r", Relations),
                    new XAttribute(Relations + "id", id))))),
        new XElement(Xdr + "clientData"));

    private static XElement Corner(string name, int column, int row) => new(Xdr + name,
        new XElement(Xdr + "col", column - 1), new XElement(Xdr + "colOff", 0), new XElement(Xdr + "row", row - 1), new XElement(Xdr + "rowOff", 0));
}
