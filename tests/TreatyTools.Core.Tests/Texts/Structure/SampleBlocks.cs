using System.Text;
using System.Text.Json;
using TreatyTools.Core.Texts.Blocks;

namespace TreatyTools.Core.Tests.Texts.Structure;

/// <summary>Makes blocks of texts in tests, by the simplest means.</summary>
internal static class SampleBlocks
{
    /// <summary>One block a line; an empty line is a gap. With <paramref name="marked"/>, signs of Markdown make headings, and the other lines are
    /// paragraphs.</summary>
    public static SourceText Lines(string text, bool marked = false)
    {
        StringBuilder all = new();
        List<SourceBlock> blocks = [];
        bool gap = false;
        foreach (string raw in text.Replace("\ufeff", "", StringComparison.Ordinal).Split('\n'))
        {
            string line = Fold(raw);
            int depth = marked ? line.TakeWhile(sign => sign == '#').Count() : 0;
            line = line[depth..].Trim();
            if (line.Length == 0)
            {
                gap = true;
                continue;
            }

            Add(all, blocks, line, depth > 0 ? BlockKind.Heading : marked ? BlockKind.Paragraph : BlockKind.Line, bold: false, gap);
            gap = false;
        }

        return new SourceText { Format = marked ? "md" : "txt", Text = all.ToString(), Blocks = blocks };
    }

    /// <summary>Paragraphs of an official text as somebody else took it apart: headings are bold.</summary>
    public static SourceText Paragraphs(IEnumerable<ReadParagraph> paragraphs)
    {
        StringBuilder all = new();
        List<SourceBlock> blocks = [];
        foreach (ReadParagraph paragraph in paragraphs)
        {
            Add(all, blocks, Fold($"{paragraph.Prefix} {paragraph.Text}"), BlockKind.Paragraph, paragraph.Heading, gap: false);
        }

        return new SourceText { Format = "json", Text = all.ToString(), Blocks = blocks };
    }

    /// <summary>The paragraphs of such a text.</summary>
    public static List<ReadParagraph> Read(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        return
        [
            .. document.RootElement.EnumerateArray().Select(item => new ReadParagraph(
                Fold(item.GetProperty("prefix").GetString() ?? ""), Fold(item.GetProperty("text").GetString() ?? ""),
                    item.GetProperty("type").GetString() == "heading")),
        ];
    }

    /// <summary>White space folded to single blanks.</summary>
    public static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Add(StringBuilder all, List<SourceBlock> blocks, string words, BlockKind kind, bool bold, bool gap)
    {
        if (words.Length == 0)
        {
            return;
        }

        all.Append(all.Length > 0 ? "\n" : "");
        blocks.Add(new SourceBlock { Text = words, Kind = kind, Bold = bold, Offset = all.Length, GapBefore = gap });
        all.Append(words);
    }
}

/// <summary>A paragraph of such a text: its number, its words, and whether it is a heading.</summary>
internal sealed record ReadParagraph(string Prefix, string Text, bool Heading);
