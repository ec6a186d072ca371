using TreatyTools.Core.Similarity;

namespace TreatyTools.Core.Tests.Similarity;

/// <summary>What is fast is held against what is plain: every answer is worked out again by comparing everything with everything.</summary>
public sealed class SimilarityTests
{
    private const string Words = "each state party shall adopt such measures as may be necessary to establish the offence and its law";

    [Theory]
    [InlineData(TokenRule.Letters, "State’s party-led 2nd plan, ÉTAT", "state s party led nd plan état")]
    [InlineData(TokenRule.LettersAndDigits, "State’s party-led 2nd plan", "state s party led 2nd plan")]
    [InlineData(TokenRule.Words, "State’s party-led 2nd plan's end'", "state’s party led 2nd plan's end")]
    [InlineData(TokenRule.Letters, "Статья 5. 第一条", "статья 第一条")]
    [InlineData(TokenRule.Letters, " 12 -- ", "")]
    public void Words_are_found_by_their_rule(TokenRule rule, string text, string expected)
    {
        WordTokens tokens = WordTokens.Of(text, new Lexicon(), rule);
        Assert.Equal(expected, string.Join(' ', Enumerable.Range(0, tokens.Count).Select(i => tokens.Passage(i, 1).ToLowerInvariant())));
    }

    [Fact]
    public void Coverage_is_what_a_comparison_of_all_runs_gives()
    {
        Random random = new(7);
        for (int round = 0; round < 60; round++)
        {
            Lexicon lexicon = new();
            int length = random.Next(1, 7);
            WordTokens[] sources = [.. Enumerable.Range(0, 4).Select(_ => WordTokens.Of(RandomText(random, random.Next(0, 90)), lexicon))];
            WordTokens text = WordTokens.Of(RandomText(random, random.Next(0, 120)), lexicon);
            RunIndex index = RunIndex.Of(sources, length);
            bool[][] masks = [.. sources.Select(source => Judge(text, source, length))];
            Assert.Equal(masks.Select(mask => mask.Count(marked => marked)), index.Covered(text));
            Assert.Equal(Enumerable.Range(0, text.Count).Select(i => masks.Any(mask => mask[i])), index.Mask(text));
            Assert.Equal(masks[2], index.Mask(text, source => source == 2));
        }
    }

    [Fact]
    public void Passages_are_shared_word_for_word_and_cover_what_is_covered()
    {
        Random random = new(8);
        for (int round = 0; round < 60; round++)
        {
            Lexicon lexicon = new();
            WordTokens text = WordTokens.Of(RandomText(random, 150), lexicon), other = WordTokens.Of(RandomText(random, 150), lexicon);
            IReadOnlyList<SharedPassage> passages = SharedPassages.Find(text, other, 4);
            bool[] covered = new bool[text.Count];
            foreach (SharedPassage passage in passages)
            {
                Assert.Equal(text.Passage(passage.First, passage.Count), other.Passage(passage.OtherFirst, passage.Count));
                covered.AsSpan(passage.First, passage.Count).Fill(true);
            }

            Assert.Equal(Judge(text, other, 4), covered);
            Assert.Equal(passages.Select(passage => passage.First).Order(), passages.Select(passage => passage.First));
        }
    }

    [Fact]
    public void A_passage_keeps_what_stands_between_its_words()
    {
        Lexicon lexicon = new();
        WordTokens one = WordTokens.Of("Yet: each (State) Party; shall act, and so on.", lexicon);
        WordTokens other = WordTokens.Of("EACH State Party shall act.", lexicon);
        SharedPassage passage = Assert.Single(SharedPassages.Find(one, other, 3));
        Assert.Equal(("each (State) Party; shall act", "EACH State Party shall act"),
            (one.Passage(passage.First, passage.Count), other.Passage(passage.OtherFirst, passage.Count)));
    }

    [Fact]
    public void Jaccard_of_characters_is_that_of_sets_of_substrings()
    {
        Random random = new(9);
        CharacterGrams grams = new();
        string[] texts = [.. Enumerable.Range(0, 40).Select(i => RandomText(random, random.Next(0, 30)) + (i % 5 == 0 ? " международное право и мир" : ""))];
        GramSet[] sets = [.. texts.Select(grams.Of)];
        HashSet<string>[] plain = [.. texts.Select(Substrings)];
        JaccardMatrix matrix = JaccardMatrix.Of(sets);
        for (int i = 0; i < texts.Length; i++)
        {
            Assert.Equal(plain[i].Count, sets[i].Count);
            for (int j = 0; j < i; j++)
            {
                int shared = plain[i].Intersect(plain[j]).Count();
                double expected = shared == 0 ? 0 : (double)shared / plain[i].Union(plain[j]).Count();
                Assert.Equal(expected, matrix[i, j]);
                Assert.Equal(expected, matrix[j, i]);
                Assert.Equal(expected, GramSet.Jaccard(sets[i], sets[j]));
            }
        }
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.7)]
    [InlineData(0.9)]
    public void Similar_pairs_are_all_found_and_no_others(double threshold)
    {
        Random random = new(10);
        CharacterGrams grams = new();
        List<string> texts = [.. Enumerable.Range(0, 60).Select(_ => RandomText(random, 60))];
        texts.AddRange(texts.Take(40).Select(text => text[random.Next(0, 60)..] + RandomText(random, random.Next(0, 12))).ToArray());
        texts.AddRange(texts.Take(5).ToArray());
        texts.Add("too short");
        GramSet[] sets = [.. texts.Select(grams.Of)];
        SimilarPair[] expected =
        [
            .. from one in Enumerable.Range(0, sets.Length)
               from other in Enumerable.Range(one + 1, sets.Length - one - 1)
               where sets[one].Count >= 20 && sets[other].Count >= 20 && GramSet.Jaccard(sets[one], sets[other]) >= threshold
               select new SimilarPair(one, other, GramSet.Jaccard(sets[one], sets[other])),
        ];
        MinHashSignatures signatures = MinHashSignatures.Of(sets);
        Assert.Equal(expected, signatures.Pairs(threshold));
        Assert.Equal(expected, signatures.Pairs(threshold, vectors: false, CancellationToken.None));
        Assert.True(expected.Length >= 5);
    }

    [Fact]
    public void Runs_of_words_are_compared_as_sets()
    {
        Lexicon lexicon = new();
        GramSet[] sets = WordGrams.Of(
            [WordTokens.Of("a b c d a b c", lexicon), WordTokens.Of("b c d e", lexicon), WordTokens.Of("x", lexicon), WordTokens.Of("", lexicon)], 3);
        Assert.Equal([4, 2, 0, 0], sets.Select(set => set.Count));
        Assert.Equal(1.0 / 5, GramSet.Jaccard(sets[0], sets[1]));
        Assert.Equal(0, GramSet.Jaccard(sets[2], sets[3]));
    }

    [Theory]
    [InlineData(240, 80, 0.25, 0.716)]
    [InlineData(200, 40, 0.5, 0.719)]
    public void Banding_gives_the_probabilities_that_were_published(int hashes, int bands, double similarity, double expected) =>
        Assert.Equal(expected, Banding.Probability(hashes, bands, similarity), 3);

    [Theory]
    [InlineData(240, 80, 0.232)]
    [InlineData(200, 40, 0.478)]
    public void Banding_gives_the_thresholds_that_were_published(int hashes, int bands, double expected) =>
        Assert.Equal(expected, Banding.Threshold(hashes, bands), 3);

    private static bool[] Judge(WordTokens text, WordTokens source, int length)
    {
        string[] a = Plain(text), b = Plain(source);
        bool[] mask = new bool[a.Length];
        for (int i = 0; i + length <= a.Length; i++)
        {
            if (Enumerable.Range(0, Math.Max(0, b.Length - length + 1)).Any(j => a.AsSpan(i, length).SequenceEqual(b.AsSpan(j, length))))
            {
                mask.AsSpan(i, length).Fill(true);
            }
        }

        return mask;
    }

    private static string[] Plain(WordTokens tokens) => [.. Enumerable.Range(0, tokens.Count).Select(i => tokens.Passage(i, 1))];

    private static HashSet<string> Substrings(string text)
    {
        string spaced = $" {text.Trim()} ";
        return [.. Enumerable.Range(0, Math.Max(0, spaced.Length - 4)).Select(i => spaced.Substring(i, 5)).Where(_ => text.Trim().Length > 0)];
    }

    private static string RandomText(Random random, int count)
    {
        string[] words = Words.Split(' ');
        List<string> text = [];
        while (text.Count < count)
        {
            // Now a stretch that stands elsewhere, too, and now a word by chance.
            int start = random.Next(words.Length), length = random.Next(3) == 0 ? random.Next(2, 9) : 1;
            text.AddRange(words[start..Math.Min(words.Length, start + length)]);
        }

        return string.Join(' ', text.Take(count));
    }
}
