using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace TreatyTools.Core.Texts.Formats.Word;

/// <summary>What the styles of a document say of a paragraph or of words: the paragraph's own word first, then its style's, then the style on which that rests.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 32;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly string? _usual;

    internal WordStyles(MainDocumentPart document)
    {
        foreach (Style style in document.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
            {
                _styles.TryAdd(id, style);
                if (style.Type?.InnerText == "paragraph" && Says(style.Default))
                {
                    _usual ??= id;
                }
            }
        }
    }

    /// <summary>The first answer among the properties of a paragraph and of its styles.</summary>
    internal T? Paragraph<T>(Paragraph paragraph, Func<OpenXmlElement, T?> answer)
        where T : class
    {
        if (paragraph.ParagraphProperties is { } own && answer(own) is { } said)
        {
            return said;
        }

        return Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? _usual)
            .Select(style => style.StyleParagraphProperties is { } properties ? answer(properties) : null).FirstOrDefault(found => found is not null);
    }

    /// <summary>Whether words are as a switch says: their own properties, their style's, their paragraph's.</summary>
    internal bool Is<TSwitch>(Run run, Paragraph paragraph)
        where TSwitch : OnOffType
    {
        TSwitch? said = run.RunProperties?.GetFirstChild<TSwitch>()
            ?? Chain(run.RunProperties?.RunStyle?.Val?.Value).Concat(Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? _usual))
                .Select(style => style.StyleRunProperties?.GetFirstChild<TSwitch>()).FirstOrDefault(found => found is not null);
        return said is not null && (said.Val is null || Says(said.Val));
    }

    /// <summary>The level of a heading, counted from 1; 0 for other paragraphs.</summary>
    internal int Heading(Paragraph paragraph)
    {
        OutlineLevel? outline = Paragraph(paragraph, properties => properties.GetFirstChild<OutlineLevel>());
        if (outline?.Val is { HasValue: true } level)
        {
            return level.Value is >= 0 and < 9 ? level.Value + 1 : 0;
        }

        foreach (Style style in Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value))
        {
            string name = style.StyleName?.Val?.Value ?? "";
            if (name.Equals("title", StringComparison.OrdinalIgnoreCase))
            {
                return 1;
            }

            if (name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && name is [.., >= '1' and <= '9' and char digit])
            {
                return digit - '0';
            }
        }

        return 0;
    }

    /// <summary>The styles from one to that on which all rest.</summary>
    internal IEnumerable<Style> Chain(string? id)
    {
        for (int i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out Style? style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    private static bool Says(OnOffValue? value) => value is { HasValue: true, Value: true };
}
