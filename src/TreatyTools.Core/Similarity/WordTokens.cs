using System.Globalization;

namespace TreatyTools.Core.Similarity;

/// <summary>What counts as a word.</summary>
public enum TokenRule
{
    /// <summary>A run of letters: digits, hyphens and apostrophes part words. The rule nearest to those of the literature on copied treaty texts.</summary>
    Letters,

    /// <summary>A run of letters and digits.</summary>
    LettersAndDigits,

    /// <summary>A run of letters, digits and low lines, which may hold apostrophes: the words of the R package textreuse.</summary>
    Words,
}

/// <summary>Numbers for words, shared by all texts that are compared with each other. Not for use by several threads at once.</summary>
public sealed class Lexicon
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

    /// <summary>Number of different words.</summary>
    public int Count => _words.Count;

    internal int IdOf(ReadOnlySpan<char> word)
    {
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(word, out int id))
        {
            id = _words.Count;
            lookup[word] = id;
        }

        return id;
    }
}

/// <summary>The words of a text in lower case, as numbers of a lexicon, with the places where they stand.</summary>
public sealed class WordTokens
{
    private readonly int[] _words;
    private readonly int[] _starts;
    private readonly int[] _ends;

    private WordTokens(string text, int[] words, int[] starts, int[] ends) => (Text, _words, _starts, _ends) = (text, words, starts, ends);

    /// <summary>The text itself.</summary>
    public string Text { get; }

    /// <summary>Number of words.</summary>
    public int Count => _words.Length;

    internal ReadOnlySpan<int> Words => _words;

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lexicon">Takes the words that are new to it.</param>
    /// <param name="rule">What counts as a word.</param>
    public static WordTokens Of(string text, Lexicon lexicon, TokenRule rule = TokenRule.Letters)
    {
        List<int> words = [], starts = [], ends = [];
        char[] lower = new char[64];
        int position = 0;
        while (position < text.Length)
        {
            if (!IsPart(text[position], rule))
            {
                position++;
                continue;
            }

            int start = position;
            do
            {
                position++;
            }
            while (position < text.Length && (IsPart(text[position], rule) || IsInnerApostrophe(text, position, rule)));

            if (position - start > lower.Length)
            {
                lower = new char[(position - start) * 2];
            }

            int length = text.AsSpan(start, position - start).ToLowerInvariant(lower);
            words.Add(lexicon.IdOf(lower.AsSpan(0, length)));
            starts.Add(start);
            ends.Add(position);
        }

        return new WordTokens(text, [.. words], [.. starts], [.. ends]);
    }

    /// <summary>Where a word begins in the text, counted from 0.</summary>
    public int Start(int word) => _starts[word];

    /// <summary>Where a word ends in the text: the place behind its last character.</summary>
    public int End(int word) => _ends[word];

    /// <summary>The text from one word to another, with what stands between them.</summary>
    /// <param name="first">The first word, counted from 0.</param>
    /// <param name="count">Number of words, at least 1.</param>
    public string Passage(int first, int count) => Text[_starts[first].._ends[first + count - 1]];

    private static bool IsPart(char character, TokenRule rule) => rule switch
    {
        TokenRule.Letters => char.IsLetter(character) || IsMark(character),
        TokenRule.LettersAndDigits => char.IsLetterOrDigit(character) || IsMark(character),
        _ => char.IsLetterOrDigit(character) || character == '_' || IsMark(character),
    };

    // A letter and its accent may be two characters.
    private static bool IsMark(char character) =>
        character >= '\u0300' && char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsInnerApostrophe(string text, int position, TokenRule rule) =>
        rule == TokenRule.Words && text[position] is '\'' or '\u2019' && position + 1 < text.Length && IsPart(text[position + 1], rule);
}
