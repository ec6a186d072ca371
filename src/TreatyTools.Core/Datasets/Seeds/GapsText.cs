using System.Text;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Seeds;

/// <summary>
/// Reads the gaps that the makers of a dataset tell in Markdown: headings are topics, and each item of a list, or paragraph, is a gap. The title of the
/// document is none.
/// </summary>
internal static class GapsText
{
    internal static IReadOnlyList<DatasetGap> Read(string markdown)
    {
        List<DatasetGap> gaps = [];
        StringBuilder text = new();
        string? topic = null;
        bool isTitleSeen = false;
        foreach (string line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            string content = line.Trim();
            bool isItem = content.StartsWith("- ", StringComparison.Ordinal) || content.StartsWith("* ", StringComparison.Ordinal);
            if (content.Length == 0 || content[0] == '#' || isItem || content.StartsWith("```", StringComparison.Ordinal))
            {
                Close();
            }

            if (content.StartsWith('#'))
            {
                string heading = Plain(content.TrimStart('#'));
                (topic, isTitleSeen) = isTitleSeen || content.StartsWith("##", StringComparison.Ordinal) ? (WithoutNumber(heading), isTitleSeen)
                    : (topic, true);
            }
            else if (!content.StartsWith("```", StringComparison.Ordinal))
            {
                text.Append(' ').Append(isItem ? content[2..] : content);
            }
        }

        Close();
        return gaps.AsReadOnly();

        void Close()
        {
            string gap = Plain(text.ToString());
            text.Clear();
            if (gap.Length > 0)
            {
                gaps.Add(new DatasetGap(topic, gap));
            }
        }
    }

    // Marks of code and stress say nothing where they are not rendered.
    private static string Plain(string text) => text.Replace("`", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal).Trim();

    private static string WithoutNumber(string heading)
    {
        int end = heading.IndexOf(". ", StringComparison.Ordinal);
        return end > 0 && heading.AsSpan(0, end).IndexOfAnyExceptInRange('0', '9') < 0 ? heading[(end + 2)..] : heading;
    }
}
