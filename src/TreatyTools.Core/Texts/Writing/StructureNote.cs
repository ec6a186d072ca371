using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using TreatyTools.Model;

namespace TreatyTools.Core.Texts.Writing;

/// <summary>
/// What a Markdown or plain text file says at its end of the units in it, where its words alone would not give them again: for each unit its place in the text
/// and its lines. The words stay where people read them. It holds for the words that it was written with: once they are changed, it is passed over.
/// </summary>
public static class StructureNote
{
    private const string Sign = "%% Structure of the text above, for programs. Whoever changes the text may delete it.";
    private const string Opens = "<!--", Closes = "-->";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The lines of a note.</summary>
    /// <param name="document">The text.</param>
    /// <param name="lines">The lines that it was written as.</param>
    /// <param name="markdown">Whether these are Markdown, in which the note is a comment; else they are plain text.</param>
    internal static IEnumerable<string> Lines(TextDocument document, IReadOnlyList<WrittenLine> lines, bool markdown)
    {
        ILookup<string, int> places = Enumerable.Range(0, lines.Count).Where(i => lines[i].Unit is not null).ToLookup(i => lines[i].Unit!.Id);
        yield return "";
        if (markdown)
        {
            yield return Opens;
        }

        yield return Sign;
        string head = JsonSerializer.Serialize(new Head(Hash(lines.Select(line => line.Text)), document.Name, document.Title, document.Language), Options);
        yield return head;
        foreach (TextUnit unit in document.Units)
        {
            int[] own = [.. places[unit.Id]];
            Entry entry = new(unit.Kind, unit.Id, unit.Parent, unit.Label, unit.Number, unit.Heading, unit.Language, own.Length > 0 ? own[0] : 0, own.Length, null);
            string words = Words(entry, own.Select(i => lines[i].Text), markdown);
            yield return JsonSerializer.Serialize(words == unit.Text ? entry : entry with { Text = unit.Text }, Options);
        }

        if (markdown)
        {
            yield return Closes;
        }
    }

    /// <summary>Takes a file that ends with a note apart.</summary>
    /// <param name="content">The file.</param>
    /// <param name="markdown">Whether it is Markdown; else it is plain text.</param>
    /// <param name="format">Name of the format.</param>
    /// <returns>Its bytes before the note, and the text as the note has it, null where the words were changed; null for a file without a note.</returns>
    internal static (byte[] Above, TextDocument? Document)? Read(byte[] content, bool markdown, string format)
    {
        byte[] sign = Encoding.UTF8.GetBytes(Sign);
        int at = content.AsSpan().LastIndexOf(sign);
        if (at <= 0 || content[at - 1] != '\n')
        {
            return null;
        }

        string above = Encoding.UTF8.GetString(content, 0, at).ReplaceLineEndings("\n").TrimEnd();
        above = markdown && above.EndsWith(Opens, StringComparison.Ordinal) ? above[..^Opens.Length].TrimEnd() : above;
        string note = Encoding.UTF8.GetString(content, at + sign.Length, content.Length - at - sign.Length);
        return (Encoding.UTF8.GetBytes(above), Document(above.Split('\n'), note, markdown, format));
    }

    private static TextDocument? Document(string[] lines, string note, bool markdown, string format)
    {
        try
        {
            string[] rows = [.. note.ReplaceLineEndings("\n").Split('\n').Select(row => row.Trim()).Where(row => row.StartsWith('{'))];
            if (rows.Length < 2 || JsonSerializer.Deserialize<Head>(rows[0], Options) is not { Name: not null } head || head.Hash != Hash(lines))
            {
                return null;
            }

            Dictionary<string, int> levels = new(StringComparer.Ordinal);
            List<TextUnit> units = [];
            foreach (string row in rows.Skip(1))
            {
                Entry entry = JsonSerializer.Deserialize<Entry>(row, Options)!;
                if (entry.Line < 0 || entry.Lines < 0 || entry.Line > lines.Length - entry.Lines)
                {
                    return null;
                }

                units.Add(new TextUnit
                {
                    Id = entry.Id, Kind = entry.Kind, Parent = entry.Parent, Label = entry.Label, Number = entry.Number, Heading = entry.Heading,
                    Language = entry.Language, Document = head.Name, Position = units.Count + 1, Offset = 0,
                    Level = entry.Parent is null ? 0 : levels.GetValueOrDefault(entry.Parent, -1) + 1,
                    Text = entry.Text ?? Words(entry, lines.AsSpan(entry.Line, entry.Lines).ToArray(), markdown),
                });
                levels.TryAdd(entry.Id ?? "", units[^1].Level);
            }

            return JsonText.Checked(new TextDocument
            {
                Name = head.Name, Title = head.Title, Language = head.Language, Format = format, Units = units, Diagnostics = [],
            }, head.Name);
        }
        catch (Exception e) when (e is JsonException or TreatyFault)
        {
            // A note that was damaged tells nothing.
            return null;
        }
    }

    private static string Words(Entry entry, IEnumerable<string> lines, bool markdown)
    {
        string words = string.Join('\n', markdown ? MarkdownWriter.Unescaped([.. lines]) : lines);
        bool numbered = entry.Label is not null && entry.Heading is null && !PlainWriter.IsHeaded(entry.Kind);
        return !numbered ? words : words.StartsWith(entry.Label + " ", StringComparison.Ordinal) ? words[(entry.Label!.Length + 1)..]
            : words == entry.Label ? "" : words;
    }

    private static string Hash(IEnumerable<string> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines).ReplaceLineEndings("\n").TrimEnd())));

    private sealed record Head(string Hash, string Name, string? Title, string? Language);

    private sealed record Entry(string Kind, string Id, string? Parent, string? Label, string? Number, string? Heading, string? Language, int Line, int Lines,
        string? Text);
}
