namespace TreatyTools.Core.Strings;

/// <summary>
/// Words that must stand one after the other. A word also fits where it is written with a hyphen or apart, and two words where they are written together:
/// <c>cybercrime</c>, <c>cyber-crime</c> and <c>cyber crime</c> are the same.
/// </summary>
internal sealed class WordSequence
{
    private readonly WordTest[] _tests;
    private readonly WordTest?[] _together;

    /// <summary>Makes a sequence.</summary>
    /// <param name="tests">What the words must be.</param>
    /// <param name="joined">Whether a hyphen stands before each of them.</param>
    internal WordSequence(IReadOnlyList<WordTest> tests, IReadOnlyList<bool> joined)
    {
        _tests = [.. tests];
        _together = new WordTest?[_tests.Length];
        for (int i = 0; i + 1 < _tests.Length; i++)
        {
            _together[i] = Together(_tests[i], _tests[i + 1], joined[i + 1]);
        }
    }

    /// <summary>The two words written together; null where they may not be.</summary>
    internal static WordTest? Together(WordTest first, WordTest second, bool joined) => !first.IsPattern
        && (joined || TextToken.MayBeOne(first.Form, second.IsPattern ? second.Form.Replace("*", "", StringComparison.Ordinal) : second.Form))
        ? new WordTest(first.Form + second.Form, second.IsPattern) : null;

    /// <summary>The number of words from a place on that are the sequence; 0 where they are not.</summary>
    internal int At(List<TextToken> tokens, int place)
    {
        int end = End(tokens, place, 0);
        return end < 0 ? 0 : end - place;
    }

    /// <summary>Whether the sequence stands anywhere.</summary>
    internal bool IsIn(List<TextToken> tokens)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            if (End(tokens, i, 0) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private int End(List<TextToken> tokens, int at, int test)
    {
        if (test == _tests.Length)
        {
            return at;
        }

        if (at >= tokens.Count)
        {
            return -1;
        }

        FoldedWord word = tokens[at].Word;
        if (_tests[test].Fits(word) && End(tokens, at + 1, test + 1) is >= 0 and var plain)
        {
            return plain;
        }

        if (_together[test] is { } together && together.Fits(word) && End(tokens, at + 1, test + 2) is >= 0 and var one)
        {
            return one;
        }

        return at + 1 < tokens.Count && tokens[at].MayBeOneWith(tokens[at + 1]) && _tests[test].Fits(word, tokens[at + 1].Word)
            ? End(tokens, at + 2, test + 1) : -1;
    }
}
