using TreatyTools.Core.Strings;
using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Measuring;

/// <summary>The words with which texts refer to units, in English, French and Spanish.</summary>
internal static class ReferenceWords
{
    private static readonly Dictionary<string, string> Kinds = Lists(
        (TextUnitKinds.Article, "article articles art artículo artículos"),
        (TextUnitKinds.Paragraph, "paragraph paragraphs para paras paragraphe paragraphes párrafo párrafos"),
        (TextUnitKinds.Subparagraph, "subparagraph subparagraphs alinéa alinéas apartado apartados inciso incisos"),
        (TextUnitKinds.Chapter, "chapter chapters chapitre chapitres capítulo capítulos"),
        (TextUnitKinds.Annex, "annex annexes annexe anexo anexos"));

    private static readonly HashSet<string> And = new(StringComparer.Ordinal) { ",", "and", "or", "et", "ou", "y", "o", "e", "u" };

    private static readonly HashSet<string> To = new(StringComparer.Ordinal) { "to", "through", "à", "a" };

    private static readonly HashSet<string> Of_ = new(StringComparer.Ordinal) { "of", "de", "du", "des", "d", "del", "in", "to", "under" };

    private static readonly HashSet<string> Articles = new(StringComparer.Ordinal) { "the", "la", "le", "les", "l", "el", "los", "las" };

    private static readonly HashSet<string> Own = new(StringComparer.Ordinal) { "this", "present", "présent", "présente", "présents", "presente", "the",
        "same" };

    private static readonly HashSet<string> Instruments = new(StringComparer.Ordinal)
    {
        "convention", "protocol", "treaty", "agreement", "charter", "covenant", "statute", "constitution", "regulation", "declaration", "rules", "pact", "act",
            "directive", "system", "nomenclature", "code", "resolution",
        "protocole", "traité", "accord", "charte", "pacte", "statut", "règlement", "déclaration", "résolution",
        "convenio", "convención", "protocolo", "tratado", "acuerdo", "carta", "pacto", "estatuto", "reglamento", "declaración", "resolución",
    };

    private static readonly HashSet<string> Suffixes = new(StringComparer.Ordinal) { "bis", "ter", "quater" };

    /// <summary>The kind of unit that a word names; null for another word.</summary>
    internal static string? Kind(string word) => Kinds.GetValueOrDefault(word);

    internal static bool IsAnd(string word) => And.Contains(word);

    internal static bool IsTo(string word) => To.Contains(word);

    internal static bool IsOf(string word) => Of_.Contains(word);

    internal static bool IsArticle(string word) => Articles.Contains(word);

    internal static bool IsThis(string word) => word is not ("the" or "same") && Own.Contains(word);

    internal static bool IsInstrument(string word) => Instruments.Contains(word);

    /// <summary>The number that begins at a place and where it ends: <c>24</c>, <c>7 bis</c>, <c>(a)</c>, <c>a)</c>, <c>IV</c> after the word for a chapter;
    /// null where there is none.</summary>
    internal static (string Number, int End)? Number(List<TextWord> words, int at, string kind)
    {
        if (at >= words.Count)
        {
            return null;
        }

        bool bracket = words[at].Normal == "(";
        int start = bracket ? at + 1 : at;
        if (start >= words.Count || !words[start].IsWord)
        {
            return null;
        }

        string word = words[start].Normal;
        bool closed = start + 1 < words.Count && words[start + 1].Normal == ")";
        if (closed && (bracket || kind == TextUnitKinds.Subparagraph) && word.Length <= 4)
        {
            return (word, start + 2);
        }

        if (bracket)
        {
            return null;
        }

        if (char.IsAsciiDigit(word[0]) && word.Length <= 4)
        {
            bool suffixed = start + 1 < words.Count && Suffixes.Contains(words[start + 1].Normal);
            return suffixed ? ($"{word} {words[start + 1].Normal}", start + 2) : (word, start + 1);
        }

        if (kind is TextUnitKinds.Chapter or TextUnitKinds.Annex or TextUnitKinds.Article && word.Length <= 7 && RomanNumeral.Value(word) is { } roman)
        {
            return (roman.ToString(System.Globalization.CultureInfo.InvariantCulture), start + 1);
        }

        return null;
    }

    private static Dictionary<string, string> Lists(params (string Kind, string Words)[] lists) =>
        lists.SelectMany(list => list.Words.Split(' ').Select(word => (word, list.Kind)))
            .ToDictionary(pair => pair.word, pair => pair.Kind, StringComparer.Ordinal);
}
