using System.Text;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;
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

    [Theory]
    [InlineData("a.xml", "<rss/>")]
    [InlineData("a.txt", "{\\rtf1 x}")]
    public void What_is_of_another_kind_is_not_guessed(string name, string content) => Assert.Equal("TextNotRecognised",
        Assert.Throws<TreatyFault>(() => TextFormats.Recognise(new TextFile(name, SampleText.Bytes(content)))).ErrorId);

    private static SourceText Read(string name, string content) => TextFormats.Read(new TextFile(name, SampleText.Bytes(content)));
}
