using System.Text;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Core.Texts.Structure;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Texts.Formats;

public sealed class MarkupTests
{
    [Fact]
    public void A_page_gives_its_words_and_nothing_of_what_is_around_them()
    {
        SourceText text = Read("a.html", SampleText.Html);
        Assert.Equal(
            [
                (BlockKind.Heading, null, "Treaty on Lighthouses"), (BlockKind.Line, null, "Article 1"), (BlockKind.Line, null, "Lamps"),
                (BlockKind.Paragraph, null, "Recalling the lamp, and the oil"), (BlockKind.ListItem, "c.", "First"), (BlockKind.ListItem, "i.", "Inner"),
                (BlockKind.ListItem, "g.", "Seventh"), (BlockKind.Paragraph, null, "More of it"), (BlockKind.ListItem, "2.", "x"),
                (BlockKind.ListItem, "1.", "y"),
                (BlockKind.Paragraph, null, "Port"), (BlockKind.Paragraph, null, "Light"), (BlockKind.Footnote, "1", "Of oil."),
            ],
            text.Blocks.Select(block => (block.Kind, block.Marker, block.Text)));
        Assert.Equal(("Treaty on Lighthouses", "en", "utf-8"), (text.Title, text.Language, text.Encoding));
        Assert.True(text.Blocks[1] is { Centred: true, GapBefore: true });
        Assert.Equal(9, text.Blocks[3].ItalicStart);
        Assert.Equal([1, 2, 1], text.Blocks.Where(block => block.Marker is "c." or "i." or "g.").Select(block => block.Depth));
    }

    [Fact]
    public void A_page_says_its_encoding_itself()
    {
        Encoding russian = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        byte[] page = russian.GetBytes("<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\"></head>"
            + "<body><p>Маяк горит</p></body></html>");
        SourceText text = TextFormats.Read(new TextFile("a.htm", page));
        Assert.Equal(("Маяк горит", "windows-1251"), (text.Text, text.Encoding));
    }

    [Fact]
    public void Nesting_is_read_as_far_as_a_browser_would_and_refused_where_it_has_no_end()
    {
        Assert.Equal("lamp", Read("a.html", string.Concat(Enumerable.Repeat("<div><b>", 700)) + "lamp").Text);
        TreatyFault fault = Assert.Throws<TreatyFault>(() => Read("a.html", string.Concat(Enumerable.Repeat("<div><b>", 100_000)) + "lamp"));
        Assert.Equal("TextTooLarge", fault.ErrorId);
    }

    [Fact]
    public void A_page_that_only_a_script_fills_says_so()
    {
        TreatyFault fault = Assert.Throws<TreatyFault>(() => Read("a.html", "<html><body><script>fill()</script></body></html>"));
        Assert.Equal("TextWithoutWords", fault.ErrorId);
    }

    [Fact]
    public void Markdown_keeps_marks_as_they_are_written()
    {
        SourceText text = Read("a.md", SampleText.Markdown);
        Assert.Equal(
            [
                (BlockKind.Heading, null, "Treaty on Lighthouses"), (BlockKind.Heading, null, "Chapter I"),
                (BlockKind.Paragraph, null, "Recalling the lamp, and the oil"),
                (BlockKind.ListItem, "1.", "Each keeper shall light it:"), (BlockKind.ListItem, "a.", "at dusk;"), (BlockKind.ListItem, "b.", "in fog."),
                (BlockKind.ListItem, "2.", "No keeper shall sleep."), (BlockKind.Footnote, "1", "Of oil."),
            ],
            text.Blocks.Select(block => (block.Kind, block.Marker, block.Text)));
        Assert.Equal([1, 2, 0, 1, 2, 2, 1, 0], text.Blocks.Select(block => block.Depth));
        Assert.Equal(9, text.Blocks[2].ItalicStart);
    }

    [Fact]
    public void A_paragraph_of_points_alone_keeps_its_number()
    {
        SourceText text = Read("a.md", "### Article 1\n\n1.   Where there is none, it applies.    \n2.  \n\na)Each town shall name a keeper.  \n\n"
            + "b) The keepers talk.\n3.   Requests are answered.\n");
        Assert.Equal(["1.", "", "", "b)", "3."], text.Blocks.Skip(1).Select(block => block.Marker ?? ""));
        Assert.Equal("2.", text.Blocks[2].Text);
    }

    [Theory]
    [InlineData("a.xml", "<?xml version=\"1.0\"?><treaty><meta/></treaty>", "tota")]
    [InlineData("a.xml", "<!-- x --><an:akomaNtoso xmlns:an=\"a\"/>", "akn")]
    [InlineData("a.txt", "  <!DOCTYPE html><html><body>x</body></html>", "html")]
    [InlineData("a.unknown", "Article 1", "txt")]
    [InlineData("a.json", "{\"name\":\"a\"}", "json")]
    [InlineData("a.json", "\uFEFF [{\"text\":\"a\"}]", "paragraphs")]
    [InlineData("a.md", "<meta charset='utf-8'/>\n# x", "md")]
    public void A_format_is_told_by_the_content_first(string name, string content, string format) =>
        Assert.Equal(format, TextFormats.Recognise(new TextFile(name, SampleText.Bytes(content))).Name);

    [Fact]
    public void What_is_of_another_kind_is_not_guessed() => Assert.Equal("TextNotRecognised",
        Assert.Throws<TreatyFault>(() => TextFormats.Recognise(new TextFile("a.txt", SampleText.Bytes("{\\rtf1 x}")))).ErrorId);

    [Fact]
    public void Xml_of_any_kind_is_read_by_its_words()
    {
        TextDocument document = TextDocuments.Read(new TextFile("law.xml", SampleText.Bytes("""
            <?xml version="1.0"?>
            <Regulation xml:lang="en"><LongTitle>Agreement on Lamps</LongTitle><Body>
            <Provision><Text>The towns have agreed as follows:</Text></Provision>
            <Heading level="1"><Label>PART I</Label><TitleText>Lamps</TitleText></Heading>
            <Heading level="2"><Label>ARTICLE 1</Label><TitleText>Light</TitleText></Heading>
            <Provision><Label>1</Label><Text>The <Term>keepers</Term> shall light the lamp<Emphasis>s</Emphasis>.</Text>
            <Provision><Label>(a)</Label><Text>every evening;</Text></Provision>
            <Provision><Label>(b)</Label><Text>when it is foggy.</Text></Provision></Provision>
            <Provision><Label>2</Label><Text>The towns pay for the oil.</Text></Provision>
            <Heading level="2"><Label>ARTICLE 2</Label></Heading>
            <Provision><Text>This Agreement shall enter into force at once.</Text></Provision>
            </Body></Regulation>
            """)));
        Assert.Equal(["1 Light", "2 "], document.Units.Where(unit => unit.Kind == TextUnitKinds.Article).Select(unit => $"{unit.Number} {unit.Heading}"));
        Assert.Equal("The keepers shall light the lamps.", document.Units.Single(unit => unit.Id == "1/1").Text);
        Assert.Equal(["1/1/a", "1/1/b"], document.Units.Where(unit => unit.Parent == "1/1").Select(unit => unit.Id));
        Assert.Contains(document.Diagnostics, doubt => doubt.Rule == Doubts.MarkupUnknown);
        Assert.Equal("xml", document.Format);
        Assert.Equal("TextWithoutWords", Assert.Throws<TreatyFault>(() => Read("a.xml", "<rss/>")).ErrorId);
        Assert.Equal("TextDamaged", Assert.Throws<TreatyFault>(() => Read("a.xml", "<!DOCTYPE a [<!ENTITY b 'x'>]><a>&b;</a>")).ErrorId);
    }

    private static SourceText Read(string name, string content) => TextFormats.Read(new TextFile(name, SampleText.Bytes(content)));
}
