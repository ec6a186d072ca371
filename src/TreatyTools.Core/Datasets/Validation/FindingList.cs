using System.Globalization;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Validation;

/// <summary>Gathers what a check finds.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> _findings = [];

    /// <summary>Whether a finding forbids the use of the dataset.</summary>
    public bool HasErrors => _findings.Any(finding => finding.Severity == FindingSeverity.Error);

    /// <summary>The findings by file, line and field; those on the whole dataset first.</summary>
    public IReadOnlyList<Finding> ToSorted() => Array.AsReadOnly(_findings
        .OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line ?? 0).ThenBy(f => f.Field, StringComparer.Ordinal)
        .ToArray());

    /// <summary>Adds a finding on a file or the dataset as a whole.</summary>
    public void Error(string rule, string? file, int? line, string message, string? advice, string? recordId = null, string? field = null, string? table = null) =>
        _findings.Add(new Finding
        {
            Rule = rule,
            Severity = FindingSeverity.Error,
            Table = table,
            File = file,
            Line = line,
            RecordId = recordId,
            Field = field,
            Message = message,
            Advice = advice,
        });

    /// <summary>Adds a finding on a value, or on a row where no field is named.</summary>
    public void Add(string rule, DataRow row, string? field, object? value, string message, string? advice, FindingSeverity severity = FindingSeverity.Error) =>
        _findings.Add(new Finding
        {
            Rule = rule,
            Severity = severity,
            Table = row.Table.Name,
            File = row.File,
            Line = field is null ? row.Line : row.LineOf(row.Table.Ordinal(field)),
            Row = row.Number,
            RecordId = row.Id,
            Field = field,
            Value = value is null ? null : Shorten(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
            Message = message,
            Advice = advice,
        });

    /// <summary>A value for a message: quoted values from strangers stay short.</summary>
    public static string Shorten(string value) => value.Length <= 120 ? value : value[..117] + "...";
}
