namespace TreatyTools.Core.Similarity;

/// <summary>The runs of words of texts, as sets: what the R package textreuse compares.</summary>
public static class WordGrams
{
    /// <summary>A set for each text, in their order, which can be compared with each other.</summary>
    /// <param name="texts">The texts, of one lexicon.</param>
    /// <param name="length">Number of words of a run, at least 1.</param>
    public static GramSet[] Of(IReadOnlyList<WordTokens> texts, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        GramNumbers numbers = new(length);
        return [.. texts.Select(text => Set(text.Words, length, numbers))];
    }

    private static GramSet Set(ReadOnlySpan<int> words, int length, GramNumbers numbers)
    {
        HashSet<int> grams = [];
        for (int i = 0; i + length <= words.Length; i++)
        {
            grams.Add(numbers.Add(words.Slice(i, length)));
        }

        int[] sorted = [.. grams];
        Array.Sort(sorted);
        return new GramSet(sorted);
    }
}
