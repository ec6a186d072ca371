using TreatyTools.Core.Similarity;
using TreatyTools.Core.Tests.Texts;
using TreatyTools.Core.Tests.Texts.Formats;
using TreatyTools.Core.Tests.Texts.Structure;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Core.Texts.Structure;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Similarity;

public sealed class ReuseMeasureTests
{
    private static readonly TextDocument Old = TextBuilder.Parse("old", """
        ## 1 Lamps
        1. Every harbour shall keep a lamp that can be seen from the sea.
        ## 2 Bells
        1. A bell shall be rung in fog by the keeper of the lamp.
        """);

    private static readonly TextDocument New = TextBuilder.Parse("new", """
        ## 3 Lights
        1. Every harbour shall keep a lamp, that can be seen.
        2. It has a window.
        ## 4 Nothing old
        1. Ships are to be painted.
        """);

    [Fact]
    public void Shares_counterparts_and_passages_are_told_for_each_article()
    {
        IReadOnlyList<TextReuse> rows = ReuseMeasure.Measure(New, [Old], new ReuseOptions());
        Assert.Equal(["3", "4"], rows.Select(row => row.Unit));
        TextReuse lights = rows[0];
        Assert.Equal((14, 10, "Lights"), (lights.Words, lights.SharedWords, lights.Heading));
        Assert.Equal(10.0 / 14, lights.Share);
        TextReuseSource source = Assert.Single(lights.Sources);
        Assert.Equal(("old", "1", "Lamps"), (source.Document, source.Counterpart, source.CounterpartHeading));
        Assert.Equal((10.0 / 14, 10.0 / 13), (source.CounterpartShare, source.CounterpartCoverage));
        TextPassage passage = Assert.Single(source.Passages);
        Assert.Equal(("Every harbour shall keep a lamp, that can be seen", 10, 0), (passage.Text, passage.Words, passage.Offset));
        Assert.Equal((0, 1.0, null), (rows[1].SharedWords, rows[1].New, Assert.Single(rows[1].Sources).Counterpart));
    }

    [Fact]
    public void A_text_without_words_has_no_share()
    {
        TextReuse row = Assert.Single(ReuseMeasure.Measure(TextBuilder.Parse("empty", "## 1 Title"), [Old], new ReuseOptions { MostPassages = 0 }));
        Assert.Equal((0, null, null), (row.Words, row.Share, row.New));
    }

    // What was found is a finding of ours: nobody seems to have published it. A change of a reader or of the measure shows here.
    [SharedFact("texts/A_RES_79_243.pdf")]
    public void The_words_of_the_Convention_come_from_where_they_were_found_to_come_from()
    {
        TextDocument convention = TextDocuments.Read(TextFile.Open(SharedFactAttribute.PathOf("texts/A_RES_79_243.pdf")));
        TextDocument budapest = TextDocuments.Read(TextFile.Open(SharedFactAttribute.PathOf("corpora/plain/budapest-convention.md")));
        IReadOnlyList<TextReuse> rows = ReuseMeasure.Measure(
            convention, [Official("A_RES_58_4"), Official("A_RES_55_25"), budapest, Official("A_RES_54_263")], new ReuseOptions { MostPassages = 0 });
        Assert.Equal(68, rows.Count);
        int words = rows.Sum(row => row.Words);
        Assert.InRange(words, 18_600, 18_750);
        double[] shares = [.. Enumerable.Range(0, 4).Select(i => 100.0 * rows.Sum(row => row.Sources[i].SharedWords) / words)];
        Assert.Equal([61, 57, 25, 5], shares.Select(share => Math.Round(share)));
        Assert.Equal(78, Math.Round(100.0 * rows.Sum(row => row.SharedWords) / words));
        Assert.Equal(["14", "16", "36", "4", "6"], rows.OrderBy(row => row.Share).Take(5).Select(row => row.Unit).Order(StringComparer.Ordinal));
    }

    private static TextDocument Official(string symbol) =>
        TextStructure.Read(SampleBlocks.Paragraphs(SampleBlocks.Read(SharedFactAttribute.PathOf($"texts/{symbol}.paragraphs.json"))), symbol);
}
