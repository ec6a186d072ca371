using System.Text;
using System.Xml.Linq;
using TreatyTools.Core.Tests.Texts.Formats;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Core.Texts.Units;
using TreatyTools.Core.Texts.Writing;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Texts.Writing;

public class TextWritingTests
{
    private static readonly XNamespace Akn = AknNames.Namespace;

    private const string Harbour = """
        > The harbours of the coast,
        > Wishing to keep their lamps lit,
        # IV Lamps
        ## 7 Keepers
        1. Every harbour shall name a keeper who:
        (a) Fills the lamp;
        (b) Trims the wick:
        (i) In summer;
        (ii) In winter.
        2. A keeper may rest.
        ## 8
        No lamp shall be sold.
        - Lamps that were sold come back.
        """;

    private const string UnitStart = "{\"name\":\"a\",\"format\":\"txt\",\"units\":[{\"id\":\"1\",\"kind\":";

    private const string UnitEnd = ",\"text\":\"\",\"level\":0,\"position\":1,\"offset\":0,\"document\":\"a\"}]}";

    private static TextDocument Everything()
    {
        TextDocument document = TextBuilder.Parse("harbour", Harbour) with { Title = "Treaty of the \"lamps\" <1> & more" };
        List<TextUnit> units = [.. document.Units];
        int position = units.Count;
        TextUnit Unit(string id, string kind, string text, string? label = null, string? number = null, string? heading = null, TextUnit? parent = null) =>
            new()
        {
            Id = id, Kind = kind, Text = text, Label = label, Number = number, Heading = heading, Level = parent is null ? 0 : parent.Level + 1,
                Parent = parent?.Id,
            Position = ++position, Offset = 0, Language = "en", Document = "harbour",
        };

        TextUnit annex = Unit("annex-1", TextUnitKinds.Annex, "Words of the annex.\nOn two lines.", "Annex I", "1", "Oils");
        TextUnit inner = Unit("annex-1/preamble", TextUnitKinds.Preamble, "A preamble of its own,", parent: annex);
        units =
        [
            Unit("front-1", TextUnitKinds.Front, "Cover"),
            Unit("resolution/1", TextUnitKinds.Resolution, "Adopts the text;", "1.", "1"),
            .. units,
            Unit("conclusion", TextUnitKinds.Conclusion, "Done at the harbour.\n\nSigned."),
            annex,
            inner,
            Unit("annex-1/1", TextUnitKinds.Article, "", "Article 1", "1", "Whale oil", annex),
            Unit("note-1", TextUnitKinds.Note, "A note  with two blanks \u0007 and a bell.", parent: null) with { Language = "fr" },
            Unit("footnote-1", TextUnitKinds.Footnote, "See there.", "1", "1") with { Language = null },
        ];
        return document with { Units = [.. units.Select((unit, i) => unit with { Position = i + 1 })] };
    }

    private static byte[] Bytes(TextDocument document, string format)
    {
        using MemoryStream stream = new();
        TextWriting.Write(document, stream, format);
        return stream.ToArray();
    }

    private static string Written(TextDocument document, string format) => Encoding.UTF8.GetString(Bytes(document, format));

    [Fact]
    public void Json_read_back_is_the_same_text()
    {
        TextDocument document = Everything() with { Diagnostics =
            [new TextDiagnostic { Rule = "number-missing", Message = "Article 9 is missing.", Document = "harbour", Page = 3 }] };

        TextDocument read = JsonText.Read(new MemoryStream(Bytes(document, "json")), "harbour.json");

        Assert.Equal(document.Units, read.Units);
        Assert.Equal(document.Diagnostics, read.Diagnostics);
        Assert.Equal(document, read with { Units = document.Units, Diagnostics = document.Diagnostics });
    }

    [Theory]
    [InlineData("json")]
    [InlineData("akn")]
    public void What_was_written_keeps_its_name_unless_another_is_given(string format)
    {
        TextFile file = new($"/elsewhere/b.{format}", Bytes(Everything(), format));

        Assert.Equal("harbour", TextDocuments.Read(file).Name);
        TextDocument named = TextDocuments.Read(file, "port");
        Assert.Equal("port", named.Name);
        Assert.All(named.Units, unit => Assert.Equal("port", unit.Document));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"name\":\"a\",\"format\":\"txt\"}")]
    [InlineData("{\"name\":\"a\",\"format\":\"txt\",\"units\":null}")]
    [InlineData("{\"name\":\"a\",\"format\":\"txt\",\"units\":[null]}")]
    [InlineData("{\"name\":\"a\",\"format\":\"txt\",\"units\":[],\"diagnostics\":[null]}")]
    [InlineData(UnitStart + "\"verse\"" + UnitEnd)]
    [InlineData(UnitStart + "\"article\",\"parent\":\"9\"" + UnitEnd)]
    public void Json_that_is_no_text_is_refused(string json)
    {
        TreatyFault fault = Assert.Throws<TreatyFault>(() => JsonText.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), "a.json"));

        Assert.Equal("TextJsonInvalid", fault.ErrorId);
    }

    [Fact]
    public void Akoma_Ntoso_read_back_has_the_same_units()
    {
        TextDocument document = Everything();

        TextDocument read = AknUnits.Read(XDocument.Parse(Written(document, "akn"), LoadOptions.PreserveWhitespace).Root!, null, null, null)!;

        Assert.Equal(document.Units.Select(unit => unit with { Offset = 0, Text = unit.Text.Replace('\u0007', '\ufffd') }),
            read.Units.Select(unit => unit with { Offset = 0 }));
        Assert.Equal((document.Name, document.Title, document.Language), (read.Name, read.Title, read.Language));
    }

    [Fact]
    public void Akoma_Ntoso_names_elements_by_the_convention()
    {
        XElement act = XDocument.Parse(Written(Everything(), "akn")).Root!.Element(Akn + "act")!;

        Assert.Equal(["meta", "preface", "preamble", "body", "conclusions", "attachments"], act.Elements().Select(element => element.Name.LocalName));
        string[] eids = [.. act.Descendants().Select(element => (string?)element.Attribute("eId")).OfType<string>()];
        Assert.Equal(eids.Length, eids.Distinct().Count());
        Assert.Contains("preamble__recs_1__rec_2", eids);
        Assert.Contains("chp_IV__art_7__para_1__subpara_b__point_ii", eids);
        Assert.Contains("chp_IV__art_8__para_nn_1", eids);
        Assert.Contains("att_I__art_1", eids);
    }

    [Theory]
    [InlineData("1.2.", "1-2")]
    [InlineData("(2bis)", "2bis")]
    [InlineData("3a bis", "3abis")]
    [InlineData("...", "")]
    public void Numbers_in_eIds_are_cleaned(string number, string expected) => Assert.Equal(expected, EidNames.Clean(number));

    [Fact]
    public void Akoma_Ntoso_of_a_stranger_is_not_taken_for_ours()
    {
        Assert.Null(AknUnits.Read(XElement.Parse("<akomaNtoso><act><body><article eId='art_1'><num>1</num></article></body></act></akomaNtoso>"), "a", null,
            null));
    }

    [Fact]
    public void Markdown_has_headings_numbers_and_lists_and_escapes_signs()
    {
        string markdown = Written(TextBuilder.Parse("harbour", Harbour + "\n- # no *heading* <b>") with { Title = "Lamps" }, "md");

        Assert.StartsWith("# Lamps\n\n## Preamble\n", markdown, StringComparison.Ordinal);
        Assert.Contains("\n## Chapter IV. Lamps\n\n### Article 7. Keepers\n\n1\\. Every harbour", markdown, StringComparison.Ordinal);
        Assert.Contains("\n- (b) Trims the wick:\n\n  - (i) In summer;\n", markdown, StringComparison.Ordinal);
        Assert.Contains("\n\\# no \\*heading\\* \\<b\\>\n", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_text_has_each_unit_as_a_paragraph()
    {
        string text = Written(TextBuilder.Parse("harbour", Harbour), "txt");

        Assert.Contains("\n\nChapter IV\nLamps\n\nArticle 7\nKeepers\n\n1. Every harbour shall name a keeper who:\n\n(a) Fills the lamp;\n", text,
            StringComparison.Ordinal);
        Assert.Contains("\n\nArticle 8\n\nNo lamp shall be sold.\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TREATY ON LAMPS\n\nThe towns agree as follows:\n\nArticle 1\nLamps\n\n1. Each town shall keep one.\n\n2. It is lit.\n\nArticle 2\n\n"
        + "Oil shall burn.", false)]
    [InlineData("AGREEMENT # * _ON_ `LAMPS` <b>\n\nArticle 1\n# Not a *heading*\n\n1. A lamp | costs | 5 %; see [^1] & <script>.\n(a) \\back\\slash;\n- dash\n"
        + "2. 1. nested\n3) other\n\nArticle 1 bis\n10. Ten\n+ plus\n=====\n\nArticle 2\n\n```\nfenced\n```\n\nANNEX A\n(1) Ünï ﬁ ½", null)]
    [InlineData("AGREEMENT ON LAMPS THE TOWNS HAVE AGREED AS FOLLOWS: ARTICLE 1 THE TOWNS KEEP LAMPS. ARTICLE 2 OIL IS CLEAN. ARTICLE 3 GLASS IS THICK. "
        + "DONE AT SEA", null)]
    [InlineData("Article 1\n\n1. One\n%% Structure of the text above, for programs. Whoever changes the text may delete it.\n{}\n\nArticle 2\n\nTwo.", null)]
    [InlineData("Nothing but words.", null)]
    [InlineData("Article 1\n\n(a) One\u2028two\u0085three;\n(b) Four.\n\nArticle 2\n\nFive.", null)]
    public void Markdown_and_plain_text_read_back_have_the_same_units(string words, bool? noted)
    {
        TextDocument document = TextDocuments.Read(new TextFile("lamps.txt", Encoding.UTF8.GetBytes(words)));
        foreach (string format in (string[])["md", "txt"])
        {
            Assert.Equal(Bare(document), Bare(Again(document, format, out string written)));
            Assert.Equal(Bare(document), Bare(TextDocuments.Read(new TextFile($"b.{format}",
                Encoding.UTF8.GetBytes(written.Replace("\n", "\r\n", StringComparison.Ordinal))))));
            Assert.True(noted is null || format != "txt" || written.Contains("%%", StringComparison.Ordinal) == noted);
        }
    }

    [Fact]
    public void A_note_of_units_is_passed_over_once_the_words_were_changed()
    {
        TextDocument document = TextBuilder.Parse("harbour", Harbour);
        foreach (string format in (string[])["md", "txt"])
        {
            using MemoryStream stream = new();
            TextWriting.Write(document, stream, format, noted: true);
            string written = Encoding.UTF8.GetString(stream.ToArray());
            Assert.Equal(Bare(document), Bare(TextDocuments.Read(new TextFile("b." + format, stream.ToArray()))));
            TextDocument changed = TextDocuments.Read(new TextFile("b." + format,
                Encoding.UTF8.GetBytes(written.Replace("No lamp shall be sold", "No oil shall be sold", StringComparison.Ordinal))));
            Assert.Contains(changed.Units, unit => unit.Text.Contains("No oil shall be sold", StringComparison.Ordinal));
            Assert.DoesNotContain(changed.Units, unit => unit.Text.Contains('{', StringComparison.Ordinal)
                || unit.Text.Contains("%%", StringComparison.Ordinal));
            TextDocument damaged = TextDocuments.Read(new TextFile("b." + format, stream.ToArray()[..^80]));
            Assert.Contains(damaged.Units, unit => unit.Text.Contains("No lamp shall be sold", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Headings_of_two_lines_come_back()
    {
        TextDocument parsed = TextBuilder.Parse("harbour", Harbour);
        TextDocument document = parsed with { Units = [.. parsed.Units.Select(unit => unit.Heading is null ? unit : unit with { Heading = "Two\nlines" })] };
        Assert.Equal(Bare(document), Bare(Again(document, "md", out _)));
        Assert.Equal(Bare(document), Bare(Again(document, "txt", out _)));
    }

    private static TextDocument Again(TextDocument document, string format, out string written)
    {
        using MemoryStream stream = new();
        TextExport.Write(document, stream, format);
        written = Encoding.UTF8.GetString(stream.ToArray());
        return TextDocuments.Read(new TextFile("again." + format, stream.ToArray()));
    }

    private static IEnumerable<TextUnit> Bare(TextDocument document) =>
        document.Units.Select(unit => unit with { Offset = 0, Page = null, Document = "", Position = 0 });

    [Fact]
    public void A_format_that_is_none_is_refused() =>
        Assert.Equal("UnknownTextFormat", Assert.Throws<TreatyFault>(() => Written(Everything(), "rtf")).ErrorId);

    [SharedFact("texts/A_RES_79_243.paragraphs.json")]
    public void Official_texts_come_back_whole()
    {
        foreach (TextDocument document in new[] { RealTexts.Cybercrime, RealTexts.Corruption, RealTexts.OrganizedCrime, RealTexts.SaleOfChildren })
        {
            Assert.Equal(document.Units, JsonText.Read(new MemoryStream(Bytes(document, "json")), "x").Units);
            TextDocument read = AknUnits.Read(XDocument.Parse(Written(document, "akn"), LoadOptions.PreserveWhitespace).Root!, null, null, null)!;
            Assert.Equal(document.Units.Select(unit => unit with { Offset = 0 }), read.Units.Select(unit => unit with { Offset = 0 }));
            Assert.Equal(Bare(document), Bare(Again(document, "md", out _)));
            Assert.Equal(Bare(document), Bare(Again(document, "txt", out _)));
        }
    }
}
