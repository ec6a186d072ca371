using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using TreatyTools.Core.IO;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Writing;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Formats;

/// <summary>The formats in which texts come, and which of them a file has: by its content first, by its extension where the content leaves it open.</summary>
public static partial class TextFormats
{
    private const int HeadBytes = 8192;

    private static readonly BlockFormat Pdf = new PdfFormat();
    private static readonly BlockFormat Docx = new DocxFormat();
    private static readonly BlockFormat Html = new HtmlFormat();
    private static readonly BlockFormat Markdown = new MarkdownFormat();
    private static readonly BlockFormat Plain = new PlainFormat();
    private static readonly BlockFormat Paragraphs = new ParagraphsFormat();
    private static readonly BlockFormat Xml = new XmlFormat();

    /// <summary>Texts of Trade Agreements: chapters and articles are marked.</summary>
    public static MarkedFormat Tota { get; } = new(
        "tota", "treaty", (stream, name, file) => Formats.Tota.Read(stream, name ?? file.Name, file.Path, file.Hash()), ".xml");

    /// <summary>Akoma Ntoso 3.0.</summary>
    public static MarkedFormat AkomaNtoso { get; } = new(
        "akn", "akomaNtoso", (stream, name, file) => Formats.AkomaNtoso.Read(stream, name, file.Path, file.Hash()), ".xml", ".akn");

    /// <summary>The JSON that the export of texts writes.</summary>
    public static MarkedFormat Json { get; } = new("json", null, (stream, name, file) => JsonText.Read(stream, file.Path, name), ".json");

    /// <summary>All formats, in the order in which people name them.</summary>
    public static IReadOnlyList<TextFormat> All { get; } = [Pdf, Docx, Html, Plain, Markdown, Tota, AkomaNtoso, Xml, Json, Paragraphs];

    /// <summary>The format of a file.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="TreatyFault"><c>TextEmpty</c>, <c>TextNotRecognised</c>, <c>TextEncrypted</c> or <c>TextDamaged</c>.</exception>
    public static TextFormat Recognise(TextFile file)
    {
        ReadOnlySpan<byte> content = file.Content;
        ReadOnlySpan<byte> head = content[..Math.Min(content.Length, HeadBytes)];
        if (head.IsEmpty)
        {
            throw TextFault.Empty(file.Path);
        }

        // Readers of PDF accept what stands before the signature.
        if (head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return Pdf;
        }

        if (head.StartsWith("PK\u0003\u0004"u8))
        {
            return Zip(file);
        }

        if (head is [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..])
        {
            throw content.IndexOf(MemoryExtensions.AsSpan(Encoding.Unicode.GetBytes("EncryptedPackage"))) >= 0
                ? TextFault.Encrypted(file.Path)
                : TextFault.NotRecognised(file.Path,
                    "has the format of Word before 2007 (.doc) or of another old program. Open it there and save it as .docx.");
        }

        if (head.StartsWith("{\\rtf"u8))
        {
            throw TextFault.NotRecognised(file.Path, "is RTF. Open it in a word processor and save it as .docx.");
        }

        return Marked(head) ?? ByExtension(file, head);
    }

    /// <summary>The format of a name.</summary>
    /// <param name="name">Its name, such as <c>pdf</c>; case does not matter.</param>
    /// <exception cref="TreatyFault"><c>UnknownTextFormat</c>.</exception>
    public static TextFormat Named(string name) =>
        All.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new TreatyFault("UnknownTextFormat", FaultKind.InvalidArgument,
                $"Texts are not read as '{name}'. The formats are {string.Join(", ", All)}.", name);

    /// <summary>Reads a file whose format has blocks.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="TreatyFault">As <see cref="Recognise"/> and <see cref="BlockFormat.Read"/>; <c>TextNotRecognised</c> also for a format that marks its
    /// structure, which is read otherwise.</exception>
    public static SourceText Read(TextFile file, CancellationToken cancellation = default) => Recognise(file) is BlockFormat format
        ? format.Read(file, cancellation)
        : throw TextFault.NotRecognised(file.Path, "marks its structure itself, and has no blocks to be read.");

    private static TextFormat Zip(TextFile file)
    {
        try
        {
            using ZipArchive archive = new(new MemoryStream(file.Content, writable: false), ZipArchiveMode.Read);
            if (archive.GetEntry("[Content_Types].xml") is not null
                && archive.Entries.Any(entry => entry.FullName.StartsWith("word/", StringComparison.Ordinal)))
            {
                return Docx;
            }
        }
        catch (InvalidDataException e)
        {
            throw TextFault.Damaged(file.Path, "a Word document", DamageReason.Of(e), e);
        }

        throw TextFault.NotRecognised(file.Path, "is a packed file, but no Word document. Unpack it, or save the document as .docx or PDF.");
    }

    // XML by its outermost element, whatever the extension.
    private static TextFormat? Marked(ReadOnlySpan<byte> head)
    {
        string start = head is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(head) : head is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(head)
            : Encoding.UTF8.GetString(head);
        Match root = Root().Match(start);
        return !root.Success ? null : root.Groups[1].Value switch
        {
            var name when name == Tota.Root => Tota,
            var name when name == AkomaNtoso.Root => AkomaNtoso,
            _ when root.Groups[1].ValueSpan.Equals("html", StringComparison.OrdinalIgnoreCase) => Html,
            _ => null,
        };
    }

    private static TextFormat ByExtension(TextFile file, ReadOnlySpan<byte> head)
    {
        string extension = file.Extension;
        TextFormat? named = All.FirstOrDefault(format => format is not MarkedFormat { Root: not null } && format.Extensions.Contains(extension));
        if (named == Pdf || named == Docx)
        {
            throw TextFault.Damaged(file.Path, named == Pdf ? "PDF" : "a Word document", "it does not begin as one");
        }

        if (named is not null)
        {
            return named == Json && ParagraphsFormat.IsList(head) ? Paragraphs : named;
        }

        return extension is ".akn" || head.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<?xml"u8) ? Xml : Plain;
    }

    // After a mark of byte order, a declaration, comments and a document type: the first element, without its prefix.
    [GeneratedRegex(
        @"\A\uFEFF?\s*(?:<\?[^>]*>\s*|<!--(?:[^-]|-[^-])*-->\s*|<![dD][oO][cC][tT][yY][pP][eE][^>\[]*>\s*)*<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Root();
}
