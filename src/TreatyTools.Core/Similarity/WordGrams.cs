namespace TreatyTools.Core.Similarity;

/// <summary>
/// The runs of words of texts, as sets: what the R package textreuse compares. Sets that are compared must come from one object of this class. Not for use by
/// several threads at once.
/// </summary>
/// <param name="length">Number of words of a run, at least 1.</param>
public sealed class WordGrams(int length)
{
    private readonly GramNumbers _numbers = new(length);

    /// <summary>A set for each text, in their order, which can be compared with each other.</summary>
    /// <param name="texts">The texts, of one lexicon.</param>
    /// <param name="length">Number of words of a run, at least 1.</param>
    public static GramSet[] Of(IReadOnlyList<WordTokens> texts, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        WordGrams grams = new(length);
        return [.. texts.Select(grams.Of)];
    }

    /// <summary>The runs of a text.</summary>
    /// <param name="text">The text, of the same lexicon as those before it.</param>
    public GramSet Of(WordTokens text)
    {
        ReadOnlySpan<int> words = text.Words;
        HashSet<int> grams = [];
        for (int i = 0; i + length <= words.Length; i++)
        {
            grams.Add(_numbers.Add(words.Slice(i, length)));
        }

        int[] sorted = [.. grams];
        Array.Sort(sorted);
        return new GramSet(sorted);
    }
}
