namespace TreatyTools.Core.Strings;

/// <summary>
/// What the inflections of an English word have in common: <c>journalists</c> and <c>journalist</c>, <c>ratified</c>, <c>ratifies</c> and <c>ratify</c>,
/// <c>criminalised</c> and <c>criminalize</c>. Words of one family stay apart, since the law means different things by them: <c>organ</c> and
/// <c>organization</c>, <c>communicate</c> and <c>communication</c>. After the first steps and the last one of Porter (1980).
/// </summary>
internal static class EnglishStem
{
    private const int Shortest = 4;

    // What no rule gets right. A stem is never shown, so that it need not be a word.
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["analyses"] = "analysis", ["appendices"] = "appendix", ["bases"] = "basis", ["children"] = "child", ["crises"] = "crisis",
        ["criteria"] = "criterion", ["hypotheses"] = "hypothesis", ["indices"] = "index", ["lives"] = "life", ["memoranda"] = "memorandum",
        ["news"] = "news", ["parentheses"] = "parenthesis", ["series"] = "series", ["species"] = "species", ["women"] = "woman",
    };

    /// <summary>The stem of a word in lower case without diacritics. One that is not of Latin letters, or too short, is its own stem.</summary>
    internal static string Of(string word)
    {
        if (word.Length < Shortest || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        if (Irregular.TryGetValue(word, out string? irregular))
        {
            return irregular;
        }

        string stem = WithoutPast(WithoutPlural(word));
        if (stem[^1] == 'e' && stem.Length > 3 && stem[..^1] is var bare && Measure(bare) is var measure && (measure > 1 || (measure == 1 && !IsShort(bare))))
        {
            stem = bare;
        }

        if (stem.EndsWith("ll", StringComparison.Ordinal) && Measure(stem) > 1)
        {
            stem = stem[..^1];
        }

        return Spelled(stem, word);
    }

    private static string WithoutPlural(string word) => word[^1] != 's' ? word
        : word.EndsWith("sses", StringComparison.Ordinal) ? word[..^2]
        : word.EndsWith("ies", StringComparison.Ordinal) ? word.Length > 4 ? word[..^3] + "y" : word[..^1]
        : word[^2] is 's' or 'u' || word.EndsWith("sis", StringComparison.Ordinal) ? word : word[..^1];

    private static string WithoutPast(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal))
        {
            return !word.EndsWith("ceed", StringComparison.Ordinal) && Measure(word[..^3]) > 0 ? word[..^1] : word;
        }

        string stem = word.EndsWith("ed", StringComparison.Ordinal) ? word[..^2] : word.EndsWith("ing", StringComparison.Ordinal) ? word[..^3] : word;
        if (stem.Length == word.Length || stem.Length < 2 || !HasVowel(stem))
        {
            return word;
        }

        if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal)
            || stem.Length == 2)
        {
            return stem + "e";
        }

        if (stem[^1] == stem[^2] && !IsVowel(stem, stem.Length - 1) && stem[^1] is not ('l' or 's' or 'z'))
        {
            return stem[..^1];
        }

        return stem[^1] == 'i' ? stem[..^1] + "y" : Measure(stem) == 1 && IsShort(stem) ? stem + "e" : stem;
    }

    // Where Britain and America spell a word differently.
    private static string Spelled(string stem, string word)
    {
        const int Least = 6;
        if (stem.EndsWith("isation", StringComparison.Ordinal))
        {
            return string.Concat(stem.AsSpan(0, stem.Length - 6), "zation");
        }

        bool verb = stem.Length >= Least && stem.Length < word.Length;
        return verb && (stem.EndsWith("is", StringComparison.Ordinal) || stem.EndsWith("ys", StringComparison.Ordinal)) ? stem[..^1] + "z"
            : stem.Length >= Least && stem.EndsWith("our", StringComparison.Ordinal) ? stem[..^2] + "r"
            : stem;
    }

    /// <summary>How often a vowel is followed by a consonant.</summary>
    private static int Measure(string stem)
    {
        int count = 0;
        for (int i = 1; i < stem.Length; i++)
        {
            count += IsVowel(stem, i - 1) && !IsVowel(stem, i) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether it ends in a consonant, a vowel and a consonant that is not mute.</summary>
    private static bool IsShort(string stem) => stem.Length >= 3 && !IsVowel(stem, stem.Length - 1) && stem[^1] is not ('w' or 'x' or 'y')
        && IsVowel(stem, stem.Length - 2) && !IsVowel(stem, stem.Length - 3);

    private static bool HasVowel(string stem)
    {
        for (int i = 0; i < stem.Length; i++)
        {
            if (IsVowel(stem, i))
            {
                return true;
            }
        }

        return false;
    }

    // A y is a vowel after a consonant; which letters before it count is told by their own kind, from the left.
    private static bool IsVowel(string stem, int at)
    {
        if (stem[at] != 'y')
        {
            return stem[at] is 'a' or 'e' or 'i' or 'o' or 'u';
        }

        int run = 0;
        while (at - run - 1 >= 0 && stem[at - run - 1] == 'y')
        {
            run++;
        }

        bool after = at - run > 0 && stem[at - run - 1] is not ('a' or 'e' or 'i' or 'o' or 'u');
        return run % 2 == 0 ? after : !after;
    }
}
