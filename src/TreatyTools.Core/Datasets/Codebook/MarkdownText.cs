using System.Text;

namespace TreatyTools.Core.Datasets.Codebook;

/// <summary>A Markdown document that grows block by block. What comes from records cannot break out of its place.</summary>
internal sealed class MarkdownText
{
    private readonly StringBuilder _text = new();

    /// <summary>Appends a heading.</summary>
    public void Heading(int level, string text) => Raw($"{new string('#', level)} {text}");

    /// <summary>Appends a paragraph.</summary>
    public void Paragraph(string text) => Raw(text);

    /// <summary>Appends a list.</summary>
    public void Bullets(params string[] items) => Raw(string.Join('\n', items.Select(item => "- " + item)));

    /// <summary>Appends a block of code.</summary>
    public void CodeBlock(string language, string code) => Raw($"```{language}\n{code}\n```");

    /// <summary>Appends a table; of one without rows, nothing.</summary>
    /// <param name="header">Headings of the columns.</param>
    /// <param name="rows">Cells, as Markdown of one line.</param>
    /// <param name="alignment">For each column <c>l</c> or <c>r</c>; by default all to the left.</param>
    public void Table(string[] header, IEnumerable<string[]> rows, string? alignment = null)
    {
        string[][] all = rows.ToArray();
        if (all.Length == 0)
        {
            return;
        }

        StringBuilder table = new();
        Row(table, header);
        Row(table, header.Select((_, i) => alignment?[i] == 'r' ? "---:" : "---"));
        foreach (string[] row in all)
        {
            Row(table, row);
        }

        Raw(table.ToString());
    }

    /// <summary>Appends a block as it is, and a blank line after it.</summary>
    public void Raw(string block) => _text.Append(_text.Length == 0 ? "" : "\n").Append(block.Trim('\n')).Append('\n');

    /// <summary>Text of a record for a paragraph or a cell: on one line, and without effect as Markdown or HTML.</summary>
    public static string Plain(string text)
    {
        StringBuilder plain = new(text.Length);
        foreach (char c in text)
        {
            if (c is '\n' or '\r' or '\t')
            {
                plain.Append(' ');
            }
            else
            {
                if (c is '\\' or '|' or '*' or '`' or '<' or '[' or ']')
                {
                    plain.Append('\\');
                }

                plain.Append(c);
            }
        }

        return plain.ToString();
    }

    /// <summary>Text as code. A stroke ends a cell even inside code, unless it is escaped.</summary>
    public static string Code(string text) => $"`{text.Replace('`', '\'').Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ")}`";

    /// <summary>A document as a section of another: its title goes, and its other headings move a level down. Code blocks stay as they are.</summary>
    public static string Demote(string markdown)
    {
        StringBuilder section = new();
        bool code = false;
        foreach (string line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            code ^= line.StartsWith("```", StringComparison.Ordinal);
            if (code || !line.StartsWith('#'))
            {
                section.Append(line).Append('\n');
            }
            else if (!line.StartsWith("# ", StringComparison.Ordinal))
            {
                section.Append('#').Append(line).Append('\n');
            }
        }

        return section.ToString();
    }

    public override string ToString() => _text.ToString();

    private static void Row(StringBuilder table, IEnumerable<string> cells) => table.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
