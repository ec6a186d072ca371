using TreatyTools.Model;

namespace TreatyTools.Core.Similarity;

/// <summary>A passage that two texts share, word for word.</summary>
/// <param name="First">Its first word in the one text, counted from 0.</param>
/// <param name="OtherFirst">Its first word in the other text.</param>
/// <param name="Count">Number of words.</param>
public readonly record struct SharedPassage(int First, int OtherFirst, int Count);

/// <summary>Finds the passages that two texts share.</summary>
public static class SharedPassages
{
    // A run that stands in a text more often than this is a phrase like any other; the first places are enough to find its longest continuation.
    private const int MostPlaces = 256;

    /// <summary>
    /// The passages of a text that stand in another one, in the order of the text: at each place the longest, and behind it the next that reaches further.
    /// Together they are the words
    /// that <see cref="RunIndex.Mask"/> marks.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="other">The other text, of the same lexicon.</param>
    /// <param name="runLength">The fewest words of a passage, at least 1.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static IReadOnlyList<SharedPassage> Find(WordTokens text, WordTokens other, int runLength, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(runLength, 1);
        GramNumbers numbers = new(runLength);
        List<List<int>> places = [];
        ReadOnlySpan<int> words = text.Words, others = other.Words;
        for (int i = 0; i + runLength <= others.Length; i++)
        {
            int number = numbers.Add(others.Slice(i, runLength));
            if (number == places.Count)
            {
                places.Add([]);
            }

            if (places[number].Count < MostPlaces)
            {
                places[number].Add(i);
            }
        }

        List<SharedPassage> passages = [];
        int end = 0;
        for (int i = 0; i + runLength <= words.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            int number = numbers.Find(words.Slice(i, runLength));
            if (number < 0)
            {
                continue;
            }

            SharedPassage longest = Longest(words, others, i, places[number]);
            if (i + longest.Count > end)
            {
                passages.Add(longest);
                end = i + longest.Count;
                i = end - runLength;
            }
        }

        return passages;
    }

    /// <summary>The longest passages of a text that stand in another one, as they are told to people: longest first, with their places in both texts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="other">The other text, of the same lexicon.</param>
    /// <param name="runLength">The fewest words of a passage, at least 1.</param>
    /// <param name="most">So many at most.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static TextPassage[] Longest(WordTokens text, WordTokens other, int runLength, int most, CancellationToken cancellation = default) =>
    [
        .. Find(text, other, runLength, cancellation).OrderByDescending(passage => passage.Count).Take(most).Select(passage => new TextPassage
        {
            Text = text.Passage(passage.First, passage.Count),
            Words = passage.Count,
            Offset = text.Start(passage.First),
            CounterpartOffset = other.Start(passage.OtherFirst),
        }),
    ];

    private static SharedPassage Longest(ReadOnlySpan<int> words, ReadOnlySpan<int> others, int place, List<int> candidates)
    {
        SharedPassage longest = default;
        foreach (int candidate in candidates)
        {
            int count = words[place..].CommonPrefixLength(others[candidate..]);
            if (count > longest.Count)
            {
                longest = new SharedPassage(place, candidate, count);
            }
        }

        return longest;
    }
}
