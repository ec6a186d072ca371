using System.Text.RegularExpressions;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;

namespace TreatyTools.Core.Tests.Datasets.Tables;

/// <summary>That <c>seeds/FORMAT.md</c> tells of each table the keys, in their order, and the terms that the schema has: no change can leave it
/// behind.</summary>
public sealed partial class FormatTests
{
    private const string Common = "";

    private static readonly Dictionary<string, string> Sections = Read();

    public static TheoryData<string> Tables => [.. RecordTables.All.Where(table => table.SeedFiles is not null).Select(table => table.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_keys_are_told_in_their_order_and_no_others(string name)
    {
        TableSchema table = RecordTables.Find(name)!;
        Assert.True(Sections.ContainsKey(table.SeedFiles!), $"There is no section of {table.SeedFiles}: DeclaredTests writes one.");
        string[] children = [.. RecordTables.All.Where(child => child.Parent == name).Select(child => child.ParentKey!)];
        string[] told = [.. Listed(Sections[table.SeedFiles!]).Where(key => !IsLeftOut(key) && !children.Contains(key))];
        string[] expected = [.. table.Fields.Select(field => field.SeedKey?.Split('.')[0]).OfType<string>().Distinct().Where(key => !IsLeftOut(key))];
        Assert.Equal(expected, told);
        Assert.All(children, key => Assert.Contains($"{key}: list of {{", Sections[table.SeedFiles!], StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_terms_are_told_and_no_others(string name)
    {
        TableSchema table = RecordTables.Find(name)!;
        Assert.True(Sections.ContainsKey(table.SeedFiles!), $"There is no section of {table.SeedFiles}: DeclaredTests writes one.");
        foreach (FieldSchema field in RecordTables.All.Where(member => member == table || member.Parent == name).SelectMany(member => member.Fields)
            .Where(field => field.Vocabulary is not null))
        {
            string key = field.SeedKey!.Split('.')[^1];
            string[] told = Terms(Sections[key is "confidence" or "basis" ? Common : table.SeedFiles!], key);
            Assert.Equal(field.Vocabulary!.Values.Order(StringComparer.Ordinal), told.Where(term => term != "null").Order(StringComparer.Ordinal));
        }
    }

    /// <summary>What a record may leave out stands in the list of keys only where it is usual.</summary>
    private static bool IsLeftOut(string key) => key is "basis" or "note";

    /// <summary>The keys of the list with which a section begins, without what is told of each in brackets.</summary>
    private static IEnumerable<string> Listed(string section)
    {
        string list = section;
        for (string before = ""; before != list;)
        {
            before = list;
            list = Bracketed().Replace(list, "");
        }

        // The list ends with the sentence; a paragraph or a further key may follow.
        return list[..End().Match(list).Index].Split(',').Select(item => Word().Match(item).Value).Where(key => key.Length > 0);
    }

    /// <summary>The terms told of a key, as <c>key (one | another: why)</c> or <c>key: one | another</c>; the first word of each.</summary>
    private static string[] Terms(string section, string key)
    {
        foreach (Match match in Regex.Matches(section, $@"(?<![a-z_]){key}( \(|: )"))
        {
            int depth = 0, end = match.Index + match.Length;
            while (end < section.Length && depth >= 0 && section[end] is not ('}' or '`') && !section.AsSpan(end).StartsWith(". "))
            {
                depth += section[end] switch { '(' => 1, ')' => -1, _ => 0 };
                end++;
            }

            string body = section[(match.Index + match.Length)..end];
            if (body.Contains('|', StringComparison.Ordinal) || key == "basis")
            {
                return [.. body.Split('|').Select(item => Word().Match(item).Value)];
            }
        }

        return [];
    }

    private static Dictionary<string, string> Read()
    {
        Dictionary<string, string> sections = new(StringComparer.Ordinal);
        string[] parts = File.ReadAllText(Path.Combine(Repository.Root, "seeds", "FORMAT.md")).ReplaceLineEndings("\n").Split("\n## ");
        sections[Common] = parts[0].Replace('\n', ' ');
        foreach (string section in parts.Skip(1))
        {
            string heading = section.Split('\n')[0];
            string file = heading.Split(' ', ',')[0];
            sections[file.StartsWith("provisions-", StringComparison.Ordinal) ? "provisions-*.yaml" : file] = section[heading.Length..].Replace('\n', ' ');
        }

        return sections;
    }

    [GeneratedRegex(@"\([^(){}]*\)|\{[^(){}]*\}|\[\]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\.( |$)")]
    private static partial Regex End();

    [GeneratedRegex("[a-z_][a-z_-]*")]
    private static partial Regex Word();
}
