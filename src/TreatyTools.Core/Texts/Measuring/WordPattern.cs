using TreatyTools.Core.Texts.Units;

namespace TreatyTools.Core.Texts.Measuring;

/// <summary>
/// A run of words to look for. Words are set apart by blanks; <c>a|b</c> is either, <c>a?</c> may be missing, <c>&lt;4&gt;</c> stands for up to four words
/// without a mark between them, <c>~</c> for adverbs (<c>also</c>) or a clause between two commas.
/// </summary>
internal sealed class WordPattern
{
    private const int LongestClause = 40;

    private static readonly HashSet<string> Adverbs = new(StringComparer.Ordinal)
    {
        "also", "further", "furthermore", "likewise", "moreover", "only", "always", "at", "least", "as", "appropriate", "where", "in", "particular",
            "therefore", "then",
        "également", "aussi", "toutefois", "notamment", "en", "outre", "también", "asimismo", "además",
    };

    private readonly Part[] _parts;

    internal WordPattern(string text)
    {
        _parts = [.. text.Split(' ').Select(Part.Of)];
        First = _parts[0].Words;
    }

    /// <summary>The words with which it begins.</summary>
    internal IReadOnlyList<string> First { get; }

    /// <summary>Where the run that begins at a place ends; -1 where none begins there.</summary>
    internal int End(IReadOnlyList<TextWord> words, int start) => End(words, start, 0);

    private int End(IReadOnlyList<TextWord> words, int at, int part)
    {
        if (part == _parts.Length)
        {
            return at;
        }

        Part next = _parts[part];
        if (next.Gap == 0)
        {
            if (at < words.Count && next.Words.Contains(words[at].Normal) && End(words, at + 1, part + 1) is var end and >= 0)
            {
                return end;
            }

            return next.Optional ? End(words, at, part + 1) : -1;
        }

        foreach (int after in next.Gap > 0 ? Words(words, at, next.Gap) : Aside(words, at))
        {
            if (End(words, after, part + 1) is var end and >= 0)
            {
                return end;
            }
        }

        return -1;
    }

    private static IEnumerable<int> Words(IReadOnlyList<TextWord> words, int at, int most)
    {
        yield return at;
        for (int i = at; i < words.Count && i < at + most && words[i].IsWord; i++)
        {
            yield return i + 1;
        }
    }

    private static IEnumerable<int> Aside(IReadOnlyList<TextWord> words, int at)
    {
        yield return at;
        for (int i = at; i < words.Count && i < at + 4 && Adverbs.Contains(words[i].Normal); i++)
        {
            yield return i + 1;
        }

        if (at < words.Count && words[at].Normal == ",")
        {
            for (int i = at + 1; i < words.Count && i < at + LongestClause && words[i].Normal is not ("." or ";" or ":"); i++)
            {
                if (words[i].Normal == ",")
                {
                    yield return i + 1;
                }
            }
        }
    }

    private readonly record struct Part(string[] Words, bool Optional, int Gap)
    {
        internal static Part Of(string text) => text[0] switch
        {
            '~' => new([], false, -1),
            '<' => new([], false, text[1] - '0'),
            _ => new(text.TrimEnd('?').Split('|'), text[^1] == '?', 0),
        };
    }
}
