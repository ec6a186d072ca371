using TreatyTools.Core.Similarity;
using TreatyTools.Core.Similarity.Finding;
using TreatyTools.Core.Similarity.Shingles;
using TreatyTools.Core.Tables.Columns;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Core.Tests.Tables;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Similarity.Shingles;

public sealed class ShingleTableTests
{
    [Fact]
    public void A_text_has_a_row_for_each_of_its_runs()
    {
        Table table = ShingleTable.Shingles([Text("a", "the lamp of the lamp keeper"), Text("b", "too short")], new ShingleOptions
        {
            Preset = SimilarityPreset.TextReuse, RunLength = 2, Buckets = 3,
        });
        Assert.Equal(["Id", "Document", "Unit", "Size", "Shingle", "Bucket"], table.ColumnNames);
        Assert.Equal((4L, "a", "a", null, 4),
            (table.RowCount, table.Columns[0][0], table.Columns[1][0], table.Columns[2][0], table.Columns[3][0]));

        // "the lamp", which stands there twice, "lamp of", "of the" and "lamp keeper": FNV-1a, worked out elsewhere.
        Assert.Contains(TextShingles.Number("the lamp"), Enumerable.Range(0, 4).Select(row => (long)table.Columns[4][row]!));
        Assert.All(Enumerable.Range(0, 4), row => Assert.InRange((int)table.Columns[5][row]!, 0, 2));
    }

    // The published test values of the function.
    [Theory]
    [InlineData("", 0xcbf29ce484222325)]
    [InlineData("a", 0xaf63dc4c8601ec8c)]
    [InlineData("foobar", 0x85944171f73967e8)]
    public void A_shingle_is_the_number_that_any_program_makes_of_it(string run, ulong expected) => Assert.Equal(expected, (ulong)TextShingles.Number(run));

    [Fact]
    public void Sizes_are_those_of_the_sets_that_are_compared_here()
    {
        string[] texts =
        [
            "Every harbour shall keep 3 lamps, 12 bells.",
            "\u00c9t\u00e9: l'\u0153uvre du phare et du gardien",
            "\u041c\u0430\u044f\u043a 5 \u0438 \u043f\u043e\u0440\u0442\u043e\u0432\u044b\u0439 \u043a\u043e\u043b\u043e\u043a\u043e\u043b",
        ];
        CharacterGrams grams = new();
        foreach (string text in texts)
        {
            Assert.Equal(grams.Of(text).Count, ShingleTable.Shingles([Text("a", text)], new ShingleOptions()).RowCount);
        }
    }

    [Theory]
    [InlineData("exact-join.sql")]
    [InlineData("signature-join.sql")]
    public void The_join_in_SQL_finds_the_pairs_that_are_found_here(string file)
    {
        Random random = new(41);
        ComparedText[] texts = [.. Enumerable.Range(0, 120).Select(i => Text($"t{i:000}", RandomText(random)))];
        using Judge judge = new();
        judge.Load("shingles", ShingleTable.Shingles(texts, new ShingleOptions()));
        judge.Load("signatures", ShingleTable.Signatures(texts, new ShingleOptions()));
        CharacterGrams grams = new();
        GramSet[] sets = [.. texts.Select(text => grams.Of(text.Text))];
        string[] expected =
        [
            .. from one in Enumerable.Range(0, sets.Length)
               from other in Enumerable.Range(one + 1, sets.Length - one - 1)
               where GramSet.Jaccard(sets[one], sets[other]) >= 0.7
               select $"'t{one:000}'|'t{other:000}'|{GramSet.Shared(sets[one], sets[other])}",
        ];
        string sql = File.ReadAllText(Path.Combine(Repository.Root, "examples", "scale", file));
        Assert.Equal(expected, judge.Rows($"SELECT One, Other, Shared FROM ({sql}) ORDER BY One, Other"));
        Assert.True(expected.Length > 20);
    }

    [Fact]
    public void Equal_texts_have_equal_signatures_and_others_have_bands_in_common_as_often_as_they_should()
    {
        Random random = new(42);
        ComparedText[] texts = [.. Enumerable.Range(0, 300).Select(i => Text($"t{i:000}", RandomText(random)))];
        ShingleOptions options = new() { Bands = 32 };
        Table table = ShingleTable.Signatures(texts, options);
        Assert.Equal(300L * 32, table.RowCount);
        CharacterGrams grams = new();
        GramSet[] sets = [.. texts.Select(text => grams.Of(text.Text))];
        long[][] signatures =
        [
            .. Enumerable.Range(0, 300).Select(i => Enumerable.Range(0, 32).Select(band => (long)table.Columns[5][(i * 32) + band]!).ToArray()),
        ];
        int found = 0;
        double expected = 0;
        for (int one = 0; one < 300; one++)
        {
            for (int other = 0; other < one; other++)
            {
                bool together = signatures[one].Zip(signatures[other]).Any(pair => pair.First == pair.Second);
                double score = GramSet.Jaccard(sets[one], sets[other]);
                Assert.True(together || score < 1);
                found += together ? 1 : 0;
                expected += Banding.Probability(128, 32, score);
            }
        }

        Assert.InRange(found / expected, 0.9, 1.1);
    }

    [Fact]
    public void What_cannot_be_made_is_refused()
    {
        Assert.Equal("RunLengthFixed",
            Assert.Throws<TreatyFault>(() => ShingleTable.Shingles([], new ShingleOptions { RunLength = 6 })).ErrorId);
        Assert.Equal("BandsNotDividing", Assert.Throws<TreatyFault>(() => ShingleTable.Signatures([], new ShingleOptions { Bands = 3 })).ErrorId);
        Assert.Equal(0, ShingleTable.Shingles([], new ShingleOptions()).RowCount);
        Assert.Equal(0, ShingleTable.Signatures([Text("a", "")], new ShingleOptions()).RowCount);
    }

    private static ComparedText Text(string name, string text) => new() { Document = name, Text = text };

    private static string RandomText(Random random)
    {
        string[] words = "each state party shall adopt such measures as may be necessary to establish the offence and its law".Split(' ');
        List<string> text = [];
        int length = random.Next(20, 70);
        while (text.Count < length)
        {
            int start = random.Next(words.Length);
            text.AddRange(words[start..Math.Min(words.Length, start + random.Next(1, 14))]);
        }

        return string.Join(' ', text);
    }
}
