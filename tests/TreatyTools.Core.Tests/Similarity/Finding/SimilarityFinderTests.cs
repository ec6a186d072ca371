using System.Diagnostics;
using TreatyTools.Core.Similarity.Finding;
using TreatyTools.Core.Tests.Texts;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Similarity.Finding;

public sealed class SimilarityFinderTests
{
    private const string Lamp = "Every harbour shall keep a lamp that can be seen from the sea.";

    private static readonly SimilarityPreset[] Presets = Enum.GetValues<SimilarityPreset>();

    private static readonly ComparedText[] Old =
    [
        .. ComparedText.Of(
            TextBuilder.Parse("old", """
                ## 1 Lamps
                1. Every harbour shall keep a lamp that can be seen from the sea.
                ## 2 Bells
                1. A bell shall be rung in fog by the keeper of the lamp.
                ## 3 Short
                1. Ships.
                """), TextUnitKinds.Article),
    ];

    [Fact]
    public void A_counterpart_is_told_with_its_score_both_directions_and_passages()
    {
        TextSimilarity row = Assert.Single(Find(SimilarityPreset.AlleeLugg, "Every harbour shall keep a lamp, that can be seen, and a bell."));
        Assert.Equal(("old", "1", "Lamps"), (row.CounterpartDocument, row.Counterpart, row.CounterpartHeading));
        Assert.Equal((10.0 / 13, 10.0 / 13, 10.0 / 13), (row.Score, row.Share, row.Coverage));
        Assert.Equal((13, 13, 1), (row.Words, row.CounterpartWords, row.Rank));
        TextPassage passage = Assert.Single(row.Passages);
        Assert.Equal(("Every harbour shall keep a lamp, that can be seen", 10, 0), (passage.Text, passage.Words, passage.Offset));
        Assert.Null(row.Note);
    }

    [Fact]
    public void Directions_differ_where_one_text_is_longer()
    {
        string twice = $"{Lamp} {Lamp} And so on for ever and ever, until the end of all lamps.";
        TextSimilarity row = Find(SimilarityPreset.AlleeLugg, twice)[0];
        Assert.Equal((26.0 / 39, 1.0), (row.Share!.Value, row.Coverage!.Value));
        Assert.Equal(row.Share, row.Score);
        row = Find(SimilarityPreset.Alschner, twice)[0];
        Assert.Equal(1, row.Coverage);
        Assert.InRange(row.Share!.Value, 0.4, 0.8);
        Assert.Equal(row.Share, row.Score);
    }

    [Fact]
    public void Every_preset_tells_all_its_parameters()
    {
        Assert.All(Presets, preset => Assert.StartsWith($"{preset}: ", Find(preset, Lamp)[0].Parameters, StringComparison.Ordinal));
        SimilarityFinder finder = new(Old, new SimilarityOptions { Preset = SimilarityPreset.TextReuse, RunLength = 4, Rule = TokenRule.Letters });
        Assert.Contains("runs of 4 words (Letters, lower case)", finder.Parameters, StringComparison.Ordinal);
        Assert.Equal("RunLengthFixed", Assert.Throws<TreatyFault>(() => new SimilarityFinder(Old, new SimilarityOptions { RunLength = 6 })).ErrorId);
        Assert.NotNull(new SimilarityFinder(Old, new SimilarityOptions { RunLength = 5 }));
    }

    [Fact]
    public void Texts_that_are_empty_or_short_are_not_compared_and_say_so_where_asked()
    {
        foreach (SimilarityPreset preset in Presets)
        {
            foreach (string text in (string[])["", " \n ", "Ships.", "Nineteen letters ab", "(a) 1. ---- ----- ------ -------"])
            {
                Assert.Empty(Find(preset, text));
                TextSimilarity row = Assert.Single(Find(preset, text, new SimilarityOptions { Preset = preset, WithUnmatched = true }));
                Assert.Equal(("fewer than 20 characters", null, null), (row.Note, row.Score, row.Counterpart));
            }

            // A corpus of nothing but such texts has no counterparts either.
            SimilarityFinder finder = new([Old[2], Words("")], new SimilarityOptions { Preset = preset });
            Assert.Equal((2, 0, 0), (finder.Short, finder.Nearest([Words(Lamp)]).Count(), finder.Pairs().Count()));
        }

        Assert.Equal("fewer than 7 words", Assert.Single(Find(SimilarityPreset.TextReuse, "Every harbour shall keep lamps",
            new SimilarityOptions { Preset = SimilarityPreset.TextReuse, WithUnmatched = true })).Note);
        Assert.Equal("nothing found", Assert.Single(Find(SimilarityPreset.TextReuse, "One two three four five six seven eight nine",
            new SimilarityOptions { Preset = SimilarityPreset.TextReuse, WithUnmatched = true })).Note);
    }

    [Fact]
    public void Texts_in_two_languages_are_compared_and_marked()
    {
        ComparedText english = Words($"{Lamp} Budapest.") with { Language = "en" };
        ComparedText spanish = Words("Cada puerto tendr\u00e1 un faro visible desde el mar de Budapest.") with { Language = "es" };
        SimilarityFinder finder = new([english], new SimilarityOptions());
        TextSimilarity row = Assert.Single(finder.Nearest([spanish]));
        Assert.Equal("two languages: es, en", row.Note);
        Assert.InRange(row.Score!.Value, 0.001, 0.2);
        Assert.Empty(new SimilarityFinder(
            [Words("\u0421\u0442\u0430\u0442\u044c\u044f \u043e \u043c\u0430\u044f\u043a\u0430\u0445 \u0438 \u043f\u043e\u0440\u0442\u0430\u0445")],
            new SimilarityOptions()).Nearest([english]));
    }

    [Fact]
    public void A_text_is_never_its_own_counterpart_and_its_neighbours_can_be_left_out()
    {
        ComparedText[] again = [.. Old.Select(text => text with { Document = "again" })];
        SimilarityFinder finder = new([.. Old, .. again], new SimilarityOptions { Most = 9 });
        TextSimilarity[] rows = [.. finder.Nearest([Old[0]])];
        Assert.Equal(["again 1", "again 2", "old 2"],
            rows.Select(row => $"{row.CounterpartDocument} {row.Counterpart}").Order(StringComparer.Ordinal));
        Assert.Equal((1.0, "again", 1), (rows[0].Score, rows[0].CounterpartDocument, rows[0].Rank));
        finder = new SimilarityFinder([.. Old, .. again], new SimilarityOptions { Most = 9, OtherTexts = true });
        Assert.All(finder.Nearest([Old[0]]), row => Assert.Equal("again", row.CounterpartDocument));
    }

    [Fact]
    public void Earlier_is_what_certainly_lies_before()
    {
        ComparedText Of(string name, string? date) => Words(Lamp) with { Document = name, Date = date is null ? null : EdtfDate.Parse(date) };
        ComparedText[] corpus = [Of("a", "1990"), Of("b", "1995-05-01"), Of("c", "1995"), Of("d", null), Of("e", "1995-05-03")];
        SimilarityFinder finder = new(corpus, new SimilarityOptions { Earlier = true, WithUnmatched = true });
        Assert.Equal(["a", "b"], finder.Nearest([Of("f", "1995-05-02")]).Select(row => row.CounterpartDocument));
        Assert.Equal("without a date", Assert.Single(finder.Nearest([Of("f", null)])).Note);
    }

    [Fact]
    public void Pairs_are_those_of_a_comparison_with_all()
    {
        Random random = new(31);
        ComparedText[] texts = [.. Enumerable.Range(0, 40).Select(i => Words(RandomText(random)) with { Document = $"t{i}" })];
        foreach (SimilarityPreset preset in Presets)
        {
            foreach (double threshold in (double[])[0, 0.4])
            {
                SimilarityFinder finder = new(texts, new SimilarityOptions { Preset = preset, Threshold = threshold });
                TextSimilarity[] pairs = [.. finder.Pairs()];
                Assert.Equal(pairs.OrderByDescending(pair => pair.Score).Select(pair => pair.Score), pairs.Select(pair => pair.Score));
                double[,] matrix = finder.Matrix();
                var expected = from one in Enumerable.Range(0, texts.Length)
                               from other in Enumerable.Range(one + 1, texts.Length - one - 1)
                               let score = Math.Max(matrix[one, other], matrix[other, one])
                               where score > 0 && score >= threshold
                               select ($"t{one}", $"t{other}", score);
                Assert.Equal(expected.ToHashSet(), pairs.Select(pair => (pair.Document, pair.CounterpartDocument!, pair.Score!.Value)).ToHashSet());
                Assert.All(pairs.Take(20), pair =>
                {
                    TextSimilarity nearest = finder.Nearest([texts[Number(pair.Document)]]).Single(row => row.CounterpartDocument == pair.CounterpartDocument
                        || threshold > 0 && row.Score < threshold);
                    Assert.Equal((nearest.Share, nearest.Coverage), (pair.Share, pair.Coverage));
                });
            }
        }
    }

    [Fact]
    public void All_pairs_of_very_many_texts_want_a_threshold()
    {
        SimilarityFinder finder = new([.. Enumerable.Repeat(Words(""), 5001)], new SimilarityOptions());
        Assert.Equal("TooManyPairs", Assert.Throws<TreatyFault>(() => finder.Pairs()).ErrorId);
    }

    [Fact]
    public void Labels_count_where_asked()
    {
        TextDocument document = TextBuilder.Parse("labels", """
            ## 1 Lamps
            1. A lamp:
              (a) that shines;
            """);
        Assert.Equal("A lamp:\nthat shines;", ComparedText.Of(document, TextUnitKinds.Article)[0].Text);
        Assert.Equal("1. A lamp:\n(a) that shines;", ComparedText.Of(document, TextUnitKinds.Article, labels: true)[0].Text);
        ComparedText whole = Assert.Single(ComparedText.Of(document, ComparedText.Whole));
        Assert.Equal((null, "A lamp:\nthat shines;"), (whole.Unit, whole.Text));
        Assert.Equal(whole, Assert.Single(ComparedText.Of(document, TextUnitKinds.Annex)));
    }

    [Theory]
    [InlineData("lamp ", 60_000)]
    [InlineData("\0\ud800x ", 60_000)]
    [InlineData("abcdefghijklmnopqrstuvwxyz", 20_000)]
    [InlineData("\u0645\u0635\u0628\u0627\u062d \u7b2c\u4e00\u6761 ", 20_000)]
    public void Texts_that_nobody_wrote_are_compared_in_good_time(string piece, int times)
    {
        string text = string.Concat(Enumerable.Repeat(piece, times));
        ComparedText one = Words(text) with { Document = "one" }, other = Words(text + Lamp) with { Document = "other" };
        long start = Stopwatch.GetTimestamp();
        foreach (SimilarityPreset preset in Presets)
        {
            SimilarityFinder finder = new([one, other], new SimilarityOptions { Preset = preset, MostPassages = 3 });
            Assert.All(finder.Nearest([one, other]).Concat(finder.Pairs()), row => Assert.InRange(row.Score!.Value, 0, 1));
        }

        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 60);
    }

    [Fact]
    public void What_is_stopped_stops()
    {
        using CancellationTokenSource source = new();
        SimilarityFinder finder = new(Old, new SimilarityOptions());
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => finder.Nearest(Old, source.Token).ToArray());
        Assert.ThrowsAny<OperationCanceledException>(() => new SimilarityFinder(Old, new SimilarityOptions(), source.Token));
    }

    private static int Number(string name) => int.Parse(name.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

    private static ComparedText Words(string text) => new() { Document = "words", Text = text };

    private static TextSimilarity[] Find(SimilarityPreset preset, string text, SimilarityOptions? options = null) =>
        [.. new SimilarityFinder(Old, options ?? new SimilarityOptions { Preset = preset, Most = 1, MostPassages = 5 }).Nearest([Words(text)])];

    private static string RandomText(Random random)
    {
        string[] words = "each state party shall adopt such measures as may be necessary to establish the offence and its law".Split(' ');
        List<string> text = [];
        while (text.Count < 60)
        {
            int start = random.Next(words.Length);
            text.AddRange(words[start..Math.Min(words.Length, start + random.Next(1, 14))]);
        }

        return string.Join(' ', text);
    }
}
