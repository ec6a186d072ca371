using System.Text;
using TreatyTools.Core.IO;
using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Writing;

/// <summary>Writes a text to a file in one of the formats that texts are handed on in.</summary>
public static class TextWriting
{
    /// <summary>UTF-8 without a mark of byte order.</summary>
    internal static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>Names of the formats: <c>akn</c> (Akoma Ntoso 3.0), <c>json</c>, <c>md</c> (Markdown) and <c>txt</c> (plain text).</summary>
    public static IReadOnlyList<string> Formats { get; } = ["akn", "json", "md", "txt"];

    private static readonly FileFormats<string> Files = new(
        ("akn", [".xml", ".akn"]), ("json", [".json"]), ("md", [".md", ".markdown"]), ("txt", [".txt"]));

    /// <summary>The format of a file name by its extension.</summary>
    /// <exception cref="TreatyFault"><c>UnsupportedFormat</c>: it asks for none.</exception>
    public static string FormatOf(string path) => Files.Require(path, "a text is written as", "UnsupportedFormat", ", or name the format with -Format");

    /// <summary>The extension that a file name without one gets, with its dot.</summary>
    /// <param name="format">A name of <see cref="Formats"/>; null for none.</param>
    public static string? Extension(string? format) => format is null ? null : $".{format}";

    /// <summary>Writes a text; reading it gives the same units. Of <c>md</c> and <c>txt</c> that is so where the words tell them, or with a note at their
    /// end (<see cref="StructureNote"/>).</summary>
    /// <param name="document">The text.</param>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="format">A name of <see cref="Formats"/>.</param>
    /// <param name="noted">Whether <c>md</c> and <c>txt</c> get a note of their units.</param>
    /// <exception cref="TreatyFault"><c>UnknownTextFormat</c>: there is no format of that name.</exception>
    public static void Write(TextDocument document, Stream stream, string format, bool noted = false)
    {
        switch (format)
        {
            case "akn":
                AkomaNtosoWriter.Write(document, stream);
                break;
            case "json":
                JsonText.Write(document, stream);
                break;
            case "md":
                Lines(document, stream, [.. MarkdownWriter.Lines(new TextTree(document))], noted, markdown: true);
                break;
            case "txt":
                Lines(document, stream, [.. PlainWriter.Lines(new TextTree(document))], noted, markdown: false);
                break;
            default:
                throw new TreatyFault("UnknownTextFormat", FaultKind.InvalidArgument,
                    $"Texts are not written as '{format}'. The formats are {string.Join(", ", Formats)}.", format);
        }
    }

    private static void Lines(TextDocument document, Stream stream, IReadOnlyList<WrittenLine> lines, bool noted, bool markdown)
    {
        using StreamWriter writer = new(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
        foreach (string line in lines.Select(line => line.Text).Concat(noted ? StructureNote.Lines(document, lines, markdown) : []))
        {
            writer.WriteLine(line);
        }
    }
}
