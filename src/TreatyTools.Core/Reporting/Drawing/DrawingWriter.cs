using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TreatyTools.Core.Reporting.Drawing;

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
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Adds charts to a sheet that has no drawing yet.</summary>
    internal static void Add(WorksheetPart sheet, IReadOnlyList<NativeChart> charts)
    {
        DrawingsPart drawing = sheet.AddNewPart<DrawingsPart>("rIdDrawing");
        XElement root = new(Xdr + "wsDr", new XAttribute(XNamespace.Xmlns + "xdr", Xdr), new XAttribute(XNamespace.Xmlns + "a", A));
        for (int i = 0; i < charts.Count; i++)
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}");
            Feed(drawing.AddNewPart<ChartPart>(id), NativeChartXml.Of(charts[i]));
            root.Add(Anchor(charts[i], id, i + 2));
        }

        Feed(drawing, new XDocument(root));
        Worksheet worksheet = sheet.Worksheet;
        OpenXmlElement? next = worksheet.ChildElements.FirstOrDefault(child => Followers.Contains(child.LocalName));
        DocumentFormat.OpenXml.Spreadsheet.Drawing reference = new() { Id = "rIdDrawing" };
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

    private static XElement Anchor(NativeChart chart, string id, int shape) => new(Xdr + "twoCellAnchor",
        Corner("from", chart.Anchor.FirstColumn, chart.Anchor.FirstRow),
        Corner("to", chart.Anchor.EndColumn, chart.Anchor.EndRow),
        new XElement(Xdr + "graphicFrame", new XAttribute("macro", ""),
            new XElement(Xdr + "nvGraphicFramePr",
                new XElement(Xdr + "cNvPr", new XAttribute("id", shape), new XAttribute("name", chart.Title), new XAttribute("descr", chart.Description)),
                new XElement(Xdr + "cNvGraphicFramePr")),
            new XElement(Xdr + "xfrm",
                new XElement(A + "off", new XAttribute("x", 0), new XAttribute("y", 0)), new XElement(A + "ext", new XAttribute("cx", 0), new XAttribute("cy", 0))),
            new XElement(A + "graphic", new XElement(A + "graphicData", new XAttribute("uri", C.NamespaceName),
                new XElement(C + "chart", new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(XNamespace.Xmlns + "r", R), new XAttribute(R + "id", id))))),
        new XElement(Xdr + "clientData"));

    private static XElement Corner(string name, int column, int row) => new(Xdr + name,
        new XElement(Xdr + "col", column - 1), new XElement(Xdr + "colOff", 0), new XElement(Xdr + "row", row - 1), new XElement(Xdr + "rowOff", 0));

    private static void Feed(OpenXmlPart part, XDocument content)
    {
        using MemoryStream stream = new();
        content.Save(stream, SaveOptions.DisableFormatting);
        stream.Position = 0;
        part.FeedData(stream);
    }
}
