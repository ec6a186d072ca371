using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats.Html;

namespace TreatyTools.Core.Texts.Formats;

/// <summary>HTML, by AngleSharp: the words of the body, without what is hidden, without scripts and menus.</summary>
internal sealed partial class HtmlFormat() : BlockFormat("html", ".html", ".htm", ".xhtml")
{
    private const int HeadBytes = 4096;

    public override SourceText Read(TextFile file, CancellationToken cancellation = default)
    {
        string head = Encoding.Latin1.GetString(file.Content, 0, Math.Min(HeadBytes, file.Content.Length));
        DecodedText decoded = DecodedText.Of(file, Charset().Match(head) is { Success: true } match ? match.Groups[1].Value : null);
        return LibraryDoor.Parse(file, "HTML", () =>
        {
            SourceTextBuilder blocks = new();
            IDocument document = HtmlWalk.Add(blocks, decoded.Text, cancellation);
            string title = CleanText.Fold(document.Title ?? "");
            SourceText text = blocks.Build(Name);
            return CleanText.HasWords(text.Text)
                ? text with
                {
                    Encoding = decoded.EncodingName,
                    Title = title.Length > 0 ? title : null,
                    Language = CleanText.Language(document.DocumentElement?.GetAttribute("lang") ?? document.DocumentElement?.GetAttribute("xml:lang")),
                }
                : throw TextFault.WithoutWords(file.Path, "has no words in its body. If its text is made by a script, save the page from a browser, or print it to PDF.");
        }, cancellation);
    }

    [GeneratedRegex("""(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_:.-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
