using TreatyTools.Core.Datasets;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Texts;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Core.Tests.Texts;
using TreatyTools.Core.Tests.Texts.Formats;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Insight.Texts;

public sealed class ReuseRecordsTests
{
    private static readonly Dataset Sample = WithTexts(SampleDataset.Create());

    private static readonly TextDocument Convention = TextBuilder.Parse("new", """
        ## 6 Respect for human rights
        1. Every keeper shall mind the lamp at night, and sing.
        ## 24 Conditions and safeguards
        1. Nothing old stands here.
        ## 40 Mutual legal assistance
        1. A bell shall be rung in fog by the keeper.
        """);

    private static readonly TextDocument Budapest = TextBuilder.Parse("old", """
        ## 1 Definitions
        1. Every keeper shall mind the lamp at night.
        ## 2 Illegal access
        1. Where it is needed a bell shall be rung in fog by the keeper.
        """);

    [Fact]
    public void Each_article_has_a_record_for_any_and_one_for_each_treaty()
    {
        IReadOnlyList<Reuse> records = Measure(6);
        Assert.Equal(["uncc/6~any", "uncc/6~bud", "uncc/24~any", "uncc/24~bud", "uncc/40~any", "uncc/40~bud"], records.Select(record => record.Id));
        Reuse first = records[1];
        Assert.Equal(("uncc/6", "bud", 10, 8, "bud/1", 8, 6),
            (first.Provision, first.From, first.Words, first.SharedWords, first.Counterpart, first.CounterpartSharedWords, first.RunLength));
        Assert.Equal((0.8, 0.8), (first.Share, first.CounterpartShare));
        Assert.Equal(0.2, first.New!.Value, 12);
        Assert.Equal((0, 1.0, null, null), (records[2].SharedWords, records[2].New, records[2].Counterpart, records[2].CounterpartSharedWords));
        Assert.Equal("bud/2", records[4].Counterpart);
        Assert.Equal(["s-un", "s-eff"], first.Sources);
        Assert.Equal(0, Measure(11)[0].SharedWords);
    }

    [Fact]
    public void A_treaty_is_not_a_source_of_itself_and_none_counts_twice()
    {
        TextBinding convention = Bind("final", Convention), budapest = Bind("bud-final", Budapest);
        Assert.Equal("SameTreaty", Assert.Throws<TreatyFault>(() => ReuseRecords.Of(Sample, convention, [convention], 6)).ErrorId);
        Assert.Equal("SameTreaty", Assert.Throws<TreatyFault>(() => ReuseRecords.Of(Sample, convention, [budapest, budapest], 6)).ErrorId);
    }

    [Fact]
    public void Seeds_hold_numbers_and_ids_alone()
    {
        string seeds = ReuseRecords.ToSeeds(Measure(6));
        Assert.Contains("""
            - provision: uncc/6
              from: null
              words: 10
              shared_words: 8
              counterpart: bud/1
              counterpart_shared_words: 8
              run_length: 6
              sources:
                - s-un
                - s-eff
              confidence: high
            """.ReplaceLineEndings("\n"), seeds, StringComparison.Ordinal);
        Assert.DoesNotContain("lamp", seeds, StringComparison.Ordinal);
    }

    // The numbers of the dataset are what the program counts in the official texts, to the last.
    [SharedFact("texts/A_RES_79_243.pdf")]
    public void The_numbers_of_the_dataset_are_counted_again()
    {
        Dataset dataset = DatasetStore.Open(Repository.Package);
        TextBinding[] sources =
        [
            Official(dataset, "crc-opsc-final", "texts/A_RES_54_263.paragraphs.json"),
            Official(dataset, "ets185-final", "corpora/plain/budapest-convention.md"),
            Official(dataset, "uncac-final", "texts/A_RES_58_4.paragraphs.json"), Official(dataset, "untoc-final", "texts/A_RES_55_25.paragraphs.json"),
        ];
        IReadOnlyList<Reuse> counted = ReuseRecords.Of(dataset, Official(dataset, "uncc-final", "texts/A_RES_79_243.pdf"), sources, 6);
        Assert.Equal(68 * 5, counted.Count);
        Assert.Equal(counted.Select(Line), dataset.Tables.Of<Reuse>().Select(Line));
        int words = counted.Where(record => record.From == Reuse.Any).Sum(record => record.Words);
        string[] shares = [.. counted.GroupBy(record => record.From)
            .Select(group => FormattableString.Invariant($"{group.Key} {100.0 * group.Sum(record => record.SharedWords) / words:0}"))];
        Assert.Equal(["any 78", "crc-opsc 5", "ets185 25", "uncac 61", "untoc 57"], shares);
    }

    private static string Line(Reuse record) => FormattableString.Invariant(
        $"{record.Id} {record.Words} {record.SharedWords} {record.Counterpart} {record.CounterpartSharedWords} ")
        + FormattableString.Invariant($"{record.RunLength} {string.Join(' ', record.Sources)}");

    private static TextBinding Official(Dataset dataset, string text, string file)
    {
        TextBinding binding = TextBinding.Of(dataset, dataset.Find<TreatyText>(text)!, TextDocuments.Read(TextFile.Open(SharedFactAttribute.PathOf(file))));
        binding.RequireFit();
        return binding;
    }

    private static IReadOnlyList<Reuse> Measure(int runLength) =>
        ReuseRecords.Of(Sample, Bind("final", Convention), [Bind("bud-final", Budapest)], runLength);

    private static TextBinding Bind(string text, TextDocument document) => TextBinding.Of(Sample, Sample.Find<TreatyText>(text)!, document);

    private static Dataset WithTexts(Dataset sample) => new(sample.Info, sample.Tables with
    {
        Texts = [new() { Id = "bud-final", Treaty = "bud", Title = "Budapest", Stage = "final", Sources = ["s-eff"] }, .. sample.Tables.Texts],
    });
}
