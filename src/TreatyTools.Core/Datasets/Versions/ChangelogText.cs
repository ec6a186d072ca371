using System.Globalization;
using TreatyTools.Core.Datasets.Codebook;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Versions;

/// <summary>What changed from one version of a dataset to the next, as a section of a change log in Markdown.</summary>
public static class ChangelogText
{
    /// <summary>How many ids are named before the rest is counted.</summary>
    private const int Named = 12;

    private const string Mark = "## ";

    /// <summary>The section of the later version: a heading, what the changes call for, tables and fields, numbers of records, and ids.</summary>
    public static string Section(DatasetComparison comparison)
    {
        MarkdownText text = new();
        text.Heading(2, Heading(comparison));
        text.Paragraph($"Compared with version {MarkdownText.Plain(comparison.ReferenceVersion)} of {Day(comparison.ReferenceCreated)}. {Call(comparison)}");
        ILookup<string, DatasetChange> changes = comparison.Changes.ToLookup(change => change.Change, StringComparer.Ordinal);
        string[] schema = [.. comparison.Changes.Where(change => change.Change.StartsWith("table-", StringComparison.Ordinal)
            || change.Change.StartsWith("field-", StringComparison.Ordinal)).Select(Schema)];
        Block(text, "Tables and fields", schema);
        DatasetTableChange[] tables = [.. comparison.Tables.Where(table => table.Added + table.Removed + table.Changed > 0)];
        if (tables.Length > 0)
        {
            text.Heading(3, "Records");
            text.Table(["Table", "Added", "Removed", "Changed"], tables.Select(table => (string[])
                [MarkdownText.Code(table.Table), Number(table.Added), Number(table.Removed), Number(table.Changed)]), "lrrr");
        }

        HashSet<string?> whole = [.. changes[Terms.DatasetChange.TableAdded].Concat(changes[Terms.DatasetChange.TableRemoved]).Select(change => change.Table)];
        Block(text, "Removed", Records(changes[Terms.DatasetChange.RecordRemoved].Where(change => !whole.Contains(change.Table))));
        Block(text, "Added", Records(changes[Terms.DatasetChange.RecordAdded].Where(change => !whole.Contains(change.Table))));
        Block(text, "Corrected", changes[Terms.DatasetChange.ValueChanged].GroupBy(change => (change.Table, change.Field))
            .Select(group => $"{MarkdownText.Code(group.Key.Table!)}, {MarkdownText.Code(group.Key.Field!)}: {Ids(group)}"));
        Block(text, "The dataset itself", changes[Terms.DatasetChange.PropertyChanged].Select(change => $"{MarkdownText.Code(change.Field!)} is another."));
        return text.ToString();
    }

    /// <summary>A change log with a section: it goes before the others, or takes the place of the one on the same version.</summary>
    /// <param name="existing">The change log; null for a new one.</param>
    /// <param name="comparison">What the section tells.</param>
    public static string Insert(string? existing, DatasetComparison comparison)
    {
        string section = Section(comparison);
        if (string.IsNullOrWhiteSpace(existing))
        {
            return $"# Changes of the dataset {comparison.Name}\n\n{section}";
        }

        string[] lines = existing.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        int[] headings = [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith(Mark, StringComparison.Ordinal))];
        int own = Array.FindIndex(headings, i => lines[i] == Mark + Heading(comparison)
            || lines[i].StartsWith($"{Mark}{MarkdownText.Plain(comparison.DifferenceVersion)} ", StringComparison.Ordinal));
        int start = own >= 0 ? headings[own] : headings.Length > 0 ? headings[0] : lines.Length;
        int end = own < 0 ? start : own + 1 < headings.Length ? headings[own + 1] : lines.Length;
        string before = string.Join('\n', lines[..start]).TrimEnd('\n'), after = string.Join('\n', lines[end..]);
        return $"{before}{(before.Length > 0 ? "\n\n" : "")}{section}{(after.Length > 0 ? $"\n{after}\n" : "")}";
    }

    private static string Heading(DatasetComparison comparison) => $"{MarkdownText.Plain(comparison.DifferenceVersion)} - {Day(comparison.DifferenceCreated)}";

    private static string Call(DatasetComparison comparison)
    {
        if (comparison.CallsFor == Terms.VersionPart.None)
        {
            return "Nothing changed.";
        }

        string rule = $"The changes call for a {(comparison.CallsFor == Terms.VersionPart.Patch ? "patch" : comparison.CallsFor + " version")}"
            + (comparison.NextVersion is { } next ? $", {next}" : "");
        return comparison.VersionFollows == false ? $"{rule}; this version is lower." : rule + ".";
    }

    private static string Schema(DatasetChange change)
    {
        string table = MarkdownText.Code(change.Table!), field = change.Field is null ? "" : MarkdownText.Code(change.Field);
        return change.Change switch
        {
            Terms.DatasetChange.TableAdded => $"The table {table} is new ({change.New}).",
            Terms.DatasetChange.TableRemoved => $"The table {table} is gone ({change.Old}).",
            Terms.DatasetChange.FieldAdded => $"{table}: the field {field} is new.",
            Terms.DatasetChange.FieldRemoved => $"{table}: the field {field} is gone.",
            Terms.DatasetChange.FieldMoved => $"{table}: the field {field} moved from {change.Old} to {change.New}.",
            _ => $"{table}: the rules of {field} are others ({Rule(change.Old ?? change.New!)}).",
        };
    }

    // The name of the rule; its values may be long, and stand in the descriptor.
    private static string Rule(string rule) => MarkdownText.Plain(rule.Split(':')[0]);

    private static IEnumerable<string> Records(IEnumerable<DatasetChange> changes) =>
        changes.GroupBy(change => change.Table!, StringComparer.Ordinal).Select(table => $"{MarkdownText.Code(table.Key)}: {Ids(table)}");

    private static string Ids(IEnumerable<DatasetChange> changes)
    {
        string[] ids = [.. changes.Select(change => change.Id!).Order(NaturalOrder.Comparer)];
        string named = string.Join(", ", ids.Take(Named).Select(MarkdownText.Plain));
        return ids.Length > Named ? $"{named} and {Number(ids.Length - Named)} more" : named;
    }

    private static void Block(MarkdownText text, string heading, IEnumerable<string> items)
    {
        if (items.ToArray() is { Length: > 0 } bullets)
        {
            text.Heading(3, heading);
            text.Bullets(bullets);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
