using TreatyTools.Core.Texts.Units;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Writing;

/// <summary>A text as lines: each unit a paragraph after an empty line, its number before its words; divisions and articles with number and heading on lines
/// of their own.</summary>
internal static class PlainWriter
{
    internal static IEnumerable<string> Lines(TextTree tree)
    {
        bool first = true;
        if (tree.Document.Title is { } title)
        {
            yield return title;
            first = false;
        }

        foreach (TextUnit unit in tree.Roots.SelectMany(tree.Within))
        {
            string[] lines = [.. Lines(unit)];
            if (lines.Length > 0 && !first)
            {
                yield return "";
            }

            foreach (string line in lines)
            {
                yield return line;
                first = false;
            }
        }
    }

    private static IEnumerable<string> Lines(TextUnit unit)
    {
        bool headed = unit.Heading is not null || (unit.Label is not null && IsHeaded(unit.Kind));
        if (headed && unit.Label is not null)
        {
            yield return unit.Label;
        }

        if (unit.Heading is not null)
        {
            yield return unit.Heading;
        }

        if (headed && unit.Text.Length > 0)
        {
            yield return "";
        }

        string own = headed || unit.Label is null ? unit.Text : $"{unit.Label} {unit.Text}".TrimEnd();
        if (own.Length > 0)
        {
            yield return own;
        }
    }

    /// <summary>Whether the number of a unit stands on a line of its own.</summary>
    internal static bool IsHeaded(string kind) => kind is TextUnitKinds.Part or TextUnitKinds.Chapter or TextUnitKinds.Section or TextUnitKinds.Article
        or TextUnitKinds.Annex;
}
