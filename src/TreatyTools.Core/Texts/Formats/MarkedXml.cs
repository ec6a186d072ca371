using System.Xml;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Formats;

/// <summary>Reads XML of unknown origin: no document type, no entities, no other files, and no more than a treaty can hold.</summary>
internal static class MarkedXml
{
    private const long MostCharacters = 200_000_000;
    private const int DeepestElement = 200;

    /// <summary>Opens XML and gives it to a reader.</summary>
    /// <param name="stream">The XML.</param>
    /// <param name="name">Path or name of the document, for the message.</param>
    /// <param name="format">Name of the format, for the message.</param>
    /// <param name="read">Reads it.</param>
    /// <exception cref="TreatyFault"><c>TextDamaged</c>: it is no XML, has a document type, or is nested without end.</exception>
    internal static TextDocument Read(Stream stream, string? name, string format, Func<XmlReader, TextDocument> read)
    {
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = MostCharacters,
        };
        try
        {
            using XmlReader reader = XmlReader.Create(stream, settings);
            return read(reader);
        }
        catch (XmlException e)
        {
            throw TextFault.Damaged(name ?? format, format, e.Message, e);
        }
    }

    /// <summary>Refuses elements that are nested deeper than any text is.</summary>
    internal static void CheckDepth(XmlReader reader, string name, string format)
    {
        if (reader.Depth > DeepestElement)
        {
            throw TextFault.Damaged(name, format, "its elements are nested too deeply");
        }
    }
}
