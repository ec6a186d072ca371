using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Writing;

/// <summary>A text as lines: each unit a paragraph after an empty line, its number before its words; divisions and articles with number and heading on lines
/// of their own.</summary>
internal static class PlainWriter
{
    internal static IEnumerable<WrittenLine> Lines(TextTree tree)
    {
        bool first = true;
        if (Title(tree.Document) is { } title)
        {
            yield return new WrittenLine(title);
            first = false;
        }

        foreach (TextUnit unit in tree.Roots.SelectMany(tree.Within))
        {
            WrittenLine[] lines = [.. Lines(unit)];
            if (lines.Length > 0 && !first)
            {
                yield return new WrittenLine("");
            }

            foreach (WrittenLine line in lines)
            {
                yield return line;
                first = false;
            }
        }
    }

    /// <summary>The title, where the text does not have it among its words.</summary>
    internal static string? Title(TextDocument document) =>
        document.Title is { } title && !document.Units.Take(5).Any(unit => unit.Text.Split('\n').Contains(title)) ? title : null;

    private static IEnumerable<WrittenLine> Lines(TextUnit unit)
    {
        bool headed = unit.Heading is not null || (unit.Label is not null && IsHeaded(unit.Kind));
        if (headed && unit.Label is not null)
        {
            yield return new WrittenLine(unit.Label);
        }

        if (unit.Heading is not null)
        {
            yield return new WrittenLine(unit.Heading);
        }

        if (headed && unit.Text.Length > 0)
        {
            yield return new WrittenLine("");
        }

        string own = headed || unit.Label is null ? unit.Text : $"{unit.Label} {unit.Text}".TrimEnd();
        foreach (string line in own.Length > 0 ? own.Split('\n') : [])
        {
            yield return new WrittenLine(line, unit);
        }
    }

    /// <summary>Whether the number of a unit stands on a line of its own.</summary>
    internal static bool IsHeaded(string kind) => kind is TextUnitKinds.Part or TextUnitKinds.Chapter or TextUnitKinds.Section or TextUnitKinds.Article
        or TextUnitKinds.Annex;
}
