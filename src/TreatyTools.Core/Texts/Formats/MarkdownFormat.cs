using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Yaml;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TreatyTools.Core.Texts.Blocks;
using TreatyTools.Core.Texts.Formats.Html;

namespace TreatyTools.Core.Texts.Formats;

/// <summary>Markdown, by Markdig: headings, lists with their marks as they are written, emphasis, footnotes.</summary>
internal sealed partial class MarkdownFormat() : BlockFormat("md", ".md", ".markdown")
{
    private static readonly MarkdownPipeline Pipeline = MakePipeline();

    public override SourceText Read(TextFile file, CancellationToken cancellation = default)
    {
        DecodedText decoded = DecodedText.Of(file);

        // Many write a heading without the blank after its signs.
        string source = TightHeading().Replace(decoded.Text.Replace('\0', '\uFFFD'), "$1 $2");
        SourceText text = LibraryDoor.Parse(file, "Markdown", () =>
        {
            SourceTextBuilder blocks = new();
            new Walk(source, blocks, cancellation).Inside(Markdown.Parse(source, Pipeline), 0);
            return blocks.Build(Name);
        }, cancellation);
        return CleanText.HasWords(text.Text)
            ? text with { Encoding = decoded.EncodingName }
            : throw TextFault.WithoutWords(file.Path, "has no words, only blanks and signs.");
    }

    private static MarkdownPipeline MakePipeline()
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder().UseFootnotes().UsePipeTables().UseListExtras().UseYamlFrontMatter();

        // Four blanks before a paragraph are a habit of lawyers; code is not what a treaty holds.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    [GeneratedRegex(@"^( {0,3}#{1,6})(\p{L})", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TightHeading();

    private sealed class Walk(string source, SourceTextBuilder blocks, CancellationToken cancellation)
    {
        private readonly StyledText _text = new();
        private BlockKind _kind;
        private int _depth;
        private string? _marker;
        private bool _gap;
        private bool _broken;

        internal void Inside(ContainerBlock container, int lists)
        {
            foreach (Block block in container)
            {
                cancellation.ThrowIfCancellationRequested();
                Add(block, lists);
            }
        }

        private void Add(Block block, int lists)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    Words(heading.Inline, BlockKind.Heading, heading.Level);
                    break;
                case HtmlBlock html:
                    HtmlWalk.Add(blocks, html.Lines.ToString(), cancellation);
                    break;
                case YamlFrontMatterBlock or LinkReferenceDefinitionGroup or ThematicBreakBlock:
                    break;
                case ListBlock list:
                    foreach (ListItemBlock item in list.OfType<ListItemBlock>())
                    {
                        (_kind, _depth, _marker) = (BlockKind.ListItem, lists + 1, Mark(item));
                        Inside(item, lists + 1);
                        NumberAlone();
                        (_kind, _depth, _marker) = (BlockKind.Paragraph, 0, null);
                    }

                    break;
                case Footnote note:
                    (_kind, _depth, _marker) = (BlockKind.Footnote, 0, note.Label?.TrimStart('^') ?? "");
                    Inside(note, lists);
                    (_kind, _depth, _marker) = (BlockKind.Paragraph, 0, null);
                    break;
                case ContainerBlock container:
                    Inside(container, lists);
                    break;
                case CodeBlock code:
                    foreach (string line in code.Lines.ToString().Split('\n'))
                    {
                        _text.Append(line);
                        Flush(BlockKind.Line, 0);
                    }

                    break;
                case LeafBlock leaf:
                    Words(leaf.Inline, _kind, _depth);
                    break;
            }
        }

        // The number of a paragraph that has nothing but points, which stand after the list.
        private void NumberAlone()
        {
            if (_marker is [>= '0' and <= '9', ..] number)
            {
                _marker = null;
                _text.Append(number);
                Flush(BlockKind.Paragraph, 0);
            }
        }

        // As it is written, whatever Markdown would count.
        private string Mark(ListItemBlock item)
        {
            int start = Math.Clamp(item.Span.Start, 0, source.Length), end = start;
            while (end < source.Length && !char.IsWhiteSpace(source[end]) && end - start < 16)
            {
                end++;
            }

            string mark = source[start..end];
            return mark is "-" or "*" or "+" ? "•" : mark;
        }

        private void Words(ContainerInline? inline, BlockKind kind, int depth)
        {
            _gap = true;
            if (inline is not null)
            {
                Words(inline, false, false, kind, depth);
            }

            Flush(_broken && kind is BlockKind.Paragraph ? BlockKind.Line : kind, depth);
            _broken = false;
        }

        private void Words(ContainerInline container, bool bold, bool italic, BlockKind kind, int depth)
        {
            foreach (Inline inline in container)
            {
                switch (inline)
                {
                    case LiteralInline literal:
                        _text.Append(literal.Content.AsSpan(), bold, italic);
                        break;
                    case LineBreakInline { IsHard: true } or HtmlInline { Tag: ['<', 'b' or 'B', 'r' or 'R', ..] }:
                        Flush(kind is BlockKind.Paragraph ? BlockKind.Line : kind, depth);
                        _broken = true;
                        break;
                    case LineBreakInline:
                        _text.Append(" ");
                        break;
                    case CodeInline code:
                        _text.Append(code.Content, bold, italic);
                        break;
                    case HtmlEntityInline entity:
                        _text.Append(entity.Transcoded.AsSpan(), bold, italic);
                        break;
                    case AutolinkInline link:
                        _text.Append(link.Url, bold, italic);
                        break;
                    case FootnoteLink or LinkInline { IsImage: true }:
                        break;
                    case EmphasisInline { DelimiterChar: '*' or '_' } emphasis:
                        Words(emphasis, bold || emphasis.DelimiterCount > 1, italic || emphasis.DelimiterCount != 2, kind, depth);
                        break;
                    case ContainerInline inner:
                        Words(inner, bold, italic, kind, depth);
                        break;
                }
            }
        }

        private void Flush(BlockKind kind, int depth)
        {
            SourceBlock block = _text.Take();
            if (block.Text.Length > 0)
            {
                bool later = kind is BlockKind.ListItem && _marker is null;
                blocks.Add(block with
                {
                    Kind = later ? BlockKind.Paragraph : kind,
                    Depth = later ? 0 : depth,
                    Marker = _marker is { Length: > 0 } ? _marker : null,
                    GapBefore = _gap && blocks.Any,
                });
                (_marker, _gap) = (null, false);
            }
        }
    }
}
