using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Formats.Word;

/// <summary>Walks through a Word document: its body in order, tables cell by cell, notes apart; as it reads when all changes are accepted.</summary>
internal sealed class WordReader
{
    private readonly SourceTextBuilder _blocks = new();
    private readonly StyledText _text = new();
    private readonly MainDocumentPart _document;
    private readonly WordStyles _styles;
    private readonly WordNumbers _numbers;
    private readonly CancellationToken _cancellation;
    private readonly List<(string Mark, OpenXmlElement Note)> _notes = [];
    private readonly Dictionary<long, OpenXmlElement> _footnotes;
    private readonly Dictionary<long, OpenXmlElement> _endnotes;
    private int _footnoteCount;
    private int _endnoteCount;
    private bool _gap;
    private SourceBlock? _pending;

    private WordReader(MainDocumentPart document, CancellationToken cancellation)
    {
        _document = document;
        _cancellation = cancellation;
        _styles = new WordStyles(document);
        _numbers = new WordNumbers(document, _styles);
        _footnotes = Notes(document.FootnotesPart?.Footnotes);
        _endnotes = Notes(document.EndnotesPart?.Endnotes);
    }

    /// <summary>The blocks of a file that was checked.</summary>
    /// <exception cref="TreatyFault"><c>TextDamaged</c> where it has no main part.</exception>
    internal static SourceText Read(TextFile file, CancellationToken cancellation)
    {
        using MemoryStream stream = new(file.Content, writable: false);
        using WordprocessingDocument package = WordprocessingDocument.Open(stream, isEditable: false);
        if (package.MainDocumentPart is not { Document.Body: { } body } document)
        {
            throw TextFault.Damaged(file.Path, "a Word document", "it has no main part");
        }

        WordReader reader = new(document, cancellation);
        reader.Inside(body);
        reader.Flush(BlockKind.Paragraph);
        reader._pending = null;
        reader.AddNotes();
        string title = CleanText.Fold(package.PackageProperties.Title ?? "", cancellation);
        return reader._blocks.Build("docx") with
        {
            Title = title.Length > 0 ? title : null,
            Language = CleanText.Language(package.PackageProperties.Language),
        };
    }

    private static Dictionary<long, OpenXmlElement> Notes(OpenXmlElement? part)
    {
        Dictionary<long, OpenXmlElement> notes = [];
        foreach (FootnoteEndnoteType note in part?.Elements<FootnoteEndnoteType>() ?? [])
        {
            if (note.Id is { HasValue: true } id)
            {
                notes.TryAdd(id.Value, note);
            }
        }

        return notes;
    }

    private void Inside(OpenXmlElement container)
    {
        foreach (OpenXmlElement child in container.ChildElements)
        {
            _cancellation.ThrowIfCancellationRequested();
            switch (child)
            {
                case Paragraph paragraph:
                    Add(paragraph);
                    break;
                case DeletedRun or MoveFromRun or SectionProperties:
                    break;
                case AlternateContent alternate:
                    Inside(alternate.GetFirstChild<AlternateContentChoice>() as OpenXmlElement ?? alternate);
                    break;
                default:
                    // Tables, rows, cells, controls and whatever else holds paragraphs.
                    Inside(child);
                    break;
            }
        }
    }

    private void Add(Paragraph paragraph)
    {
        bool continues = _pending is not null;
        if (!continues)
        {
            _gap |= Spacing(paragraph) >= 120;
            _pending = Look(paragraph);
        }

        List<Paragraph> boxes = [];
        Words(paragraph, paragraph, boxes);

        // Where the mark of the paragraph itself was deleted, the next one goes on in it.
        if (paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.GetFirstChild<Deleted>() is null)
        {
            Flush(BlockKind.Paragraph);
            _pending = null;
        }

        foreach (Paragraph box in boxes)
        {
            Add(box);
        }
    }

    private SourceBlock Look(Paragraph paragraph)
    {
        (string Mark, int Level, Level Definition)? number = _numbers.Next(paragraph);
        int heading = _styles.Heading(paragraph);
        Indentation? indent = _styles.Paragraph(paragraph, properties => properties.GetFirstChild<Indentation>())
            ?? number?.Definition.PreviousParagraphProperties?.Indentation;
        return new SourceBlock
        {
            Text = "",
            Offset = 0,
            Kind = heading > 0 ? BlockKind.Heading : number is not null ? BlockKind.ListItem : BlockKind.Paragraph,
            Depth = heading > 0 ? heading : number?.Level ?? 0,
            Marker = number?.Mark,
            Centred = _styles.Paragraph(paragraph, properties => properties.GetFirstChild<Justification>())?.Val?.InnerText == "center",
            Indent = Math.Max(0, (Twips(indent?.Left ?? indent?.Start) + Twips(indent?.FirstLine) - Twips(indent?.Hanging)) / 20),
        };
    }

    private double Spacing(Paragraph paragraph) =>
        Twips(_styles.Paragraph(paragraph, properties => properties.GetFirstChild<SpacingBetweenLines>()?.Before is { } before ? before : null));

    private static double Twips(StringValue? length) =>
        double.TryParse(length?.Value, System.Globalization.CultureInfo.InvariantCulture, out double twips) && double.IsFinite(twips) ? twips : 0;

    private void Words(OpenXmlElement container, Paragraph paragraph, List<Paragraph> boxes)
    {
        foreach (OpenXmlElement child in container.ChildElements)
        {
            switch (child)
            {
                case Run run:
                    Words(run, paragraph, boxes);
                    break;
                case DeletedRun or MoveFromRun or ParagraphProperties:
                    break;
                default:
                    Words(child, paragraph, boxes);
                    break;
            }
        }
    }

    private void Words(Run run, Paragraph paragraph, List<Paragraph> boxes)
    {
        if (_styles.Is<Vanish>(run, paragraph))
        {
            return;
        }

        bool bold = _styles.Is<Bold>(run, paragraph), italic = _styles.Is<Italic>(run, paragraph);
        foreach (OpenXmlElement child in run.ChildElements)
        {
            switch (child)
            {
                case Text text:
                    _text.Append(text.Text, bold, italic);
                    break;
                case TabChar or PositionalTab:
                    _text.Append(" ");
                    break;
                case NoBreakHyphen:
                    _text.Append("-", bold, italic);
                    break;
                case SymbolChar symbol:
                    _text.Append(symbol.Char?.Value is [_, _, _, _] ? "•" : "", bold, italic);
                    break;
                case Break or CarriageReturn:
                    Flush(BlockKind.Line);
                    break;
                case FootnoteReference { Id: { HasValue: true } id } when _footnotes.TryGetValue(id.Value, out OpenXmlElement? note):
                    _notes.Add((ListNumber.Format(++_footnoteCount, '1'), note));
                    break;
                case EndnoteReference { Id: { HasValue: true } id } when _endnotes.TryGetValue(id.Value, out OpenXmlElement? note):
                    _notes.Add((ListNumber.Format(++_endnoteCount, 'i'), note));
                    break;
                case AlternateContent or Drawing or Picture:
                    // The words of a box stand after the paragraph to which it is tied; an alternative has them a second time.
                    OpenXmlElement shown = (child as AlternateContent)?.GetFirstChild<AlternateContentChoice>() as OpenXmlElement ?? child;
                    boxes.AddRange(shown.Descendants<TextBoxContent>().SelectMany(box => box.Elements<Paragraph>()));
                    break;
            }
        }
    }

    private void Flush(BlockKind broken)
    {
        if (_pending is not { } look)
        {
            // Within a note a break is a blank.
            _text.Append(" ");
            return;
        }

        SourceBlock words = _text.Take();
        if (words.Text.Length == 0)
        {
            _gap = true;
            return;
        }

        _blocks.Add(words with
        {
            Kind = look.Kind is BlockKind.Paragraph && broken is BlockKind.Line ? BlockKind.Line : look.Kind,
            Depth = look.Depth,
            Marker = look.Marker,
            Centred = look.Centred,
            Indent = look.Indent,
            GapBefore = _gap && _blocks.Any,
        });
        _gap = false;

        // The number stands before the first line only.
        bool heading = look.Kind is BlockKind.Heading;
        _pending = look with { Marker = null, Kind = heading ? BlockKind.Heading : BlockKind.Line, Depth = heading ? look.Depth : 0 };
    }

    private void AddNotes()
    {
        // A note may be referred to within a note; the list grows while it is walked through.
        for (int i = 0; i < _notes.Count; i++)
        {
            (string mark, OpenXmlElement note) = _notes[i];
            foreach (Paragraph paragraph in note.Descendants<Paragraph>())
            {
                _cancellation.ThrowIfCancellationRequested();
                Words(paragraph, paragraph, []);
                _text.Append(" ");
            }

            _blocks.Add(_text.Take() with { Kind = BlockKind.Footnote, Marker = mark });
        }
    }
}
