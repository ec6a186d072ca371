using System.Globalization;
using System.Text;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Similarity;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Texts;

/// <summary>Measures where the words of a treaty come from, as records of its dataset: numbers, and no words.</summary>
public static class ReuseRecords
{
    private const string Header = "# Where the words of the articles come from: counted by Measure-TreatyReuse -As Seed, never by hand. FORMAT.md tells how.\n";

    /// <summary>
    /// The records of the articles that the dataset has, in the order of its seeds: for each article first that of any of the other treaties, then one for
    /// each.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="measured">The treaty whose articles are measured.</param>
    /// <param name="sources">The treaties in which their words are looked for; at least one.</param>
    /// <param name="runLength">Number of words of the shortest run that counts.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="TreatyFault"><c>SameTreaty</c>: a treaty was given twice, or is the one that is measured.</exception>
    public static IReadOnlyList<Reuse> Of(
        Dataset dataset, TextBinding measured, IReadOnlyList<TextBinding> sources, int runLength, CancellationToken cancellation = default)
    {
        RefuseSame(measured, sources);
        TextBinding[] others = [.. sources.OrderBy(source => source.Text.Treaty, NaturalOrder.Comparer)];
        Dictionary<string, TextReuse> rows = ReuseMeasure.Measure(measured.Treaty, [.. others.Select(other => other.Treaty)],
            new ReuseOptions { RunLength = runLength, MostPassages = 0 }, cancellation).ToDictionary(row => row.Unit, StringComparer.Ordinal);
        string own = SourceOf(dataset, measured.Text);
        string[] cited = [.. others.Select(other => SourceOf(dataset, other.Text))];
        List<Reuse> records = [];
        foreach (Provision article in measured.Provisions)
        {
            if (measured.UnitsOf(article) is not [{ Kind: TextUnitKinds.Article } unit] || !rows.TryGetValue(unit.Id, out TextReuse? row))
            {
                continue;
            }

            int best = row.Best is { } most ? others.Index().First(other => row.Sources[other.Index] == most).Index : 0;
            records.Add(Make(article.Id, null, row.Words, row.SharedWords, others[best], row.Best, [own, .. cited]));
            records.AddRange(others.Select((other, i) =>
                Make(article.Id, other.Text.Treaty, row.Words, row.Sources[i].SharedWords, other, row.Sources[i], [own, cited[i]])));
        }

        return records;

        Reuse Make(string article, string? from, int words, int shared, TextBinding other, TextReuseSource? most, string[] rests) => new()
        {
            Id = $"{article}~{from ?? Reuse.Any}",
            Dataset = dataset.Info.Name,
            Provision = article,
            From = from ?? Reuse.Any,
            Words = words,
            SharedWords = shared,
            Counterpart = most?.Counterpart is { } unit ? IdOf(other, unit) : null,
            CounterpartSharedWords = most?.CounterpartSharedWords,
            RunLength = runLength,
            Sources = new ValueList<string>([.. rests.Distinct(StringComparer.Ordinal)]),
            Confidence = Terms.Confidence.High,
        };
    }

    /// <summary>Records as a file of seeds.</summary>
    public static string ToSeeds(IEnumerable<Reuse> records)
    {
        StringBuilder seeds = new(Header);
        foreach (Reuse record in records)
        {
            seeds.Append(CultureInfo.InvariantCulture, $"""

                - provision: {record.Provision}
                  from: {(record.From == Reuse.Any ? "null" : record.From)}
                  words: {record.Words}
                  shared_words: {record.SharedWords}
                  counterpart: {record.Counterpart ?? "null"}
                  counterpart_shared_words: {record.CounterpartSharedWords?.ToString(CultureInfo.InvariantCulture) ?? "null"}
                  run_length: {record.RunLength}
                  sources:
                {string.Concat(record.Sources.Select(source => $"    - {source}\n"))}  confidence: {record.Confidence}

                """);
        }

        return seeds.ToString().ReplaceLineEndings("\n");
    }

    private static void RefuseSame(TextBinding measured, IReadOnlyList<TextBinding> sources)
    {
        HashSet<string> treaties = [measured.Text.Treaty];
        if (sources.FirstOrDefault(source => !treaties.Add(source.Text.Treaty)) is { } again)
        {
            throw new TreatyFault("SameTreaty", FaultKind.InvalidArgument, again.Text.Treaty == measured.Text.Treaty
                ? $"'{again.Text.Id}' is of the treaty that is measured, '{measured.Text.Treaty}'. Words come from other treaties."
                : $"'{again.Text.Id}' is a second text of '{again.Text.Treaty}'. Give one of each treaty.", again.Text.Id);
        }
    }

    /// <summary>The document of a text: of its sources the first that is the text of a treaty, else the first.</summary>
    private static string SourceOf(Dataset dataset, TreatyText text) =>
        text.Sources.FirstOrDefault(id => dataset.Find<Source>(id)?.Kind == Terms.SourceKind.TreatyText) ?? text.Sources[0];

    private static string IdOf(TextBinding binding, string unit) =>
        binding.Provisions.FirstOrDefault(provision => binding.UnitsOf(provision) is [var bound] && bound.Id == unit)?.Id
        ?? $"{binding.Text.Treaty}/{binding.Tree.Get(unit).Number!.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()}";
}
