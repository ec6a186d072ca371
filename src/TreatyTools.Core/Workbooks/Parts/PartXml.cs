using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace TreatyTools.Core.Workbooks.Parts;

/// <summary>Reads and writes the XML of parts.</summary>
internal static class PartXml
{
    /// <summary>The XML of a part.</summary>
    internal static XDocument Load(OpenXmlPart part)
    {
        using Stream stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using XmlReader reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Replaces the XML of a part.</summary>
    internal static void Save(OpenXmlPart part, XDocument document)
    {
        using MemoryStream stream = new();
        document.Save(stream, SaveOptions.DisableFormatting);
        stream.Position = 0;
        part.FeedData(stream);
    }
}
