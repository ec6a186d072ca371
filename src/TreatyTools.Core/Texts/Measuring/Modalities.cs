using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Measuring;

/// <summary>A modality or qualifier in a run of words.</summary>
/// <param name="Term">A term of <see cref="TextModalities"/> or <see cref="TextQualifiers"/>.</param>
/// <param name="Start">Place of its first word in the run.</param>
/// <param name="End">Place after its last word.</param>
internal readonly record struct ModalitySpan(string Term, int Start, int End);

/// <summary>
/// Finds what sentences bind to, in English, French and Spanish, by closed lists of words. What these lists cannot see: in French the present tense binds,
/// which is recognised right after <c>État(s) Partie(s)</c> only; in Spanish every future in <c>-rá</c> or <c>-rán</c> counts as a duty.
/// </summary>
internal static class Modalities
{
    /// <summary>The languages of the lists, by their ISO 639-1 codes.</summary>
    internal static readonly string[] Languages = ["en", "fr", "es"];

    // The longer patterns of a word come before the shorter ones: the first that fits is taken.
    private static readonly Lexicon Modal = new(
    [
        (TextModalities.Definition, "shall ~ mean|means|denote"),
        (TextModalities.Definition, "means|mean|denotes a|an|any|all|the|that|those|one|either|both|every|each|such|every|anything|something"),
        (TextModalities.ShallNot, "shall|must|may|will ~ not"),
        (TextModalities.ShallNot, "cannot"),
        (TextModalities.ShallEndeavour, "shall ~ endeavour|endeavor|strive|seek|attempt|try"),
        (TextModalities.ShallEndeavour, "shall ~ make|use <2> efforts|effort|endeavours|endeavors"),
        (TextModalities.Shall, "shall ~ consider this|the present? convention|protocol|treaty|agreement|covenant|charter"),
        (TextModalities.ShallConsider, "shall ~ consider"),
        (TextModalities.ShallConsider, "shall ~ give <2> consideration"),
        (TextModalities.ShallConsider, "shall ~ explore|examine the possibility|possibilities"),
        (TextModalities.Encouraged, "shall|is|are ~ be? encouraged|invited|urged"),
        (TextModalities.May, "shall|is|are ~ be? entitled|free to"),
        (TextModalities.May, "shall have the right to"),
        (TextModalities.Shall, "shall|must"),
        (TextModalities.Shall, "undertake|undertakes ~ to"),
        (TextModalities.Shall, "is|are obliged|bound|required to"),
        (TextModalities.Should, "should"),
        (TextModalities.May, "may"),

        (TextModalities.Definition, "s entend|entendent"),
        (TextModalities.Definition, "on entend"),
        (TextModalities.Definition, "désigne|désignent"),
        (TextModalities.ShallNot, "ne|n doit|doivent|peut|peuvent|saurait|sauraient|pourra|pourront"),
        (TextModalities.ShallEndeavour, "s efforce|efforcent|efforcera|efforceront|attache|attachent"),
        (TextModalities.ShallEndeavour, "met|mettent tout en œuvre"),
        (TextModalities.ShallConsider, "envisage|envisagent"),
        (TextModalities.ShallConsider, "étudie|étudient|examine|examinent la possibilité"),
        (TextModalities.Encouraged, "est|sont encouragé|encouragés|encouragée|encouragées|invité|invités|invitée|invitées"),
        (TextModalities.Shall, "doit|doivent"),
        (TextModalities.Shall, "s engage|engagent ~ à"),
        (TextModalities.Shall, "est|sont tenu|tenus|tenue|tenues de|d"),
        (TextModalities.Should, "devrait|devraient"),
        (TextModalities.May, "peut|peuvent|pourra|pourront"),

        (TextModalities.Definition, "se entiende|entienden|entenderá|entenderán"),
        (TextModalities.Definition, "significa|significará|designa|designará"),
        (TextModalities.ShallNot, "no se? podrá|podrán|deberá|deberán|puede|pueden"),
        (TextModalities.ShallEndeavour, "procurará|procurarán|procurara"),
        (TextModalities.ShallEndeavour, "se esforzará|esforzarán"),
        (TextModalities.ShallEndeavour, "hará|harán todo lo posible"),
        (TextModalities.ShallConsider, "considerará|considerarán"),
        (TextModalities.ShallConsider, "estudiará|estudiarán|examinará|examinarán la posibilidad"),
        (TextModalities.Encouraged, "se alienta|insta|invita"),
        (TextModalities.Should, "debería|deberían"),
        (TextModalities.May, "podrá|podrán|puede|pueden"),
    ]);

    private static readonly Lexicon Qualifying = new(
    [
        (TextQualifiers.Constitution, "subject|consistent|accordance|contrary|conformity|permitted to|with|by <5> constitution|constitutional"),
        (TextQualifiers.Constitution,
            "subject|consistent|accordance|contrary|conformity|permitted to|with|by <3> principles|concepts of its|their|the domestic? legal system|systems"),
        (TextQualifiers.DomesticLaw, "subject|pursuant|according|contrary|consistent|accordance|conformity|compliance|keeping to|with <8> "
            + "domestic|national|internal <1> law|laws|legislation|legal"),
        (TextQualifiers.DomesticLaw, "subject|according|accordance|conformity to|with its|their|the laws|law|legislation"),
        (TextQualifiers.DomesticLaw,
            "permitted|allowed|possible|prescribed|provided by|under|for|in <4> domestic|national|internal <1> law|laws|legislation|legal"),
        (TextQualifiers.DomesticLaw, "to the extent permitted|allowed by|under its|their law|laws|legislation"),
        (TextQualifiers.Possibility, "to the <2> extent possible|feasible|practicable"),
        (TextQualifiers.Possibility, "as far as possible|feasible|practicable"),
        (TextQualifiers.Possibility, "where|when|whenever|wherever|if|as possible|feasible|practicable"),
        (TextQualifiers.Possibility, "within its|their <2> means|capabilities|capacity|capacities|resources"),
        (TextQualifiers.Possibility, "to the best of its|their <1> ability|abilities"),
        (TextQualifiers.Discretion, "as|when|where|if it|they deems|deem|considers|consider <1> appropriate|necessary|fit"),
        (TextQualifiers.Appropriateness, "where|when|if|as ~ appropriate|necessary|applicable|needed|required"),
        (TextQualifiers.Discretion, "at|in its|their <2> discretion"),
        (TextQualifiers.Discretion, "on a voluntary basis"),
        (TextQualifiers.Discretion, "if it|they so desires|desire|wishes|wish|decides|decide"),

        (TextQualifiers.Constitution, "réserve|conformément|compatible|compatibles de|des|du|à|aux|avec "
            + "<4> constitution|constitutionnels|constitutionnelles"),
        (TextQualifiers.Constitution, "réserve|conformément|compatible|compatibles de|des|du|à|aux|avec <2> principes fondamentaux"),
        (TextQualifiers.DomesticLaw, "réserve|conformément|compatible|compatibles|permise|permis|autorisé|autorisée|prévu|prévue "
            + "de|des|du|à|au|aux|avec|par <4> droit|législation|lois interne|internes|national|nationale|nationales"),
        (TextQualifiers.Possibility, "dans toute? la mesure du possible"),
        (TextQualifiers.Possibility, "autant que possible"),
        (TextQualifiers.Possibility, "si possible"),
        (TextQualifiers.Possibility, "selon|dans <3> moyens"),
        (TextQualifiers.Appropriateness, "s il y a lieu"),
        (TextQualifiers.Appropriateness, "le cas échéant"),
        (TextQualifiers.Appropriateness, "selon qu il convient|conviendra"),
        (TextQualifiers.Appropriateness, "si nécessaire"),
        (TextQualifiers.Discretion, "s il|ils le souhaite|souhaitent|désire|désirent|juge|jugent"),
        (TextQualifiers.Discretion, "à titre volontaire"),

        (TextQualifiers.DomesticLaw, "conformidad|conforme|sujeción|arreglo|compatible con|a <3> derecho|legislación interno|interna|nacional"),
        (TextQualifiers.Constitution, "conformidad|conforme|sujeción|arreglo|compatible con|a <3> constitución|constitucionales"),
        (TextQualifiers.Possibility, "en la medida de lo posible"),
        (TextQualifiers.Possibility, "cuando sea posible|factible"),
        (TextQualifiers.Appropriateness, "cuando|según|si proceda|corresponda|procede|necesario"),
    ]);

    private static readonly HashSet<string> NoVerb = new(StringComparer.Ordinal)
    {
        "autre", "contractante", "de", "est", "et", "hôte", "le", "membre", "que", "requise", "requérante", "soit", "signataire", "une", "dont",
    };

    /// <summary>The modalities in a text, in its order; no two overlap. Those of a condition are none: what binds is said after it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    internal static List<ModalitySpan> Of(string text, IReadOnlyList<TextWord> words)
    {
        List<ModalitySpan> found = [];
        for (int i = 0; i < words.Count;)
        {
            ModalitySpan? span = Modal.At(words, i) ?? FrenchPresent(words, i) ?? SpanishFuture(words, i);
            if (span is { } known && !ModalityContext.IsAside(text, words, i, known.Term))
            {
                found.Add(known with { Term = Term(words, known) });
                i = known.End;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    private static string Term(IReadOnlyList<TextWord> words, ModalitySpan span) => span.Term switch
    {
        TextModalities.Shall when ModalityContext.IsOfTerm(words, span.Start, span.End) => TextModalities.Definition,
        TextModalities.Shall or TextModalities.May when ModalityContext.IsNegated(words, span.Start) => TextModalities.ShallNot,
        _ => span.Term,
    };

    /// <summary>The qualifiers in a run of words, in its order; no two overlap.</summary>
    internal static List<ModalitySpan> QualifiersOf(IReadOnlyList<TextWord> words)
    {
        List<ModalitySpan> found = [];
        for (int i = 0; i < words.Count;)
        {
            ModalitySpan? span = Qualifying.At(words, i);
            if (span is { } known)
            {
                found.Add(known);
            }

            i = span?.End ?? i + 1;
        }

        return found;
    }

    private static ModalitySpan? FrenchPresent(IReadOnlyList<TextWord> words, int at)
    {
        if (at < 2 || words[at - 1].Normal is not ("partie" or "parties") || words[at - 2].Normal is not ("état" or "états"))
        {
            return null;
        }

        int verb = at;
        if (words[verb].Normal == ",")
        {
            do
            {
                verb++;
            }
            while (verb < words.Count && verb < at + 24 && words[verb].Normal is not ("," or ";" or "."));
            verb++;
        }

        while (verb < words.Count && words[verb].Normal is "se" or "s" or "y" or "lui" or "leur")
        {
            verb++;
        }

        if (verb >= words.Count || Modal.At(words, verb) is not null || (verb > at && Modal.At(words, verb - 1) is not null)
            || !IsFrenchVerb(words[verb].Normal))
        {
            return null;
        }

        return new ModalitySpan(TextModalities.Shall, verb, verb + 1);
    }

    private static bool IsFrenchVerb(string word) => word.Length > 2 && !NoVerb.Contains(word)
        && (word.EndsWith("ent", StringComparison.Ordinal) || word is "font" or "fait" || word.EndsWith("it", StringComparison.Ordinal)
            || word.EndsWith("end", StringComparison.Ordinal) || (word.EndsWith('e') && !word.EndsWith("ée", StringComparison.Ordinal)));

    private static ModalitySpan? SpanishFuture(IReadOnlyList<TextWord> words, int at)
    {
        string word = words[at].Normal;
        if (word.Length < 4 || !(word.EndsWith("rá", StringComparison.Ordinal) || word.EndsWith("rán", StringComparison.Ordinal)))
        {
            return null;
        }

        bool negated = at > 0 && (words[at - 1].Normal == "no"
            || (at > 1 && words[at - 2].Normal == "no" && words[at - 1].Normal is "se" or "lo" or "la" or "le"));
        return new ModalitySpan(negated ? TextModalities.ShallNot : TextModalities.Shall, at, at + 1);
    }

    /// <summary>Patterns by the word they begin with.</summary>
    private sealed class Lexicon
    {
        private readonly Dictionary<string, List<(string Term, WordPattern Pattern)>> _byFirst = new(StringComparer.Ordinal);

        internal Lexicon((string Term, string Pattern)[] patterns)
        {
            foreach ((string term, string text) in patterns)
            {
                WordPattern pattern = new(text);
                foreach (string first in pattern.First)
                {
                    if (!_byFirst.TryGetValue(first, out List<(string, WordPattern)>? list))
                    {
                        _byFirst[first] = list = [];
                    }

                    list.Add((term, pattern));
                }
            }
        }

        internal ModalitySpan? At(IReadOnlyList<TextWord> words, int at)
        {
            if (_byFirst.TryGetValue(words[at].Normal, out List<(string Term, WordPattern Pattern)>? patterns))
            {
                foreach ((string term, WordPattern pattern) in patterns)
                {
                    if (pattern.End(words, at) is var end and >= 0)
                    {
                        return new ModalitySpan(term, at, end);
                    }
                }
            }

            return null;
        }
    }
}
