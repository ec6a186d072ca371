namespace TreatyTools.Core.Strings;

/// <summary>
/// What a reader looks for in a text: words that must all occur, in any order. Case, diacritics, hyphens and the inflections of English do not count. Words
/// between double quotes are a phrase; <c>*</c> in a word stands for any letters (<c>journalist*</c>).
/// </summary>
public sealed class TextMatcher
{
    private readonly List<Item> _items = [];

    /// <summary>Reads what to look for.</summary>
    public TextMatcher(string wanted)
    {
        bool phrase = false;
        foreach (string part in wanted.Replace('“', '"').Replace('”', '"').Split('"'))
        {
            foreach (string words in phrase ? [part] : part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                Add(words, phrase);
            }

            phrase = !phrase;
        }
    }

    /// <summary>True where nothing is asked for: no word was given.</summary>
    public bool IsEmpty => _items.Count == 0;

    /// <summary>The words that are asked for, without patterns.</summary>
    internal IEnumerable<string> Words => _items.SelectMany(item => item.Tests).Where(test => !test.IsPattern).Select(test => test.Form);

    /// <summary>The words of texts, set apart so that no phrase goes from one into the next.</summary>
    public static List<TextToken> Read(params IEnumerable<string?> texts)
    {
        List<TextToken> tokens = [];
        foreach (string? text in texts)
        {
            WordReader.Read(text, tokens);
            tokens.Add(new TextToken(FoldedWord.Break, 0, 0, IsJoined: false));
        }

        return tokens;
    }

    /// <summary>Whether the words of texts hold all of it.</summary>
    public bool IsMatch(List<TextToken> tokens)
    {
        for (int i = 0; i < _items.Count; i++)
        {
            if (_items[i].Sequence.IsIn(tokens))
            {
                continue;
            }

            // Two words that are asked for one after the other may be one in the text.
            bool withNext = i + 1 < _items.Count && Together(_items[i], _items[i + 1])?.IsIn(tokens) == true;
            if (!withNext && !(i > 0 && Together(_items[i - 1], _items[i])?.IsIn(tokens) == true))
            {
                return false;
            }
        }

        return true;
    }

    private static WordSequence? Together(Item first, Item second) => !first.IsPhrase && !second.IsPhrase
        && first.Tests is [var one] && second.Tests is [var two]
        && WordSequence.Together(one, two, joined: false) is { } whole ? new WordSequence([whole], [false]) : null;

    private void Add(string words, bool phrase)
    {
        List<WordTest> tests = [];
        List<bool> joined = [];
        WordReader reader = new(words, '*');
        while (reader.MoveNext())
        {
            tests.Add(new WordTest(reader.Form.ToString(), reader.Form.Contains('*')));
            joined.Add(reader.IsJoined);
        }

        if (tests.Count > 0)
        {
            _items.Add(new Item(new WordSequence(tests, joined), tests, phrase));
        }
    }

    private sealed record Item(WordSequence Sequence, List<WordTest> Tests, bool IsPhrase);
}
