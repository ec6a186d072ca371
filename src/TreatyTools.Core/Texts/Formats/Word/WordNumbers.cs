using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TreatyTools.Core.Texts.Blocks;

namespace TreatyTools.Core.Texts.Formats.Word;

/// <summary>Counts the numbered paragraphs of a document as Word does when it shows them.</summary>
internal sealed class WordNumbers
{
    private const int Levels = 9;

    private readonly WordStyles _styles;
    private readonly Dictionary<int, AbstractNum> _lists = [];
    private readonly Dictionary<int, NumberingInstance> _instances = [];
    private readonly Dictionary<int, int?[]> _counts = [];
    private readonly HashSet<(int, int)> _restarted = [];

    internal WordNumbers(MainDocumentPart document, WordStyles styles)
    {
        _styles = styles;
        Numbering? numbering = document.NumberingDefinitionsPart?.Numbering;
        foreach (AbstractNum list in numbering?.Elements<AbstractNum>() ?? [])
        {
            if (list.AbstractNumberId is { HasValue: true } id)
            {
                _lists.TryAdd(id.Value, list);
            }
        }

        foreach (NumberingInstance instance in numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (instance.NumberID is { HasValue: true } id)
            {
                _instances.TryAdd(id.Value, instance);
            }
        }
    }

    /// <summary>The mark before a paragraph and its level, counted from 1; null where it has none. Each call counts one on.</summary>
    internal (string Mark, int Level, Level Definition)? Next(Paragraph paragraph)
    {
        NumberingId? numberId = _styles.Paragraph(paragraph, properties => properties.GetFirstChild<NumberingProperties>()?.NumberingId);
        if (numberId?.Val is not { HasValue: true, Value: > 0 } number || !_instances.TryGetValue(number.Value, out NumberingInstance? instance)
            || List(instance) is not { } list)
        {
            return null;
        }

        int at = LevelOf(paragraph, list);
        if (Definition(instance, list, at) is not { } level)
        {
            return null;
        }

        int?[] counts = Count(instance, list, at, level);
        string mark = Mark(instance, list, level, at, counts);
        return mark.Length > 0 ? (mark, at + 1, level) : null;
    }

    private int LevelOf(Paragraph paragraph, AbstractNum list)
    {
        NumberingLevelReference? said = _styles.Paragraph(paragraph, properties => properties.GetFirstChild<NumberingProperties>()?.NumberingLevelReference);
        if (said?.Val is { HasValue: true } level)
        {
            return Math.Clamp(level.Value, 0, Levels - 1);
        }

        // A style that names only the list is tied to its level from the side of the list.
        HashSet<string?> chain = [.. _styles.Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value).Select(style => style.StyleId?.Value)];
        return list.Elements<Level>().FirstOrDefault(candidate => candidate.ParagraphStyleIdInLevel?.Val?.Value is { } style && chain.Contains(style))
            ?.LevelIndex is { HasValue: true } tied ? Math.Clamp(tied.Value, 0, Levels - 1) : 0;
    }

    private AbstractNum? List(NumberingInstance instance)
    {
        AbstractNum? list = instance.AbstractNumId?.Val is { HasValue: true } id ? _lists.GetValueOrDefault(id.Value) : null;

        // A list may be defined by a style of lists, which names another one.
        return list?.NumberingStyleLink?.Val?.Value is { } link
            ? _lists.Values.FirstOrDefault(other => other.StyleLink?.Val?.Value == link) ?? list : list;
    }

    private static Level? Definition(NumberingInstance instance, AbstractNum list, int at) =>
        Override(instance, at)?.Level ?? list.Elements<Level>().FirstOrDefault(level => level.LevelIndex is { HasValue: true } index && index.Value == at);

    private static LevelOverride? Override(NumberingInstance instance, int at) =>
        instance.Elements<LevelOverride>().FirstOrDefault(level => level.LevelIndex is { HasValue: true } index && index.Value == at);

    private int?[] Count(NumberingInstance instance, AbstractNum list, int at, Level level)
    {
        int key = list.AbstractNumberId!.Value;
        if (!_counts.TryGetValue(key, out int?[]? counts))
        {
            _counts.Add(key, counts = new int?[Levels]);
        }

        // A list that begins again does so where it is first used.
        if (Override(instance, at)?.StartOverrideNumberingValue?.Val is { HasValue: true } start && _restarted.Add((instance.NumberID!.Value, at)))
        {
            counts[at] = unchecked(start.Value - 1);
        }

        counts[at] = unchecked((counts[at] ?? (Start(level) - 1)) + 1);
        for (int deeper = at + 1; deeper < Levels; deeper++)
        {
            if (Definition(instance, list, deeper)?.LevelRestart?.Val is not { HasValue: true, Value: 0 })
            {
                counts[deeper] = null;
            }
        }

        return counts;
    }

    private static int Start(Level? level) => level?.StartNumberingValue?.Val is { HasValue: true } start ? start.Value : 1;

    private static string Mark(NumberingInstance instance, AbstractNum list, Level level, int at, int?[] counts)
    {
        string pattern = level.LevelText?.Val?.Value ?? "";
        if (level.NumberingFormat?.Val?.InnerText is "bullet")
        {
            // Bullets of symbol fonts have no character of their own.
            return pattern.Length == 0 ? "" : pattern is [< '\uE000', ..] and not "o" ? CleanText.Fold(pattern) : "•";
        }

        bool legal = level.IsLegalNumberingStyle is { } switched && (switched.Val is null || switched.Val is { HasValue: true, Value: true });
        StringBuilder mark = new();
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9' and char digit)
            {
                int which = digit - '1';
                Level? counted = which == at ? level : Definition(instance, list, which);
                mark.Append(Number(counts[which] ?? Start(counted), legal && which != at ? "decimal" : counted?.NumberingFormat?.Val?.InnerText));
                i++;
            }
            else
            {
                mark.Append(pattern[i]);
            }
        }

        return CleanText.Fold(mark.ToString());
    }

    private static string Number(int number, string? format) => format switch
    {
        "lowerLetter" => Repeated(number, 'a'),
        "upperLetter" => Repeated(number, 'A'),
        "lowerRoman" => ListNumber.Format(number, 'i'),
        "upperRoman" => ListNumber.Format(number, 'I'),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "none" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // Word goes on after z with aa, bb, cc.
    private static string Repeated(int number, char kind) => number is > 26 and < 26 * 20
        ? new string(ListNumber.Format(((number - 1) % 26) + 1, kind)[0], ((number - 1) / 26) + 1) : ListNumber.Format(number, kind);
}
