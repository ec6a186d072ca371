using TreatyTools.Core.Countries;
using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Rules;

/// <summary>Checks rows, whose values have the types of the schema, against its other rules. Every fault is a finding.</summary>
internal sealed class RowValidator(DataRows rows, FindingList findings)
{
    private readonly Dictionary<string, DataRow> _ids = new(StringComparer.Ordinal);

    /// <summary>Checks all rows.</summary>
    public void Check()
    {
        foreach (TableSchema table in RecordTables.All)
        {
            foreach (DataRow row in rows[table.Name])
            {
                Fields(row);
                Id(row);
            }
        }

        new ReferenceValidator(rows, findings).Check();
        new RecordRules(rows, findings).Check();
        new ConsistencyRules(rows, findings).Check();
    }

    /// <summary>Checks what records cannot be made without: required values, vocabularies, dates. Cheap enough for every load.</summary>
    public static void CheckBasics(DataRow row, FindingList findings)
    {
        for (int i = 0; i < row.Table.Fields.Count; i++)
        {
            FieldSchema field = row.Table.Fields[i];
            if (Required(row, i, field, findings) && row[i] is string text)
            {
                Basics(row, field, text, findings);
            }
        }
    }

    private void Id(DataRow row)
    {
        if (row.Id is { } id && !_ids.TryAdd(id, row))
        {
            DataRow first = _ids[id];
            findings.Add("duplicate-id", row, row.Table.Id, id,
                $"The id '{FindingList.Shorten(id)}' is already that of a record of '{first.Table.Name}' ({first.File}, line {first.Line}).",
                "Give each record of the dataset an id of its own.");
        }
    }

    private void Fields(DataRow row)
    {
        for (int i = 0; i < row.Table.Fields.Count; i++)
        {
            FieldSchema field = row.Table.Fields[i];
            if (!Required(row, i, field, findings))
            {
                continue;
            }

            switch (row[i])
            {
                case string text:
                    Text(row, field, text);
                    break;
                case int number when number < field.Minimum:
                    findings.Add("minimum", row, field, number, $"'{field.Name}' is {number}, below {field.Minimum}.",
                        "Correct the number, or leave it unknown.");
                    break;
                case IReadOnlyList<string> list:
                    List(row, field, list);
                    break;
            }
        }
    }

    /// <summary>Whether there is a value to check further.</summary>
    private static bool Required(DataRow row, int ordinal, FieldSchema field, FindingList findings)
    {
        bool empty = row[ordinal] is null or IReadOnlyList<string> { Count: 0 };
        if (empty && (field.Required || field.RequiredInGroup && GroupHasValue(row, field)) && !IsConsequence(row, ordinal, field) && !row.IsReported(ordinal))
        {
            findings.Add("required", row, field, null, $"'{field.Name}' has no value.", "Give it one.");
        }

        return !empty;
    }

    /// <summary>Whether the compiler works the value out: what is wrong with it is wrong with what it is made of, and told there.</summary>
    private static bool IsConsequence(DataRow row, int ordinal, FieldSchema field) =>
        row.IsSeed && (field.SeedKey is null || field.InheritsFrom is not null && row.LineOf(ordinal) == row.Line);

    private static bool GroupHasValue(DataRow row, FieldSchema field)
    {
        string group = field.SeedKey![..(field.SeedKey!.IndexOf('.', StringComparison.Ordinal) + 1)];
        for (int i = 0; i < row.Table.Fields.Count; i++)
        {
            if (row[i] is not null && row.Table.Fields[i].SeedKey?.StartsWith(group, StringComparison.Ordinal) == true)
            {
                return true;
            }
        }

        return false;
    }

    private static void Basics(DataRow row, FieldSchema field, string text, FindingList findings)
    {
        if (field.Vocabulary is { } vocabulary && !vocabulary.Contains(text))
        {
            findings.Add("vocabulary", row, field, text,
                $"'{FindingList.Shorten(text)}' is no value of '{field.Name}'.{NameSuggestion.Sentence(text, vocabulary.Values)}",
                $"Choose one of: {string.Join(", ", vocabulary.Values)}.");
        }

        if (field.Type == FieldType.Date && !EdtfDate.TryParse(text, out _))
        {
            findings.Add("edtf", row, field, text, $"'{FindingList.Shorten(text)}' is no EDTF date of level 0 or 1.",
                "Write 2024, 2024-08, 2024-08-08, 2024-08~ or 2024-07/2024-08.");
        }
    }

    private void Text(DataRow row, FieldSchema field, string text)
    {
        Basics(row, field, text, findings);
        Characters(row, field, text);
        if (!(row.IsSeed && field.SeedKey is null) && !field.Matches(text))
        {
            findings.Add(field == row.Table.Id ? "id-pattern" : "pattern", row, field, text,
                $"'{FindingList.Shorten(text)}' has not the form of '{field.Name}'.", field.PatternAdvice);
        }

        if (field.Country != CountryRule.None && !CountryTable.IsIsoCode(text)
            && !(field.Country == CountryRule.CountryOrUnion && text == CountryTable.EuropeanUnion))
        {
            findings.Add("country-code", row, field, text, $"'{FindingList.Shorten(text)}' is no ISO 3166-1 alpha-3 code.",
                field.Country == CountryRule.CountryOrUnion ? "Write a code such as VNM, or EU." : "Write a code such as VNM.");
        }

        if (field.MaximumWords is { } most && WordCount(text) is int words && words > most)
        {
            findings.Add("quote-length", row, field, text, $"The quotation has {words} words.", $"Keep to {most} words, or say it in own words.");
        }
    }

    private void List(DataRow row, FieldSchema field, IReadOnlyList<string> list)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string item in list)
        {
            Characters(row, field, item);
            if (item.Contains(FieldSchema.ListDelimiter, StringComparison.Ordinal))
            {
                findings.Add("list-delimiter", row, field, item,
                    $"The item '{FindingList.Shorten(item)}' holds a '{FieldSchema.ListDelimiter}', which separates items in the package.",
                    "Write the item without it.");
            }

            if (!field.Matches(item))
            {
                findings.Add("pattern", row, field, item, $"'{FindingList.Shorten(item)}' has not the form of an item of '{field.Name}'.",
                    field.PatternAdvice);
            }

            if (!seen.Add(item))
            {
                findings.Add("duplicate-item", row, field, item, $"'{FindingList.Shorten(item)}' stands twice in '{field.Name}'.", "Remove one.",
                    FindingSeverity.Warning);
            }
        }
    }

    private void Characters(DataRow row, FieldSchema field, string text)
    {
        foreach (char c in text)
        {
            if (char.IsControl(c) && c != '\n' || c is '\uFEFF' or '\uFFFD')
            {
                findings.Add("control-character", row, field, null, $"'{field.Name}' holds the character U+{(int)c:X4}.", "Remove it.");
                return;
            }
        }

        if (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])))
        {
            findings.Add("white-space", row, field, text, $"'{field.Name}' begins or ends with white space.", "Remove it.");
        }
    }

    private static int WordCount(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
