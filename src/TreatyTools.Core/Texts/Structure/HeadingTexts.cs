using System.Collections.Frozen;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Labels;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>Finds the words of headings: after the number, or in the blocks that follow it.</summary>
internal sealed class HeadingTexts(TextLayout layout, List<int> conclusions)
{
    private const int LongestHeading = 250, LongestHinted = 500, LongestInline = 140;
    private const double FullLine = 0.8;

    // Words that begin a sentence, and stand in no title with a capital.
    private static readonly FrozenSet<string> Starters = ("The This Each Every Any All No Nothing If Where When Upon For In A An States Parties " +
        "Les Le La Chaque Toute Tout Aucune Aucun Si Aux Los Las El Cada Ninguna Todo Si").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly string _text = layout.Text;

    /// <summary>Gives each entry its heading and says where its words begin and end.</summary>
    internal void Add(List<OutlineEntry> entries)
    {
        for (int i = 0; i < entries.Count; i++)
        {
            OutlineEntry entry = entries[i];
            entry.BodyEnd = i + 1 < entries.Count ? entries[i + 1].Start : layout.End;
            int rest = SkipSigns(entry.BodyStart, entry.BodyEnd);
            int block = layout.BlockAt(entry.Start);
            int limit = Math.Min(layout.EndOf(block), entry.BodyEnd);
            bool division = entry.Rank is not HeadingRank.Article;
            if (rest < limit)
            {
                Inline(entry, rest, limit, block, division);
            }
            else
            {
                entry.BodyStart = Math.Min(limit, entry.BodyEnd);
                Following(entry, block + 1, division, "");
            }
        }
    }

    private void Inline(OutlineEntry entry, int rest, int limit, int block, bool division)
    {
        string words = _text[rest..limit].Trim();
        bool whole = limit == layout.EndOf(block);
        bool last = entry.BodyEnd <= limit;
        entry.BodyStart = rest;
        if (division && words.Length <= LongestHeading && (last || whole))
        {
            entry.BodyStart = limit;
            entry.Heading = Clean(words);
            Following(entry, block + 1, division, entry.Heading);
            return;
        }

        if (whole && !last && words.Length <= LongestHeading && IsHeading(words, layout.Blocks[block]) && NextBlock(block, entry.BodyEnd) is { } next
            && !(layout.Blocks[block].Kind is BlockKind.Line && !next.GapBefore && layout.Blocks[block].Text.Length > layout.LineWidth * FullLine
                && !char.IsUpper(next.Text[0])
                && ItemMark.At(next.Text, 0) is null && !Formulas.Verb().IsMatch(next.Text)))
        {
            entry.Heading = Clean(words);
            entry.BodyStart = limit;
            return;
        }

        int split = layout.Dense || words.Length > LongestHeading ? Split(rest, limit) : 0;
        if (split > rest)
        {
            entry.Heading = Clean(_text[rest..split].Trim());
            entry.BodyStart = SkipSigns(split, limit);
        }
    }

    // The words of a heading that a body follows in the same block: up to a sign that parts them, the first number of a paragraph, or the end of words with
    // capitals.
    private int Split(int rest, int limit)
    {
        int reach = Math.Min(limit, rest + LongestInline);
        for (int i = rest; i < reach; i++)
        {
            char character = _text[i];
            if (i > rest + 2 && ItemMark.At(_text, i) is { Value: 1 } mark && (mark.Shape is not MarkShape.Roman || mark.Label.Length > 2)
                && !char.IsDigit(_text[i - 1]) && (mark.Shape is MarkShape.Digit || mark.Label[0] == '(' || _text[i - 1] == ' '))
            {
                int inner = layout.Lowered ? 0 : Capitalised(rest, i);
                return inner > 0 ? inner : Formulas.Verb().IsMatch(_text.AsSpan(rest, i - rest)) ? 0 : i;
            }

            if (character is '.' or ';' && i + 1 < limit)
            {
                bool parted = _text[i + 1] is '-' or '–' or '—' || (_text[i + 1] == ' ' && i + 2 < limit && _text[i + 2] is '-' or '–' or '—');
                if (parted && !Formulas.Verb().IsMatch(_text.AsSpan(rest, i - rest)))
                {
                    return i;
                }

                reach = i;
            }
        }

        return layout.Lowered ? 0 : Capitalised(rest, reach);
    }

    // "Customs Duties of a Fiscal Nature The provisions of": the words up to the capital after which small letters go on.
    private int Capitalised(int rest, int reach)
    {
        int capital = -1, words = 0, position = rest;
        bool afterTitled = false, inside = false;
        ReadOnlySpan<char> first = default;
        while (position < reach)
        {
            int end = position;
            while (end < reach && _text[end] != ' ')
            {
                end++;
            }

            bool upper = char.IsUpper(_text[position]);
            ReadOnlySpan<char> word = _text.AsSpan(position, end - position);
            bool starts = Starters.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || word.SequenceEqual(first);
            if (upper && words > 0 && afterTitled && starts)
            {
                return position;
            }

            first = words == 0 ? word : first;
            inside = upper ? !afterTitled && words > 0 : inside;
            afterTitled = upper;

            bool link = end - position <= 4 || word is "against" or "between" or "under" or "their";
            if (!upper && !link && !inside)
            {
                return capital > rest && words > 1 ? capital : 0;
            }

            if (upper)
            {
                capital = position;
                words++;
            }

            position = end + 1;
        }

        return 0;
    }

    private void Following(OutlineEntry entry, int block, bool division, string heading)
    {
        for (int taken = 0; block < layout.Blocks.Length && taken < 4; block++, taken++)
        {
            SourceBlock here = layout.Blocks[block];
            if (here.Offset >= entry.BodyEnd || layout.EndOf(block) > entry.BodyEnd || conclusions.BinarySearch(here.Offset) >= 0)
            {
                break;
            }

            bool hinted = Hinted(here);
            bool body = NextBlock(block, entry.BodyEnd) is not null;
            bool more = heading.Length > 0 && char.IsLower(here.Text[0]) && GoesOn(layout.Blocks[block - 1], here, division) && body;
            bool fits = here.Text.Length <= (hinted ? LongestHinted : LongestHeading) && (hinted || IsHeading(here.Text, here)) && (body || division || hinted)
                && !Formulas.PreambleWord().IsMatch(here.Text);
            bool goesOn = heading.Length == 0 || (hinted && Hinted(layout.Blocks[block - 1])) || GoesOn(layout.Blocks[block - 1], here, division);
            if (IsNumbered(here) || !(fits || more) || !goesOn || (!hinted && Wrapped(block, entry.BodyEnd, division)))
            {
                break;
            }

            heading = heading.Length == 0 ? here.Text : $"{heading} {here.Text}";
            entry.Heading = Clean(heading);
            entry.BodyStart = layout.EndOf(block);
        }
    }

    // "Article 2" alone: a heading of its own, though it may be none of this text.
    private bool IsNumbered(SourceBlock block) => HeadingWords.At(_text, block.Offset) is { } word && block.Text.Length < LongestInline
        && NumberReader.After(_text, block.Offset + word.Text.Length, word.Rank, glued: false)
        .Exists(reading => reading.End <= block.Offset + block.Text.Length);

    private static bool Hinted(SourceBlock block) => block.Kind is BlockKind.Heading || block.Bold || block.Centred || block.Italic;

    // A second line of a heading: it follows without a gap, goes on in small letters or capitals as the first does, or ends what the first left open.
    private static bool GoesOn(SourceBlock before, SourceBlock here, bool division) =>
        (here.Kind is BlockKind.Paragraph && char.IsLower(here.Text[0]) && here.Text.Length < LongestInline && here.Text[^1] is not ('.' or ';' or ':' or ','))
        || (here.Kind is BlockKind.Line && !here.GapBefore && (
            char.IsLower(here.Text[0]) || (division && here.Text.Length < 80 && !here.Text.Any(char.IsLower) && !before.Text.Any(char.IsLower))));

    // The first line of a paragraph that was broken for its width.
    private bool Wrapped(int block, int end, bool division)
    {
        SourceBlock here = layout.Blocks[block];
        return here.Kind is BlockKind.Line && NextBlock(block, end) is { GapBefore: false } next && ItemMark.At(next.Text, 0) is null
            && ((here.Text.Length > layout.LineWidth * FullLine && !(IsTitled(here.Text) && char.IsUpper(next.Text[0])))
                || (char.IsLower(next.Text[0]) && !division && here.Text.Length > layout.LineWidth * 0.6));
    }

    // Nearly all its longer words have a capital, as titles in English have.
    private static bool IsTitled(string text)
    {
        string[] words = [.. text.Split(' ').Where(word => word.Length > 4)];
        return words.Length > 1 && words.Count(word => char.IsUpper(word[0])) * 10 >= words.Length * 7;
    }

    private SourceBlock? NextBlock(int block, int end) =>
        block + 1 < layout.Blocks.Length && layout.Blocks[block + 1].Offset < end ? layout.Blocks[block + 1] : null;

    private static bool IsHeading(string words, SourceBlock block)
    {
        if (Hinted(block) && words.Length < LongestHeading && !(words.Length > 80 && words[^1] is '.' or ';'))
        {
            return true;
        }

        bool open = words[^1] is ';' or ',' or ':' or '。' or '；'
            || (words[^1] == '.' && (words.Length > 80 || words.Contains(", ", StringComparison.Ordinal)
                || (words.Count(sign => sign == ' ') > 2 && !IsTitled(words))));
        return !open && !char.IsLower(words[0]) && ItemMark.At(words, 0) is null && words[0] is not ('"' or '“' or '«') && !Formulas.Verb().IsMatch(words);
    }

    private static string Clean(string words) => words.Trim(' ', '*', '#', '_').TrimStart('.', ':', '-', '–', '—', ' ');

    // Signs between a number and what follows it; a dash or point that belongs to a paragraph's number is none.
    private int SkipSigns(int position, int limit)
    {
        while (position < limit && _text[position] is ' ' or '.' or ':' or '-' or '–' or '—' or '*' or '：' or '\u00a0' or '\n' or '|' or '°' or 'º')
        {
            if (_text[position] == '\n')
            {
                return position;
            }

            position++;
        }

        return position;
    }
}
