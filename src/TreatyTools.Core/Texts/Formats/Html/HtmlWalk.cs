using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using TreatyTools.Core.Texts.Blocks;

namespace TreatyTools.Core.Texts.Formats.Html;

/// <summary>Walks through a page and adds its blocks.</summary>
internal sealed class HtmlWalk
{
    // Deeper than this no browser lays out either.
    private const int Deepest = 400;

    private readonly SourceTextBuilder _blocks;
    private readonly HtmlNotes _notes;
    private readonly CancellationToken _cancellation;
    private readonly StyledText _text = new();
    private BlockKind _kind;
    private int _depth;
    private string? _marker;
    private string? _note;
    private bool _centred;
    private bool _gap;
    private bool _broken;
    private int _lists;
    private bool _preformatted;

    private HtmlWalk(SourceTextBuilder blocks, HtmlNotes notes, CancellationToken cancellation)
    {
        _blocks = blocks;
        _notes = notes;
        _cancellation = cancellation;
    }

    /// <summary>Parses HTML and adds its blocks.</summary>
    /// <returns>The page.</returns>
    internal static IDocument Add(SourceTextBuilder blocks, string html, CancellationToken cancellation)
    {
        HtmlParser parser = new(new HtmlParserOptions
        {
            IsScripting = false,
            MaximumDepth = Deepest,
            SkipComments = true,
            SkipScriptText = true,
            OnCreated = (_, _) => cancellation.ThrowIfCancellationRequested(),
        });
        IDocument document = parser.ParseDocument(html);
        HtmlWalk walk = new(blocks, new HtmlNotes(document), cancellation);
        if (document.Body is { } body)
        {
            walk.Block(body, bold: false, italic: false);
        }

        return document;
    }

    private void Inside(INode node, bool bold, bool italic)
    {
        _cancellation.ThrowIfCancellationRequested();
        foreach (INode child in node.ChildNodes)
        {
            if (child is IText text)
            {
                Words(text.Data, bold, italic);
            }
            else if (child is IElement element && !HtmlStyle.IsUnread(element) && !_notes.IsMark(element))
            {
                if (element.LocalName == "br")
                {
                    Flush(broken: true);
                }
                else if (HtmlStyle.IsBlock(element))
                {
                    Flush();
                    Block(element, bold, italic);
                }
                else
                {
                    Inside(element, bold || HtmlStyle.IsBold(element), italic || HtmlStyle.IsItalic(element));
                }
            }
        }
    }

    private void Words(string text, bool bold, bool italic)
    {
        if (!_preformatted)
        {
            _text.Append(text, bold, italic);
            return;
        }

        foreach (Range line in text.AsSpan().Split('\n'))
        {
            if (line.Start.Value > 0)
            {
                Flush(broken: true);
            }

            _text.Append(text.AsSpan(line), bold, italic);
        }
    }

    // A block has its own kind and alignment; after it, those of what is around it hold again.
    private void Block(IElement element, bool bold, bool italic)
    {
        (BlockKind kind, int depth, string? note, bool centred, bool preformatted) = (_kind, _depth, _note, _centred, _preformatted);
        _gap |= HtmlStyle.IsApart(element);
        _centred |= HtmlStyle.IsCentred(element);
        _preformatted |= element.LocalName == "pre";
        if (_note is null && _notes.Note(element) is { } mark)
        {
            (_note, _kind, _depth, _marker) = (mark, BlockKind.Footnote, 0, mark);
        }
        else if (_note is null && HtmlStyle.Heading(element) is > 0 and int level)
        {
            (_kind, _depth) = (BlockKind.Heading, level);
        }

        bold |= HtmlStyle.IsBold(element);
        italic |= HtmlStyle.IsItalic(element);
        if (element.LocalName is "ol" or "ul")
        {
            List(element, bold, italic);
        }
        else
        {
            Inside(element, bold, italic);
        }

        Flush();
        _gap |= HtmlStyle.IsApart(element);
        (_kind, _depth, _note, _centred, _preformatted) = (kind, depth, note, centred, preformatted);
    }

    private void List(IElement list, bool bold, bool italic)
    {
        HtmlList numbers = new(list);
        _lists++;
        foreach (IElement item in list.Children.Where(item => !HtmlStyle.IsUnread(item)))
        {
            if (item.LocalName == "li" && _note is null && _notes.Note(item) is null)
            {
                (BlockKind kind, int depth) = (_kind, _depth);
                (_kind, _depth, _marker) = (BlockKind.ListItem, _lists, numbers.Mark(item));
                Block(item, bold, italic);
                (_kind, _depth, _marker) = (kind, depth, null);
            }
            else
            {
                Block(item, bold, italic);
            }
        }

        _lists--;
    }

    private void Flush(bool broken = false)
    {
        SourceBlock block = _text.Take();
        bool isLine = broken || _broken;
        _broken = broken;
        if (block.Text.Length == 0)
        {
            // Two breaks one after the other are an empty line.
            _gap |= broken;
            return;
        }

        // Only the first block of an item or a note bears its mark; a mark that the words have themselves is none before them.
        bool first = _marker is not null;
        BlockKind kind = _kind is BlockKind.Paragraph && isLine ? BlockKind.Line : _kind;
        _blocks.Add(block with
        {
            Kind = kind is BlockKind.ListItem && !first ? BlockKind.Paragraph : kind,
            Depth = kind is BlockKind.ListItem && !first ? 0 : _depth,
            Marker = first && block.Text.StartsWith(_marker!, StringComparison.Ordinal) && kind is not BlockKind.Footnote ? null : _marker,
            Centred = _centred,
            GapBefore = _gap && _blocks.Any,
        });
        (_marker, _gap) = (null, false);
    }
}
