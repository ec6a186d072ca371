using TreatyTools.Core.Tests.Texts.Formats;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Core.Texts.Structure;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Texts.Structure;

public class OfficialStructureTests
{
    private const string Cybercrime = "texts/A_RES_79_243.paragraphs.json";

    [SharedFact(Cybercrime)]
    public void TheConventionAgainstCybercrimeEqualsAnotherReadingOfItWordByWord()
    {
        List<ReadParagraph> other = SampleBlocks.Read(SharedFactAttribute.PathOf(Cybercrime));
        TextDocument document = TextStructure.Read(SampleBlocks.Paragraphs(other), "uncc");

        // The other reading has a heading of two lines in two paragraphs, and a point after the number of article 13 which nothing else has; else nothing
        // differs.
        Assert.Equal(Expected(other), Told(document));
    }

    [SharedFact("texts/A_RES_79_243.pdf")]
    public void TheOfficialPdfEqualsTheOtherReadingUnitByUnit()
    {
        TextDocument pdf = TextDocuments.Read(TextFile.Open(SharedFactAttribute.PathOf("texts/A_RES_79_243.pdf")));
        TextDocument other = Read(Cybercrime);

        // The masthead and the footnote stand only in the PDF. Three times the other reading lost a letter in brackets that follows a number of a paragraph.
        string[] lost = ["49/2/a", "50/3/a", "50/3/b"];
        Assert.Equal(["footnote-1"], pdf.Units.Where(unit => unit.Kind is TextUnitKinds.Footnote).Select(unit => unit.Id));
        Assert.Equal(Lines(other), Lines(pdf));
        Assert.All(lost, id => Assert.Equal(
            pdf.Units.Single(unit => unit.Id == id).Text.Replace(" (a)", "", StringComparison.Ordinal).Replace(" (b)", "", StringComparison.Ordinal).Length,
            other.Units.Single(unit => unit.Id == id).Text.Replace(" (a)", "", StringComparison.Ordinal).Replace(" (b)", "", StringComparison.Ordinal).Length));
        Assert.Equal(46, pdf.Units[^2].Page);

        IEnumerable<string> Lines(TextDocument document) => document.Units
            .Where(unit => unit.Kind is not (TextUnitKinds.Front or TextUnitKinds.Footnote))
            .Select(unit => $"{unit.Id} {unit.Kind} {unit.Label} {unit.Heading}: {(lost.Contains(unit.Id) ? "" : unit.Text)}");
    }

    [SharedFact(Cybercrime)]
    public void TheConventionAgainstCybercrimeHasItsParts()
    {
        TextDocument document = Read(Cybercrime);

        Assert.Equal("en", document.Language);
        Assert.StartsWith("United Nations Convention against Cybercrime;", document.Title, StringComparison.Ordinal);
        Assert.Equal(12, Count(document, TextUnitKinds.Resolution));
        Assert.Equal(15, Count(document, TextUnitKinds.Recital));
        Assert.Equal(Enumerable.Range(1, 9).Select(number => $"chapter-{number}"), document.Units.Where(unit => unit.Kind is TextUnitKinds.Chapter)
            .Select(unit => unit.Id));
        Assert.Equal(Enumerable.Range(1, 68).Select(number => $"{number}"), document.Units.Where(unit => unit.Kind is TextUnitKinds.Article)
            .Select(unit => unit.Id));
        Assert.All(document.Units.Where(unit => unit.Kind is TextUnitKinds.Article), article => Assert.NotNull(article.Heading));
        Assert.Equal(["note-1", "note-2", "note-3", "note-4", "note-5"], document.Units.Where(unit => unit.Kind is TextUnitKinds.Note).Select(unit => unit.Id));
        Assert.Equal("Article 17", document.Units.Single(unit => unit.Id == "note-3").Heading);
        Assert.Equal("(i)", document.Units.Single(unit => unit.Id == "2/i").Label);
        Assert.Equal("2/e", document.Units.Single(unit => unit.Id == "2/e/ii").Parent);
        Assert.Empty(document.Diagnostics);
    }

    [SharedFact("texts/A_RES_58_4.paragraphs.json")]
    public void TheConventionAgainstCorruptionHasItsArticles()
    {
        TextDocument document = Read("texts/A_RES_58_4.paragraphs.json");

        Assert.Equal(Enumerable.Range(1, 71).Select(number => $"{number}"), document.Units.Where(unit => unit.Kind is TextUnitKinds.Article)
            .Select(unit => unit.Id));
        Assert.Equal(8, Count(document, TextUnitKinds.Chapter));
    }

    [SharedFact("texts/A_RES_55_25.paragraphs.json")]
    public void ProtocolsInAnnexesBeginAgainAtArticleOne()
    {
        TextDocument document = Read("texts/A_RES_55_25.paragraphs.json");

        IEnumerable<string> expected = Enumerable.Range(1, 41).Select(number => $"{number}")
            .Concat(Enumerable.Range(1, 20).Select(number => $"annex-2/{number}")).Concat(Enumerable.Range(1, 25).Select(number => $"annex-3/{number}"));
        Assert.Equal(expected, document.Units.Where(unit => unit.Kind is TextUnitKinds.Article).Select(unit => unit.Id));
        Assert.Equal("annex-2", document.Units.Single(unit => unit.Id == "annex-2/preamble").Parent);
        Assert.Equal("Protection of victims of trafficking in persons", document.Units.Single(unit => unit.Id == "annex-2/division-2").Heading);
    }

    [SharedFact("texts/A_RES_54_263.paragraphs.json")]
    public void TwoProtocolsWithoutHeadingsOfArticlesHaveTheirArticles()
    {
        TextDocument document = Read("texts/A_RES_54_263.paragraphs.json");

        IEnumerable<string> expected = Enumerable.Range(1, 13).Select(number => $"{number}")
            .Concat(Enumerable.Range(1, 17).Select(number => $"annex-2/{number}"));
        Assert.Equal(expected, document.Units.Where(unit => unit.Kind is TextUnitKinds.Article).Select(unit => unit.Id));
    }

    [SharedFact("texts/A_RES_75_282.paragraphs.json")]
    public void AResolutionWithoutAnnexHasItsParagraphs()
    {
        TextDocument document = Read("texts/A_RES_75_282.paragraphs.json");

        Assert.Equal(14, Count(document, TextUnitKinds.Resolution));
        Assert.Equal(3, Count(document, TextUnitKinds.Recital));
        Assert.Contains(document.Diagnostics, doubt => doubt.Rule == Doubts.NoArticles);
    }

    private static TextDocument Read(string place) => TextStructure.Read(SampleBlocks.Paragraphs(SampleBlocks.Read(SharedFactAttribute.PathOf(place))),
        "sample");

    private static int Count(TextDocument document, string kind) => document.Units.Count(unit => unit.Kind == kind);

    // Number, heading and words of each unit, one after the other, as a person reads them.
    private static List<string> Told(TextDocument document)
    {
        List<string> told = [];
        string? heading = null;
        foreach (TextUnit unit in document.Units)
        {
            bool note = unit.Kind is TextUnitKinds.Note;
            bool again = note && unit.Heading == heading;
            told.AddRange(note ? [again ? "" : unit.Heading ?? "", unit.Label ?? "", unit.Text] : [unit.Label ?? "", unit.Heading ?? "", unit.Text]);
            heading = note ? unit.Heading : null;
        }

        return [.. told.Where(words => words.Length > 0)];
    }

    private static List<string> Expected(List<ReadParagraph> other)
    {
        List<string> expected = [];
        bool titled = false;
        foreach (ReadParagraph paragraph in other)
        {
            bool label = paragraph.Text.StartsWith("Chapter ", StringComparison.Ordinal) || paragraph.Text is "Annex" or "Preamble"
                || paragraph.Text.StartsWith("Article", StringComparison.Ordinal);
            if (paragraph.Heading && titled && !label && paragraph.Prefix.Length == 0)
            {
                expected[^1] += " " + paragraph.Text;
                continue;
            }

            // The number of a point that begins with its subparagraph stands among the words there.
            bool point = paragraph.Text.StartsWith("(i) ", StringComparison.Ordinal) || paragraph.Text.StartsWith("(a) ", StringComparison.Ordinal);
            string[] words = point ? [paragraph.Prefix, paragraph.Text[..3], paragraph.Text[4..]] : [paragraph.Prefix, paragraph.Text];
            expected.AddRange(words.Where(word => word.Length > 0 && word != "."));
            titled = paragraph.Heading && !label && paragraph.Prefix.Length == 0 && expected is [.., "Annex", _];
        }

        return expected;
    }
}
