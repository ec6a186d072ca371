using System.Globalization;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Coding;

/// <summary>What one coder gave: a value or none for each record and field. What is wrong with the file becomes findings, and does not count.</summary>
internal sealed class CoderCodings
{
    private readonly Dictionary<string, string?[]> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _comments = new(StringComparer.Ordinal);

    private CoderCodings(string coder, string file)
    {
        Coder = coder;
        File = file;
    }

    internal string Coder { get; }

    /// <summary>Name of the file, for findings; empty for the dataset's own values.</summary>
    internal string File { get; }

    /// <summary>Which of the fields the file has.</summary>
    internal bool[] HasField { get; private set; } = [];

    /// <summary>Ids of the records, in the order of the file.</summary>
    internal List<string> Ids { get; } = [];

    internal bool Has(string id) => _values.ContainsKey(id);

    internal string? Value(string id, int field) => _values.TryGetValue(id, out string?[]? values) ? values[field] : null;

    internal string? Comment(string id) => _comments.GetValueOrDefault(id);

    /// <summary>What the dataset has, or had before a settlement, as if it were a coder's.</summary>
    internal static CoderCodings OfDataset(Dataset dataset, IReadOnlyList<CodingField> fields, IEnumerable<string> ids, Settlement? settlement)
    {
        CoderCodings codings = new(dataset.Info.Name, "") { HasField = [.. fields.Select(_ => true)] };
        foreach (string id in ids)
        {
            codings._values[id] = [.. fields.Select(field => settlement?.Before(id, field) ?? field.Read((Concern)dataset.Find(id)!))];
        }

        codings.Ids.AddRange(codings._values.Keys);
        return codings;
    }

    /// <summary>Reads the rows of a file.</summary>
    internal static CoderCodings Of(CoderFile file, string coder, Dataset dataset, IReadOnlyList<CodingField> fields, List<Finding> findings)
    {
        CoderCodings codings = new(coder, Path.GetFileName(file.Path)) { HasField = [.. fields.Select(field => file.ColumnOf(field) >= 0)] };
        Dictionary<string, int> rows = new(StringComparer.Ordinal);
        for (int row = 0; row < file.RowCount; row++)
        {
            codings.Read(file, row, dataset, fields, rows, findings);
        }

        return codings;
    }

    private void Read(CoderFile file, int row, Dataset dataset, IReadOnlyList<CodingField> fields, Dictionary<string, int> rows, List<Finding> findings)
    {
        string?[] values = [.. fields.Select(field => file.ColumnOf(field) is var column and >= 0 ? file.TextAt(column, row) : null)];
        string? id = file.IdAt(row);
        if (id is null)
        {
            if (values.Any(value => value is not null))
            {
                findings.Add(Finding("missing-id", row, null, null, null, "The row has values and no id.", "Write the id back; the row does not count."));
            }

            return;
        }

        if (dataset.Find(id) is not Concern)
        {
            findings.Add(Finding("unknown-id", row, id, null, id, $"The dataset '{dataset.Info.Name}' has no concern '{id}'.",
                (NameSuggestion.Question(id, dataset.Tables.Concerns.Select(concern => concern.Id), 1) + " The row does not count.").TrimStart()));
            return;
        }

        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] is { } text && (values[i] = fields[i].Term(text)) is null)
            {
                findings.Add(Finding("unknown-value", row, id, fields[i].Name, text, $"'{text}' is no value of {fields[i].Name}.",
                    (NameSuggestion.Sentence(text, [.. fields[i].Terms.Select(term => term.Value)]) + " The cell counts as empty.").TrimStart()));
            }
        }

        if (rows.TryGetValue(id, out int first))
        {
            Merge(id, first, row, values, fields, findings);
        }
        else
        {
            rows.Add(id, row);
            Ids.Add(id);
            _values.Add(id, values);
        }

        if (file.CommentAt(row) is { } comment)
        {
            _comments[id] = _comments.TryGetValue(id, out string? before) ? $"{before}; {comment}" : comment;
        }
    }

    // A record that stands twice counts where both rows say the same, or only one says something.
    private void Merge(string id, int first, int row, string?[] values, IReadOnlyList<CodingField> fields, List<Finding> findings)
    {
        string?[] merged = _values[id];
        List<string> unlike = [];
        for (int i = 0; i < merged.Length; i++)
        {
            if (merged[i] is not null && values[i] is not null && merged[i] != values[i])
            {
                unlike.Add(fields[i].Name);
                merged[i] = null;
            }
            else
            {
                merged[i] ??= values[i];
            }
        }

        findings.Add(Finding("duplicate-id", row, id, unlike.Count > 0 ? string.Join(", ", unlike) : null, id,
            string.Create(CultureInfo.InvariantCulture, $"The record stands in the rows {first + 1} and "
                + $"{row + 1}{(unlike.Count > 0 ? ", with different values of " + string.Join(", ", unlike) : ", which do not contradict each other")}."),
            unlike.Count > 0 ? "These values do not count. Leave one row." : "Both count as one. Leave one row."));
    }

    private Finding Finding(string rule, int row, string? id, string? field, string? value, string message, string advice) => new()
    {
        Rule = rule,
        Severity = FindingSeverity.Error,
        Table = "concerns",
        File = File,
        Row = row + 1,
        RecordId = id,
        Field = field,
        Value = value,
        Message = message,
        Advice = advice,
    };
}
