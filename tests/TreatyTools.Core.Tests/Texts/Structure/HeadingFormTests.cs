using System.Globalization;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Core.Texts.Structure;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Texts.Structure;

/// <summary>Headings in the forms in which texts of the field have them, each in words that were written for the test.</summary>
public class HeadingFormTests
{
    private const string Words = "The keepers shall light the lamp every evening and put it out when the sun has risen over the harbour.";

    // Text that was lowered but for the words that somebody took for headings has few capitals.
    private static readonly string Lowered = string.Concat(Enumerable.Repeat(Words.ToLowerInvariant(), 30));

    [Theory]
    [InlineData("Article 24\nLamps\n" + Words, "24")]
    [InlineData("Article 24. " + Words + "\nThe oil is paid for by the town.", "24")]
    [InlineData("TREATY ON LAMPS\n\nArticle 11. 1. " + Words + "\n2. No keeper shall sleep.", "11")]
    [InlineData("TREATY ON LAMPS\n\nArticle 2\n" + Words + "\n\nArticle 24\n" + Words + "\n\nArticle 61\n" + Words, "2 24 61")]
    public void AnExcerptHasTheArticlesThatItHas(string text, string numbers) => Assert.Equal(numbers, Numbers(text));

    [Theory]
    [InlineData("Sir,\nI refer to our talks about the lamps of the harbour.\nArticle 24 of the Convention shall apply to them.\nYours faithfully")]
    [InlineData("Sir,\nI refer to our talks about the lamps, and to\nArticle 24, paragraph 3, which deals with them.\nYours faithfully")]
    public void AReferenceAtTheStartOfALineIsNoExcerpt(string text) => Assert.Equal("", Numbers(text));

    [Fact]
    public void AnArticleThatALongTextDiscussesIsNoExcerpt()
    {
        string talk = string.Join('\n', Enumerable.Repeat(Words, 8));
        Assert.Equal("", Numbers($"COMMENT ON LAMPS\n{talk}\nArticle 12. Questions of wide interest\n{talk}"));
    }

    [Fact]
    public void OrdinalsMayStandBeforeTheWord()
    {
        TextDocument document = Read($"AGREEMENT ON LAMPS\nFirst Article\n{Words}\nThe Second Article\n{Words} The third article of another agreement stays.\n"
            + $"The Third Article\n{Words}\nArticle Four\n{Words}\nTwenty-first article of the old code stays too.");

        Assert.Equal(["1", "2", "3", "4"], Articles(document).Select(unit => unit.Number));
        Assert.Equal("The Third Article", Articles(document)[2].Label);
    }

    [Theory]
    [InlineData("Артыкул 1\n{0}\nАртыкул 2\n{0}\nАртыкул 3\n{0}", "1 2 3")]
    [InlineData("1. člen\n{0}\n2. člen\n{0}\n3. člen\n{0}", "1 2 3")]
    [InlineData("Člen 1\n{0}\nČlen 2\n{0}", "1 2")]
    [InlineData("1 artikla\n{0}\n2 artikla\n{0}", "1 2")]
    [InlineData("1-бап\n{0}\n2-бап\n{0}", "1 2")]
    [InlineData("მუხლი 1\n{0}\nმუხლი 2\n{0}", "1 2")]
    [InlineData("Pasal 1\n{0}\nPasal 2\n{0}", "1 2")]
    [InlineData("Điều 1\n{0}\nĐiều 2\n{0}", "1 2")]
    [InlineData("ماده ۱\n{0}\nماده ۲\n{0}", "1 2")]
    [InlineData("第一〇八條 燈\n{0}\n第一〇九條 油\n{0}\n第一一〇條 塔\n{0}", "108 109 110")]
    [InlineData("第１條\n{0}\n第２條\n{0}\n第二條之二\n{0}\n第三條\n{0}\n第三之二條\n{0}", "1 2 2bis 3 3bis")]
    public void ArticlesOfManyLanguagesAreFound(string form, string numbers) =>
        Assert.Equal(numbers, Numbers(form.Replace("{0}", "Lampas " + Words, StringComparison.Ordinal)));

    [Theory]
    [InlineData("Artic1e 1\n{0}\nARTICLE 2\n{0}\nArtlcle 3\n{0}\nArti cle 4\n{0}\nARTIC LE 5\n{0}\nArtide 6\n{0}\nArticie 7\n{0}", "1 2 3 4 5 6 7")]
    [InlineData("Article 9\n{0}\nArticle l0\n{0}\nArticle ll\n{0}\nArticle 12\n{0}\nArticle I3\n{0}\nArticle 14\n{0}", "9 10 11 12 13 14")]
    [InlineData("A R T I C L E 1\n{0}\nA R T I C L E 2\n{0}\nA R T I C L E 3\n{0}", "1 2 3")]
    [InlineData("Artí culo 1\n{0}\nArtículo 2\n{0}\nArtícu lo 3\n{0}", "1 2 3")]
    [InlineData("ARTICLE THE FIRST.\n{0}\nARTICLE THE SECOND.\n{0}\nARTICLE THE THIRD.\n{0}", "1 2 3")]
    [InlineData("Ariticle 1\n{0}\nArticle 2\n{0}\nArícle 3\n{0}\nArtículos IV\n{0}\nArticles 5\n{0}\nArticles 5 and 6 apply.\n{0}\nArticle 6\n{0}",
        "1 2 3 4 5 6")]
    [InlineData("Article l\n{0}\nArticle 2\n{0}\nArticle 3\n{0}", "1 2 3")]
    [InlineData("Article 13\n{0}\nArticle ld\n{0}\nArticle lS\n{0}\nArticle 16\n{0}", "13 14 15 16")]
    [InlineData("Article 22\n{0}\nArticle 23\n{0}\nArticle 2J\n{0}\nArticle 25\n{0}\nArticle 2€\n{0}\nArticle 2Z\n{0}\nArticle 28\n{0}",
        "22 23 24 25 26 27 28")]
    [InlineData("Article 26\n{0}\nArticle 27\n{0}\nArticle\n{0}\nArticle 29\n{0}\nArticle €\n{0}\nArticle 31\n{0}", "26 27 28 29 30 31")]
    [InlineData("Article 2\n{0}\nArticle 2 (bis)\n{0}\nArticle 2 (ter)\n{0}\nArticle 3\n{0}", "2 2bis 2ter 3")]
    [InlineData("I. cikk\n{0}\nII. cikk\n{0}\nIII. cikk\n{0}", "1 2 3")]
    [InlineData("Artículo décimo\n{0}\nArtículo undécimo\n{0}\nArtículo duodécimo\n{0}\nArtículo decimotercero\n{0}\nARTÍCULO DÉCIMO CUARTO\n{0}"
        + "\nArtículo decimo quinto\n{0}", "10 11 12 13 14 15")]
    [InlineData("Artículo decimonoveno\n{0}\nArtículo vigésimo\n{0}\nArtículo vigésimo primero\n{0}\nArtículo vigesimosegundo\n{0}", "19 20 21 22")]
    public void ScansAndOldFormsAreRead(string form, string numbers) =>
        Assert.Equal(numbers, Numbers("TREATY ON LAMPS\n\nThe towns agree:\n\n" + form.Replace("{0}", Words, StringComparison.Ordinal)));

    [Theory]
    [InlineData("The text of the Convention shall be replaced by the following text:\nCONVENTION ON LIGHTS\nThe towns have agreed as follows:")]
    [InlineData("Articles 1 to 4 of the Convention shall be replaced by the following:\nCHAPTER I\nGENERAL")]
    public void AProtocolThatReplacesAWholeTreatyHasItsOwnArticlesAlone(string amends)
    {
        TextDocument document = Read($"PROTOCOL ON LAMPS\n\nThe towns have agreed as follows:\n\nArticle 1\n\n{amends}\n\nArticle 1\nPurpose\n{Words}\n\n"
            + $"Article 2\nOil\n{Words}\n\nCHAPTER II\nGLASS\n\nArticle 3\nGlass\n{Words}\n\nArticle 2\n\nThis Protocol shall be open for signature.\n\n"
            + "Article 3\n\nThis Protocol shall enter into force.\n\nArticle 4\n\nIt shall be deposited at Northport.\n");
        Assert.Equal(["1", "2", "3", "4"], Articles(document).Select(unit => unit.Id));
        Assert.Equal("This Protocol shall enter into force.", Articles(document)[2].Text);
        Assert.DoesNotContain(document.Units, unit => unit.Kind == TextUnitKinds.Chapter);
        Assert.Contains(document.Units, unit => unit.Parent == "1" && unit.Text.Contains("GLASS", StringComparison.Ordinal));
    }

    [Fact]
    public void ArticlesThatAreChangedInOneQuotationAreNotThoseOfTheProtocol()
    {
        string quoted = string.Concat(new[] { 3, 4, 9, 12, 39, 40, 41, 42 }.Select(number => $"Article {number}\n\n"
            + string.Concat(Enumerable.Repeat(Words + "\n\n", 40))));
        Assert.Equal("1 2", Numbers("TRAITÉ SUR LES LAMPES\n\nArticle 1\n\nLes articles du Traité sont modifiés et complétés ainsi qu'il suit :\n\n"
            + $"«\n\n{quoted}»\n\nArticle 2\n\n{Words}"));
        Assert.Equal("1 2", Numbers($"ENMIENDA\n\nArtículo 1: Enmienda\n\n{Words}\n\nDespués del artículo 2H se añadirá el siguiente artículo:\n\n"
            + $"Artículo 2I: Luz\n\n{Words}\n\nartículo 2, 2A a 2I\n\nArtículo 4, párrafos 1 y 2\n\n{Words}\n\nArtículo 2A a 2F\n\n{Words}\n\n"
            + $"Artículo 2: Relación\n\n{Words}"));
    }

    [Fact]
    public void AnItemOfAListThatTellsOfAnArticleIsNone()
    {
        string text = $"# AMENDMENT\n\n## Article 1: Amendment\n\nE. Article 3\n\n{Words}\n\nF. Article 6\n\n{Words}\n\nG. Article 10\n\n{Words}\n\n"
            + $"## Article 2: Relation\n\n{Words}\n";
        TextDocument document = TextDocuments.Read(new TextFile("a.md", System.Text.Encoding.UTF8.GetBytes(text)));
        Assert.Equal(["1", "2"], Articles(document).Select(unit => unit.Id));
    }

    [Fact]
    public void AListAfterTheTextInWhichItsNumbersStandAgainHasNoArticles()
    {
        TextDocument document = Read($"AGREEMENT ON LAMPS\n\nArticle 1\n{Words}\n\nArticle 2\n{Words}\n\nArticle 3\n{Words}\n\nArticle 4\n{Words}\n\n"
            + "Done at Northport.\n\nConcepts\n\nArticle 1\nlight and oil\n\nArticle 2\noil\n\nArticle 4\nharbours of the north, oil\n");
        Assert.Equal(["1", "2", "3", "4"], Articles(document).Select(unit => unit.Id));
        Assert.Contains(document.Diagnostics, doubt => doubt.Rule == Doubts.TableOfContents);
    }

    [Fact]
    public void ATextInTwoLanguagesHasTheArticlesOfBoth()
    {
        string chinese = string.Concat(Enumerable.Range(1, 6).Select(number => $"第{number}條\n守塔人應當每晚點燈，日出後熄燈，並記錄燈油的用量。\n"));
        string english = Rows(1, 6, number => $"Article {number}\n{Words} {Words}\n");
        Assert.Equal("1 2 3 4 5 6 1 2 3 4 5 6", Numbers($"LAMPS\n{chinese}{english}"));
    }

    [Fact]
    public void ArticlesMayHaveLettersAndNumbersWithinThem()
    {
        string[] labels = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "J.1", "J.2", "J.3", "K", "K.1", "L", "M"];
        TextDocument document = Read("TREATY ON LAMPS\n\nThe towns agree:\n\n"
            + string.Concat(labels.Select(label => $"Article {label}\n\n{Words} See Article J and Article 8.\n\n")));
        Assert.Equal(labels, Articles(document).Select(unit => unit.Number));
        Assert.Equal("1 2 3", Numbers($"TREATY\n\nArticle I\n{Words}\n\nArticle II\n{Words}\n\nArticle III\n{Words}"));
        Assert.Equal("1 2", Numbers($"TREATY\n\nArticle 1\n{Words}\n\nArticle A\n\nArticle 2\n{Words}"));
    }

    [Fact]
    public void SectionsThatDivideATextAloneAreItsArticles()
    {
        TextDocument document = Read($"LOANS FOR LAMPS\n\nSection 1. Loans\n{Words} Section 3 applies.\n\nSection 2. Oil\n1. {Words}\n2. Section 1 applies.\n\n"
            + $"Section 3\n{Words}");
        Assert.Equal(["1 Loans", "2 Oil", "3 "], Articles(document).Select(unit => $"{unit.Id} {unit.Heading}"));
        Assert.Equal(["2/1", "2/2"], document.Units.Where(unit => unit.Parent == "2").Select(unit => unit.Id));
        Assert.Equal("", Numbers($"DECLARATION\n\nSection I. Lamps\n1. {Words}\n2. {Words}\n\nSection II. Oil\n3. {Words}\n\nSection III. Glass\n4. {Words}"));
        Assert.Equal("1 2", Numbers($"LOANS\n\nARTICLE I\n\nSection 1. {Words}\nSection 2. {Words}\n\nARTICLE II\n\nSection 1. {Words}\nSection 2. {Words}"));
    }

    [Fact]
    public void AnnexesAreNumberedInChineseToo()
    {
        TextDocument document = Read("关于灯塔的协定\n第一条\n守塔人应当每晚点灯。\n第二条\n灯油由港口支付。\n附件一\n灯塔清单。\n附件二\n灯油清单。");

        Assert.Equal(["1", "2"], document.Units.Where(unit => unit.Kind == TextUnitKinds.Annex).Select(unit => unit.Number));
        Assert.Equal("zh", document.Language);
    }

    [Fact]
    public void ASuffixMayBeGluedToTheFirstWord()
    {
        string lowered = "treaty on lamps. have agreed as follows: ARTICLE 1purposethe keepers shall light the lamp. ARTICLE 2termsa lamp is a light. "
            + "ARTICLE 2bisoilthe oil is paid for by the town. ARTICLE 3 relations to others. other lamps stay. ARTICLE 4a lamp shall not be sold. "
            + Lowered;
        Assert.Equal("1 2 2bis 3 4", Numbers(lowered));
    }

    [Fact]
    public void TheNumberOfAFirstParagraphMayBeGluedWithoutAPoint()
    {
        string lowered = "protocol on lamps. have agreed as follows: ARTICLE 11 the keepers shall light the lamp.2 they shall put it out. ARTICLE 2 the oil "
            + "is paid for by the town. ARTICLE 31 article 4, paragraph 2, of the convention is deleted.2 nothing takes its place. ARTICLE 41 . lamps that "
            + "are broken shall be mended.2. the town pays for it. " + Lowered;
        Assert.Equal("1 2 3 4", Numbers(lowered));
    }

    [Fact]
    public void AChapterThatWasPushedInHasArticlesOfItsOwn()
    {
        string text = string.Concat(new[] { "1.1", "1.2", "2.1", "2 bis.1", "2 bis.2", "3.1" }.Select(number =>
            (number.EndsWith(".1", StringComparison.Ordinal) ? $"CHAPTER {number[..^2]}\nOF LAMPS\n" : "") + $"ARTICLE {number}\nLamps\n{Words}\n"));
        Assert.Equal("1.1 1.2 2.1 2bis.1 2bis.2 3.1", Numbers(text));
    }

    [Fact]
    public void LettersThatAScanTookForDigitsAreDigits()
    {
        string text = Rows(29, 32, number => $"Article {(number == "31" ? "3l" : number)}\nLamps\n{Words}\n");
        Assert.Equal("29 30 31 32", Numbers(text));
    }

    [Fact]
    public void TheMarkOfAFootnoteAtANumberIsNoDigit()
    {
        string text = Rows(19, 23, number => $"ARTICLE {number}{(number == "21" ? "1" : "")}\nLamps\n{Words}\n");
        Assert.Equal("19 20 21 22 23", Numbers(text));
    }

    [Fact]
    public void WhatGoesOnFromAQuotedArticleIsQuoted()
    {
        string text = "protocol on lamps and towers. the keepers, having met in the tower, decide that after article 8 of the annex the following articles are "
            + $"inserted:article 9: oil {Words.ToLowerInvariant()}article 10: wicks {Words.ToLowerInvariant()}article 11: glass {Words.ToLowerInvariant()}";
        Assert.Equal("", Numbers(text));
    }

    [Fact]
    public void ATableOfContentsIsKnownByItsPages()
    {
        string table = Rows(1, 9, number => $"Article {number}. Of the lamps and\nof the towers . . . . . . . {number}\n");
        string dense = Rows(1, 9, number => $" ARTICLE {number} lamps and towers 1{number}");
        string body = Rows(1, 9, number => $"Article {number}\nLamps\n{Words}\n");
        string denseBody = Rows(1, 9, number => $" ARTICLE {number} lamps {Words.ToLowerInvariant()}");

        TextDocument document = Read("TREATY ON LAMPS\nCONTENTS\n" + table + "PREAMBLE\nThe towns,\nHave agreed as follows:\n" + body);
        Assert.Equal("1 2 3 4 5 6 7 8 9", Numbers(document));
        Assert.Contains(document.Diagnostics, doubt => doubt.Rule == Doubts.TableOfContents);
        Assert.Equal("1 2 3 4 5 6 7 8 9", Numbers("treaty on lamps. contents" + dense + " the towns have agreed as follows:" + denseBody));
    }

    [Fact]
    public void ATableOfContentsMayHaveChaptersAndAnnexesAlone()
    {
        string[] names = ["Lamps", "Towers", "Keepers", "Oil"];
        string table = string.Concat(names.Select((name, i) => $"CHAPTER {i + 1} {name}\n")) + "ANNEX 1 Drawings\n";
        string body = string.Concat(names.Select((name, i) => $"CHAPTER {i + 1}\n{name}\nArticle {i + 1}\n{Words}\n")) + "ANNEX 1\nDrawings of lamps.";
        TextDocument document = Read("TREATY ON LAMPS\n" + table + "The towns,\nHave agreed as follows:\n" + body);

        Assert.Equal(["1", "2", "3", "4"], document.Units.Where(unit => unit.Kind == TextUnitKinds.Chapter).Select(unit => unit.Number));
        Assert.Equal(["chapter-1", "chapter-2", "chapter-3", "chapter-4"], Articles(document).Select(unit => unit.Parent));
    }

    [Fact]
    public void SomeLineBreaksMayBeLostAndOthersNot()
    {
        TextDocument document = Read($"AGREEMENT ON LAMPS\nThe towns,\nHave agreed as follows:\nArticle 1 {Words} {Words}\nThe lamp is red. "
            + $"Article 2 {Words} {Words} Article 3 {Words} {Words} It is without prejudice to Article 2. Article 4 {Words}\n"
            + "In witness whereof the towns have signed.");

        Assert.Equal("1 2 3 4", Numbers(document));
        Assert.DoesNotContain(document.Diagnostics, doubt => doubt.Rule == Doubts.NoArticles);
    }

    [Fact]
    public void LettersThatNoFontExplainsAreTold()
    {
        string garbled = string.Concat(Words.Select(letter => char.IsLetter(letter) ? (char)(letter + 0x1d6) : letter));
        Assert.Contains(Read(garbled + " " + garbled + " " + garbled).Diagnostics, doubt => doubt.Rule == Doubts.LettersUnknown);
        Assert.DoesNotContain(Read(Words + Words + Words).Diagnostics, doubt => doubt.Rule == Doubts.LettersUnknown);
    }

    [Theory]
    [InlineData("ARTICLE I\n{0}\nARTICLE 11\n{0}\nARTICLE 11I\n{0}\nARTICLE 1V\n{0}\nARTICLE V\n{0}", "1 2 3 4 5")]
    [InlineData("Article I. LAMPS\n{0}\nArticle IL OIL\n{0}\nArticle III. WICKS\n{0}", "1 2 3")]
    [InlineData("Article IX\n{0}\nArticle X\n{0}\nArticle X I\n{0}\nArticle X II\n{0}", "9 10 11 12")]
    [InlineData("Article 10\n{0}\nArticle 11\n{0}\nArticle 12\n{0}", "10 11 12")]
    [InlineData("Article I\n{0}\nArticle II\n{0}\nArticle I II of another treaty stays.\n{0}\nArticle III\n{0}", "1 2 3")]
    public void StrokesThatAScanTookForOthersAreRomanNumbersInARowOfThem(string form, string numbers) =>
        Assert.Equal(numbers, Numbers(form.Replace("{0}", Words, StringComparison.Ordinal)));

    [Theory]
    [InlineData("ARTICLE ivlamps {0} ARTICLE viioil {0} ARTICLE xwicks {0}", "4 7 10")]
    [InlineData("ARTICLE i1. {0} ARTICLE ii1. {0} ARTICLE iiii. {0} ARTICLE ivlamps {0}", "1 2 3 4")]
    [InlineData("ARTICLE xoil {0} ARTICLE xioil {0} ARTICLE x ii1. {0} ARTICLE xiiioil {0}", "10 11 12 13")]
    public void WhatIsGluedToARomanNumberIsAWordOfTheTextOrTheNumberOfAParagraph(string form, string numbers) =>
        Assert.Equal(numbers, Numbers(form.Replace("{0}", "lamps and oil and wicks. " + Lowered, StringComparison.Ordinal)));

    private static string Rows(int first, int last, Func<string, string> row) =>
        string.Concat(Enumerable.Range(first, last - first + 1).Select(number => row(number.ToString(CultureInfo.InvariantCulture))));

    [Fact]
    public void DoubtsOfOneKindAreFewAndSayHowManyThereAre()
    {
        TextDocument document = Read(Rows(1, 40, number => $"Article {number}\nLamps\n{Words}\n") + "ANNEX\n"
            + Rows(1, 40, number => $"Article {int.Parse(number, CultureInfo.InvariantCulture) * 2}\nLamps\n{Words}\n"));
        TextDiagnostic[] missing = [.. document.Diagnostics.Where(doubt => doubt.Rule == Doubts.NumberMissing)];

        Assert.Equal(20, missing.Length);
        Assert.EndsWith("There are 19 more of this kind.", missing[^1].Message, StringComparison.Ordinal);
    }

    private static TextDocument Read(string text) => TextStructure.Read(SampleBlocks.Lines(text), "sample");

    private static List<TextUnit> Articles(TextDocument document) => [.. document.Units.Where(unit => unit.Kind == TextUnitKinds.Article)];

    private static string Numbers(string text) => Numbers(Read(text));

    private static string Numbers(TextDocument document) =>
        string.Join(' ', Articles(document).Select(unit => unit.Number!.Replace(" ", "", StringComparison.Ordinal)));
}
