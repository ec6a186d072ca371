namespace TreatyTools.Core.Strings;

/// <summary>A word in its place in a text.</summary>
/// <param name="Word">The word; <see cref="FoldedWord.Break"/> between two texts.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsJoined">Whether a hyphen, and nothing else, stands between it and the word before.</param>
public readonly record struct TextToken(FoldedWord Word, int Start, int End, bool IsJoined)
{
    // The shortest words that are taken for halves of one that is written together elsewhere: cyber crime, but not in put.
    private const int LeastHalf = 3;

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "all", "and", "any", "are", "but", "for", "has", "her", "his", "its", "may", "nor", "not", "one", "our", "out", "per", "see", "she", "the", "two",
        "was", "who", "you",
    };

    /// <summary>Whether two words may be one that is written apart here.</summary>
    internal static bool MayBeOne(ReadOnlySpan<char> first, ReadOnlySpan<char> second) => first.Length >= LeastHalf && second.Length >= LeastHalf
        && !Small.GetAlternateLookup<ReadOnlySpan<char>>().Contains(first) && !Small.GetAlternateLookup<ReadOnlySpan<char>>().Contains(second)
        && !first.ContainsAnyInRange('0', '9') && !second.ContainsAnyInRange('0', '9');

    /// <summary>Whether this and the word after it may be one that is written with a hyphen or apart.</summary>
    internal bool MayBeOneWith(TextToken next) => Word.Form.Length > 0 && next.Word.Form.Length > 0
        && (next.IsJoined || MayBeOne(Word.Form, next.Word.Form));
}
