using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Formats;

/// <summary>A format in which a text may come.</summary>
/// <param name="name">Its name, as <see cref="TextDocument.Format"/> has it.</param>
/// <param name="extensions">The extensions of its files, in lower case with their dots.</param>
public abstract class TextFormat(string name, params IReadOnlyList<string> extensions)
{
    /// <summary>Its name, such as <c>pdf</c>.</summary>
    public string Name => name;

    /// <summary>The extensions of its files, in lower case with their dots.</summary>
    public IReadOnlyList<string> Extensions => extensions;

    /// <inheritdoc />
    public override string ToString() => Name;
}

/// <summary>A format that holds words in blocks, whose structure has to be found out.</summary>
/// <param name="name">Its name.</param>
/// <param name="extensions">The extensions of its files.</param>
public abstract class BlockFormat(string name, params IReadOnlyList<string> extensions) : TextFormat(name, extensions)
{
    /// <summary>Reads the blocks of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="TreatyFault"><c>TextEmpty</c>, <c>TextEncrypted</c>, <c>TextDamaged</c>, <c>TextTooLarge</c>, <c>TextNotRecognised</c> or
    /// <c>TextWithoutWords</c>.</exception>
    public abstract SourceText Read(TextFile file, CancellationToken cancellation = default);
}

/// <summary>A format that marks the structure of a text itself: chapters, articles, paragraphs.</summary>
/// <param name="name">Its name.</param>
/// <param name="root">Local name of the outermost element; null where it is no XML.</param>
/// <param name="read">Reads a stream, given the name of the document or null, and the file that it comes from.</param>
/// <param name="extensions">The extensions of its files.</param>
public sealed class MarkedFormat(
    string name, string? root, Func<Stream, string?, TextFile, TextDocument> read, params IReadOnlyList<string> extensions) : TextFormat(name, extensions)
{
    /// <summary>Local name of the outermost element; null where it is no XML.</summary>
    public string? Root => root;

    /// <summary>Reads the text of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">Name of the document; null for the one that it has, else for the name of the file without its extension.</param>
    /// <exception cref="TreatyFault"><c>TextDamaged</c> or <c>TextJsonInvalid</c>.</exception>
    public TextDocument Read(TextFile file, string? name)
    {
        using MemoryStream stream = new(file.Content, writable: false);
        return read(stream, name, file);
    }
}
