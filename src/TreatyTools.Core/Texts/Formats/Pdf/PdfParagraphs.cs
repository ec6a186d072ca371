using System.Text.RegularExpressions;
using TreatyTools.Core.Texts.Blocks;

namespace TreatyTools.Core.Texts.Formats.Pdf;

/// <summary>Joins the lines of all pages to paragraphs by what their places tell: gaps, indents, how far a line reaches, size and weight.</summary>
internal sealed partial class PdfParagraphs
{
    private readonly PdfMargins _margins;
    private readonly PdfHyphens _hyphens;
    private readonly HashSet<(int Page, string Mark)> _marks;
    private readonly bool _indents;
    private readonly bool _bold;
    private readonly bool _italic;

    private PdfParagraphs(IReadOnlyList<PdfLine> lines, HashSet<(int Page, string Mark)> marks)
    {
        _margins = new PdfMargins(lines);
        _hyphens = new PdfHyphens(lines);
        _marks = marks;
        _indents = lines.Count(line => _margins.Indent(line) is > 6 and < 60) > lines.Count / 20;
        _bold = lines.Count(line => line.Bold) > 0.3 * lines.Count;
        _italic = lines.Count(line => line.Italic) > 0.3 * lines.Count;
    }

    /// <summary>Adds the blocks of lines of the body and of footnotes.</summary>
    internal static void Add(SourceTextBuilder blocks, IReadOnlyList<PdfPage> pages, IReadOnlyList<PdfLine> notes)
    {
        List<PdfLine> body = [.. pages.SelectMany(page => page.Lines)];
        List<List<PdfLine>> footnotes = Split(notes);
        HashSet<(int, string)> marks = [.. footnotes.Where(note => PdfNotes.Mark(note[0]) is not null).Select(note => (note[0].Page, PdfNotes.Mark(note[0])!))];
        PdfParagraphs paragraphs = new(body, marks);
        int start = 0;
        for (int i = 1; i <= body.Count; i++)
        {
            if (i == body.Count || paragraphs.Begins(body, start, i))
            {
                blocks.Add(paragraphs.Block(body, start, i));
                start = i;
            }
        }

        PdfParagraphs small = new(notes, []);
        foreach (List<PdfLine> note in footnotes)
        {
            string? mark = PdfNotes.Mark(note[0]);
            SourceBlock words = small.Join(mark is null ? note : [note[0] with { Words = [.. note[0].Words.Skip(1)] }, .. note.Skip(1)]);
            blocks.Add(words with { Kind = BlockKind.Footnote, Marker = mark, Page = note[0].Page });
        }
    }

    private static List<List<PdfLine>> Split(IReadOnlyList<PdfLine> lines)
    {
        List<List<PdfLine>> notes = [];
        foreach (PdfLine line in lines)
        {
            // A line that is its mark alone would be a footnote without words; its words are on the next line then.
            if (notes.Count == 0 || (PdfNotes.Mark(line) is not null && line.Words.Count > 1))
            {
                notes.Add([]);
            }

            notes[^1].Add(line);
        }

        return notes;
    }

    private bool Begins(List<PdfLine> lines, int start, int at)
    {
        PdfLine line = lines[at], last = lines[at - 1];
        if (Math.Abs(line.Size - last.Size) > 0.6 || line.Bold != last.Bold || (line.Italic != last.Italic && EndsPart(last)))
        {
            return true;
        }

        bool together = line.Page == last.Page && line.Zone == last.Zone;
        if (together && last.Baseline - line.Baseline > 1.25 * _margins.Leading(line))
        {
            return true;
        }

        bool centred = _margins.IsCentred(line);
        if (centred || _margins.IsCentred(last))
        {
            return centred != _margins.IsCentred(last) ? !_margins.IsFull(last, line) : last.Right - last.Left < 0.6 * _margins.Width(last);
        }

        if (_margins.IsFull(last, line))
        {
            return BeginsByPlace(lines, start, at, together);
        }

        // A heading is broken where its words part well, and may leave room.
        bool heading = together && IsHeading(last) && IsHeading(line) && last.Right - last.Left > 0.6 * _margins.Width(last);
        bool aligned = Math.Abs(line.Left - last.Left) < line.Size || Hangs(last, line);
        return !heading || !aligned || last.Text[^1] is '.' or ';' or ':';
    }

    // Lines that are bold or in italics as a whole, in a text that is neither.
    private bool IsHeading(PdfLine line) => (line.Bold && !_bold) || (line.Italic && !_italic);

    private bool BeginsByPlace(List<PdfLine> lines, int start, int at, bool together)
    {
        PdfLine line = lines[at], last = lines[at - 1];
        double tolerance = 0.4 * line.Size;
        double indent = _margins.Indent(line), usual = _margins.Indent(last);
        bool isSecond = at == start + 1;
        bool labelled = Label().IsMatch(line.Words[0].Text) && line.Words.Count > 1;
        if (labelled && (HasTab(line) || EndsPart(last)))
        {
            return true;
        }

        if (indent > usual + tolerance)
        {
            // The second line of a paragraph whose number hangs before it, or the first line of the next.
            PdfLine? next = at + 1 < lines.Count && lines[at + 1].Page == line.Page ? lines[at + 1] : null;
            bool hangs = isSecond && (Hangs(last, line) || (together && HasTab(last)) || (next is not null && Math.Abs(next.Left - line.Left) < tolerance));
            return !hangs;
        }

        if (indent < usual - tolerance)
        {
            return !isSecond;
        }

        return !together && !_indents && !isSecond && EndsPart(last) && char.IsUpper(line.Text[0]);
    }

    // A line that begins under the second word of the one before it.
    private static bool Hangs(PdfLine last, PdfLine line) => last.Words.Count > 1 && Math.Abs(line.Left - last.Words[1].Left) < 0.4 * line.Size;

    // A number set apart from the words by more than the other gaps of its line.
    private static bool HasTab(PdfLine line)
    {
        if (line.Words.Count < 2 || !Label().IsMatch(line.Words[0].Text))
        {
            return false;
        }

        double gap = line.Words[1].Left - line.Words[0].Right;
        List<double> others = [.. line.Words.Skip(1).Zip(line.Words.Skip(2), (one, next) => next.Left - one.Right).Order()];
        return gap > 0.5 * line.Size && (others.Count == 0 || gap > 1.6 * others[others.Count / 2]);
    }

    private static bool EndsPart(PdfLine line) =>
        line.Text[^1] is '.' or ';' or ':' or ',' || line.Words[^1].Text is "and" or "or" or "et" or "ou" or "y" or "o";

    private SourceBlock Block(List<PdfLine> lines, int start, int end)
    {
        List<PdfLine> paragraph = lines[start..end];
        PdfLine first = paragraph[0];
        bool follows = start > 0 && lines[start - 1].Page == first.Page && lines[start - 1].Zone == first.Zone;
        return Join(paragraph) with
        {
            Page = first.Page,
            Centred = paragraph.TrueForAll(_margins.IsCentred),
            Indent = Math.Round(Math.Max(0, _margins.Indent(first)), 1),
            GapBefore = follows && lines[start - 1].Baseline - first.Baseline > 1.25 * _margins.Leading(first),
        };
    }

    private SourceBlock Join(IReadOnlyList<PdfLine> lines)
    {
        StyledText text = new();
        string last = "";
        bool apart = false;
        for (int i = 0; i < lines.Count; i++)
        {
            PdfLine line = lines[i];
            for (int k = 0; k < line.Words.Count; k++)
            {
                PdfWord word = line.Words[k];
                if (word.IsRaised(line.Size) && _marks.Contains((line.Page, word.Text.TrimEnd(','))))
                {
                    // What follows a mark touches it; whether it touches the word before is another matter.
                    apart |= !word.Glued && k > 0;
                    continue;
                }

                apart &= char.IsLetterOrDigit(word.Text[0]);
                Joint joint = k == 0 && i > 0 ? _hyphens.Joint(last, word.Text) : word.Glued && !apart ? Joint.None : Joint.Blank;
                if (joint is Joint.WithoutHyphen)
                {
                    text.RemoveLast();
                }
                else if (joint is Joint.Blank)
                {
                    text.Append(" ");
                }

                text.Append(word.Text.AsSpan(0, word.Italics), word.Bold, italic: true);
                text.Append(word.Text.AsSpan(word.Italics), word.Bold);
                last = joint is Joint.Blank ? word.Text : last + word.Text;
                apart = false;
            }
        }

        return text.Take();
    }

    [GeneratedRegex(@"^(?:\(?(?:[0-9]{1,3}|[a-zA-Z]|[ivxIVX]{1,6})(?:[.)]|\.\))|[•–—-])$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
