using System.Diagnostics;
using TreatyTools.Core.Similarity.Finding;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Core.Tests.Texts.Formats;
using TreatyTools.Core.Texts.Formats;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Similarity.Finding;

/// <summary>
/// What was published on the copied words of trade agreements, and what was seen here first, from all 450 of Texts of Trade Agreements. The bands were set
/// after the numbers were seen: they guard against a change, and prove nothing.
/// </summary>
public sealed class TradeAgreementTests
{
    private const double Near = 0.005;

    [SharedFact("corpora/tota.tar.xz")]
    public void All_are_read_as_marked_and_have_of_each_other_what_was_published()
    {
        TextDocument[] documents = Read();
        Assert.Equal((450, 4_893, 40_993), (documents.Length, Units(documents, TextUnitKinds.Chapter), Units(documents, TextUnitKinds.Article)));
        ComparedText[] english =
        [
            .. documents.Where(document => document.Language == "en").SelectMany(document => ComparedText.Of(document, ComparedText.Whole, labels: true)),
        ];
        Assert.Equal(424, english.Length);

        // Of at least a hundred agreements four fifths and more stand in one that is earlier (Allee and Elsig 2019).
        TextSimilarity[] copied =
        [
            .. new SimilarityFinder(english, new SimilarityOptions { Preset = SimilarityPreset.AlleeLugg, Earlier = true, Most = 1 }).Nearest(english),
        ];
        Assert.InRange(copied.Length, 415, 423);
        Assert.InRange(copied.Count(row => row.Score >= 0.8), 90, 110);
        Assert.InRange(copied.Count(row => row.Score >= 0.95), 14, 22);

        // The same but for names, and how alike two of them are at all.
        TextSimilarity[] pairs = [.. new SimilarityFinder(english, new SimilarityOptions()).Pairs()];
        Assert.All(
            new[] { 0.9918, 0.9910, 0.9909, 0.9909, 0.9860, 0.9849, 0.9810 }.Zip(pairs),
            pair => Assert.InRange(pair.Second.Score!.Value, pair.First - Near, pair.First + Near));
        Assert.Contains(pairs[..7], pair => new[] { pair.Heading, pair.CounterpartHeading }.Order().SequenceEqual(["US - Colombia", "US - Peru"]));
        Assert.InRange(pairs.Sum(pair => pair.Score!.Value) / (english.Length * (english.Length - 1) / 2), 0.31, 0.33);
    }

    private static TextDocument[] Read()
    {
        using TemporaryFolder folder = new();
        using (Process tar = Process.Start(new ProcessStartInfo("tar", ["-xJf", SharedFactAttribute.PathOf("corpora/tota.tar.xz"), "-C", folder.Path]))!)
        {
            Assert.True(tar.WaitForExit(120_000) && tar.ExitCode == 0, "tar could not unpack the corpus.");
        }

        return
        [
            .. Directory.GetFiles(folder.Path, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).AsParallel().AsOrdered().Select(file =>
            {
                using FileStream stream = File.OpenRead(file);
                return Tota.Read(stream, Path.GetFileNameWithoutExtension(file), file);
            }),
        ];
    }

    private static int Units(TextDocument[] documents, string kind) => documents.Sum(document => document.Units.Count(unit => unit.Kind == kind));
}
