using TreatyTools.Core.Texts.Blocks;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>How the words of a file are laid out: which block holds a character, how long its lines are, whether line breaks were lost.</summary>
internal sealed class TextLayout
{
    /// <summary>Mean length of blocks, in characters, above which a text has lost its line breaks.</summary>
    private const int DenseMean = 800;

    /// <summary>The same for a text of so few blocks that its articles cannot have one each.</summary>
    private const int DenseMeanOfFew = 120, FewBlocks = 3;

    /// <summary>The most blocks that one quotation is believed to have; a mark that is never closed quotes no more.</summary>
    private const int LongestQuotation = 200;

    /// <summary>The same where the words before it say that another text is changed.</summary>
    private const int LongestAmendment = 2000;

    private readonly int[] _starts;
    private readonly int[] _quotations;
    private readonly Lazy<LetterCounts> _letters;
    private readonly Lazy<HashSet<string>> _words;

    internal TextLayout(SourceText source)
    {
        Text = source.Text;
        Blocks = WithoutPageNumbers([.. source.Blocks.Where(block => block.Kind is not BlockKind.Footnote)]);
        _starts = Array.ConvertAll(Blocks, block => block.Offset);
        _quotations = Quotations(Blocks);
        End = Blocks.Length == 0 ? 0 : Blocks[^1].Offset + Blocks[^1].Text.Length;
        Dense = Blocks.Length > 0 && Blocks.Sum(block => (long)block.Text.Length) / Blocks.Length > (Blocks.Length <= FewBlocks ? DenseMeanOfFew : DenseMean);
        int[] lines = [.. Blocks.Where(block => block.Kind is BlockKind.Line).Select(block => block.Text.Length).Order()];
        LineWidth = lines.Length == 0 ? 0 : lines[lines.Length * 9 / 10];
        _letters = new Lazy<LetterCounts>(() => LetterCounts.Of(Text.AsSpan(0, Math.Min(End, 200_000))));
        _words = new Lazy<HashSet<string>>(Words);
    }

    /// <summary>
    /// How many more paragraphs and points may be found in the middle of blocks: enough for any text, and an end for one that was made to exhaust memory.
    /// </summary>
    internal int MarksLeft { get; set; } = 300_000;

    /// <summary>Stops what is found out of the text.</summary>
    internal CancellationToken Stop { get; init; }

    /// <summary>All words.</summary>
    internal string Text { get; }

    /// <summary>The blocks without the footnotes.</summary>
    internal SourceBlock[] Blocks { get; }

    /// <summary>Where the last block ends.</summary>
    internal int End { get; }

    /// <summary>Whether line breaks were lost: headings and paragraphs begin in the middle of blocks. Set where that is the only way to read a row.</summary>
    internal bool Dense { get; set; }

    /// <summary>Whether the text was lowered but for the words that somebody took for headings; words are then often glued together as well.</summary>
    internal bool Lowered => _letters.Value.Lowered;

    /// <summary>Whether words are glued to the numbers of headings.</summary>
    internal bool Glued => Dense && Lowered && _letters.Value.LowerSentences;

    /// <summary>Whether most of it is in capitals: capitals tell nothing then.</summary>
    internal bool Capitals => _letters.Value.MostlyCapitals;

    /// <summary>The length that nine of ten lines keep, in characters; 0 for a text without lines.</summary>
    internal int LineWidth { get; }

    /// <summary>Whether a word ends right before a place, or one begins there that stands alone elsewhere in the text.</summary>
    internal bool IsWord(int offset) => offset >= Text.Length || !char.IsLetter(Text[offset])
        || _words.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Text.AsSpan(offset, WordEnd(offset) - offset));

    private HashSet<string> Words()
    {
        HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int at = 0; at < End; at++)
        {
            if (char.IsLetter(Text[at]))
            {
                int end = WordEnd(at);
                lookup.Add(Text.AsSpan(at, end - at));
                at = end;
            }
        }

        return words;
    }

    private int WordEnd(int offset)
    {
        int end = offset;
        while (end < End && char.IsLetter(Text[end]))
        {
            end++;
        }

        return end;
    }

    // Lines that hold nothing but a number, each one more than the one before: the numbers of pages in a text taken from print.
    private static SourceBlock[] WithoutPageNumbers(SourceBlock[] blocks)
    {
        List<int> pages = [];
        int last = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is { Kind: BlockKind.Line, Text.Length: <= 3 } line && int.TryParse(line.Text, out int number)
                && (number == last + 1 || pages.Count == 0))
            {
                pages.Add(i);
                last = number;
            }
        }

        HashSet<int> gone = pages.Count >= 3 ? [.. pages] : [];
        return gone.Count == 0 ? blocks : [.. blocks.Where((_, index) => !gone.Contains(index))];
    }

    /// <summary>Whether a block lies within a quotation that began in a block before it.</summary>
    internal bool Quoted(int block) => _quotations[block] >= 0;

    /// <summary>Whether a block lies within a quotation that begins after words that say that another text is changed.</summary>
    internal bool QuotedAsAmendment(int block) => _quotations[block] > 0 && Amends(Blocks[_quotations[block] - 1].Text);

    /// <summary>Whether a text ends with words that say that another text is changed.</summary>
    internal static bool Amends(ReadOnlySpan<char> text) => text is [.., ':'] && Formulas.Amending().IsMatch(text[Math.Max(0, text.Length - 160)..]);

    // A quotation of several blocks begins with a mark at the start of one, and ends with the block that closes it; each of its paragraphs may begin with a
    // mark again.
    private static int[] Quotations(SourceBlock[] blocks)
    {
        // The block in which the quotation begins in which each one lies; -1 for none.
        int[] quoted = new int[blocks.Length];
        Array.Fill(quoted, -1);
        for (int i = 0; i < blocks.Length; i++)
        {
            char open = blocks[i].Text[0];
            char close = open switch { '"' => '"', '“' => '”', '«' => '»', '„' => '“', _ => '\0' };
            if (close == '\0' || Closes(blocks[i].Text[1..], open, close))
            {
                continue;
            }

            int last = Math.Min(blocks.Length, i + (i > 0 && Amends(blocks[i - 1].Text) ? LongestAmendment : LongestQuotation));
            int end = Array.FindIndex(blocks, i + 1, last - i - 1, block => Closes(block.Text, open, close));
            for (int inside = i + 1; inside <= end; inside++)
            {
                quoted[inside] = i;
            }

            i = Math.Max(i, end);
        }

        return quoted;
    }

    // Whether more quotations are closed in it than opened.
    private static bool Closes(string text, char open, char close)
    {
        int closed = text.Count(sign => sign == close);
        return open == close ? closed % 2 == 1 && text[0] != open : closed > text.Count(sign => sign == open)
            || (closed > 0 && text[0] == open && text.TrimEnd('.', ';', ',')[^1] == close);
    }

    /// <summary>Index of the block that holds a character, or of the last one before it.</summary>
    internal int BlockAt(int offset)
    {
        int index = Array.BinarySearch(_starts, offset);
        return index >= 0 ? index : Math.Max(0, ~index - 1);
    }

    /// <summary>Where a block ends.</summary>
    internal int EndOf(int block) => Blocks[block].Offset + Blocks[block].Text.Length;

    /// <summary>What the letters of a text tell.</summary>
    private readonly record struct LetterCounts(bool Lowered, bool LowerSentences, bool MostlyCapitals)
    {
        internal static LetterCounts Of(ReadOnlySpan<char> text)
        {
            int letters = 0, capitals = 0, lowerSentences = 0, sentences = 0;
            char last = '.';
            foreach (char character in text)
            {
                letters += char.IsLetter(character) ? 1 : 0;
                capitals += char.IsUpper(character) ? 1 : 0;
                if (last == '.' && char.IsLetter(character))
                {
                    sentences++;
                    lowerSentences += char.IsLower(character) ? 1 : 0;
                }

                last = char.IsWhiteSpace(character) ? last : character;
            }

            // A short text may have few capitals as well; its sentences begin with them.
            return new LetterCounts(letters > 100 && capitals * 40 < letters, lowerSentences * 2 > sentences, letters > 0 && capitals * 2 > letters);
        }
    }
}
