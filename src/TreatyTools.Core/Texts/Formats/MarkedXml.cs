using System.Xml;
using System.Xml.Linq;
using TreatyTools.Core.IO;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Formats;

/// <summary>Reads XML of unknown origin: no document type, no entities, no other files, and no more than a treaty can hold.</summary>
internal static class MarkedXml
{
    private const int DeepestElement = 200;

    /// <summary>Opens XML and gives it to a reader.</summary>
    /// <param name="stream">The XML.</param>
    /// <param name="name">Path or name of the document, for the message.</param>
    /// <param name="format">Name of the format, for the message.</param>
    /// <param name="read">Reads it.</param>
    /// <exception cref="TreatyFault"><c>TextDamaged</c>: it is no XML, has a document type, or is nested without end.</exception>
    internal static T Read<T>(Stream stream, string? name, string format, Func<XmlReader, T> read)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(stream, Settings());
            return read(reader);
        }
        catch (XmlException e)
        {
            throw TextFault.Damaged(name ?? format, format, DamageReason.Of(e), e);
        }
    }

    /// <summary>Opens XML, and gives it as a tree to a reader.</summary>
    /// <param name="stream">The XML; its position can be set.</param>
    /// <param name="name">Path or name of the document, for the message.</param>
    /// <param name="format">Name of the format, for the message.</param>
    /// <param name="read">Reads it, given the outermost element.</param>
    /// <exception cref="TreatyFault"><c>TextDamaged</c>, as <see cref="Read{T}"/>.</exception>
    internal static T ReadTree<T>(Stream stream, string? name, string format, Func<XElement, T> read)
    {
        // The tree calls itself for what is nested, so its depth is known before it is made.
        long start = stream.Position;
        XmlReaderSettings settings = Settings();
        settings.CloseInput = false;
        using (XmlReader depths = XmlReader.Create(stream, settings))
        {
            try
            {
                while (depths.Read())
                {
                    CheckDepth(depths, name ?? format, format);
                }
            }
            catch (XmlException e)
            {
                throw TextFault.Damaged(name ?? format, format, DamageReason.Of(e), e);
            }
        }

        stream.Position = start;
        return Read(stream, name, format, reader => read(XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!));
    }

    private static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = TextFile.MostBytes,
    };

    /// <summary>Refuses elements that are nested deeper than any text is.</summary>
    internal static void CheckDepth(XmlReader reader, string name, string format)
    {
        if (reader.Depth > DeepestElement)
        {
            throw TextFault.Damaged(name, format, "its elements are nested too deeply");
        }
    }
}
