using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using TreatyTools.Core.Workbooks.Parts;

namespace TreatyTools.Core.Reports.Layout;

/// <summary>
/// Walks once through the XML of a saved sheet and writes it anew with what ClosedXML cannot write, or writes only at great cost: calculated links, rows that
/// stay free to grow and shrink, further children of the sheet. No tree of the sheet is made, since a large one takes longer than the whole rest.
/// </summary>
internal sealed class SheetRewriter
{
    private const string Hyperlinks = "hyperlinks";

    private readonly Dictionary<string, ReportFormula> _formulas;
    private readonly List<XElement> _added;
    private readonly List<(string Cell, Uri Address)> _links;
    private readonly int _headerRow;
    private string _extent = "A1";

    /// <param name="formulas">The cells that are calculated, by reference.</param>
    /// <param name="links">The cells that lead to addresses on the web.</param>
    /// <param name="headerRow">Row of the header of the table whose rows stay free; 0 for none.</param>
    /// <param name="added">Further children of the sheet.</param>
    internal SheetRewriter(Dictionary<string, ReportFormula> formulas, List<(string Cell, Uri Address)> links, int headerRow, IEnumerable<XElement> added)
    {
        (_formulas, _links, _headerRow, _added) = (formulas, links, headerRow, [.. added]);
        if (links.Count > 0)
        {
            _added.Add(new XElement(SheetXml.Main + Hyperlinks));
        }
    }

    /// <summary>Whether rows can be folded, for which programs leave room at the side when the sheet says so; ClosedXML does not.</summary>
    internal bool FoldsRows { get; init; }

    /// <summary>Writes the sheet anew.</summary>
    internal void Rewrite(WorksheetPart part, CancellationToken cancellation)
    {
        using MemoryStream written = new();
        using (Stream source = part.GetStream(FileMode.Open, FileAccess.Read))
        using (XmlReader reader = PartXml.Reader(source))
        using (XmlWriter writer = XmlWriter.Create(written, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false }))
        {
            XElement[] links = Relate(part);
            reader.MoveToContent();
            Start(reader, writer);
            reader.Read();
            while (reader.NodeType != XmlNodeType.EndElement)
            {
                if (reader.NodeType != XmlNodeType.Element)
                {
                    reader.Read();
                    continue;
                }

                AddBefore(reader.LocalName, links, writer);
                CopyChild(reader, writer, links, cancellation);
            }

            AddBefore(null, links, writer);
            writer.WriteEndElement();
        }

        written.Position = 0;
        part.FeedData(written);
    }

    // The relations that links out of the workbook want, one for each address, and the links themselves.
    private XElement[] Relate(WorksheetPart part)
    {
        Dictionary<string, string> ids = new(StringComparer.Ordinal);
        List<XElement> links = new(_links.Count);
        foreach ((string cell, Uri address) in _links)
        {
            if (!ids.TryGetValue(address.AbsoluteUri, out string? id))
            {
                id = string.Create(CultureInfo.InvariantCulture, $"rIdOut{ids.Count + 1}");
                ids.Add(address.AbsoluteUri, id);
                part.AddHyperlinkRelationship(address, true, id);
            }

            links.Add(new XElement(SheetXml.Main + "hyperlink", new XAttribute("ref", cell), new XAttribute(SheetXml.Relations + "id", id)));
        }

        return [.. links];
    }

    private void CopyChild(XmlReader reader, XmlWriter writer, XElement[] links, CancellationToken cancellation)
    {
        if (reader.LocalName == "sheetData")
        {
            CopyRows(reader, writer, cancellation);
            return;
        }

        if (reader.LocalName == Hyperlinks && links.Length > 0)
        {
            CopyLinks(reader, writer, links);
            return;
        }

        if (reader.LocalName == "sheetFormatPr" && FoldsRows)
        {
            Start(reader, writer, except: "outlineLevelRow");
            writer.WriteAttributeString("outlineLevelRow", "1");
            writer.WriteEndElement();
            reader.Skip();
            return;
        }

        if (reader.LocalName == "dimension")
        {
            _extent = reader.GetAttribute("ref") ?? _extent;
        }

        writer.WriteNode(reader, defattr: false);
    }

    private void CopyLinks(XmlReader reader, XmlWriter writer, XElement[] links)
    {
        Start(reader, writer);
        reader.Read();
        while (reader.NodeType != XmlNodeType.EndElement)
        {
            writer.WriteNode(reader, defattr: false);
        }

        Array.ForEach(links, link => link.WriteTo(writer));
        writer.WriteEndElement();
        reader.Read();
        _added.RemoveAll(element => element.Name.LocalName == Hyperlinks);
    }

    private void CopyRows(XmlReader reader, XmlWriter writer, CancellationToken cancellation)
    {
        bool empty = reader.IsEmptyElement;
        Start(reader, writer);
        reader.Read();
        while (!empty && reader.NodeType != XmlNodeType.EndElement)
        {
            cancellation.ThrowIfCancellationRequested();
            int row = int.Parse(reader.GetAttribute("r")!, CultureInfo.InvariantCulture);
            bool bare = reader.IsEmptyElement;
            // ClosedXML fixes every height that it writes, and a fixed row does not follow its text.
            Start(reader, writer, except: _headerRow > 0 && row > _headerRow ? "customHeight" : null);
            reader.Read();
            while (!bare && reader.NodeType != XmlNodeType.EndElement)
            {
                CopyCell(reader, writer);
            }

            writer.WriteEndElement();
            if (!bare)
            {
                reader.Read();
            }
        }

        writer.WriteEndElement();
        if (!empty)
        {
            reader.Read();
        }
    }

    private void CopyCell(XmlReader reader, XmlWriter writer)
    {
        if (!_formulas.TryGetValue(reader.GetAttribute("r") ?? "", out ReportFormula? formula))
        {
            writer.WriteNode(reader, defattr: false);
            return;
        }

        // ClosedXML would calculate formulas to have their values; here they are known.
        Start(reader, writer, except: "t");
        if (formula.Shown is string)
        {
            writer.WriteAttributeString("t", "str");
        }

        writer.WriteElementString("f", SheetXml.MainUri, OoxmlText.Plain(formula.Text));
        writer.WriteElementString("v", SheetXml.MainUri, OoxmlText.Escape(CellText.Of(formula.Shown)));
        writer.WriteEndElement();
        reader.Skip();
    }

    // Writes the added children that belong before a child of the sheet, or before its end.
    private void AddBefore(string? child, XElement[] links, XmlWriter writer)
    {
        foreach (XElement element in _added.Where(element => child is null || !SheetXml.IsUpTo(child, element.Name.LocalName))
            .OrderBy(element => element.Name.LocalName, Comparer<string>.Create(SheetXml.Compare)).ToArray())
        {
            if (element.Name.LocalName == "ignoredErrors")
            {
                // Numbers of articles, years and codes that are text are so on purpose: no green corners.
                element.Elements().Single().SetAttributeValue("sqref", _extent);
            }

            if (element.Name.LocalName == Hyperlinks)
            {
                element.Add(links);
            }

            element.WriteTo(writer);
            _added.Remove(element);
        }
    }

    private static void Start(XmlReader reader, XmlWriter writer, string? except = null)
    {
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        while (reader.MoveToNextAttribute())
        {
            if (reader.Name != except)
            {
                writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
            }
        }

        reader.MoveToElement();
    }
}
