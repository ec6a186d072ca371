using System.Diagnostics;
using System.Globalization;
using System.Text;
using TreatyTools.Core.Texts.Structure;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Texts.Structure;

public class TextStructureTests
{
    [Fact]
    public void ATreatyInLinesHasPreambleArticlesParagraphsAndPoints()
    {
        TextDocument document = Read("""
            TREATY OF EXAMPLES

            The States Parties,
            Recalling an older example,
            Wishing for a newer one,
            Have agreed as follows:

            Article First
            Purpose

            The purpose is to try
            a second line.

            Article 2
            Scope

            1. Something applies:
            (a) one thing;
            (b) another, in that
              (i) it is small;
              (ii) it is great;
            2. Nothing else does.

            In witness whereof the undersigned have signed.
            """);

        Assert.Equal(
            [
                "front-1", "preamble", "preamble/1", "preamble/2", "preamble/formula", "1", "2", "2/1", "2/1/a", "2/1/b", "2/1/b/i", "2/1/b/ii", "2/2",
                    "conclusion",
            ], document.Units.Select(unit => unit.Id));
        TextUnit article = document.Units[5];
        Assert.Equal(("Article First", "1", "Purpose", "The purpose is to try a second line."), (article.Label, article.Number, article.Heading, article.Text));
        TextUnit point = document.Units[11];
        Assert.Equal((TextUnitKinds.Point, "(ii)", "it is great;", 3, "2/1/b"), (point.Kind, point.Label, point.Text, point.Level, point.Parent));
        Assert.Equal("TREATY OF EXAMPLES", document.Title);
        Assert.Equal("en", document.Language);
        Assert.Empty(document.Diagnostics);
    }

    [Fact]
    public void ATextOfOneLineIsCutAtItsHeadings()
    {
        TextDocument document = Read(
            "CONVENTION ON TRIALS The States Parties to this Convention, Desiring to try, Have agreed as follows: Article 1 Definitions For the purposes of "
                + "this Convention: " +
            "(a) \"thing\" means anything; (b) \"try\" means to attempt. Article 2 Scope 1. This Convention applies to things. 2. Article 5 shall not apply "
                + "to small things. " +
            "It is without prejudice to Article 1. Article 3 General Obligations of the Parties Each Party shall try things in accordance with Article 2. "
                + "ANNEX I Article 1 A rule.");

        Assert.Equal(["1", "2", "3", "annex-1/1"], Articles(document));
        Assert.Equal("General Obligations of the Parties", Unit(document, "3").Heading);
        Assert.Equal("Article 5 shall not apply to small things. It is without prejudice to Article 1.", Unit(document, "2/2").Text);
        Assert.Equal("\"try\" means to attempt.", Unit(document, "1/b").Text);
    }

    [Fact]
    public void NumbersThatAreGluedAreReadByTheirRow()
    {
        TextDocument document = Read(
            "convention on trialssource: the parties to this convention,desiring to try,have agreed as follows: ARTICLE 1definitionsfor the purposes of "
                + "article 3 a thing is a thing " +
            "ARTICLE 21. the parties try.2. they try again ARTICLE 31.the parties end.2. they end as article 2 says ARTICLE 4a party may leave at any time "
                + "ARTICLE 5the depositary tells them");

        Assert.Equal(["1", "2", "3", "4", "5"], Articles(document));
        Assert.Equal("the parties end.", Unit(document, "3/1").Text);
        Assert.Equal("a party may leave at any time", Unit(document, "4").Text);
        Assert.Contains(document.Diagnostics, doubt => doubt.Rule == Doubts.NumberGlued && doubt.Unit == "3");
    }

    [Theory]
    [InlineData("ARTICLE ONE|ARTICLE TWO|ARTICLE THREE", "1 2 3")]
    [InlineData("Artículo primero|Artículo segundo|Artículo 3", "1 2 3")]
    [InlineData("Article premier|Article 2|Article 2 bis|Article 3", "1 2 2bis 3")]
    [InlineData("Article I|Article II|Article III|Article IV", "1 2 3 4")]
    [InlineData("Art. 1|Art. 2|Art. 2a|Art. 3", "1 2 2a 3")]
    [InlineData("1. cikk|2. cikk|3. cikk", "1 2 3")]
    [InlineData("§ 1|§ 2|§ 3", "1 2 3")]
    [InlineData("Статья 1|Статья 2|Статья 3", "1 2 3")]
    [InlineData("第一条|第二条|第三条", "1 2 3")]
    [InlineData("المادة 1|المادة 2|المادة 3", "1 2 3")]
    [InlineData("Article 1.1|Article 1.2|Article 2.1", "1.1 1.2 2.1")]
    [InlineData("ARTICULO 1-01|ARTICULO 1-02|ARTICULO 2-01", "1-1 1-2 2-1")]
    [InlineData("Article TWENTY|Article TWENTY-ONE|Article TWENTY-TWO", "20 21 22")]
    [InlineData("Article 101|Article 102|Article 201|Article 202|Article 401", "101 102 201 202 401")]
    [InlineData("ARTICLE G-01|ARTICLE G-02|ARTICLE H-01", "G-1 G-2 H-1")]
    [InlineData("Article IV.1|Article IV.2|Article V.1", "4.1 4.2 5.1")]
    [InlineData("ARTICULO I|ARTICUO II|ARTÍÍCULO III|ARTICULO IV", "1 2 3 4")]
    [InlineData("Rule 1|Rule 2|Rule 3", "1 2 3")]
    [InlineData("Artikel 1|Artikel 2|Artikel 3", "1 2 3")]
    public void ArticlesAreKnownByManyNames(string headings, string numbers)
    {
        TextDocument document = Read(string.Join('\n', headings.Split('|')
            .Select(heading => $"{heading}\nHere stand some words of it, long enough for a paragraph of a treaty.\n")));

        Assert.Equal(numbers.Split(' '), Articles(document));
    }

    [Fact]
    public void HeadingsOfATableOfContentsAreNone()
    {
        StringBuilder text = new("AGREEMENT\n\nCONTENTS\n\n");
        for (int i = 1; i <= 6; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"Article {i} Subject {i}\n");
        }

        text.Append("\nThe Parties have agreed as follows:\n\n");
        for (int i = 1; i <= 6; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"Article {i} Subject {i}\n\nThe parties shall do what is said of subject {i}, ");
            text.Append("and shall do it in such a way as seems good to them and to all others who may be concerned by what they do, now and at any later "
                + "time.\n\n");
        }

        TextDocument document = Read(text.ToString());

        Assert.Equal(["1", "2", "3", "4", "5", "6"], Articles(document));
        Assert.Contains(document.Diagnostics, doubt => doubt.Rule == Doubts.TableOfContents);
    }

    [Fact]
    public void QuotedAndReferredArticlesAreNone()
    {
        TextDocument document = Read("""
            PROTOCOL AMENDING THE OLD TREATY

            Article 1

            Articles 5 to 7 of the Treaty shall be replaced by the following:

            "Article 5
            Old things
            Old things are new.

            Article 6
            Older things
            Older things are newer.

            Article 7
            Oldest things
            Oldest things are newest."

            Article 2

            After Article 9, the following article shall be inserted:

            Article 9a
            Inserted
            This is inserted.

            Article 3
            The Parties shall apply this Protocol in accordance with
            Article 5 of the Convention.
            Article 2 shall not be subject to reservations.

            Article 4
            This Protocol shall enter into force.
            """);

        Assert.Equal(["1", "2", "3", "4"], Articles(document));
    }

    [Fact]
    public void ATableOfContentsWithChaptersAndPreambleIsLeftToTheFront()
    {
        TextDocument document = Read("""
            ACCORD ENTRE A ET B

            TABLE DES MATIÈRES
            Préambule
            CHAPITRE PREMIER - DISPOSITIONS
            Article premier - Objet
            Article 2 - Définitions
            CHAPITRE II - MESURES
            Article 3 - Mesures

            PRÉAMBULE
            Les Gouvernements de A et de B,
            Considérant les liens entre eux ;
            Sont convenus des dispositions suivantes :

            CHAPITRE PREMIER - DISPOSITIONS

            Article premier - Objet
            Le présent accord a pour objet de tenter quelque chose de nouveau, dans le respect de
            l'article 5 de la Charte et des usages, sans préjudice des droits que chacune des deux
            parties tient d'autres accords.

            Article 2 - Définitions
            Aux fins du présent accord :
            a) le mot chose désigne tout objet, quel qu'il soit, que les parties ont en vue dans cet accord ;
            b) le mot partie désigne chacun des deux gouvernements qui l'ont signé et qui y sont liés.

            CHAPITRE II - MESURES

            Article 3 - Mesures
            1° Les parties prennent des mesures pour que cela se fasse comme il se doit dans les délais.
            2° Elles les prennent vite, et les portent à la connaissance de l'autre partie sans retard.

            Fait à Ville, le 1er janvier 2000.
            """);

        Assert.Equal(["1", "2", "3"], Articles(document));
        Assert.Equal(["chapter-1", "chapter-2"], document.Units.Where(unit => unit.Kind is TextUnitKinds.Chapter).Select(unit => unit.Id));
        Assert.Equal("PRÉAMBULE", Unit(document, "preamble").Label);
        Assert.Equal("chapter-2", Unit(document, "3").Parent);
        Assert.Equal("Mesures", Unit(document, "3").Heading);
        Assert.Equal("fr", document.Language);
        Assert.Contains(document.Units, unit => unit.Id == "conclusion");
    }

    [Fact]
    public void AnnexesAndProtocolsBeginAgainAtOne()
    {
        TextDocument document = Read("""
            Article 1
            Words of the treaty itself.

            Article 2
            More words of the treaty itself.

            Done at Town, in one copy.

            ANNEX I
            Rules

            Article 1
            Rule of the annex.

            Article 2
            Another rule of the annex.

            PROTOCOL 2

            Article 1
            Words of the protocol.
            """);

        Assert.Equal(["1", "2", "annex-1/1", "annex-1/2", "protocol-2/1"], Articles(document));
        Assert.Equal("Rules", Unit(document, "annex-1").Heading);
        Assert.Equal("annex-1", Unit(document, "annex-1/2").Parent);
    }

    [Fact]
    public void AnExchangeOfLettersHasParagraphsAndNoArticles()
    {
        TextDocument document = Read("""
            EXCHANGE OF LETTERS

            Sir,

            I have the honour to propose the following:

            1. The parties shall do it, in accordance with Article 5 of the Treaty.
            2. They shall do it well.

            Accept, Sir, the assurances.
            """);

        Assert.Empty(Articles(document));
        Assert.Equal("The parties shall do it, in accordance with Article 5 of the Treaty.", Unit(document, "1").Text);
        Assert.Contains(document.Diagnostics, doubt => doubt.Rule == Doubts.NoArticles);
    }

    [Fact]
    public void ArticlesWithoutNumbersOfParagraphsHaveTheirParagraphsCounted()
    {
        TextDocument document =
            Read("Article 1\n\nThe first paragraph stands here.\n\nThe second one has points:\n\n(a) one;\n\n(b) two.\n\nArticle 2\n\nOnly one paragraph.\n");

        Assert.Equal(["1", "1/1", "1/2", "1/2/a", "1/2/b", "2"], document.Units.Select(unit => unit.Id));
        Assert.Equal("Only one paragraph.", Unit(document, "2").Text);
    }

    [Fact]
    public void TheEndOfASentenceAfterItsPointsKeepsItsPlace()
    {
        TextDocument document = Read(
            "Article 1\n\n1. Each party shall punish:\n\n(a) selling things;\n\nwith the intent to harm; and\n\n(b) having them.\n\n2. No other acts.\n");

        Assert.Equal(["1", "1/1", "1/1/a", "1/1/a~2", "1/1/b", "1/2"], document.Units.Select(unit => unit.Id));
        Assert.Equal("1/1", Unit(document, "1/1/a~2").Parent);
        Assert.Null(Unit(document, "1/1/a~2").Label);
    }

    [Fact]
    public void TheLetterIComesAfterHAndTheNumeralAfterALetter()
    {
        string letters = string.Join('\n', "abcdefgh".Select(letter => $"({letter}) item;\n"));
        TextDocument document = Read($"Article 1\nTerms are:\n\n{letters}\n(i) item;\n\n(j) item that:\n\n(i) is one;\n\n(ii) is two;\n\n(k) item.\n");

        Assert.Equal("1", Unit(document, "1/i").Parent);
        Assert.Equal("1/j", Unit(document, "1/j/ii").Parent);
        Assert.Equal("1", Unit(document, "1/k").Parent);
    }

    [Fact]
    public void AMissingNumberIsTold()
    {
        TextDocument document = Read("Article 1\nWords of one.\n\nArticle 2\nWords of two.\n\nArticle 4\nWords of four.\n\nArticle 5\nWords of five.\n");

        Assert.Equal(["1", "2", "4", "5"], Articles(document));
        Assert.Contains(document.Diagnostics, doubt => doubt.Rule == Doubts.NumberMissing && doubt.Unit == "4");
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("Article")]
    [InlineData("Article 1")]
    [InlineData("1.\n(a)\n-\n")]
    [InlineData("Annex")]
    [InlineData("§ § § 1")]
    public void NoTextIsRefused(string text)
    {
        TextDocument document = Read(text);

        Assert.All(document.Units, unit => Assert.InRange(unit.Offset, 0, Math.Max(text.Length, 1)));
        Assert.Equal(document.Units.Count, document.Units.Select(unit => unit.Id).Distinct().Count());
    }

    [Fact]
    public void ALineOfManyMegabytesIsReadInTime()
    {
        StringBuilder text = new();
        for (int i = 1; text.Length < 4_000_000; i++)
        {
            text.Append("article ").Append(i % 400).Append(". (a) 1. ");
        }

        Stopwatch watch = Stopwatch.StartNew();
        TextDocument document = Read(text.ToString());

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
        Assert.Contains(document.Diagnostics, doubt => doubt.Rule == Doubts.TooManyHeadings);
    }

    [Fact]
    public void RandomTextsAreReadWithUnitsInPlace()
    {
        string[] pieces = ["Article ", "article 3", "1", "2", "II", " ", ". ", "\n", "\n\n", "(a) ", "(i) ", "words and words", "ANNEX", "Chapter ", "\"", "第",
            "条", "المادة ", "- ", "bis", "l. ", "§ "];
        Random random = new(20261129);
        for (int run = 0; run < 3_000; run++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)]));
            TextDocument document = Read(text);
            HashSet<string> ids = [];
            Assert.All(document.Units, unit => Assert.True(ids.Add(unit.Id) && (unit.Parent is null || ids.Contains(unit.Parent)), $"{unit.Id} in {text}"));
            Assert.Equal(Enumerable.Range(1, document.Units.Count), document.Units.Select(unit => unit.Position));
        }
    }

    private static TextDocument Read(string text) => TextStructure.Read(SampleBlocks.Lines(text), "sample");

    private static IEnumerable<string> Articles(TextDocument document) => document.Units.Where(unit => unit.Kind is TextUnitKinds.Article)
        .Select(unit => unit.Id);

    private static TextUnit Unit(TextDocument document, string id) => document.Units.Single(unit => unit.Id == id);
}
