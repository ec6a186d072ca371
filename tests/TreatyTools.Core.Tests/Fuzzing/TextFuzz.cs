using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Comparing;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Fuzzing;

/// <summary>The readers of texts, each from the bytes of a file to the units of its text, and the comparison of what was read.</summary>
internal static class TextFuzz
{
    private static readonly string[] Markup =
    [
        "<div>", "</p>", "<ol start=-9>", "<li value=2147483647>", "<table><tr>", "<pre>\n", "<!--", "<![CDATA[", "&#0;", "&#x10FFFF;", "<br>",
        "<a href=#fn1>1</a>", "\0", "\f", "\uFEFF", "<b>", "<!DOCTYPE a [<!ENTITY b \"&b;\">]>", "&b;",
    ];

    private static readonly string[] Words =
    [
        "\nArticle 1\n", "Article 2147483648 ", "ARTICLE 31.the ", "\nCHAPTER IV\n", "\nANNEX\n", "Part One ", "\n1. ", "\n(a) ", "(i) ", "1.1.1.1 ", "\n- ",
        "\u201c", "\u201d", "...........", "\t", "\r", "\f", "\0", "\uFEFF", "\u0301", "\u202e", "Article", "§", "第一条", "المادة ١", "Статья 1",
        "IIIIIIIIIIIII", "Have agreed as follows:", "Done at ", "[^1]", "[^1]: x\n", "> ", "\n1) ", "***", "`", "|a|b|\n|-|-|\n", "<div>", "\n    ",
    ];

    private static readonly string[] Objects =
    [
        "obj", "endobj", "stream\n", "<</Length 99999999>>", "[[[[", "<<<<", "(((", "9999999999", "-1", "/Kids[1 0 R]", "/Count 99999", "1 0 R",
        "/Filter/FlateDecode", "/W[1 9 9]", "q ", "Q ", "BT ", "Tj ", "0 0 0 0 0 0 Tm ", "/F1 0 Tf ", "%PDF-", "startxref", "/Prev 0", "/Parent 1 0 R",
    ];

    private static readonly string[] Word =
    [
        "w:val=\"-1\"", "<w:p>", "</w:p>", "<w:tbl>", "<w:tc>", "<w:sdt>", "w:numId", "w:basedOn", "<w:r>", "<w:t>", "<w:txbxContent>",
        "<w:footnoteReference/>", "<mc:AlternateContent>", "&#0;", "]]>", "<!DOCTYPE a>",
    ];

    private static readonly string[] Marked =
    [
        "<chapter>", "<article>", "</article>", "<div>", "<section>", "<list>", "<point>", "<content><p>", "eId=\"x\"", "&#0;", "<!DOCTYPE a>", "<![CDATA[",
        "xmlns=\"\"", "\0",
    ];

    private static readonly string[] Json =
        ["[", "{", "\"units\":", "null", "1e999", "\"\\ud800\"", ",", "\"kind\":\"article\",", "\"parent\":\"x\",", "{\"a\":"];

    /// <summary>The readers.</summary>
    internal static IReadOnlyList<FuzzReader> Readers { get; } =
    [
        new("text-pdf", TextFuzzSamples.Pdf, Read("pdf"), Objects, FuzzForm.Binary),
        new("text-docx", TextFuzzSamples.Docx, Read("docx"), Word, FuzzForm.Zip),
        new("text-html", TextFuzzSamples.Html, Read("html"), [.. Markup, .. Words], FuzzForm.Text),
        new("text-md", TextFuzzSamples.Markdown, Read("md"), Words, FuzzForm.Text),
        new("text-txt", TextFuzzSamples.Plain, Read("txt"), Words, FuzzForm.Text),
        new("text-tota", TextFuzzSamples.TradeAgreements, Read("xml"), Marked, FuzzForm.Text),
        new("text-akn", () => TextFuzzSamples.Written("akn"), Read("xml"), Marked, FuzzForm.Text),
        new("text-json", () => TextFuzzSamples.Written("json"), Read("json"), Json, FuzzForm.Text),
        new("text-compare", TextFuzzSamples.Plain, Compare, Words, FuzzForm.Text),
    ];

    private static Func<byte[], CancellationToken, string> Read(string format) => (content, cancellation) => Fits(Document(content, format, cancellation));

    private static TextDocument Document(byte[] content, string format, CancellationToken cancellation) =>
        TextDocuments.Read(new TextFile("a." + format, content), cancellation: cancellation);

    // The two halves of a changed text, which have much in common and much that one has alone.
    private static string Compare(byte[] content, CancellationToken cancellation)
    {
        int third = content.Length / 3;
        IReadOnlyList<TextComparison> rows = TextComparer.Compare(
            Document(content[..(2 * third)], "txt", cancellation), Document(content[third..], "txt", cancellation));
        return rows.All(row => row.Score is >= 0 and <= 1) ? "text" : "!a score that is none";
    }

    // What every text promises: ids that are there once, parents that stand before their children.
    private static string Fits(TextDocument document)
    {
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (TextUnit unit in document.Units)
        {
            if (unit.Parent is { } parent && !known.Contains(parent))
            {
                return $"!a parent that is not there: {unit.Id} in {parent}";
            }

            if (!known.Add(unit.Id))
            {
                return "!an id twice: " + unit.Id;
            }
        }

        return "text";
    }
}
