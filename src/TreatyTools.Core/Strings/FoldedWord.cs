using System.Collections.Concurrent;

namespace TreatyTools.Core.Strings;

/// <summary>A word as it is compared. There is one object for a word, as long as it is in use.</summary>
/// <param name="Form">The word in lower case without diacritics.</param>
/// <param name="Stem">What its inflections have in common (<see cref="EnglishStem"/>).</param>
public sealed record FoldedWord(string Form, string Stem)
{
    // Words of a language are some ten thousand; what a hostile text is made of is not kept beyond that.
    private const int Most = 200_000;

    private static readonly ConcurrentDictionary<string, FoldedWord> Known = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, FoldedWord>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();
    private static int _count;

    /// <summary>What stands between two texts, and is no word.</summary>
    internal static FoldedWord Break { get; } = new("", "");

    /// <summary>The word of a folded form.</summary>
    internal static FoldedWord Of(ReadOnlySpan<char> form)
    {
        if (BySpan.TryGetValue(form, out FoldedWord? known))
        {
            return known;
        }

        string text = form.ToString();
        FoldedWord word = new(text, EnglishStem.Of(text));
        if (_count < Most && Known.TryAdd(text, word))
        {
            Interlocked.Increment(ref _count);
        }

        return word;
    }
}
