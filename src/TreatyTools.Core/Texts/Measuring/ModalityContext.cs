using TreatyTools.Core.Texts.Units;

namespace TreatyTools.Core.Texts.Measuring;

/// <summary>Tells the verbs that bind or allow from those that do not by the words around them, in English: verbs of a condition, months, definitions.</summary>
internal static class ModalityContext
{
    private const int LongestTerm = 24, LongestSubject = 7;

    private static readonly HashSet<string> Conditions = new(StringComparer.Ordinal) { "where", "when", "whenever", "wherever", "if", "unless", "should" };

    // Within their clauses, "cannot" tells of what is not possible.
    private static readonly HashSet<string> Subordinate = new(StringComparer.Ordinal)
    {
        "where", "when", "whenever", "wherever", "if", "unless", "because", "since", "that", "which", "who", "whom", "whose", "until", "whether", "although",
    };

    private static readonly HashSet<string> NoSubject = new(StringComparer.Ordinal) { "no", "nothing", "neither", "none", "nobody" };

    // "Should they do so": what follows a verb that stands before its subject.
    private static readonly HashSet<string> Subjects = new(StringComparer.Ordinal)
    {
        "they", "it", "he", "she", "one", "two", "a", "an", "the", "any", "such", "this", "that", "these", "those", "no", "neither", "either", "both", "there",
    };

    private static readonly HashSet<string> Inclusion = new(StringComparer.Ordinal) { "include", "mean", "cover", "comprise", "exclude", "refer" };

    private static readonly HashSet<string> References = new(StringComparer.Ordinal)
    {
        "article", "articles", "paragraph", "paragraphs", "chapter", "section", "part", "annex", "rule", "and", "or", "to",
    };

    /// <summary>Whether a modality is the verb of a condition or of another clause that neither binds nor allows.</summary>
    /// <param name="text">The text of the words, for their capitals.</param>
    /// <param name="words">The words.</param>
    /// <param name="at">The place of the verb.</param>
    /// <param name="term">Its kind.</param>
    internal static bool IsAside(string text, IReadOnlyList<TextWord> words, int at, string term) => words[at].Normal switch
    {
        "may" when IsMonth(text, words, at) => true,
        "may" when at > 0 && words[at - 1].Normal == "as" && at + 1 < words.Count && words[at + 1].Normal == "be" => true,
        "cannot" when IsSubordinate(words, at) => true,
        "should" when IsInverted(words, at) => true,
        "may" or "should" or "must" or "cannot" or "shall" or "will" when term != Model.TextModalities.Definition => IsCondition(words, at),
        _ => false,
    };

    /// <summary>Whether "shall" tells what a term includes: <c>the term "lamp" shall include candles</c>.</summary>
    internal static bool IsOfTerm(IReadOnlyList<TextWord> words, int at, int end)
    {
        while (end < words.Count && words[end].Normal is "also" or "only" or "not")
        {
            end++;
        }

        if (end >= words.Count || !Inclusion.Contains(words[end].Normal))
        {
            return false;
        }

        for (int i = at - 1; i >= 0 && i >= at - LongestTerm && words[i].Normal is not ("." or ";" or ":"); i--)
        {
            if (words[i].Normal is "term" or "expression")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the subject is nobody: "No State Party shall" forbids as "shall not" does.</summary>
    internal static bool IsNegated(IReadOnlyList<TextWord> words, int at)
    {
        for (int i = at - 1; i >= 0 && i >= at - LongestSubject && words[i].IsWord; i--)
        {
            if (NoSubject.Contains(words[i].Normal))
            {
                return true;
            }
        }

        return false;
    }

    // The fifth month is no leave. It has a capital, or a year after it; "Article 42 may" is none.
    private static bool IsMonth(string text, IReadOnlyList<TextWord> words, int at)
    {
        bool year = at + 1 < words.Count && words[at + 1].Normal is { Length: 4 } next && next.All(char.IsAsciiDigit);
        bool before = at > 0 && char.IsAsciiDigit(words[at - 1].Normal[0]), after = at + 1 < words.Count && char.IsAsciiDigit(words[at + 1].Normal[0]);
        bool capital = char.IsUpper(text[words[at].Start]);
        bool reference = before && at > 1 && References.Contains(words[at - 2].Normal);
        return year || (capital && after) || (capital && before && !reference);
    }

    private static bool IsInverted(IReadOnlyList<TextWord> words, int at) =>
        (at == 0 || words[at - 1].Normal is "." or ";" or "," or ":" or "or" or "and") && at + 1 < words.Count && Subjects.Contains(words[at + 1].Normal);

    // In the clause of the word before it: without a comma between, or right after an aside.
    private static bool IsSubordinate(IReadOnlyList<TextWord> words, int at)
    {
        int commas = 0;
        for (int i = at - 1; i >= 0 && words[i].Normal is not ("." or ";" or ":"); i--)
        {
            commas += words[i].Normal == "," ? 1 : 0;
            if (Subordinate.Contains(words[i].Normal) && InClause(words, at, commas))
            {
                return true;
            }
        }

        return false;
    }

    // A sentence that begins with a condition has a verb of the condition and, after a comma, its own.
    private static bool IsCondition(IReadOnlyList<TextWord> words, int at)
    {
        int start = at, commas = 0;
        while (start > 0 && words[start - 1].Normal is not ("." or ";" or ":"))
        {
            start--;
            commas += words[start].Normal == "," ? 1 : 0;
        }

        return start < at && Conditions.Contains(words[start].Normal) && InClause(words, at, commas) && HasOwnVerb(words, at);
    }

    private static bool InClause(IReadOnlyList<TextWord> words, int at, int commas) =>
        commas == 0 || (commas % 2 == 0 && words[at - 1].Normal == ",");

    private static bool HasOwnVerb(IReadOnlyList<TextWord> words, int at)
    {
        bool comma = false;
        for (int i = at + 1; i < words.Count && words[i].Normal is not ("." or ";" or ":"); i++)
        {
            comma |= words[i].Normal == ",";
            if (comma && words[i].Normal is "shall" or "may" or "must" or "cannot" or "should" && words[i - 1].Normal != "as")
            {
                return true;
            }
        }

        return false;
    }
}
