using System.IO.Compression;
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
        return Load(stream);
    }

    /// <summary>The XML of a part of a package that is not opened as one.</summary>
    internal static XDocument Load(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        return Load(stream);
    }

    /// <summary>Walks through the XML of a part, without DTDs; the stream stays open.</summary>
    internal static XmlReader Reader(Stream stream) => XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });

    /// <summary>Replaces the XML of a part.</summary>
    internal static void Save(OpenXmlPart part, XDocument document)
    {
        using MemoryStream stream = new();
        document.Save(stream, SaveOptions.DisableFormatting);
        stream.Position = 0;
        part.FeedData(stream);
    }

    private static XDocument Load(Stream stream)
    {
        using XmlReader reader = Reader(stream);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }
}
