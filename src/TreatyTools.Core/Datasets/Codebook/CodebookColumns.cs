using System.Globalization;
using TreatyTools.Core.Datasets.Schema;

namespace TreatyTools.Core.Datasets.Codebook;

/// <summary>Types and constraints of columns, in words.</summary>
internal static class CodebookColumns
{
    /// <summary>The type of a column.</summary>
    public static string Type(FieldSchema field) => field.Type switch
    {
        FieldType.Integer => "whole number",
        FieldType.Number => "number",
        FieldType.Boolean => "`true` or `false`",
        FieldType.List => "list of texts",
        FieldType.Date => "EDTF date",
        _ => "text",
    };

    /// <summary>What the schema asks of the values of a column.</summary>
    public static string Constraints(TableSchema table, FieldSchema field)
    {
        List<string> rules = [];
        if (field.Required)
        {
            rules.Add("required");
        }
        else if (field.RequiredInGroup)
        {
            rules.Add($"required where another of the columns {Group(table, field)} has a value");
        }

        if (table.PrimaryKey.Count == 1 && table.PrimaryKey[0] == field.Name)
        {
            rules.Add("unique in the dataset");
        }

        if (field.Reference is { } reference)
        {
            rules.Add((field.Type == FieldType.List ? "each " : "") + Target(reference));
        }

        if (field.Vocabulary is { } vocabulary)
        {
            rules.Add($"a term of [{vocabulary.Name}](#vocabulary-{vocabulary.Name})");
        }

        if (field.Minimum is { } minimum)
        {
            rules.Add(string.Create(CultureInfo.InvariantCulture, $"at least {minimum}"));
        }

        if (field.MaximumWords is { } words)
        {
            rules.Add(string.Create(CultureInfo.InvariantCulture, $"at most {words} words"));
        }

        if (field.Country != CountryRule.None)
        {
            rules.Add("a code of ISO 3166-1 alpha-3" + (field.Country == CountryRule.CountryOrUnion ? ", or `EU`" : ""));
        }

        if (field.Pattern is { } pattern)
        {
            rules.Add($"{(field.Type == FieldType.List ? "each of the form" : "of the form")} {MarkdownText.Code(pattern)}");
        }

        return string.Join("; ", rules);
    }

    private static string Target(FieldReference reference) => reference.Kind switch
    {
        ReferenceKind.Table => $"the id of a row of [{reference.Table}](#table-{reference.Table})",
        ReferenceKind.Provision => "a provision ([provisions](#table-provisions), [paragraphs](#table-paragraphs))",
        ReferenceKind.ProvisionOrTreaty =>
            "a provision; where the dataset holds none of that treaty, the part before the stroke is the id of a row of [treaties](#table-treaties)",
        _ => "the id of a row of any table, or a provision",
    };

    private static string Group(TableSchema table, FieldSchema field)
    {
        string group = field.SeedKey![..(field.SeedKey!.IndexOf('.', StringComparison.Ordinal) + 1)];
        FieldSchema[] members = table.Fields.Where(other => other.SeedKey?.StartsWith(group, StringComparison.Ordinal) == true).ToArray();
        return $"`{members[0].Name}` to `{members[^1].Name}`";
    }
}
