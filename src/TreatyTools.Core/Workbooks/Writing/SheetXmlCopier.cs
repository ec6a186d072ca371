using System.Globalization;
using System.Text;
using System.Xml;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;

namespace TreatyTools.Core.Workbooks.Writing;

/// <summary>
/// Copies the XML of a composed sheet, writes the records where the style rows stand, and adds what depends on the records:
/// the extent of the sheet, its links, and the cells whose numbers stored as text are meant so.
/// </summary>
internal sealed class SheetXmlCopier(Stream source, Stream output, SheetPlan plan, Action<string> warn)
{
    private readonly XmlWriter _writer = XmlWriter.Create(output, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        CloseOutput = false,
    });

    private readonly SheetStyles _styles = new(plan.Columns.Count, plan.StyleRows);
    private List<(string Cell, string Address)> _links = [];
    private bool _linksWritten;
    private bool _errorsWritten;

    /// <summary>Id of the relation of a link, apart from those that the sheet has already.</summary>
    internal static string LinkId(SheetPlan plan, int link) =>
        string.Create(CultureInfo.InvariantCulture, $"rLink{plan.LinksBefore + link + 1}");

    /// <summary>Copies the sheet and gives the links of its records.</summary>
    internal List<(string Cell, string Address)> Copy(Action<long>? progress, CancellationToken cancellation)
    {
        using XmlReader reader = XmlReader.Create(source, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = false });
        reader.MoveToContent();
        _writer.WriteStartDocument();
        StartElement(reader);
        reader.Read();
        while (reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            WritePending(reader.LocalName);
            CopyChild(reader, progress, cancellation);
        }

        WritePending(before: null);
        _writer.WriteEndElement();
        _writer.WriteEndDocument();
        _writer.Dispose();
        return _links;
    }

    private void CopyChild(XmlReader reader, Action<long>? progress, CancellationToken cancellation)
    {
        switch (reader.LocalName)
        {
            case "dimension":
                _writer.WriteStartElement("dimension", SheetXml.MainUri);
                _writer.WriteAttributeString("ref", WorkbookComposer.Reference(1, 1, Math.Max(plan.FirstDataRow + plan.RecordCount - 1, 1), plan.LastColumn));
                _writer.WriteEndElement();
                reader.Skip();
                break;
            case "sheetData":
                CopyRows(reader, progress, cancellation);
                break;
            case "hyperlinks":
                CopyWith(reader, WriteLinks);
                _linksWritten = true;
                break;
            case "ignoredErrors":
                CopyWith(reader, WriteIgnoredError);
                _errorsWritten = true;
                break;
            default:
                CopyElement(reader);
                break;
        }
    }

    private void CopyRows(XmlReader reader, Action<long>? progress, CancellationToken cancellation)
    {
        // An empty element has no end to come to.
        bool empty = reader.IsEmptyElement;
        StartElement(reader);
        reader.Read();
        int styleRow = 0, styleRows = plan.StyleRows;
        while (!empty && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                // Nothing else is meant to stand between rows.
                reader.Read();
                continue;
            }

            // What a stranger put among the rows, or a row without a number, is copied as it is.
            bool isStyleRow = reader.LocalName == "row" && int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out int row)
                && row == plan.FirstDataRow + styleRow;
            if (styleRow < styleRows && isStyleRow)
            {
                ReadStyles(reader, styleRow++);
                if (styleRow == styleRows)
                {
                    WriteRecords(progress, cancellation);
                }
            }
            else
            {
                CopyElement(reader);
            }
        }

        if (!empty)
        {
            reader.Read();
        }

        _writer.WriteEndElement();
    }

    private void ReadStyles(XmlReader reader, int styleRow)
    {
        int[] styles = _styles.Of((CellStyle)styleRow);
        Dictionary<string, int> byColumn = [];
        using (XmlReader row = reader.ReadSubtree())
        {
            while (row.Read())
            {
                if (row.NodeType == XmlNodeType.Element && row.LocalName == "c" && row.GetAttribute("r") is { } cell)
                {
                    byColumn[cell.TrimEnd("0123456789".ToCharArray())] =
                        int.Parse(row.GetAttribute("s") ?? "0", CultureInfo.InvariantCulture);
                }
            }
        }

        reader.Read();
        for (int i = 0; i < styles.Length; i++)
        {
            styles[i] = byColumn.TryGetValue(ExcelNames.Letters(plan.Columns[i].Position), out int style) ? style
                : throw new InvalidDataException($"the styles of its column {ExcelNames.Letters(plan.Columns[i].Position)} are lost");
        }
    }

    private void WriteRecords(Action<long>? progress, CancellationToken cancellation)
    {
        // Closes the start tag that may still be open, so that the rows can follow in the stream itself.
        _writer.WriteWhitespace("\n");
        _writer.Flush();
        RowWriter rows = new(output, plan, _styles, warn);
        rows.Write(progress, cancellation);
        _links = rows.Links;
    }

    // Writes what must stand before a child of the worksheet, or before its end.
    private void WritePending(string? before)
    {
        if (!_linksWritten && _links.Count > 0 && IsBehind("hyperlinks"))
        {
            _writer.WriteStartElement("hyperlinks", SheetXml.MainUri);
            WriteLinks();
            _writer.WriteEndElement();
            _linksWritten = true;
        }

        if (!_errorsWritten && plan.RecordCount > 0 && IsBehind("ignoredErrors"))
        {
            _writer.WriteStartElement("ignoredErrors", SheetXml.MainUri);
            WriteIgnoredError();
            _writer.WriteEndElement();
            _errorsWritten = true;
        }

        bool IsBehind(string child) => before is null || !SheetXml.IsUpTo(before, child);
    }

    private void WriteLinks()
    {
        for (int i = 0; i < _links.Count; i++)
        {
            _writer.WriteStartElement("hyperlink", SheetXml.MainUri);
            _writer.WriteAttributeString("ref", _links[i].Cell);
            _writer.WriteAttributeString("r", "id", SheetXml.RelationsUri, LinkId(plan, i));
            _writer.WriteEndElement();
        }
    }

    // Numbers that are text are so on purpose: no green corners.
    private void WriteIgnoredError()
    {
        _writer.WriteStartElement("ignoredError", SheetXml.MainUri);
        _writer.WriteAttributeString("sqref", WorkbookComposer.Reference(
            plan.FirstDataRow, plan.FirstColumn, Math.Max(plan.FirstDataRow, plan.FirstDataRow + plan.RecordCount - 1), plan.LastColumn));
        _writer.WriteAttributeString("numberStoredAsText", "1");
        _writer.WriteEndElement();
    }

    // Copies an element with its children and lets more children follow.
    private void CopyWith(XmlReader reader, Action more)
    {
        bool empty = reader.IsEmptyElement;
        StartElement(reader);
        reader.Read();
        while (!empty && reader.NodeType != XmlNodeType.EndElement)
        {
            CopyElement(reader);
        }

        if (!empty)
        {
            reader.Read();
        }

        more();
        _writer.WriteEndElement();
    }

    // Copies the element at which the reader stands and leaves the reader behind it.
    private void CopyElement(XmlReader reader)
    {
        using (XmlReader element = reader.ReadSubtree())
        {
            while (element.Read())
            {
                CopyNode(element);
            }
        }

        reader.Read();
    }

    private void CopyNode(XmlReader node)
    {
        switch (node.NodeType)
        {
            case XmlNodeType.Element:
                bool empty = node.IsEmptyElement;
                StartElement(node);
                if (empty)
                {
                    _writer.WriteEndElement();
                }

                break;
            case XmlNodeType.EndElement:
                _writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                _writer.WriteString(node.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                _writer.WriteWhitespace(node.Value);
                break;
        }
    }

    // The rows are written without a prefix, so the main namespace becomes the default one.
    private void StartElement(XmlReader reader)
    {
        if (reader.NamespaceURI == SheetXml.MainUri)
        {
            _writer.WriteStartElement(reader.LocalName, SheetXml.MainUri);
        }
        else
        {
            _writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        }

        while (reader.MoveToNextAttribute())
        {
            bool declaresMain = reader.Prefix == "xmlns" && reader.Value == SheetXml.MainUri || reader.Name == "xmlns";
            if (!declaresMain)
            {
                _writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
            }
        }

        reader.MoveToElement();
    }
}
