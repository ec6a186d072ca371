using System.Buffers;

namespace TreatyTools.Core.Texts.Labels;

/// <summary>How high a heading stands: the lower the number, the wider what it heads.</summary>
internal enum HeadingRank
{
    /// <summary>An annex, appendix, schedule or protocol.</summary>
    Annex,

    /// <summary>A book, part or title.</summary>
    Part,

    /// <summary>A chapter.</summary>
    Chapter,

    /// <summary>A section.</summary>
    Section,

    /// <summary>An article, rule, regulation: the unit that is cited.</summary>
    Article,
}

/// <summary>A word that heads numbered units.</summary>
/// <param name="Text">The word, in lower case.</param>
/// <param name="Rank">How high it stands.</param>
/// <param name="Series">Name of the row of numbers that it belongs to, in English: <c>article</c>, <c>rule</c>, <c>chapter</c>, whatever the language.</param>
/// <param name="Form">Where its number stands.</param>
internal sealed record HeadingWord(string Text, HeadingRank Rank, string Series, NumberPlace Form);

/// <summary>Where a number stands beside the word of a heading.</summary>
internal enum NumberPlace
{
    /// <summary>After the word: <c>Article 3</c>.</summary>
    After,

    /// <summary>Before the word: <c>3. cikk</c>.</summary>
    Before,

    /// <summary>After the word in one language and before it in another: <c>Člen 3</c>, <c>3. člen</c>.</summary>
    Either,

    /// <summary>Within it, as in Chinese.</summary>
    Within,
}

/// <summary>The words of headings in the languages in which treaties are often found.</summary>
internal static class HeadingWords
{
    /// <summary>A division with a number and no word.</summary>
    internal static readonly HeadingWord Numeral = new("", HeadingRank.Section, "division", NumberPlace.Within);

    /// <summary>The unit that is cited.</summary>
    internal static readonly HeadingWord Article = new("article", HeadingRank.Article, "article", NumberPlace.After);

    private static readonly HeadingWord[] All =
    [
        .. After(HeadingRank.Article, "article",
            "article artículo articulo artikel artikkel articolo articolul articol artigo artykuł artykul " +
            "artikolu artikulli artikkeli airteagal članak clanak článek článok " +
            "статья стаття артыкул член члан моддаи άρθρο madde maddə neni pasal " +
            "điều მუხლი art. art المادة مادة ماده հոդված"),
        .. Articles(NumberPlace.Either, "člen artikla"),
        .. Articles(NumberPlace.Before, "cikk straipsnis pants artikulua бап берене modda"),
        .. Spaced("article", "articulo", "artículo"),
        .. After(HeadingRank.Article, "rule", "rule règle regle regla правило"),
        .. After(HeadingRank.Article, "regulation", "regulation"),
        .. After(HeadingRank.Article, "§", "§"),
        .. After(HeadingRank.Chapter, "chapter", "chapter chapitre capítulo capitulo capitolo kapitel kapittel hoofdstuk rozdział глава " +
            "bölüm الفصل"),
        .. After(HeadingRank.Part, "part", "part partie parte deel teil часть الجزء الباب"),
        .. After(HeadingRank.Part, "book", "book livre libro"),
        .. After(HeadingRank.Part, "title", "title titre título titulo titel titolo"),
        .. After(HeadingRank.Section, "section", "section sección seccion sezione secção abschnitt afdeling раздел القسم"),
        .. After(HeadingRank.Annex, "annex", "annex annexe anexo allegato bijlage anhang annexure приложение المرفق"),
        .. After(HeadingRank.Annex, "appendix", "appendix appendice apéndice apendice addendum attachment"),
        .. After(HeadingRank.Annex, "schedule", "schedule"),
        .. After(HeadingRank.Annex, "protocol", "protocol protocole protocolo protokoll протокол"),
        new("第", HeadingRank.Article, "", NumberPlace.Within),
        new("附件", HeadingRank.Annex, "annex", NumberPlace.After),
    ];

    private static readonly ILookup<char, HeadingWord> ByFirst = All.OrderByDescending(word => word.Text.Length).ToLookup(word => word.Text[0]);

    /// <summary>The words, as a search that passes over a text once.</summary>
    internal static SearchValues<string> Search { get; } = SearchValues.Create([.. All.Select(word => word.Text).Where(word =>
        !Array.Exists(All, shorter => shorter.Text.Length < word.Length && word.StartsWith(shorter.Text, StringComparison.Ordinal)))],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The longest word that stands at a place; null for none.</summary>
    internal static HeadingWord? At(string text, int position)
    {
        foreach (HeadingWord word in ByFirst[char.ToLowerInvariant(text[position])])
        {
            if (string.Compare(text, position, word.Text, 0, word.Text.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>Where a misprint of the word for an article ends: one letter wrong, missing or too many, or a digit in its place, as scanned texts have
    /// them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word begins.</param>
    /// <returns>Its end; 0 for none.</returns>
    internal static int MisprintEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && end - start < 11 && (char.IsLetter(text[end])
            || (char.IsAsciiDigit(text[end]) && end + 1 < text.Length && char.IsLetter(text[end + 1]))))
        {
            end++;
        }

        string word = text[start..end].ToLowerInvariant().Replace('í', 'i');
        return IsMisprint(word, "article") || IsMisprint(word, "articulo") ? end : 0;
    }

    // A scan takes "cl" for "d".
    private static bool IsMisprint(string word, string right) =>
        IsOneOff(word, right) || string.Equals(word.Replace("d", "cl", StringComparison.Ordinal), right, StringComparison.Ordinal);

    private static bool IsOneOff(string word, string right)
    {
        int longer = Math.Max(word.Length, right.Length), shorter = Math.Min(word.Length, right.Length), same = 0, tail = 0;
        while (same < shorter && word[same] == right[same])
        {
            same++;
        }

        while (tail < shorter - same && word[^(tail + 1)] == right[^(tail + 1)])
        {
            tail++;
        }

        return same + tail == longer - 1;
    }

    private static IEnumerable<HeadingWord> After(HeadingRank rank, string series, string words) =>
        words.Split(' ').Select(word => new HeadingWord(word, rank, series, NumberPlace.After));

    // "Arti cle", "A r t i c l e": words that were split by justification, or set with wide letters.
    private static IEnumerable<HeadingWord> Spaced(params string[] words) => words
        .SelectMany(word => Enumerable.Range(1, word.Length - 1).Select(at => word.Insert(at, " ")).Append(string.Join(' ', word.ToCharArray())))
        .Distinct().Select(word => new HeadingWord(word, HeadingRank.Article, "article", NumberPlace.After));

    private static IEnumerable<HeadingWord> Articles(NumberPlace form, string words) =>
        words.Split(' ').Select(word => new HeadingWord(word, HeadingRank.Article, "article", form));
}
