using System.Text.Json;
using System.Text.RegularExpressions;
using TreatyTools.Core.Tests.Texts.Formats;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Texts;

/// <summary>Official texts, made from lists of their paragraphs; for tests that are marked by <see cref="SharedFactAttribute"/>.</summary>
internal static partial class RealTexts
{
    /// <summary>The Convention against Cybercrime.</summary>
    public static TextDocument Cybercrime => Read("A_RES_79_243", "uncc");

    /// <summary>The Convention against Corruption.</summary>
    public static TextDocument Corruption => Read("A_RES_58_4", "uncac");

    /// <summary>The Convention against Transnational Organized Crime.</summary>
    public static TextDocument OrganizedCrime => Read("A_RES_55_25", "untoc");

    /// <summary>The protocols on trafficking and on smuggling.</summary>
    public static TextDocument Trafficking => Read("A_RES_55_25", "trafficking", 2);

    public static TextDocument Smuggling => Read("A_RES_55_25", "smuggling", 3);

    /// <summary>The Optional Protocols on armed conflict and on sale of children.</summary>
    public static TextDocument ArmedConflict => Read("A_RES_54_263", "opac");

    public static TextDocument SaleOfChildren => Read("A_RES_54_263", "opsc", 2);

    /// <summary>One text of a file.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="name">Name of the document.</param>
    /// <param name="annex">Which of its annexes.</param>
    public static TextDocument Read(string file, string name, int annex = 1)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(SharedFactAttribute.PathOf($"texts/{file}.paragraphs.json")));
        List<string> lines = [.. json.RootElement.EnumerateArray().Select(Line)];
        List<int> annexes = [.. Enumerable.Range(0, lines.Count).Where(i => Annex().IsMatch(lines[i])), lines.Count];
        TextBuilder text = new(name);
        for (int i = annexes[annex - 1] + 1; i < annexes[annex]; i++)
        {
            string line = lines[i];
            if (Chapter().Match(line) is { Success: true } chapter)
            {
                string heading = chapter.Groups[2].Value.Length > 0 ? chapter.Groups[2].Value : lines[++i];
                text.Add(TextUnitKinds.Chapter, "Chapter " + chapter.Groups[1].Value, chapter.Groups[1].Value, heading.Trim(), "");
            }
            else if (Article().Match(line) is { Success: true } article)
            {
                string? heading = article.Groups[2].Value is { Length: > 1 } own ? own : null;
                if (heading is null && i + 1 < annexes[annex] && lines[i + 1] is { Length: < 160 } next && !Numbered().IsMatch(next)
                    && next[^1] is not ('.' or ';' or ':' or ','))
                {
                    heading = lines[++i];
                }

                text.Add(TextUnitKinds.Article, "Article " + article.Groups[1].Value, article.Groups[1].Value, heading, "");
            }
            else if (Numbered().Match(line) is { Success: true } numbered)
            {
                text.AddNumbered(numbered.Groups[1].Value, line[numbered.Length..]);
            }
            else if (text.InArticle)
            {
                text.Add(TextUnitKinds.Paragraph, null, null, null, line);
            }
            else if (text.IsEmpty && line.Length < 160 && !line.EndsWith(',') && !line.EndsWith(':'))
            {
                text.Title = line;
            }
            else if (line != "Preamble")
            {
                text.Add(TextUnitKinds.Recital, null, null, null, line);
            }
        }

        return text.Build();
    }

    private static string Line(JsonElement paragraph)
    {
        string prefix = paragraph.GetProperty("prefix").GetString() ?? "", text = paragraph.GetProperty("text").GetString() ?? "";
        return (prefix + (prefix.StartsWith("Article", StringComparison.Ordinal) ? "\n" : "\t") + text).Replace('\u00a0', ' ').Trim('\t', ' ', '\n');
    }

    [GeneratedRegex(@"^annex( [IVX]+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Annex();

    [GeneratedRegex(@"^Chapter\s+([IVX]+)\s*(.*)$", RegexOptions.Singleline)]
    private static partial Regex Chapter();

    [GeneratedRegex(@"^Article\s+(\d+)\s*(?:\n(.*))?$", RegexOptions.Singleline)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(\d+\.|\([a-z]{1,5}\)|[a-z]\.)\s+")]
    private static partial Regex Numbered();
}
