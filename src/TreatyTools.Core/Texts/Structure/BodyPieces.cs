using TreatyTools.Core.Texts.Blocks;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>A paragraph of words as it is laid out: the lines of one paragraph joined.</summary>
/// <param name="Text">The words.</param>
/// <param name="Offset">Where they begin.</param>
/// <param name="Block">Index of the block that they begin in.</param>
/// <param name="Marker">The mark that the format wrote before them; null for none.</param>
internal sealed record BodyPiece(string Text, int Offset, int Block, string? Marker);

/// <summary>Cuts a stretch of the text into its paragraphs.</summary>
internal static class BodyPieces
{
    private const double FullLine = 0.75;
    private const int ShortestHalf = 80;

    /// <summary>The paragraphs between two places, in the order of the text.</summary>
    internal static List<BodyPiece> Between(TextLayout layout, int start, int end)
    {
        List<BodyPiece> pieces = [];
        System.Text.StringBuilder words = new();
        int offset = 0, first = 0;
        string? marker = null, alone = null;
        void Flush()
        {
            if (alone is not null || words.Length > 0)
            {
                pieces.Add(new BodyPiece(alone ?? words.ToString(), offset, first, marker));
                words.Clear();
                alone = null;
            }
        }

        if (start >= end)
        {
            return pieces;
        }

        for (int block = layout.BlockAt(start); block < layout.Blocks.Length && layout.Blocks[block].Offset < end; block++)
        {
            SourceBlock here = layout.Blocks[block];
            int from = Math.Max(start, here.Offset), to = Math.Min(end, layout.EndOf(block));
            if (from >= to || layout.Text.AsSpan(from, to - from).Trim() is not { Length: > 0 } text)
            {
                continue;
            }

            bool whole = from == here.Offset;
            if ((alone is not null || words.Length > 0) && !(whole && Continues(layout, block)))
            {
                Flush();
            }

            if (alone is null && words.Length == 0)
            {
                (offset, first, marker) = (from + (to - from - layout.Text.AsSpan(from, to - from).TrimStart().Length), block, whole ? here.Marker : null);

                // A block is most often a paragraph of its own, whose words are there already.
                alone = text.SequenceEqual(here.Text) ? here.Text : text.ToString();
            }
            else
            {
                words.Append(alone).Append(' ').Append(text);
                alone = null;
            }
        }

        Flush();
        return pieces;
    }

    private static bool IsCapitals(string text) => text.Length > 2 && text.Any(char.IsUpper) && !text.Any(char.IsLower);

    // Whether a line goes on from the one before it.
    private static bool Continues(TextLayout layout, int block)
    {
        SourceBlock here = layout.Blocks[block], before = layout.Blocks[block - 1];
        if (here.Kind is BlockKind.Paragraph && before.Kind is BlockKind.Paragraph && here.Page is not null)
        {
            // A paragraph that a page or a note cut in two: its first half ends in the middle of a sentence.
            return char.IsLetterOrDigit(before.Text[^1]) && before.Text.Length > ShortestHalf && here.Marker is null && ItemMark.At(here.Text, 0) is null
                && !(before.Bold || here.Bold || before.Centred || here.Centred);
        }

        if (here.Kind is not BlockKind.Line || before.Kind is not BlockKind.Line || here.GapBefore || here.Marker is not null)
        {
            return false;
        }

        if (Formulas.PreambleWord().IsMatch(before.Text) || (here.Text.Length < 20 && Formulas.PreambleWord().IsMatch(here.Text))
            || IsCapitals(before.Text) != IsCapitals(here.Text))
        {
            return false;
        }

        if (before.Text[^1] is ',' or ';' or ':' && char.IsUpper(here.Text[0])
            && (Formulas.Recital().IsMatch(here.Text) || Formulas.Agreed().IsMatch(here.Text.AsSpan(0, Math.Min(40, here.Text.Length)))))
        {
            return false;
        }

        if (char.IsLower(here.Text[0]) && !(ItemMark.At(here.Text, 0) is not null && before.Text[^1] is '.' or ';' or ':' or ','))
        {
            return true;
        }

        bool full = before.Text.Length > layout.LineWidth * FullLine;
        bool ended = before.Text[^1] is '.' or ';' or ':' or ',' or '。' or '；' or '：';
        bool marked = ItemMark.At(here.Text, 0) is not null;
        return marked ? full && !ended : full || !ended;
    }
}
