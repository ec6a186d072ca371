using System.Globalization;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Labels;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Structure;

/// <summary>Finds the structure of a text in its blocks: preamble, chapters, articles, paragraphs, annexes, notes. No text is refused.</summary>
public sealed class TextStructure
{
    private readonly SourceText _source;
    private readonly TextLayout _layout;
    private readonly DoubtList _doubts;
    private readonly UnitList _units;
    private readonly List<(string Series, TextUnit Unit)> _open = [];
    private readonly Dictionary<string, int> _annexes = [];
    private List<string> _order = [];
    private TextUnit? _annex;
    private NumberReading? _last;
    private string? _series;

    private TextStructure(SourceText source, string name, CancellationToken cancellation)
    {
        _source = source;
        _layout = new TextLayout(source) { Stop = cancellation };
        _doubts = new DoubtList(_layout, name);
        _units = new UnitList(name, PageAt, _doubts);
    }

    /// <summary>Reads the structure of a text.</summary>
    /// <param name="source">The blocks of the file.</param>
    /// <param name="name">Name of the document.</param>
    /// <param name="path">Full path of the file; null where there is none.</param>
    /// <param name="hash">SHA-256 of the file in lower-case hexadecimal digits; null where there is none.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The document: its units in the order of reading, and what the reading was unsure of.</returns>
    public static TextDocument Read(
        SourceText source, string name, string? path = null, string? hash = null, CancellationToken cancellation = default)
    {
        TextStructure structure = new(source, name, cancellation);
        string? title = structure.Build();
        return new TextDocument
        {
            Name = name,
            Path = path,
            Format = source.Format,
            Title = title ?? source.Title,
            Language = structure._units.Units.Count > 0 ? structure._units.Units[0].Language : source.Language,
            Encoding = source.Encoding,
            Hash = hash,
            Pages = source.Pages,
            Units = structure._units.Units,
            Diagnostics = structure._doubts.All,
        };
    }

    private int? PageAt(int offset) => _layout.Blocks.Length == 0 ? null : _layout.Blocks[_layout.BlockAt(offset)].Page;

    private string? Build()
    {
        List<OutlineEntry> entries = Outline.Of(_layout, _doubts);
        int first = entries.FindIndex(entry => entry.Rank is not HeadingRank.Annex);
        int restart = entries.FindIndex(entries.FindIndex(entry => entry.Rank is HeadingRank.Article) + 1, entry =>
            entry is { Rank: HeadingRank.Article, Begins: true });
        int mainEnd = restart > 0 ? entries[restart].Start : _layout.End;
        _units.Language = LanguageRecognition.Of(_source.Text.AsSpan(0, Math.Min(mainEnd, _source.Text.Length))) ?? _source.Language;
        if (_source.IsMarkupUnknown)
        {
            _doubts.Add(Doubts.MarkupUnknown, "The file is XML, neither Akoma Ntoso nor of Texts of Trade Agreements; its elements were taken for paragraphs.",
                null);
        }

        if (LanguageRecognition.IsGarbled(_source.Text))
        {
            _doubts.Add(Doubts.LettersUnknown, "Many letters belong to no script that the text is written in: its fonts may not say which letters they show. "
                + "Run a program for text recognition (OCR) over the file, or look for another copy.", null);
        }
        else if (_units.Language is null)
        {
            _doubts.Add(Doubts.LanguageUnknown,
                "The language is none of the six official languages of the United Nations, or there are too few words to tell.", null);
        }

        Opening opening = new(_layout, _doubts, _units);
        bool articles = entries.Exists(entry => entry.Rank is HeadingRank.Article);
        if (!articles)
        {
            _doubts.Add(Doubts.NoArticles, "No row of articles was found; paragraphs and clauses were taken as they come.", null);
        }

        if (first < 0 || (!articles && entries.Exists(entry => entry.Rank is HeadingRank.Annex)))
        {
            first = entries.FindIndex(entry => entry.Rank is HeadingRank.Annex);
            opening.ReadPlain(0, first < 0 ? _layout.End : entries[first].Start);
        }
        else
        {
            opening.Read(entries[first].Start, entries[..first]);
        }

        for (int i = Math.Max(first, 0); i < entries.Count && first >= 0; i++)
        {
            _layout.Stop.ThrowIfCancellationRequested();
            OutlineEntry? next = i + 1 < entries.Count ? entries[i + 1] : null;
            Add(entries, i, next, opening);
        }

        Footnotes();
        return opening.Title;
    }

    private void Add(List<OutlineEntry> entries, int index, OutlineEntry? next, Opening opening)
    {
        OutlineEntry entry = entries[index];
        int end = entry.BodyEnd, closing = next is null || next.Rank is HeadingRank.Annex || StartsText(entries, index + 1) ? Closing(entry) : end;
        switch (entry.Rank)
        {
            case HeadingRank.Annex:
                Annex(entry, closing, next is { Rank: not HeadingRank.Annex }, opening);
                break;
            case HeadingRank.Article:
                if (entry is { Begins: true } && _series is not null)
                {
                    Again(entries, index);
                }

                Article(entry, closing);
                break;
            default:
                Division(entries, entry, closing);
                break;
        }

        if (closing < end)
        {
            Close(closing, end, next is not null && next.Rank is not HeadingRank.Annex, opening, entries, index + 1);
        }
    }

    // Whether the heading begins a second text: it, or the first article under it, begins the row of numbers again.
    private static bool StartsText(List<OutlineEntry> entries, int index)
    {
        int article = entries.FindIndex(index, entry => entry.Rank is HeadingRank.Article or HeadingRank.Annex);
        return article >= 0 && entries[article] is { Rank: HeadingRank.Article, Begins: true } && article - index < 5;
    }

    private int Closing(OutlineEntry entry)
    {
        foreach (System.Text.RegularExpressions.ValueMatch match in Formulas.ConclusionAnywhere()
            .EnumerateMatches(_layout.Text.AsSpan(entry.BodyStart, entry.BodyEnd - entry.BodyStart)))
        {
            return entry.BodyStart + match.Index;
        }

        return entry.BodyEnd;
    }

    private void Close(int start, int end, bool more, Opening opening, List<OutlineEntry> entries, int next)
    {
        List<BodyPiece> pieces = BodyPieces.Between(_layout, start, end);
        int preamble = more ? pieces.FindIndex(piece => Formulas.PreambleWord().IsMatch(piece.Text)) : -1;
        preamble = more && preamble < 0 && opening.PreambleStart(pieces[1..]) is >= 0 and int found ? found + 1 : preamble;
        List<BodyPiece> closing = preamble > 0 ? pieces[..preamble] : pieces;
        _units.Add(Prefix() + "conclusion", TextUnitKinds.Conclusion, _annex, start, string.Join('\n', closing.Select(piece => piece.Text)));
        if (preamble > 0)
        {
            Retell(entries, next);
            opening.Preamble(pieces[preamble..], Prefix() + "preamble");
        }
    }

    private void Retell(List<OutlineEntry> entries, int index)
    {
        int start = entries[index].Start;
        int again = entries.FindIndex(index, entry => entry is { Rank: HeadingRank.Article, Begins: true });
        int after = again < 0 ? -1 : entries.FindIndex(again + 1, entry => entry is { Rank: HeadingRank.Article, Begins: true });
        _units.Language = LanguageRecognition.Of(_layout.Text.AsSpan(start, (after < 0 ? _layout.End : entries[after].Start) - start));
    }

    private void Again(List<OutlineEntry> entries, int index)
    {
        if (_annex is null)
        {
            _doubts.Add(Doubts.SecondText, $"The articles begin again with {entries[index].Label}: a second text, or the same in another language.",
                entries[index].Start);
        }

        Retell(entries, index);
    }

    private string Prefix() => _annex is null ? "" : _annex.Id + "/";

    private void Annex(OutlineEntry entry, int end, bool headed, Opening opening)
    {
        _open.Clear();
        int count = _annexes[entry.Series] = _annexes.GetValueOrDefault(entry.Series) + 1;
        string number = entry.Number ?? count.ToString(CultureInfo.InvariantCulture);
        _annex = _units.Add($"{entry.Series}-{number}", TextUnitKinds.Annex, null, entry.Start, "", entry.Label, entry.Number, entry.Heading);
        List<BodyPiece> pieces = BodyPieces.Between(_layout, entry.BodyStart, end);
        if (entry.Notes)
        {
            Notes(pieces);
            return;
        }

        if (!headed)
        {
            Fill(_annex, pieces, entry.BodyStart);
            return;
        }

        int preamble = opening.PreambleStart(pieces);
        _units.Units[^1] = _annex = _annex with { Text = string.Join('\n', (preamble < 0 ? pieces : pieces[..preamble]).Select(piece => piece.Text)) };
        if (preamble >= 0)
        {
            opening.Preamble(pieces[preamble..], Prefix() + "preamble", _annex);
        }
    }

    // A unit's own words, then the units in them.
    private void Fill(TextUnit unit, List<BodyPiece> pieces, int offset)
    {
        Item items = ItemTree.Read(_layout, _doubts, pieces, offset);
        int index = _units.Units.Count - 1;
        _units.Units[index] = unit with { Text = items.Text };
        _units.AddItems(unit, items.Items, unit.Id + "/");
    }

    private void Notes(List<BodyPiece> pieces)
    {
        string? heading = null;
        int notes = 0;
        foreach (BodyPiece piece in pieces)
        {
            ItemMark? mark = piece.Marker is { } marker ? ItemMark.Of(marker) : ItemMark.At(piece.Text, 0);
            if (mark is null && (piece.Text.Length < 200 && piece.Text[^1] is not ('.' or ';' or ',')))
            {
                heading = piece.Text;
                continue;
            }

            notes++;
            if (mark is { Shape: MarkShape.Digit } numbered)
            {
                _units.Add("note-" + numbered.Number, TextUnitKinds.Note, _annex, piece.Offset, piece.Text[numbered.End..].Trim(), numbered.Label,
                    numbered.Number, heading);
            }
            else
            {
                _units.Add("note-" + notes.ToString(CultureInfo.InvariantCulture), TextUnitKinds.Note, _annex, piece.Offset, piece.Text, heading: heading);
            }
        }
    }

    private void Division(List<OutlineEntry> entries, OutlineEntry entry, int end)
    {
        if (_order.Count == 0)
        {
            _order = [.. entries.Where(other => other.Rank is not HeadingRank.Annex and not HeadingRank.Article).Select(other => other.Series).Distinct()];
        }

        int depth = _order.IndexOf(entry.Series);
        _open.RemoveAll(open => _order.IndexOf(open.Series) >= depth);
        bool below = _order.Take(depth).Any(series => series is "section" or "chapter") && entry.Rank is HeadingRank.Part;
        string kind = below ? TextUnitKinds.Section : entry.Rank switch
        {
            HeadingRank.Part => TextUnitKinds.Part,
            HeadingRank.Chapter => TextUnitKinds.Chapter,
            _ => TextUnitKinds.Section,
        };
        TextUnit unit = _units.Add(
            $"{Prefix()}{entry.Series}-{entry.Number}", kind, _open.Count > 0 ? _open[^1].Unit : _annex, entry.Start, "", entry.Label, entry.Number,
                entry.Heading);
        _open.Add((entry.Series, unit));
        Fill(unit, BodyPieces.Between(_layout, entry.BodyStart, end), entry.BodyStart);
    }

    private void Article(OutlineEntry entry, int end)
    {
        string number = entry.Number!.Replace(" ", "", StringComparison.Ordinal);
        _series ??= entry.Series;
        string series = entry.Series == _series ? "" : entry.Series + "-";
        TextUnit? parent = _open.Count > 0 ? _open[^1].Unit : _annex;
        TextUnit unit = _units.Add(Prefix() + series + number, TextUnitKinds.Article, parent, entry.Start, "", entry.Label, entry.Number, entry.Heading);
        if (entry.Forced)
        {
            _doubts.Add(Doubts.NumberGlued,
                $"The number of {entry.Label} is glued to other signs or set apart; it was read as {number}, as the row of numbers has it.",
                entry.Start, unit.Id);
        }

        List<BodyPiece> pieces = BodyPieces.Between(_layout, entry.BodyStart, end);
        if (pieces.Count == 0 && unit.Heading is null)
        {
            _doubts.Add(Doubts.EmptyArticle, $"{entry.Label} has no words.", entry.Start, unit.Id);
        }

        Fill(unit, pieces, entry.BodyStart);
        if (!entry.Begins && entry.Reading is { SuffixOrder: 0, Value: > 1 } reading && _last is { } last && last.Major == reading.Major
            && reading.Value > last.Value + 1 && !(reading.IsFirstOfHundred && reading.Value / 100 > last.Value / 100))
        {
            _doubts.Add(Doubts.NumberMissing, $"{entry.Label} follows number {last.Text}.", entry.Start, unit.Id);
        }

        _last = entry.Reading;
    }

    private void Footnotes()
    {
        int count = 0;
        foreach (SourceBlock block in _source.Blocks)
        {
            if (block.Kind is not BlockKind.Footnote)
            {
                continue;
            }

            count++;
            string number = block.Marker is { } marker && marker.Trim('.', '(', ')', '[', ']', ' ') is { Length: > 0 } own ? own
                : count.ToString(CultureInfo.InvariantCulture);
            _units.Add("footnote-" + number, TextUnitKinds.Footnote, null, block.Offset, block.Text, block.Marker, number);
        }
    }
}
