using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Model;
using TreatyTools.Tests.Shared;

namespace TreatyTools.Core.Tests.Datasets.Tables;

/// <summary>
/// The sections of <c>seeds/FORMAT.md</c>, one a seed file. One that is missing is made of what the table declares: keys in their order, terms, and what each
/// key holds; people then add what else is to be said.
/// </summary>
public sealed class DeclaredTests
{
    [Fact]
    public void Every_seed_file_has_its_section() => Snapshot.MatchDocument("seeds/FORMAT.md", document =>
    {
        List<string> sections = [.. document.Split("\n## ")];
        int behind = 0;
        foreach (TableSchema table in RecordTables.All.Where(table => table.SeedFiles is not null))
        {
            string file = table.SeedFiles!.Replace("*.yaml", "", StringComparison.Ordinal);
            int found = sections.FindIndex(section => section.StartsWith(file, StringComparison.Ordinal));
            if (found < 0)
            {
                sections.Insert(found = behind + 1, Section(table));
            }

            behind = found;
        }

        return string.Join("\n## ", sections);
    });

    [Fact]
    public void A_section_is_made_of_what_the_table_declares()
    {
        string made = Section(RecordTables.Find(VoteTable.TableName)!);
        Assert.StartsWith("votes.yaml  (how one State voted on one motion, or that it did not)\n"
            + "event, country, vote (yes | no | abstain | non-voting), explanation, sources [], basis (optional), confidence, note (optional).\n"
            + "- `event`: The event in which the vote was taken.\n", made, StringComparison.Ordinal);
        string nested = Section(RecordTables.Find(DisagreementTable.TableName)!);
        Assert.Contains(", accounts: list of {value, sources [], note", nested, StringComparison.Ordinal);
        Assert.Contains(", vote {subject, yes, no, abstain}, ", Section(RecordTables.Find(EventTable.TableName)!), StringComparison.Ordinal);
    }

    private static string Section(TableSchema table)
    {
        IEnumerable<IGrouping<string, FieldSchema>> keys = Keys(table);
        string what = char.ToLowerInvariant(table.Description[0]) + table.Description[1..].TrimEnd('.');
        IEnumerable<string> parts = RecordTables.All.Where(part => part.Parent == table.Name)
            .Select(part => $"{part.ParentKey}: list of {{{string.Join(", ", Keys(part).Select(Item))}}}");
        IEnumerable<string> told = keys.SelectMany(key => key).Select(field => $"- `{field.SeedKey}`: {field.Description}\n");
        return $"{table.SeedFiles}  ({what})\n{string.Join(", ", keys.Select(Item).Concat(parts))}.\n{string.Concat(told)}";
    }

    private static IEnumerable<IGrouping<string, FieldSchema>> Keys(TableSchema table) =>
        table.Fields.Where(field => field.SeedKey is not null).GroupBy(field => field.SeedKey!.Split('.')[0]);

    // A key with its terms, as the other sections write it: kind (one | another), and the keys of a nested mapping in braces.
    private static string Item(IGrouping<string, FieldSchema> key)
    {
        if (key.First().SeedKey!.Contains('.', StringComparison.Ordinal))
        {
            return $"{key.Key} {{{string.Join(", ", key.Select(field => field.SeedKey!.Split('.')[1] + Terms(field, ": ", "")))}}}";
        }

        FieldSchema only = key.First();
        return key.Key + (only.Type == FieldType.List ? " []" : "") + Terms(only, " (", ")") + (only.SeedOptional ? " (optional)" : "");
    }

    // Those of confidence and basis are told once, for all.
    private static string Terms(FieldSchema field, string before, string after) =>
        field.Vocabulary is null || field.Vocabulary == Vocabularies.Confidence || field.Vocabulary == Vocabularies.Basis
            ? "" : before + string.Join(" | ", field.Vocabulary.Values) + after;
}
