using System.Runtime.Intrinsics.X86;
using TreatyTools.Core.Similarity;

namespace TreatyTools.Core.Tests.Similarity;

/// <summary>The judge compares every set with every other.</summary>
public sealed class JaccardJoinTests
{
    [Theory]
    [InlineData(0.05)]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(0.7)]
    [InlineData(0.9)]
    [InlineData(1)]
    public void Every_pair_is_found_and_no_other(double threshold)
    {
        Random random = new(21);
        int found = 0;
        for (int round = 0; round < 8; round++)
        {
            GramSet[] sets = Sets(random, 120);
            int least = random.Next(1, 30);
            SimilarPair[] expected =
            [
                .. from one in Enumerable.Range(0, sets.Length)
                   from other in Enumerable.Range(one + 1, sets.Length - one - 1)
                   where sets[one].Count >= least && sets[other].Count >= least && GramSet.Jaccard(sets[one], sets[other]) >= threshold
                   select new SimilarPair(one, other, GramSet.Jaccard(sets[one], sets[other])),
            ];
            Assert.Equal(expected, JaccardJoin.Pairs(sets, threshold, least));
            Assert.Equal(expected, JaccardJoin.Pairs(sets, threshold, least, vectors: false, CancellationToken.None));
            if (Avx2.IsSupported)
            {
                Assert.Equal(expected, JaccardJoin.Pairs(sets, threshold, least, vectors: true, CancellationToken.None));
            }

            found += expected.Length;
        }

        Assert.True(found >= 20);
    }

    [Fact]
    public void Nothing_and_one_set_have_no_pairs()
    {
        Assert.Empty(JaccardJoin.Pairs([], 0.5));
        Assert.Empty(JaccardJoin.Pairs([new GramSet([1, 2, 3])], 0.5, least: 1));
        Assert.Empty(JaccardJoin.Pairs([GramSet.Empty, GramSet.Empty], 0.5, least: 1));
        Assert.Equal(0, JaccardMatrix.Of([]).Count);
        Assert.Equal(0, JaccardMatrix.Of([GramSet.Empty, GramSet.Empty])[0, 1]);
    }

    [Fact]
    public void A_threshold_of_nothing_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => JaccardJoin.Pairs([GramSet.Empty], 0));

    [Fact]
    public void What_is_stopped_stops() => Assert.ThrowsAny<OperationCanceledException>(
        () => JaccardJoin.Pairs(Sets(new Random(1), 50), 0.5, 1, new CancellationToken(canceled: true)));

    [Theory]
    [InlineData(0)]
    [InlineData(0.4)]
    public void The_nearest_are_those_of_a_comparison_with_all(double threshold)
    {
        Random random = new(22);
        GramSet[] sets = Sets(random, 200);
        SetSearch search = new(sets);
        MinHashSignatures signatures = MinHashSignatures.Of(sets, least: 1);
        foreach (int one in Enumerable.Range(0, 60))
        {
            int most = random.Next(1, 12);
            bool Among(int i) => i != one && i % 7 != 3;
            NearSet[] expected =
            [
                .. Enumerable.Range(0, sets.Length).Where(Among).Select(i => new NearSet(i, GramSet.Jaccard(sets[one], sets[i])))
                    .Where(near => near.Score > 0 && near.Score >= threshold).OrderByDescending(near => near.Score).ThenBy(near => near.Number).Take(most),
            ];
            Assert.Equal(expected, search.Nearest(sets[one], most, threshold, Among));

            // By signatures, which estimate, a pair that is hardly alike may be passed over; those found are right, and the near ones are there.
            IReadOnlyList<NearSet> estimated = signatures.Nearest(sets[one], most, threshold, Among);
            Assert.Equal(expected.Where(near => near.Score > 0.3), estimated.Where(near => near.Score > 0.3));
        }

        Assert.Empty(search.Nearest(GramSet.Empty, 3));
        Assert.Empty(new SetSearch([]).Nearest(sets[0], 3));
        Assert.Empty(signatures.Nearest(GramSet.Empty, 3));
    }

    // Sets of very different size, half of them changed copies of others, some equal.
    private static GramSet[] Sets(Random random, int count)
    {
        List<int[]> sets = [];
        while (sets.Count < count)
        {
            int size = random.Next(5) == 0 ? random.Next(0, 4) : (int)Math.Pow(10, 1 + (random.NextDouble() * 1.7));
            int[] next = sets.Count > 4 && random.Next(2) == 0
                ? [.. sets[random.Next(sets.Count)].Where(_ => random.Next(12) > 0), .. Enumerable.Range(0, random.Next(0, 9)).Select(_ => random.Next(5000))]
                : sets.Count > 4 && random.Next(10) == 0 ? sets[random.Next(sets.Count)]
                : [.. Enumerable.Range(0, size).Select(_ => random.Next(3) == 0 ? random.Next(100) : random.Next(5000))];
            sets.Add([.. next.Distinct().Order()]);
        }

        return [.. sets.Select(set => new GramSet(set))];
    }
}
