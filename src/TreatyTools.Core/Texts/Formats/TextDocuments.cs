using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Structure;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Formats;

/// <summary>Reads a file of any format to the units of its text.</summary>
public static class TextDocuments
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">Name of the document; null for the name of the file without its extension.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="TreatyFault">As <see cref="TextFormats.Recognise"/> and <see cref="BlockFormat.Read"/>.</exception>
    public static TextDocument Read(TextFile file, string? name = null, CancellationToken cancellation = default)
    {
        name ??= Path.GetFileNameWithoutExtension(file.Path);
        TextFormat format = TextFormats.Recognise(file);
        if (format is BlockFormat blocks)
        {
            return TextStructure.Read(blocks.Read(file, cancellation), name, file.Path, file.Hash());
        }

        using MemoryStream stream = new(file.Content, writable: false);
        return format == TextFormats.Tota ? Tota.Read(stream, name, file.Path, file.Hash()) : AkomaNtoso.Read(stream, name, file.Path, file.Hash());
    }
}
