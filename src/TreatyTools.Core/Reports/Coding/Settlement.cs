using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Coding;

/// <summary>What was decided where coders differ: for a record and a field the value that holds, and what the dataset had before.</summary>
public sealed class Settlement
{
    private readonly Dictionary<(string Id, string Field), Row> _rows = [];
    private readonly List<Finding> _findings = [];

    private Settlement(string file) => File = file;

    /// <summary>Name of the file.</summary>
    internal string File { get; }

    /// <summary>What is wrong with it.</summary>
    internal IReadOnlyList<Finding> Findings => _findings;

    /// <summary>
    /// Reads a workbook or CSV file with the columns Id, Field and Settled, and perhaps Reason and First, or Recorded, what the dataset had before. A row
    /// without a settled value is one that waits for a decision.
    /// </summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="dataset">The dataset whose concerns were coded.</param>
    /// <param name="fields">The fields that are compared; rows on others are passed over.</param>
    /// <param name="warn">Takes what a reader should know.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="TreatyFault"><c>NotASettlement</c>: a column is missing; and those of files that cannot be read.</exception>
    public static Settlement Read(
        string path, Dataset dataset, IReadOnlyList<CodingField> fields, Action<string>? warn = null, CancellationToken cancellation = default)
    {
        CodingRows rows = CodingRows.Read(path, warn, cancellation);
        string[] columns = [CodingLayout.Id, nameof(CodingConflict.Field), nameof(CodingConflict.Settled)];
        if (Array.Find(columns, name => rows.Find(name) < 0) is { } missing)
        {
            throw new TreatyFault("NotASettlement", FaultKind.InvalidData,
                $"'{path}' has no column {missing}. A settlement has the columns {string.Join(", ", columns)}, and perhaps First and Reason.", path);
        }

        Settlement settlement = new(Path.GetFileName(path));
        int first = rows.Find("First") is >= 0 and var named ? named : rows.Find(nameof(CodingConflict.Recorded));
        for (int row = 0; row < rows.Count; row++)
        {
            string?[] cells = [.. columns.Select(name => rows.Text(rows.Find(name), row))];
            settlement.Add(row, cells[0], cells[1], rows.Text(first, row), cells[2], rows.Text(rows.Find(nameof(CodingConflict.Reason)), row), dataset, fields);
        }

        return settlement;
    }

    /// <summary>What the dataset had for a record before; null where nothing was settled, or the file does not say.</summary>
    internal string? Before(string id, CodingField field) => _rows.GetValueOrDefault((id, field.Name))?.First;

    /// <summary>What was decided, and why; nulls where nothing was.</summary>
    internal (string? Settled, string? Reason) Of(string id, CodingField field) =>
        _rows.GetValueOrDefault((id, field.Name)) is { } row ? (row.Settled, row.Reason) : default;

    private void Add(
        int row, string? id, string? fieldName, string? first, string? settled, string? reason, Dataset dataset, IReadOnlyList<CodingField> fields)
    {
        if (id is null || dataset.Find(id) is not Concern concern)
        {
            Find(id is null ? "missing-id" : "unknown-id", row, id, null, id, id is null ? "The row has no id." : $"There is no concern '{id}'.");
            return;
        }

        if (!CodingField.Names.Contains(fieldName, StringComparer.OrdinalIgnoreCase))
        {
            Find("unknown-field", row, id, null, fieldName, $"'{fieldName}' is no field that is coded.");
            return;
        }

        if (fields.FirstOrDefault(field => string.Equals(field.Name, fieldName, StringComparison.OrdinalIgnoreCase)) is not { } coded)
        {
            return;
        }

        foreach (string value in new[] { first, settled }.OfType<string>().Where(value => coded.Term(value) is null))
        {
            Find("unknown-value", row, id, coded.Name, value, $"'{value}' is no value of {coded.Name}.");
        }

        Row made = new(first is null ? null : coded.Term(first), settled is null ? null : coded.Term(settled), reason);
        if (!_rows.TryAdd((id, coded.Name), made))
        {
            Find("duplicate-id", row, id, coded.Name, id, $"{coded.Name} of the record is settled twice.");
        }
        else if (made.Settled is not null && made.Settled != coded.Read(concern))
        {
            Find("settled-not-kept", row, id, coded.Name, made.Settled,
                $"{coded.Name} was settled as {made.Settled}, but the dataset has {coded.Read(concern) ?? "nothing"}.");
        }
    }

    private void Find(string rule, int row, string? id, string? field, string? value, string message) => _findings.Add(new Finding
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
        Advice = "Correct the settlement or the dataset; the first row of a record and field counts.",
    });

    private sealed record Row(string? First, string? Settled, string? Reason);
}
