using TreatyTools.Core.Tests.Texts.Structure;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Core.Texts.Structure;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Texts.Formats;

public sealed class ParagraphsFormatTests
{
    private const string Lamps = """
        [
          {"type": "heading", "prefix": "Article 1", "text": "Lamps", "links": []},
          {"type": "paragraph", "prefix": "1.", "text": "Every harbour shall\n keep a lamp."},
          {"type": "paragraph", "prefix": null, "text": null},
          {"type": "paragraph", "prefix": "2.", "text": "A harbour may keep two."},
          {"text": "Article 2"},
          {"text": "Keepers are paid."}
        ]
        """;

    [Fact]
    public void A_list_of_paragraphs_is_read_whatever_the_extension_says_of_json()
    {
        TextDocument text = TextDocuments.Read(new TextFile("lamps.json", SampleText.Bytes(Lamps)));
        Assert.Equal("paragraphs", text.Format);
        Assert.Equal(["1 Lamps", "1/1 Every harbour shall keep a lamp.", "1/2 A harbour may keep two.", "2 Keepers are paid."],
            text.Units.Select(unit => $"{unit.Id} {unit.Heading ?? unit.Text}"));
    }

    [Theory]
    [InlineData("[1, 2]", "TextNotRecognised")]
    [InlineData("[{\"words\": \"a\"}]", "TextNotRecognised")]
    [InlineData("[{\"text\": 4}]", "TextNotRecognised")]
    [InlineData("[{\"text\": \"a\"}", "TextDamaged")]
    [InlineData("[]", "TextWithoutWords")]
    [InlineData("[{\"text\": \" \"}]", "TextWithoutWords")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]", "TextDamaged")]
    public void Other_lists_are_a_clear_error(string json, string id) => Assert.Equal(id, Assert.Throws<TreatyFault>(
        () => TextDocuments.Read(new TextFile("x.json", SampleText.Bytes(json)))).ErrorId);

    [Fact]
    public void An_object_is_no_list() => Assert.Equal("TextNotRecognised", Assert.Throws<TreatyFault>(
        () => TextDocuments.Read(new TextFile("x.json", SampleText.Bytes("{\"text\": \"a\"}")), format: "paragraphs")).ErrorId);

    [SharedFact("texts/A_RES_58_4.paragraphs.json")]
    public void An_official_list_has_the_articles_of_its_treaty()
    {
        string path = SharedFactAttribute.PathOf("texts/A_RES_58_4.paragraphs.json");
        TextDocument text = TextDocuments.Read(TextFile.Open(path));
        Assert.Equal(71, text.Articles);
        TextDocument other = TextStructure.Read(SampleBlocks.Paragraphs(SampleBlocks.Read(path)), text.Name);
        Assert.Equal(other.Units.Select(unit => (unit.Id, unit.Text)), text.Units.Select(unit => (unit.Id, unit.Text)));
    }
}
