using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Labels;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>Finds all places of a text that may be headings and weighs how they look.</summary>
internal sealed class HeadingFinder(TextLayout layout)
{
    /// <summary>The most places that are looked at. The longest treaties known have under 10,000 words of headings and references in a megabyte.</summary>
    internal const int Most = 200_000;

    private readonly string _text = layout.Text;
    private readonly HeadingNeighbours _neighbours = new(layout);

    /// <summary>Whether there was more than is looked at.</summary>
    internal bool Capped { get; private set; }

    /// <summary>All candidates, in the order of the text.</summary>
    internal List<HeadingCandidate> Find()
    {
        List<HeadingCandidate> found = [.. Numerals(), .. Misprints()];
        int bare = found.Count;
        AmendedRow amended = new();
        int position = 0;
        while (position < layout.End)
        {
            int next = _text.AsSpan(position, layout.End - position).IndexOfAny(HeadingWords.Search);
            if (next < 0)
            {
                break;
            }

            position += next;
            if (HeadingWords.At(_text, position) is { } word && At(word, position) is { } candidate)
            {
                if (found.Count == Most)
                {
                    Capped = true;
                    break;
                }

                layout.Stop.ThrowIfCancellationRequested();
                found.Add(amended.Judge(candidate, Amends(candidate.Start)));
                position = Math.Max(position + word.Text.Length, candidate.Readings.Count > 0 ? candidate.Readings.Min(reading => reading.End) : 0);
            }
            else
            {
                position++;
            }
        }

        AmendedRow.Replaced(found, layout);
        AmendedRow.Quotations(found, layout);
        if (bare > 0)
        {
            found.Sort((left, right) => left.Start.CompareTo(right.Start));
        }

        return found;
    }

    // "II. Final provisions": divisions that are numbered in Roman capitals and called nothing.
    private List<HeadingCandidate> Numerals()
    {
        List<HeadingCandidate> found = [];
        for (int block = 0; block < layout.Blocks.Length && found.Count < Most / 10; block++)
        {
            SourceBlock here = layout.Blocks[block];
            if (here.Text.Length is < 5 or > 140 || here.Text[0] is not ('I' or 'V' or 'X')
                || ItemMark.At(here.Text, 0) is not { Shape: MarkShape.Roman or MarkShape.Letter } mark
                || mark.Label[^1] != '.' || NumberReader.Roman(mark.Number) is not (> 0 and int value) || here.Text[^1] is '.' or ';' or ',' or ':'
                || Formulas.Verb().IsMatch(here.Text))
            {
                continue;
            }

            NumberReading reading = new(value, 0, "", NumberStyle.Roman, here.Offset, here.Offset + mark.End, 0);
            float score = 0.5f + (here.Bold || here.Centred || here.Kind is BlockKind.Heading ? 1 : 0);
            found.Add(new HeadingCandidate(HeadingWords.Numeral, here.Offset, [reading], HeadingWords.Numeral.Series, HeadingRank.Section, block, true, score));
        }

        return found;
    }

    // "Artic1e 5", "Ariticle 5", "Artículos 5": only at the beginning of a block. The plural has many numbers as a rule: with one, nothing else may follow.
    private List<HeadingCandidate> Misprints()
    {
        List<HeadingCandidate> found = [];
        for (int block = 0; block < layout.Blocks.Length && found.Count < Most / 10; block++)
        {
            int start = layout.Blocks[block].Offset;
            start += Math.Max(0, layout.Blocks[block].Text.AsSpan().IndexOfAnyExcept("#*_ "));
            int end = HeadingWords.MisprintEnd(_text, start);
            // What is a word of another language is no misprint.
            bool known = HeadingWords.At(_text, start) is { } word && start + word.Text.Length == end;
            bool plural = end > 0 && _text[end - 1] is 's' or 'S';
            if (end > 0 && !known && At(HeadingWords.Article, start, end) is { Readings: [var reading, ..] } candidate
                && (!plural || _text.AsSpan(reading.End, layout.EndOf(block) - reading.End).Trim("*_. ").IsEmpty))
            {
                found.Add(candidate);
            }
        }

        return found;
    }

    private HeadingCandidate? At(HeadingWord word, int start) => At(word, start, start + word.Text.Length);

    private HeadingCandidate? At(HeadingWord word, int start, int end)
    {
        int block = layout.BlockAt(start);
        if (word.Form is NumberPlace.Within)
        {
            return Chinese(word, start, block);
        }

        bool letters = char.IsLetter(word.Text[^1]);
        if (letters && end < _text.Length && char.IsLetter(_text[end]) && !(word.Text.Length == 2 && _text[end] > '\u3000'))
        {
            return null;
        }

        bool joined = start > layout.Blocks[block].Offset && char.IsLetterOrDigit(_text[start - 1]);
        if (joined && letters && (!layout.Lowered || word.Text.Length < 5))
        {
            return null;
        }

        List<NumberReading> readings = word.Form is NumberPlace.Before
            ? NumberReader.Before(_text, start)
            : NumberReader.After(_text, end, word.Rank, layout.Glued);
        readings.RemoveAll(reading => reading.End > layout.EndOf(block) || reading.Value == 0 || reading.Start < layout.Blocks[block].Offset);
        if (layout.Glued && readings.Count > 1 && readings.Exists(reading => reading.Style is NumberStyle.Roman && layout.IsWord(reading.End)))
        {
            // "ivgeneral" is 4 and a word that stands elsewhere, not 1 and none.
            readings.RemoveAll(reading => reading.Style is NumberStyle.Roman && !layout.IsWord(reading.End));
        }

        if (readings.Count == 0 && (word.Text == "§" || word.Form is NumberPlace.Either))
        {
            readings = NumberReader.Before(_text, start);
        }

        if (readings.Count == 0 && word.Rank is HeadingRank.Article && Ordinal(start, block) is { } ordinal)
        {
            readings.Add(ordinal);
        }

        if (readings.Count == 0 && word.Rank is not HeadingRank.Annex)
        {
            return null;
        }

        int first = readings.Count > 0 && readings[0].Start < start ? Math.Min(readings[0].Start, WithoutThe(readings[0].Start, block)) : start;
        int last = readings.Count > 0 ? Math.Max(end, readings[0].End) : end;
        bool atStart = AtStart(first, block);
        return new HeadingCandidate(word, first, readings, word.Series, word.Rank, block, atStart,
            Score(word, first, last, block, atStart, readings.Count > 0));
    }

    // "Second Article", "The Twenty-first Article": only at the beginning of a block, where no sentence speaks of an article so.
    private NumberReading? Ordinal(int start, int block)
    {
        int from = layout.Blocks[block].Offset, end = start;
        while (end > from && _text[end - 1] is ' ')
        {
            end--;
        }

        for (int at = Math.Max(from, end - 16); at < end; at++)
        {
            if (AtStart(WithoutThe(at, block), block) && NumberWords.At(_text, at, glued: false, out int stop) is > 0 and int value && stop == end)
            {
                return new NumberReading(value, 0, "", NumberStyle.Arabic, at, end, 0);
            }
        }

        return null;
    }

    private int WithoutThe(int start, int block) =>
        start - 4 >= layout.Blocks[block].Offset && _text.AsSpan(start - 4, 4).Equals("the ", StringComparison.OrdinalIgnoreCase) ? start - 4 : start;

    private HeadingCandidate? Chinese(HeadingWord word, int start, int block)
    {
        int end = start + 1;
        while (end < _text.Length && end - start < 10
            && (char.IsDigit(_text[end]) || "零〇○一二三四五六七八九十百 ".Contains(_text[end], StringComparison.Ordinal)))
        {
            end++;
        }

        if (end >= _text.Length || end == start + 1)
        {
            return null;
        }

        int value = NumberWords.Chinese(_text.AsSpan(start + 1, end - start - 1).Trim());
        string suffix = ChineseSuffix(ref end);
        (HeadingRank rank, string series, int length) = _text[end] switch
        {
            '条' or '條' => (HeadingRank.Article, "article", 1),
            '章' => (HeadingRank.Chapter, "chapter", 1),
            '节' or '節' => (HeadingRank.Section, "section", 1),
            '部' => (HeadingRank.Part, "part", end + 1 < _text.Length && _text[end + 1] == '分' ? 2 : 1),
            '编' or '編' => (HeadingRank.Part, "book", 1),
            _ => (HeadingRank.Article, "", 0),
        };
        if (length == 0 || value is <= 0 or > 999)
        {
            return null;
        }

        end += length;
        suffix = suffix.Length > 0 || rank is not HeadingRank.Article ? suffix : ChineseSuffix(ref end);
        NumberReading reading = new(value, 0, suffix, NumberStyle.Arabic, start, end, 0);
        bool atStart = AtStart(start, block);
        float score = Score(word, start, reading.End, block, atStart, numbered: true);
        return new HeadingCandidate(word, start, [reading], series, rank, block, atStart, score);
    }

    // 第八条之二, 第八之二条: the second of that number, called 8 bis elsewhere.
    private string ChineseSuffix(ref int end)
    {
        if (end + 2 >= _text.Length || _text[end] != '之' || NumberWords.Chinese(_text.AsSpan(end + 1, 1)) is not (> 1 and int nth))
        {
            return "";
        }

        end += 2;
        return NumberReader.Suffixes[nth - 2];
    }

    // Signs of marking (#, *, quotation marks are none) may stand before the first word of a block.
    private bool AtStart(int start, int block)
    {
        int first = layout.Blocks[block].Offset;
        while (first < start && _text[first] is ' ' or '#' or '*' or '_' or '\ufeff' or '-' or '–' or '—')
        {
            first++;
        }

        return first == start;
    }

    private float Score(HeadingWord word, int start, int end, int block, bool atStart, bool numbered)
    {
        bool capitals = char.IsUpper(_text[start]) && start + 1 < _text.Length && char.IsUpper(_text[start + 1]) && !layout.Capitals;
        float score = atStart ? Look(start, end, block, capitals, numbered) : Middle(start, block, capitals);
        score += _neighbours.Following(start, end, block, atStart);
        score -= layout.Quoted(block) || Amends(start) ? 4 : 0;
        bool common = word.Rank is not HeadingRank.Article and not HeadingRank.Chapter;
        return score - (common && !atStart ? 1 : 0);
    }

    // Whether what stands right before says that the words of another text follow: "shall be replaced by the following:".
    private bool Amends(int start)
    {
        int end = start;
        while (end > 0 && _text[end - 1] is ' ' or '\n' or '"' or '“' or '«')
        {
            end--;
        }

        return TextLayout.Amends(_text.AsSpan(0, end));
    }

    // What begins a block: alone on its line, set off, bold, centred.
    private float Look(int start, int end, int block, bool capitals, bool numbered)
    {
        SourceBlock here = layout.Blocks[block];
        float score = 3;
        int rest = layout.EndOf(block) - end;
        string tail = _text.Substring(end, Math.Min(rest, 200)).Trim(' ', '.', ':', '-', '–', '—', '*');
        score += tail.Length == 0 ? 2 : rest <= 160 ? 0.5f : -0.5f;
        score += here.Kind is BlockKind.Heading ? 2 : 0;

        // "E. Article 3": an item of a list that tells of one.
        score -= here.Kind is BlockKind.ListItem && here.Marker is not null && tail.Length == 0 ? 6 : 0;
        score += here.Bold || here.Centred || here.Italic ? 1 : 0;
        score += here.GapBefore ? 0.5f : 0;
        score += capitals ? 0.5f : 0;
        score -= char.IsLower(_text[start]) && !layout.Lowered ? 2.5f : 0;
        score -= !numbered && tail.Length > 0 && !capitals ? 4 : 0;
        if (here.Kind is BlockKind.Line && !here.GapBefore && block > 0 && tail.Length > 0)
        {
            // A line that goes on from the one before it: "in accordance with / Article 5 shall".
            SourceBlock previous = layout.Blocks[block - 1];
            string last = _neighbours.LastWord(previous.Offset + previous.Text.Length, previous.Offset);
            score -= HeadingNeighbours.LeadsOn(last) ? 4 : previous.Text[^1] is ',' ? 3 : 0;
        }

        if (here.Kind is BlockKind.Line && !here.GapBefore && block > 0 && layout.Blocks[block - 1].Text is var before
            && before.Length > layout.LineWidth * 0.75 && before[^1] is not ('.' or ';' or ':' or '。' or '；' or '：'))
        {
            score -= 3;
        }

        // A row of points and a number at the end belong to a table of contents.
        score -= tail.Contains("....", StringComparison.Ordinal) || tail.Contains(". . .", StringComparison.Ordinal)
            || tail.Contains('…', StringComparison.Ordinal) ? 3 : 0;
        return score;
    }

    // What stands in the middle of a block: a heading only where line breaks were lost.
    private float Middle(int start, int block, bool capitals)
    {
        int first = layout.Blocks[block].Offset;
        int before = start;
        while (before > first && _text[before - 1] is ' ')
        {
            before--;
        }

        char last = before > first ? _text[before - 1] : '.';
        bool glued = before == start;
        float score = layout.Dense ? -1 : -5;
        score += capitals ? 4 : char.IsUpper(_text[start]) ? 1 : layout.Lowered ? 0 : -2;
        score += last switch
        {
            '.' or ';' or ':' or '。' or '；' => glued ? 2.5f : 1.5f,
            ',' => -3,
            '(' or '[' => -4,
            '"' or '“' or '\'' or '‘' or '«' or '”' => capitals && last is '"' or '”' ? 0 : -3,
            _ when glued && char.IsLetterOrDigit(last) => 1.5f,
            _ when Formulas.DivisionBefore().IsMatch(_text.AsSpan(Math.Max(first, before - 24), before - Math.Max(first, before - 24))) => 1.5f,
            _ when HeadingNeighbours.LeadsOn(_neighbours.LastWord(before, first)) => capitals ? -1.5f : -5,
            _ => capitals ? 0 : -1,
        };
        return score;
    }
}
