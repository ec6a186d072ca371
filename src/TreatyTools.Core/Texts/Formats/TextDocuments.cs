using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Structure;
using TreatyTools.Core.Texts.Writing;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Formats;

/// <summary>Reads a file of any format to the units of its text.</summary>
public static class TextDocuments
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">Name of the document; null for the one that it had where it comes from the export of texts, else for the name of the file
    /// without its extension.</param>
    /// <param name="format">Name of the format; null for the one that the file has.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="TreatyFault">As <see cref="TextFormats.Recognise"/>, <see cref="TextFormats.Named"/>, <see cref="BlockFormat.Read"/> and
    /// <see cref="MarkedFormat.Read"/>.</exception>
    public static TextDocument Read(TextFile file, string? name = null, string? format = null, CancellationToken cancellation = default)
    {
        TextFormat read = format is null ? TextFormats.Recognise(file) : TextFormats.Named(format);
        if (read is MarkedFormat marked)
        {
            return marked.Read(file, name);
        }

        bool markdown = read.Name == "md";
        TextFile words = file;
        if ((markdown || read.Name == "txt") && StructureNote.Read(file.Content, markdown, read.Name) is { } noted)
        {
            if (noted.Document is { } document)
            {
                return JsonText.Named(document, name ?? document.Name) with { Path = file.Path, Hash = file.Hash() };
            }

            words = file with { Content = noted.Above };
        }

        SourceText source = ((BlockFormat)read).Read(words, cancellation);

        // The steps of the structure take seconds each for a book in one line: whoever stops does not wait for the end of one.
        return Task.Run(() => TextStructure.Read(source, name ?? file.Name, file.Path, file.Hash(), cancellation), cancellation)
            .WaitAsync(cancellation).GetAwaiter().GetResult();
    }
}
