using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace TreatyTools.Core.Tests.Texts.Formats;

/// <summary>Makes Word documents out of the XML of their parts.</summary>
internal static class SampleDocx
{
    private const string Namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    /// <summary>A document with this content in its body; numbering, styles and footnotes are left out where they are null.</summary>
    public static byte[] Make(string body, string? numbering = null, string? styles = null, string? footnotes = null)
    {
        using MemoryStream stream = new();
        using (WordprocessingDocument package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = package.AddMainDocumentPart();
            Feed(main, $"<w:document {Namespace}><w:body>{body}</w:body></w:document>");
            if (numbering is not null)
            {
                Feed(main.AddNewPart<NumberingDefinitionsPart>(), $"<w:numbering {Namespace}>{numbering}</w:numbering>");
            }

            if (styles is not null)
            {
                Feed(main.AddNewPart<StyleDefinitionsPart>(), $"<w:styles {Namespace}>{styles}</w:styles>");
            }

            if (footnotes is not null)
            {
                Feed(main.AddNewPart<FootnotesPart>(), $"<w:footnotes {Namespace}>{footnotes}</w:footnotes>");
            }
        }

        return stream.ToArray();
    }

    /// <summary>A paragraph with one run and properties of its own.</summary>
    public static string P(string text, string properties = "", string run = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    /// <summary>A paragraph of a numbered list.</summary>
    public static string Item(string text, int level = 0, int list = 1) =>
        P(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    /// <summary>A list whose levels are <c>1.</c>, <c>(a)</c> and <c>1.a.i</c>, used by lists 1 and 2, where the second begins again.</summary>
    public static string Numbering =>
        "<w:abstractNum w:abstractNumId=\"7\">" + Level(0, "decimal", "%1.") + Level(1, "lowerLetter", "(%2)") + Level(2, "lowerRoman", "%1.%2.%3")
        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/>"
        + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";

    /// <summary>A document with what documents have.</summary>
    public static byte[] Whole() => Make(
        P("Treaty on Lighthouses", "<w:pStyle w:val=\"H1\"/>") + Item("Each keeper shall light the lamp.") + Item("At dusk;", 1) + Item("In fog.", 1)
        + "<w:p><w:r><w:t>A lamp</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p><w:tbl><w:tr><w:tc>" + P("Cell") + "</w:tc></w:tr></w:tbl>",
        Numbering,
        "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>",
        "<w:footnote w:id=\"2\">" + P("Of oil.") + "</w:footnote>");

    private static string Level(int level, string format, string text) =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>";

    private static void Feed(OpenXmlPart part, string xml)
    {
        using MemoryStream stream = new(System.Text.Encoding.UTF8.GetBytes(xml));
        part.FeedData(stream);
    }
}
