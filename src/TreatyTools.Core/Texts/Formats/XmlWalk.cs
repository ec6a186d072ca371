using System.Text;
using System.Xml.Linq;
using TreatyTools.Core.Texts.Blocks;

namespace TreatyTools.Core.Texts.Formats;

/// <summary>Walks through the elements of unknown XML and makes paragraphs of them.</summary>
internal sealed class XmlWalk(CancellationToken cancellation)
{
    private const int LongestLabel = 40;

    private string _label = "";

    /// <summary>What was found.</summary>
    internal SourceTextBuilder Blocks { get; } = new();

    /// <summary>Adds an element with all that is in it.</summary>
    internal void Add(XElement element)
    {
        cancellation.ThrowIfCancellationRequested();
        if (Says(element, "label", "num", "number", "no", "enum", "marker") && CleanText.Fold(element.Value) is { Length: > 0 and <= LongestLabel } label)
        {
            Flush(element);
            _label = label;
            return;
        }

        StringBuilder words = new();
        bool mixed = HasWords(element);
        foreach (XNode node in element.Nodes())
        {
            switch (node)
            {
                case XText text:
                    words.Append(text.Value);
                    break;
                case XElement child when mixed && !HoldsParagraphs(child):
                    words.Append(child.Value);
                    break;
                case XElement child:
                    Add(words, element);
                    Add(child);
                    break;
                default:
                    break;
            }
        }

        Add(words, element);
        if (!mixed)
        {
            // What was numbered ends with what holds the number.
            Flush(element);
        }
    }

    private static bool HasWords(XElement element) => element.Nodes().Any(node => node is XText text && !string.IsNullOrWhiteSpace(text.Value));

    // Words that are marked within a sentence have nothing but words in them.
    private static bool HoldsParagraphs(XElement element) => element.DescendantsAndSelf().Any(inner => inner.HasElements && !HasWords(inner));

    private static bool Says(XElement element, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (string.Equals(element.Name.LocalName, name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHeading(XElement element) => element.AncestorsAndSelf().Take(2).Any(inner => Says(inner, "heading", "head", "header", "title", "ti"));

    private void Add(StringBuilder words, XElement element)
    {
        string text = CleanText.Fold(words.ToString());
        words.Clear();
        if (text.Length == 0)
        {
            return;
        }

        bool heading = IsHeading(element);

        // "ARTICLE 1" is a part of the heading; "1" and "(a)" number what follows.
        bool part = _label.Length > 0 && (heading || _label.Contains(' ', StringComparison.Ordinal));
        string? marker = part || _label.Length == 0 ? null : char.IsLetterOrDigit(_label[^1]) ? _label + "." : _label;
        Blocks.Add(new SourceBlock
        {
            Text = part ? $"{_label} {text}" : text,
            Kind = Says(element, "footnote", "fn") ? BlockKind.Footnote : heading || part ? BlockKind.Heading : BlockKind.Paragraph,
            Marker = marker,
            Offset = 0,
        });
        _label = "";
    }

    private void Flush(XElement element)
    {
        if (_label.Length > 0)
        {
            Blocks.Add(new SourceBlock { Text = _label, Kind = IsHeading(element) ? BlockKind.Heading : BlockKind.Paragraph, Offset = 0 });
            _label = "";
        }
    }
}
