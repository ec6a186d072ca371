using System.Globalization;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Labels;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>Reads what comes before the first article: covers, the resolution to which a text is annexed, the preamble and its recitals.</summary>
internal sealed class Opening(TextLayout layout, DoubtList doubts, UnitList units)
{
    /// <summary>Length, in characters, from which a block may hold several recitals: in a text that lost its line breaks, and in others.</summary>
    private const int ShortestOfSeveral = 80, LongestRecital = 1_000, FewBlocks = 3;

    private int _fronts;

    /// <summary>Title of the text as it stands there; null where none was recognised.</summary>
    internal string? Title { get; private set; }

    /// <summary>Reads all before the first heading of the text itself.</summary>
    /// <param name="end">Where that heading begins.</param>
    /// <param name="annexes">Headings of annexes before it: the text is annexed to what comes before the last of them.</param>
    internal void Read(int end, IReadOnlyList<OutlineEntry> annexes)
    {
        int start = 0;
        if (annexes.Count > 0)
        {
            OutlineEntry annex = annexes[^1];
            List<BodyPiece> before = BodyPieces.Between(layout, 0, annex.Start);
            int first = before.FindIndex(piece => MarkOf(piece) is { Shape: MarkShape.Digit, Value: 1 });
            if (first >= 0)
            {
                Front(before[..first]);
                Resolution(before[first..]);
            }
            else
            {
                Front(before);
            }

            Title = annex.Heading;
            units.Add(FrontId(), TextUnitKinds.Front, null, annex.Start, "", annex.Label, annex.Number, annex.Heading);
            start = annex.BodyStart;
        }

        List<BodyPiece> pieces = [.. BodyPieces.Between(layout, start, end).SelectMany(CutAtPreamble)];
        int preamble = PreambleStart(pieces);
        List<BodyPiece> title = preamble < 0 ? pieces : pieces[..preamble];
        Title ??= TitleOf(title);
        Front(title);
        if (preamble >= 0)
        {
            Preamble(pieces[preamble..], "preamble");
        }
    }

    /// <summary>Reads a text without articles: its preamble, and its paragraphs as they are numbered, or its clauses.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    internal void ReadPlain(int start, int end)
    {
        List<BodyPiece> pieces = Contents(BodyPieces.Between(layout, start, end));
        int preamble = PreambleStart(pieces);
        bool organ = preamble >= 0 && IsOrgan(pieces[preamble].Text);
        int begin = Math.Max(preamble, pieces.FindIndex(piece => MarkOf(piece) is { Shape: MarkShape.Digit, Value: 1 })) + 1;
        int conclusion = pieces.FindIndex(Math.Max(begin, Math.Min(1, pieces.Count)), piece => Formulas.Conclusion().IsMatch(piece.Text));
        int operative = organ ? pieces.FindLastIndex(piece => MarkOf(piece) is { Shape: not MarkShape.Dash }) + 1 : 0;
        conclusion = conclusion > 0 ? conclusion : operative > 0 ? operative : pieces.Count;
        conclusion = Math.Max(conclusion, Math.Min(preamble + 1, pieces.Count));
        List<BodyPiece> closing = pieces[conclusion..];
        pieces = pieces[..conclusion];
        int first = pieces.FindIndex(piece => MarkOf(piece) is { Shape: MarkShape.Digit, Value: 1 });
        preamble = first >= 0 && first < preamble ? -1 : preamble;
        int body = first >= 0 ? first : preamble >= 0 ? pieces.FindIndex(preamble, piece => Formulas.Agreed().IsMatch(piece.Text)) + 1 : TitleEnd(pieces);
        body = body <= 0 ? Math.Max(preamble, 0) : body;
        if (preamble >= 0 && preamble < body)
        {
            Title = TitleOf(pieces[..preamble]);
            Front(pieces[..preamble]);
            Preamble(pieces[preamble..body], "preamble");
        }
        else
        {
            Title = TitleOf(pieces[..body]);
            Front(pieces[..body]);
        }

        bool resolution = organ && first >= 0;
        Body(pieces[body..], resolution);
        if (closing.Count > 0)
        {
            units.Add("conclusion", TextUnitKinds.Conclusion, null, closing[0].Offset, string.Join('\n', closing.Select(piece => piece.Text)));
        }
    }

    /// <summary>Reads a preamble: its opening words, its recitals, and the formula that closes it.</summary>
    internal void Preamble(IReadOnlyList<BodyPiece> pieces, string id, TextUnit? parent = null)
    {
        string? label = null;
        List<BodyPiece> parts = [.. pieces];
        System.Text.RegularExpressions.Match word = Formulas.PreambleWord().Match(parts[0].Text);
        int offset = parts[0].Offset;
        if (word.Success)
        {
            label = word.Value.Trim(' ', '#', '*', ':', '.');
            parts[0] = parts[0] with { Text = parts[0].Text[word.Length..], Offset = parts[0].Offset + word.Length };
            parts.RemoveAll(part => part.Text.Length == 0);
        }

        parts = Joined(parts);
        parts = layout.Dense || parts.Count <= FewBlocks ? [.. parts.SelectMany(Split)] : parts;
        int agreed = parts.FindLastIndex(part => part.Text.Length < 400 && Formulas.Agreed().IsMatch(part.Text) && MarkOf(part) is null);
        int limit = agreed < 0 ? parts.Count : agreed;
        int first = parts.FindIndex(0, limit, part => Formulas.Recital().IsMatch(part.Text) || MarkOf(part) is not null
            || (IsItalic(part) && !Formulas.Opening().IsMatch(part.Text)));
        first = first < 0 ? Math.Min(parts.Count > 0 && Formulas.Opening().IsMatch(parts[0].Text) ? 1 : 0, limit) : first;
        TextUnit preamble = units.Add(id, TextUnitKinds.Preamble, parent, offset, string.Join('\n', parts[..first].Select(part => part.Text)), label);
        for (int i = first; i < limit; i++)
        {
            string number = (i - first + 1).ToString(CultureInfo.InvariantCulture);
            ItemMark? mark = MarkOf(parts[i]);
            string text = mark is { End: > 0 } own ? parts[i].Text[own.End..].Trim() : parts[i].Text;
            units.Add($"{preamble.Id}/{number}", TextUnitKinds.Recital, preamble, parts[i].Offset, text, mark?.Label, number);
        }

        for (int i = limit; i < parts.Count; i++)
        {
            units.Add(preamble.Id + "/formula", TextUnitKinds.Clause, preamble, parts[i].Offset, parts[i].Text);
        }
    }

    /// <summary>Index of the piece with which a preamble begins; -1 for none.</summary>
    internal int PreambleStart(List<BodyPiece> pieces)
    {
        int word = pieces.FindLastIndex(piece => Formulas.PreambleWord().IsMatch(piece.Text));
        if (word >= 0)
        {
            return word;
        }

        int opening = pieces.FindIndex(piece => Formulas.Opening().IsMatch(piece.Text)
            && (layout.Dense || piece.Text[^1] is ',' or ';' or ':' || Formulas.Agreed().IsMatch(piece.Text)));
        int recital = pieces.FindIndex(piece => Formulas.Recital().IsMatch(piece.Text) && piece.Text[^1] is ',' or ';' or ':');
        int first = opening < 0 ? recital : recital < 0 ? opening : Math.Min(opening, recital);
        return first >= 0 ? first : pieces.FindIndex(piece => Formulas.Agreed().IsMatch(piece.Text));
    }

    private static bool IsOrgan(string opening) => opening.Contains("ssembl", StringComparison.OrdinalIgnoreCase)
        || opening.Contains("ouncil", StringComparison.OrdinalIgnoreCase)
        || opening.Contains("asamblea", StringComparison.OrdinalIgnoreCase) || opening.Contains("conference", StringComparison.OrdinalIgnoreCase)
        || opening.Contains("committee", StringComparison.OrdinalIgnoreCase) || opening.Contains("commission", StringComparison.OrdinalIgnoreCase);

    private void Resolution(List<BodyPiece> pieces)
    {
        int after = pieces.FindLastIndex(piece => MarkOf(piece) is not null) + 1;
        Item items = ItemTree.Read(layout, doubts, pieces[..after], pieces[0].Offset);
        AddOperative(items);
        Front(pieces[after..]);
    }

    private void AddOperative(Item items)
    {
        foreach (Item item in items.Items)
        {
            string number = item.Mark?.Number ?? "";
            TextUnit unit = units.Add("resolution/" + (number.Length > 0 ? number : "0"), TextUnitKinds.Resolution, null, item.Offset, item.Text,
                item.Mark?.Label,
                number.Length > 0 ? number : null);
            units.AddItems(unit, item.Items, unit.Id + "/");
        }
    }

    private void Body(List<BodyPiece> pieces, bool resolution)
    {
        if (pieces.Count == 0)
        {
            return;
        }

        bool numbered = layout.Dense || pieces.Exists(piece => MarkOf(piece) is { Shape: MarkShape.Digit, Value: 1 });
        if (!numbered)
        {
            Clauses(pieces);
            return;
        }

        Item items = ItemTree.Read(layout, doubts, pieces, pieces[0].Offset);
        if (items.Text.Length > 0)
        {
            units.Add("clause-1", TextUnitKinds.Clause, null, items.Offset, items.Text);
        }

        if (resolution)
        {
            AddOperative(items);
            return;
        }

        foreach (Item item in items.Items)
        {
            string id = item.Mark is { } mark && mark.Number.Length > 0 ? mark.Number.Replace(" ", "", StringComparison.Ordinal) : "clause-1";
            TextUnit unit = units.Add(id, item.Mark is null ? TextUnitKinds.Clause : TextUnitKinds.Paragraph, null, item.Offset, item.Text, item.Mark?.Label,
                item.Mark?.Number);
            units.AddItems(unit, item.Items, unit.Id + "/");
        }
    }

    // Words under headings without numbers, and words under none.
    private void Clauses(List<BodyPiece> pieces)
    {
        TextUnit? under = null;
        int clauses = 0, paragraphs = 0;
        foreach (BodyPiece piece in pieces)
        {
            SourceBlock block = layout.Blocks[piece.Block];
            bool heading = block.Kind is BlockKind.Heading || (block.Bold && piece.Text.Length < 200);
            if (heading || under is null)
            {
                clauses++;
                string id = "clause-" + clauses.ToString(CultureInfo.InvariantCulture);
                TextUnit unit = units.Add(id, TextUnitKinds.Clause, null, piece.Offset, heading ? "" : piece.Text, heading: heading ? piece.Text : null);
                (under, paragraphs) = heading ? (unit, 0) : (null, 0);
                continue;
            }

            paragraphs++;
            units.Add($"{under.Id}/{paragraphs.ToString(CultureInfo.InvariantCulture)}", TextUnitKinds.Paragraph, under, piece.Offset, piece.Text);
        }
    }

    private void Front(IReadOnlyList<BodyPiece> pieces)
    {
        foreach (BodyPiece piece in pieces)
        {
            units.Add(FrontId(), TextUnitKinds.Front, null, piece.Offset, piece.Text);
        }
    }

    private string FrontId() => "front-" + (++_fronts).ToString(CultureInfo.InvariantCulture);

    private static string? TitleOf(List<BodyPiece> pieces) => pieces.Find(piece => piece.Text.Length is > 3 and < 500 && piece.Text.Any(char.IsLetter))?.Text;

    private int TitleEnd(List<BodyPiece> pieces) =>
        pieces.Count > 1 && pieces[0].Text.Length < 300 && pieces[0].Text[^1] is not ('.' or ';') && MarkOf(pieces[0]) is null
            && layout.Blocks[pieces[0].Block].Kind is not BlockKind.ListItem ? 1 : 0;

    private static ItemMark? MarkOf(BodyPiece piece) => piece.Marker is { } marker ? ItemMark.Of(marker) : ItemMark.At(piece.Text, 0);

    // A text that lost its line breaks may hold its numbered paragraphs in the middle: the preamble is cut off at the first.
    private List<BodyPiece> Contents(List<BodyPiece> pieces) => layout.Dense ? [.. pieces.SelectMany(CutAtFirst)] : pieces;

    private static IEnumerable<BodyPiece> CutAtFirst(BodyPiece piece)
    {
        for (int i = 1; i < piece.Text.Length - 2; i++)
        {
            if (piece.Text[i] == '1' && piece.Text[i + 1] is '.' or ')' && !char.IsDigit(piece.Text[i - 1]) && !char.IsDigit(piece.Text[i + 2])
                && LastBefore(piece.Text, i) is var before && (before is ',' or ';' or ':' or '.' || char.IsLetter(before)))
            {
                bool open = piece.Text[i - 1] == '(';
                int cut = open ? i - 1 : i;
                yield return piece with { Text = piece.Text[..cut].Trim() };
                yield return piece with { Text = piece.Text[cut..], Offset = piece.Offset + cut };
                yield break;
            }
        }

        yield return piece;
    }

    private static char LastBefore(string text, int position)
    {
        while (position > 0 && text[position - 1] is ' ' or '(')
        {
            position--;
        }

        return position > 0 ? text[position - 1] : ' ';
    }

    private IEnumerable<BodyPiece> CutAtPreamble(BodyPiece piece)
    {
        if (layout.Dense && Formulas.PreambleAnywhere().Match(piece.Text) is { Success: true, Index: > 0 and int cut })
        {
            yield return piece with { Text = piece.Text[..cut].Trim() };
            yield return piece with { Text = piece.Text[cut..], Offset = piece.Offset + cut };
        }
        else
        {
            yield return piece;
        }
    }

    // Where recitals begin in italics, what does not goes on from the one before it.
    private List<BodyPiece> Joined(List<BodyPiece> parts)
    {
        if (parts.Count(IsItalic) * 2 <= parts.Count)
        {
            return parts;
        }

        List<BodyPiece> joined = [];
        foreach (BodyPiece part in parts)
        {
            if (joined.Count > 0 && !IsItalic(part) && !Formulas.Agreed().IsMatch(part.Text))
            {
                joined[^1] = joined[^1] with { Text = $"{joined[^1].Text} {part.Text}" };
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }

    private bool IsItalic(BodyPiece piece) => layout.Blocks[piece.Block].ItalicStart > 2;

    // Recitals that stand in one block: parted by semicolons or commas to which the next verb is glued.
    private IEnumerable<BodyPiece> Split(BodyPiece piece)
    {
        string text = piece.Text;
        if (text.Length < (layout.Dense ? ShortestOfSeveral : LongestRecital))
        {
            yield return piece;
            yield break;
        }

        int begin = 0;
        for (int i = 1; i < text.Length - 4; i++)
        {
            int next = NumberReader.Skip(text, i + 1, 2);
            bool parted = text[i] == ';' || (text[i] == ',' && next == i + 1) || (text[i] is ',' && char.IsUpper(text[next]));
            if (parted && (Formulas.Recital().IsMatch(text.AsSpan(next, Math.Min(40, text.Length - next)))
                || Formulas.Agreed().EnumerateMatches(text.AsSpan(next, Math.Min(40, text.Length - next))).MoveNext()))
            {
                yield return piece with { Text = text[begin..(i + 1)].Trim(), Offset = piece.Offset + begin };
                begin = next;
            }
        }

        yield return piece with { Text = text[begin..].Trim(), Offset = piece.Offset + begin };
    }
}
