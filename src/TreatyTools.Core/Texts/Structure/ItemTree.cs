using TreatyTools.Core.Texts.Labels;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>A paragraph, subparagraph or point, with those in it.</summary>
internal sealed class Item
{
    /// <summary>Its mark; null for one without.</summary>
    internal ItemMark? Mark { get; init; }

    /// <summary>Its own words.</summary>
    internal string Text { get; set; } = "";

    /// <summary>Where it begins.</summary>
    internal required int Offset { get; init; }

    /// <summary>Those in it.</summary>
    internal List<Item> Items { get; } = [];
}

/// <summary>Reads the paragraphs of an article and what is in them from their marks: a mark that goes on in an open row belongs to it, the first of another row
/// opens one inside.</summary>
internal sealed class ItemTree
{
    /// <summary>The greatest distance, in characters, between the first and the second item of a row in the middle of a text.</summary>
    private const int Soon = 20_000;

    /// <summary>The most marks that follow each other without words between, as <c>1. (a) (i)</c> does.</summary>
    private const int MostAtOnce = 4;

    private readonly TextLayout _layout;
    private readonly DoubtList _doubts;
    private readonly Dictionary<string, int> _found = new(StringComparer.Ordinal);
    private string? _searched;

    // The words without a number that came last in a row of paragraphs: what follows within the row stands under them.
    private Item? _plain;
    private readonly Item _root;
    private readonly List<(Item Parent, MarkShape Shape, string Frame, int Value, Item Item)> _open = [];

    private ItemTree(TextLayout layout, DoubtList doubts, int offset)
    {
        _layout = layout;
        _doubts = doubts;
        _root = new Item { Offset = offset };
    }

    /// <summary>What stands between two places: the words before the first mark are those of the result itself.</summary>
    internal static Item Read(TextLayout layout, DoubtList doubts, IReadOnlyList<BodyPiece> pieces, int offset)
    {
        ItemTree tree = new(layout, doubts, offset);
        for (int i = 0; i < pieces.Count; i++)
        {
            tree.Add(pieces[i], i + 1 < pieces.Count ? pieces[i + 1] : null);
        }

        tree.Paragraphs();
        return tree._root;
    }

    private void Add(BodyPiece piece, BodyPiece? next)
    {
        string text = piece.Text;
        int position = 0;
        Item? item = null;
        if (piece.Marker is null && text.StartsWith("l. ", StringComparison.Ordinal) && next is not null
            && ItemMark.At(next.Text, 0) is { Shape: MarkShape.Digit, Value: 2, Frame: " ." } second)
        {
            // A printed 1 that was read as a small L.
            item = Open((second with { Value = 1, Label = "l.", Number = "1" }, 0), piece.Offset);
            position = 3;
        }

        if (piece.Marker is { } marker && ItemMark.Of(marker) is { } given && Place(given, next, piece.Offset, strict: false) is { } placed)
        {
            item = Open(placed, piece.Offset);
        }

        for (int marks = 0; marks < MostAtOnce && ItemMark.At(text, position) is { } mark && Place(mark, next, piece.Offset + position, strict: item is not null
            || IsDoubtful(piece)) is { } chosen; marks++)
        {
            item = Open(chosen, piece.Offset + position);
            position = NumberReader.Skip(text, mark.End, 20);
        }

        string words = text[position..].Trim();
        if (_layout.Dense)
        {
            words = Inside(item, text, position, piece.Offset, ref item);
        }

        if (words.Length == 0)
        {
            return;
        }

        if (item is not null)
        {
            item.Text = item.Text.Length == 0 ? words : $"{item.Text} {words}";
        }
        else if (_root.Text.Length == 0 && _root.Items.Count == 0)
        {
            _root.Text = words;
        }
        else
        {
            // Words without a number end all rows but that of the paragraphs.
            int kept = _open.Count > 0 && _open[0].Shape is MarkShape.Digit ? 1 : 0;
            _open.RemoveRange(kept, _open.Count - kept);
            Item plain = new() { Text = words, Offset = piece.Offset + position };
            if (kept == 1 && char.IsLower(words[0]))
            {
                // The end of a sentence that lists its points in the middle.
                _open[0].Item.Items.Add(plain);
                return;
            }

            _root.Items.Add(plain);
            _plain = plain;
        }
    }

    // A line that begins with a number may go on from "of Article / 5."; only the next number of an open row is believed there.
    private bool IsDoubtful(BodyPiece piece) => _layout.Blocks[piece.Block] is { Kind: Blocks.BlockKind.Line, GapBefore: false } && piece.Block > 0
        && _layout.Blocks[piece.Block - 1].Text[^1] is not ('.' or ';' or ':' or ',') && _root.Items.Count + _root.Text.Length > 0;

    // Marks in the middle of a text that lost its line breaks. Gives the words that follow the last of them.
    private string Inside(Item? item, string text, int position, int offset, ref Item? last)
    {
        int begin = position;
        last = item;
        for (int i = position + 1; i < text.Length - 1 && _layout.MarksLeft > 0; i++)
        {
            if (!MayBegin(text, i, begin) || ItemMark.At(text, i) is not { } mark || mark.Shape is MarkShape.Dash || Expected(mark, text) is not { } placed)
            {
                continue;
            }

            if (--_layout.MarksLeft == 0)
            {
                _doubts.Add(Doubts.TooManyHeadings, "More marks of paragraphs than any text has; those after them were taken for words.", offset + i);
            }

            Put(last, text[begin..i].Trim(), offset + begin);
            last = Open(placed, offset + i);
            begin = NumberReader.Skip(text, mark.End, 3);
            i = Math.Max(i, begin - 1);
        }

        return text[begin..].Trim();
    }

    private void Put(Item? item, string words, int offset)
    {
        if (words.Length == 0)
        {
            return;
        }

        if (item is not null)
        {
            item.Text = item.Text.Length == 0 ? words : $"{item.Text} {words}";
        }
        else if (_root.Text.Length == 0 && _root.Items.Count == 0)
        {
            _root.Text = words;
        }
        else
        {
            _root.Items.Add(new Item { Text = words, Offset = offset });
        }
    }

    // Whether a paragraph may begin here: after the end of a sentence or clause, or glued to a word where a line break was lost.
    private static bool MayBegin(string text, int position, int begin)
    {
        char here = text[position];
        if (here != '(' && !char.IsAsciiDigit(here) && !char.IsAsciiLetter(here))
        {
            return false;
        }

        int before = position;
        while (before > begin && text[before - 1] == ' ')
        {
            before--;
        }

        char last = before > begin ? text[before - 1] : '.';
        if (last is '.' or ';' or ':')
        {
            return before < position || !char.IsAsciiLetterOrDigit(here) || last != '.' || before < 2 || !char.IsDigit(text[before - 2]) || !char.IsDigit(here);
        }

        bool glued = before == position && char.IsLetter(last) && (char.IsAsciiDigit(here) || here == '(');
        bool joined = before < position && (EndsWith(text, before, " and") || EndsWith(text, before, " or") || EndsWith(text, before, " et")
            || EndsWith(text, before, " ou"));
        return glued || joined || (last == ',' && here == '(');
    }

    private static bool EndsWith(string text, int end, string word) => text.AsSpan(0, end).EndsWith(word, StringComparison.OrdinalIgnoreCase);

    // In the middle of a text only the next mark of an open row is believed, or the first of a row whose second comes later.
    private (ItemMark Mark, int Depth)? Expected(ItemMark mark, string text)
    {
        for (int depth = _open.Count - 1; depth >= 0; depth--)
        {
            foreach (ItemMark reading in Readings(mark))
            {
                if (_open[depth].Shape == reading.Shape && _open[depth].Frame == reading.Frame && reading.Value == _open[depth].Value + 1)
                {
                    return (reading, depth);
                }
            }
        }

        ItemMark first = mark.AsRoman is { Value: 1 } roman ? roman : mark;
        if (first.Value != 1 || _open.Exists(row => row.Shape == first.Shape && row.Frame == first.Frame && row.Shape is not MarkShape.Roman))
        {
            return null;
        }

        string second = first.Label.Replace(first.Number, first.Shape switch { MarkShape.Digit => "2", MarkShape.Letter => "b", _ => "ii" },
            StringComparison.Ordinal);
        second = char.IsAsciiLetterUpper(first.Number[0]) ? second.ToUpperInvariant() : second;
        return ComesSoon(second, text, first.End) ? (first, _open.Count) : null;
    }

    // Whether a mark comes soon after a place. Where it was found last is kept, so that a text is searched once for each mark, however often it is asked.
    private bool ComesSoon(string mark, string text, int start)
    {
        if (!ReferenceEquals(text, _searched))
        {
            _found.Clear();
            _searched = text;
        }

        if (!_found.TryGetValue(mark, out int at) || at < start)
        {
            at = text.IndexOf(mark, start, StringComparison.Ordinal);
            _found[mark] = at = at < 0 ? int.MaxValue : at;
        }

        return at - start < Soon;
    }

    // Which row a mark belongs to: the depth at which it goes on, or one below all that are open for a new row; null where it is none.
    private (ItemMark Mark, int Depth)? Place(ItemMark mark, BodyPiece? next, int offset, bool strict)
    {
        if (mark.Shape is MarkShape.Dash)
        {
            int row = _open.FindIndex(open => open.Shape is MarkShape.Dash);
            return (mark, row < 0 ? _open.Count : row);
        }

        (ItemMark Mark, int Depth)? goesOn = null, later = null;
        for (int depth = _open.Count - 1; depth >= 0 && goesOn is null; depth--)
        {
            foreach (ItemMark reading in Readings(mark))
            {
                bool row = _open[depth].Shape == reading.Shape && _open[depth].Frame == reading.Frame;
                int step = reading.Value - _open[depth].Value;
                bool suffixed = step == 0 && reading.Number.Contains(' ', StringComparison.Ordinal);
                goesOn ??= row && (step == 1 || suffixed) ? (reading, depth) : null;
                later ??= row && step > 1 ? (reading, depth) : null;
            }
        }

        // "(i)" after "(h)" goes on in the letters, unless "(ii)" comes next.
        if (goesOn is { Mark.Shape: MarkShape.Letter } && mark.AsRoman is { Value: 1 } roman && next is not null
            && ItemMark.At(next.Text, 0) is { Shape: MarkShape.Roman, Value: 2 } second && second.Frame == mark.Frame)
        {
            return (roman, _open.Count);
        }

        if (goesOn is not null)
        {
            return goesOn;
        }

        ItemMark first = mark.AsRoman is { Value: 1 } numeral && !(_open.Count == 0 && next is not null && NextIs(next, mark)) ? numeral : mark;
        if (first.Value == 1)
        {
            // A row of the same make that begins again: below an item of its own kind only where a wider one is open between.
            int same = _open.FindIndex(row => row.Shape == first.Shape && row.Frame == first.Frame);
            return same < 0 ? (first, _open.Count) : strict && same == _open.Count - 1 ? null : (first, same);
        }

        if (strict)
        {
            return null;
        }

        if (later is { } gap)
        {
            _doubts.Add(Doubts.NumberMissing, $"{gap.Mark.Label} follows number {_open[gap.Depth].Value} of its row.", offset);
            return gap;
        }

        return mark.Shape is MarkShape.Letter && mark.Frame == " ." ? null
            : (mark, _open.FindIndex(row => row.Shape == mark.Shape && row.Frame == mark.Frame) is >= 0 and int old ? old : _open.Count);
    }

    private static bool NextIs(BodyPiece next, ItemMark mark) =>
        ItemMark.At(next.Text, 0) is { Shape: MarkShape.Letter } letter && letter.Frame == mark.Frame && letter.Value == mark.Value + 1;

    private static ReadOnlySpan<ItemMark> Readings(ItemMark mark) => mark.AsRoman is { } roman ? new[] { mark, roman } : new[] { mark };

    private Item Open((ItemMark Mark, int Depth) placed, int offset)
    {
        Item item = new() { Mark = placed.Mark, Offset = offset };
        _open.RemoveRange(placed.Depth, _open.Count - placed.Depth);
        _plain = placed.Depth == 0 ? null : _plain;
        Item parent = placed.Depth == 0 ? Base(placed.Mark) : placed.Depth == 1 && _plain is not null ? _plain : _open[placed.Depth - 1].Item;
        parent.Items.Add(item);
        _open.Add((parent, placed.Mark.Shape, placed.Mark.Frame, placed.Mark.Value, item));
        return item;
    }

    // Letters under the last of several paragraphs without numbers belong to it.
    private Item Base(ItemMark mark) =>
        mark.Shape is not MarkShape.Digit && _root.Items.Count > 0 && _root.Items[^1] is { Mark: null } last ? last : _root;

    // An article of several paragraphs without numbers: the first of them is one as well.
    private void Paragraphs()
    {
        if (_root.Text.Length == 0 || !_root.Items.Exists(item => item.Mark is null) || _root.Items.Exists(item => item.Mark is { Shape: MarkShape.Digit }))
        {
            return;
        }

        Item first = new() { Text = _root.Text, Offset = _root.Offset };
        int own = _root.Items.FindIndex(item => item.Mark is null);
        first.Items.AddRange(_root.Items[..own]);
        _root.Items.RemoveRange(0, own);
        _root.Items.Insert(0, first);
        _root.Text = "";
    }
}
