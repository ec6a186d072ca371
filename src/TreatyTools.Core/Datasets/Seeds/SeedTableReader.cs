using System.Globalization;
using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Seeds;

/// <summary>Turns the nodes of seed files into rows, strictly: unknown and missing keys and values of another type are findings.</summary>
internal sealed class SeedTableReader(DataRows rows, FindingList findings)
{
    private readonly Dictionary<string, SeedShape> _shapes = new(StringComparer.Ordinal);

    /// <summary>Reads the records of a file into the table, and those nested in them into theirs.</summary>
    public void Read(TableSchema table, string file, SeedNode root)
    {
        switch (root)
        {
            case SeedSequence list:
                foreach (SeedNode item in list.Items)
                {
                    Record(table, file, item, parent: null, order: 0);
                }

                break;
            case SeedScalar { IsNull: true }:
                break;
            default:
                findings.Error("type", file, root.Line, "The file is not a list of records.", "Begin each record with a hyphen.", table: table.Name);
                break;
        }
    }

    private void Record(TableSchema table, string file, SeedNode item, DataRow? parent, int order)
    {
        if (item is not SeedMapping mapping)
        {
            findings.Error("type", file, item.Line, "A record is not a mapping of keys to values.", "Write each record as key: value lines.",
                parent?.Id, table: table.Name);
            return;
        }

        object?[] values = new object?[table.Fields.Count];
        int[] lines = new int[values.Length];
        DataRow row = new(table, values, file, mapping.Line, rows[table.Name].Count + 1, lines);
        rows[table.Name].Add(row);
        Mapping(row, Shape(table), mapping, lines, prefix: "");
        table.Complete(row, parent, order);
        foreach ((string key, SeedKey expected) in Shape(table).Keys)
        {
            if (expected.Child is { } child && mapping.Entries.TryGetValue(key, out SeedNode? nested))
            {
                Children(row, child, key, nested);
            }
        }
    }

    private void Children(DataRow row, TableSchema child, string key, SeedNode nested)
    {
        if (nested is not SeedSequence list)
        {
            findings.Error("type", row.File, nested.Line, $"'{key}' is not a list.", "Write [] where there is none.", row.Id, key, row.Table.Name);
            return;
        }

        for (int i = 0; i < list.Items.Count; i++)
        {
            Record(child, row.File, list.Items[i], row, i + 1);
        }
    }

    private void Mapping(DataRow row, SeedShape shape, SeedMapping mapping, int[] lines, string prefix)
    {
        List<string> missing = [];
        foreach ((string key, SeedKey expected) in shape.Keys)
        {
            if (!mapping.Entries.TryGetValue(key, out SeedNode? node))
            {
                if (!expected.Optional)
                {
                    missing.Add(key);
                    if (expected.Ordinal >= 0)
                    {
                        row.MarkReported(expected.Ordinal);
                    }
                }
            }
            else if (expected.Ordinal >= 0)
            {
                FieldSchema field = row.Table.Fields[expected.Ordinal];
                lines[expected.Ordinal] = node.Line;
                row[expected.Ordinal] = field.Type == FieldType.List ? List(row, field, node) : Scalar(row, field, node);
            }
            else if (expected.Group is { } group && node is not SeedScalar { IsNull: true })
            {
                if (node is SeedMapping inner)
                {
                    Mapping(row, group, inner, lines, $"{prefix}{key}.");
                }
                else
                {
                    findings.Error("type", row.File, node.Line, $"'{prefix}{key}' is not a mapping.", "Write its keys below it, or null.", row.Id, key,
                        row.Table.Name);
                }
            }
        }

        foreach (string key in missing)
        {
            findings.Error("missing-key", row.File, row.Line, $"The key '{prefix}{key}' is missing.", "Add it, with null or [] where nothing is known.",
                row.Id, prefix + key, row.Table.Name);
        }

        foreach (string key in mapping.Entries.Keys.Where(key => !shape.Keys.ContainsKey(key)))
        {
            findings.Error("unknown-key", row.File, mapping.KeyLines[key],
                $"'{prefix}{FindingList.Shorten(key)}' is no key of this record.{NameSuggestion.Sentence(key, [.. shape.Keys.Keys])}",
                "Correct or remove it.", row.Id, prefix + FindingList.Shorten(key), row.Table.Name);
        }
    }

    private object? Scalar(DataRow row, FieldSchema field, SeedNode node)
    {
        if (node is not SeedScalar scalar)
        {
            Type(row, field, null, $"'{field.Name}' is not a single value.", "Write one value, or null.");
            return null;
        }

        if (scalar.IsNull)
        {
            return null;
        }

        switch (field.Type)
        {
            case FieldType.Integer:
                if (scalar.Plain && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
                {
                    return number;
                }

                Type(row, field, scalar.Value, $"'{FindingList.Shorten(scalar.Value)}' is no whole number.", "Write digits without quotes, or null.");
                return null;
            case FieldType.Number:
                if (scalar.Plain && double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) && double.IsFinite(real))
                {
                    return real;
                }

                Type(row, field, scalar.Value, $"'{FindingList.Shorten(scalar.Value)}' is no number.", "Write digits with a point, without quotes, or null.");
                return null;
            case FieldType.Boolean:
                if (scalar is { Plain: true, Value: "true" or "false" })
                {
                    return scalar.Value == "true";
                }

                Type(row, field, scalar.Value, $"'{FindingList.Shorten(scalar.Value)}' is neither true nor false.",
                    "Write true, false or null, without quotes.");
                return null;
            default:
                return Text(row, field, scalar);
        }
    }

    private IReadOnlyList<string>? List(DataRow row, FieldSchema field, SeedNode node)
    {
        if (node is not SeedSequence list)
        {
            Type(row, field, (node as SeedScalar)?.Value, $"'{field.Name}' is not a list.", "Write its items with hyphens, or [].");
            return null;
        }

        List<string> items = new(list.Items.Count);
        foreach (SeedNode item in list.Items)
        {
            if (item is SeedScalar { IsNull: false } scalar)
            {
                if (Text(row, field, scalar) is { } text)
                {
                    items.Add(text);
                }
            }
            else
            {
                Type(row, field, null, $"An item of '{field.Name}' is not a text.", "Write each item as one text.");
            }
        }

        return items.AsReadOnly();
    }

    private string? Text(DataRow row, FieldSchema field, SeedScalar scalar)
    {
        if (scalar.Value.Length == 0)
        {
            Type(row, field, "", $"'{field.Name}' is an empty text.", "Write null where nothing is known.");
            return null;
        }

        if (scalar.Plain && IsNoText(scalar.Value))
        {
            Type(row, field, scalar.Value, $"'{scalar.Value}' stands without quotes, so that YAML readers take it for something else than text.",
                "Put it in single quotes.");
            return null;
        }

        return scalar.Value;
    }

    /// <summary>Whether a plain scalar would be read as a number, a truth value or a date by YAML readers at large.</summary>
    private static bool IsNoText(string value) =>
        value is "true" or "false" or "True" or "False"
        || (char.IsAsciiDigit(value[0]) || value[0] is '-' or '+' or '.')
            && (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
                || value.Length == 10 && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    private void Type(DataRow row, FieldSchema field, string? value, string message, string advice)
    {
        row.MarkReported(row.Table.Ordinal(field));
        findings.Add("type", row, field, value, message, advice);
    }

    private SeedShape Shape(TableSchema table)
    {
        if (!_shapes.TryGetValue(table.Name, out SeedShape? shape))
        {
            _shapes.Add(table.Name, shape = SeedShape.Of(table));
        }

        return shape;
    }
}
