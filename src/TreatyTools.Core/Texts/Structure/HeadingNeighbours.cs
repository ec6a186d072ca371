using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TreatyTools.Core.Texts.Labels;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>Weighs what stands right before and right after the word and number of a heading, which a reference has as well.</summary>
internal sealed partial class HeadingNeighbours(TextLayout layout)
{
    // What a reference has and a heading has not, whatever it looks like.
    private const float Reference = -10;

    // Words that lead to a reference when they stand before its word without punctuation between.
    private static readonly FrozenSet<string> Before = (
        "of in under with by to the and or this that see from per for said than new both an a on if each such no any its is are " +
        "de du des la le les l d à aux au et ou par selon cet présent présente dans sous un l' d' que " +
        "del al el los las en y o por con según lo presente van het der des dem im mit nach und oder di e da dell'articolo dell " +
        "av til og med henhold ifolge af om nga статьи статьей в и из к по со с ст")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Words that go on from a reference.
    private static readonly FrozenSet<string> After = (
        "of shall paragraph paragraphs para and or to above below may is are does do has have was were thereof hereof as in which that applies apply will "
            + "would " +
        "should must can cannot on by from not under hereinafter refers provides with at being also itself only including inclusive " +
        "du des de et ou ci-dessus est sont à aux paragraphe alinéa peut doit susvisé sus dans " +
        "del y o párrafo será serán es son al anterior precedente van en lid tot bis ter e di комитета настоящей").Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly string _text = layout.Text;

    /// <summary>Whether a word leads to a reference when it stands before it.</summary>
    internal static bool LeadsOn(string word) => Before.Contains(word);

    /// <summary>What stands after a heading or reference, for or against a heading.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where its number ends.</param>
    /// <param name="block">Index of its block.</param>
    /// <param name="atStart">Whether it begins its block.</param>
    internal float Following(int start, int end, int block, bool atStart)
    {
        int limit = layout.EndOf(block);
        if (GoesOn().IsMatch(_text.AsSpan(0, limit), end))
        {
            return Reference;
        }

        int next = NumberReader.Skip(_text, end, 3);
        if (next >= limit)
        {
            // After a sentence, what ends its block is no reference: a heading whose line was joined to the one before.
            return !atStart && Math.Max(start - 2, layout.Blocks[block].Offset) is var before
                && _text[before..start].TrimEnd() is [.., '.' or ';' or ':' or '。'] ? 2.5f : 0;
        }

        if (next == end)
        {
            // Glued to it: a heading that lost its line break.
            return char.IsLetter(_text[next]) ? 1 : Punctuation(next, limit, atStart);
        }

        if (char.IsLetter(_text[next]))
        {
            int stop = next;
            while (stop < limit && (char.IsLetter(_text[stop]) || _text[stop] is '-'))
            {
                stop++;
            }

            ReadOnlySpan<char> word = _text.AsSpan(next, stop - next);
            bool lower = char.IsLower(word[0]);
            return lower && After.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? -4.5f : lower && !layout.Lowered ? -1.5f : 0.5f;
        }

        return Punctuation(next, limit, atStart);
    }

    private float Punctuation(int next, int limit, bool atStart)
    {
        switch (_text[next])
        {
            case '.' or ':' or '-' or '–' or '—' or '：':
                int word = NumberReader.Skip(_text, next + 1, 2);
                return word < limit && char.IsLower(_text[word]) && word > next + 1 && !layout.Lowered ? -0.5f : 0.5f;
            case '(':
                int close = _text.IndexOf(')', next, Math.Min(limit - next, 200));
                int after = close < 0 ? limit : NumberReader.Skip(_text, close + 1, 2);
                bool digit = close == next + 2;
                return after < limit && (char.IsLower(_text[after]) || _text[after] is ',' or ';' or '.' or '(') && digit
                    && !(layout.Lowered && after == close + 1) ? -4 : 0;
            case ',' or ';' or ')' or ']':
                return atStart ? -3 : -4;
            case '"' or '”' or '»' or '/':
                return -2;
            default:
                return 0;
        }
    }

    /// <summary>The word that ends at a place, without its apostrophe; empty for none.</summary>
    /// <param name="end">Where it ends.</param>
    /// <param name="first">Where it begins at the earliest.</param>
    internal string LastWord(int end, int first)
    {
        int start = end;
        while (start > first && (char.IsLetter(_text[start - 1]) || _text[start - 1] is '\'' or '’'))
        {
            start--;
        }

        string word = _text[start..end];
        int apostrophe = word.LastIndexOfAny(['\'', '’']);
        return apostrophe == word.Length - 1 && word.Length > 1 ? word[..^1] : word;
    }

    // "Article 5, paragraph 2", "Articles 2, 2A", "2A to 2F".
    [GeneratedRegex(
        @"\G(,\s*(paragraphs?|paras?\.|paragraphes?|alinéas?|p[áa]rrafos?|incisos?|subparagraphs?|sub-paragraphs?|\d|[IVX]+\b)" +
        @"|\s(to|and|or|à|et|ou|a|y|o)\s\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();
}
