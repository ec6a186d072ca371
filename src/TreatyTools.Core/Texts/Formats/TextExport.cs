using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Writing;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Formats;

/// <summary>Writes texts so that reading them gives the same units.</summary>
public static class TextExport
{
    /// <summary>Writes a text, as <see cref="TextWriting.Write"/>. Markdown and plain text are read again, and get a note of their units where these are not
    /// all found.</summary>
    /// <param name="document">The text.</param>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="format">A name of <see cref="TextWriting.Formats"/>.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="TreatyFault">As <see cref="TextWriting.Write"/>.</exception>
    public static void Write(TextDocument document, Stream stream, string format, CancellationToken cancellation = default)
    {
        bool noted = format is "md" or "txt" && document.Units.Count > 0 && !IsFoundAgain(document, format, cancellation);
        TextWriting.Write(document, stream, format, noted);
    }

    private static bool IsFoundAgain(TextDocument document, string format, CancellationToken cancellation)
    {
        using MemoryStream written = new();
        TextWriting.Write(document, written, format);
        try
        {
            IReadOnlyList<TextUnit> found =
                TextDocuments.Read(new TextFile($"{document.Name}.{format}", written.ToArray()), document.Name, format, cancellation).Units;
            return found.Count == document.Units.Count && found.Zip(document.Units).All(pair => Same(pair.First, pair.Second));
        }
        catch (TreatyFault)
        {
            return false;
        }
    }

    private static bool Same(TextUnit one, TextUnit other) => one with
    {
        Page = other.Page, Offset = other.Offset, Document = other.Document, Position = other.Position,
    } == other;
}
