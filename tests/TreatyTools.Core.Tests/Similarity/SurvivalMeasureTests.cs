using TreatyTools.Core.Similarity;
using TreatyTools.Core.Tests.Texts;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Similarity;

public sealed class SurvivalMeasureTests
{
    private static readonly TextDocument Proposal = TextBuilder.Parse("proposal", """
        ## 4 Fog
        1. A keeper may refuse to light a lamp, that would blind ships.
        2. Every harbour shall keep a lamp on the pier.
        """);

    private static readonly TextDocument First = TextBuilder.Parse("first", """
        ## 1 Lamps
        1. Every harbour shall keep a lamp on the pier.
        """);

    private static readonly TextDocument Second = TextBuilder.Parse("second", """
        ## 1 Lamps
        1. Every harbour shall keep a lamp on the pier.
        ## 2 Keepers
        1. Still, a keeper may refuse to light a lamp in fog.
        """);

    private static readonly TextDocument Last = TextBuilder.Parse("last", """
        ## 1 Lamps
        1. A keeper may refuse to light a lamp that would blind ships or whales.
        """);

    [Fact]
    public void Shares_first_appearance_and_passages_are_told_for_each_later_text()
    {
        TextSurvival row = SurvivalMeasure.Measure(Proposal, [First, Second, Last], [], new ReuseOptions());
        Assert.Equal(("proposal", 21, "first", "last"), (row.Document, row.Words, row.First, row.Last));
        Assert.Equal([9, 17, 12], row.Stages.Select(stage => stage.SharedWords));
        Assert.Equal(12.0 / 21, row.Share);
        Assert.Equal(["1", "1", "1"], row.Stages.Select(stage => stage.Counterpart));
        Assert.Equal(["A keeper may refuse to light a lamp, that would blind ships"], row.Stages[2].Passages.Select(passage => passage.Text));
        Assert.Equal([("4", 9, "first"), ("4", 8, "second")], row.Stages[1].Passages.Select(passage => (passage.Unit, passage.Words, passage.First)));
        Assert.Equal("last", row.Stages[2].Passages[0].First);
    }

    [Fact]
    public void What_was_known_before_does_not_count()
    {
        TextSurvival row = SurvivalMeasure.Measure(Proposal, [First, Second, Last], [First], new ReuseOptions { MostPassages = 0 });
        Assert.Equal((12, "second", "last", 1.0), (row.Words, row.First, row.Last, row.Share));
        Assert.Equal([0, 8, 12], row.Stages.Select(stage => stage.SharedWords));
        Assert.Null(row.Stages[0].Counterpart);
        Assert.Equal("2", row.Stages[1].Counterpart);
        Assert.All(row.Stages, stage => Assert.Empty(stage.Passages));
    }

    [Fact]
    public void What_never_came_in_and_what_has_no_words_has_a_defined_result()
    {
        TextDocument nobody = TextBuilder.Parse("p", "## 1 X\nNobody wrote these words down again ever.");
        TextSurvival row = SurvivalMeasure.Measure(nobody, [First], [], new ReuseOptions());
        Assert.Equal((7, null, null, 0.0), (row.Words, row.First, row.Last, row.Share));
        Assert.Null(SurvivalMeasure.Measure(TextBuilder.Parse("p", "## 1 X"), [First], [], new ReuseOptions()).Share);
        Assert.Null(SurvivalMeasure.Measure(First, [First], [First], new ReuseOptions()).Share);
    }

    // As in reuse: the words of a text that stand in another are those that its passages have.
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public void Passages_have_the_words_that_are_counted(int runLength)
    {
        ReuseOptions options = new() { RunLength = runLength, MostPassages = int.MaxValue };
        TextSurvival row = SurvivalMeasure.Measure(Proposal, [First, Second, Last], [], options);
        TextReuse reuse = Assert.Single(ReuseMeasure.Measure(Proposal, [First, Second, Last], new ReuseOptions { RunLength = runLength }));
        Assert.Equal(reuse.Sources.Select(source => source.SharedWords), row.Stages.Select(stage => stage.SharedWords));
        Assert.All(row.Stages, stage => Assert.Equal(stage.SharedWords, stage.Passages.Sum(passage => passage.Words)));
    }
}
