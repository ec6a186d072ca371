using System.Text;
using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Writing;

/// <summary>A text as Markdown: headings for divisions and articles, paragraphs with their own numbers, subparagraphs and points as lists; signs of Markdown
/// in the words escaped.</summary>
internal static class MarkdownWriter
{
    private const int DeepestHeading = 6;

    internal static IEnumerable<WrittenLine> Lines(TextTree tree)
    {
        bool first = true;
        if (PlainWriter.Title(tree.Document) is { } title)
        {
            yield return new WrittenLine($"# {Escaped(title)}");
            first = false;
        }

        foreach (TextUnit unit in tree.Roots.SelectMany(tree.Within))
        {
            bool headed = unit.Heading is not null || (unit.Label is not null && PlainWriter.IsHeaded(unit.Kind)) || unit.Kind is TextUnitKinds.Preamble
                or TextUnitKinds.Conclusion;
            int depth = tree.Around(unit).TakeWhile(around => around.Kind is TextUnitKinds.Subparagraph or TextUnitKinds.Point).Count();
            if (headed)
            {
                string name = string.Join(". ", new[] { unit.Label?.TrimEnd('.'), unit.Heading }.OfType<string>());
                if (!first)
                {
                    yield return new WrittenLine("");
                }

                first = false;
                yield return new WrittenLine($"{new string('#', Math.Min(unit.Level + 2, DeepestHeading))} "
                    + Escaped(name.Length > 0 ? name : unit.Kind == TextUnitKinds.Preamble ? "Preamble" : "Conclusion"));
            }

            string text = headed || unit.Label is null ? unit.Text : $"{unit.Label} {unit.Text}".TrimEnd();
            if (text.Length > 0)
            {
                // In a list the indent tells what a line belongs to; lines of one unit are parted by a hard break.
                string indent = depth > 0 ? new string(' ', 2 * (depth - 1)) : "";
                if (!first)
                {
                    yield return new WrittenLine("");
                }

                first = false;
                string[] lines = [.. text.Split('\n').Select(Escaped)];
                for (int i = 0; i < lines.Length; i++)
                {
                    string mark = depth == 0 ? "" : i == 0 ? "- " : "  ";
                    yield return new WrittenLine($"{indent}{mark}{lines[i]}{(i + 1 < lines.Length ? "\\" : "")}", unit);
                }
            }
        }
    }

    /// <summary>The words of the lines of one unit, as they were before they were written.</summary>
    internal static IEnumerable<string> Unescaped(IReadOnlyList<string> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            string line = lines[i].TrimStart(' ');
            line = line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line;
            line = i + 1 < lines.Count && line.EndsWith('\\') ? line[..^1] : line;
            StringBuilder words = new(line.Length);
            for (int j = 0; j < line.Length; j++)
            {
                j += line[j] == '\\' && j + 1 < line.Length && char.IsAscii(line[j + 1]) && !char.IsAsciiLetterOrDigit(line[j + 1]) ? 1 : 0;
                words.Append(line[j]);
            }

            yield return words.ToString();
        }
    }

    private static string Escaped(string text)
    {
        StringBuilder escaped = new(text.Length + 8);
        string line = text.Trim().ReplaceLineEndings(" ");
        int digits = line.TakeWhile(char.IsAsciiDigit).Count();
        for (int i = 0; i < line.Length; i++)
        {
            bool sign = line[i] is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '|' or '~' or '#';
            bool opens = (i == 0 && line[i] is '-' or '+' or '=') || (i == digits && digits > 0 && line[i] is '.' or ')');
            escaped.Append(sign || (opens && (i == 0 || i == digits)) ? "\\" : "").Append(line[i]);
        }

        return escaped.ToString();
    }
}
