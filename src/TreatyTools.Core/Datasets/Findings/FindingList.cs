using System.Globalization;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Findings;

/// <summary>Gathers what a check finds. Of one rule in one file it keeps the first thousand, and tells how many more there are.</summary>
internal sealed class FindingList
{
    private const int Most = 1000;
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<RuleInFile, int> _counts = [];

    /// <summary>Whether a finding forbids the use of the dataset.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>The findings by file, line and field; those on the whole dataset first.</summary>
    public IReadOnlyList<Finding> ToSorted() => Array.AsReadOnly(_findings
        .OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line ?? 0).ThenBy(f => f.Field, StringComparer.Ordinal)
        .Concat(_counts.Where(pair => pair.Value > Most).OrderBy(pair => pair.Key.File, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Rule, StringComparer.Ordinal).Select(More))
        .ToArray());

    /// <summary>Whether further findings of a rule are only counted, so that nobody need work their words out.</summary>
    public bool IsFull(string rule, string? file) => _counts.GetValueOrDefault(new RuleInFile(rule, file)) >= Most;

    /// <summary>Adds what another check found.</summary>
    public void Add(FindingList other)
    {
        foreach (Finding finding in other._findings)
        {
            Add(finding);
        }

        // Those that were only counted.
        foreach ((RuleInFile key, int count) in other._counts)
        {
            if (count > Most)
            {
                _counts[key] += count - Most;
            }
        }
    }

    /// <summary>Adds a finding on a file or the dataset as a whole.</summary>
    public void Error(string rule, string? file, int? line, string message, string? advice, string? recordId = null, string? field = null,
        string? table = null) =>
        Add(new Finding
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

    /// <summary>Adds a warning on a file.</summary>
    public void Warning(string rule, string file, int line, string message, string advice, string field) =>
        Add(new Finding { Rule = rule, Severity = FindingSeverity.Warning, File = file, Line = line, Field = field, Message = message, Advice = advice });

    /// <summary>Adds a finding on a value, or on a row where no field is named.</summary>
    public void Add(string rule, DataRow row, FieldSchema? field, object? value, string message, string? advice,
        FindingSeverity severity = FindingSeverity.Error) =>
        Add(new Finding
        {
            Rule = rule,
            Severity = severity,
            Table = row.Table.Name,
            File = row.File,
            Line = field is null ? row.Line : row.LineOf(row.Table.Ordinal(field)),
            Row = row.Number,
            RecordId = row.Id is { } id ? Shorten(id) : null,
            Field = field?.Name,
            Value = value is null ? null : Shorten(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
            Message = message,
            Advice = advice,
        });

    /// <summary>A value for a message: quoted values from strangers stay short.</summary>
    public static string Shorten(string value) => value.Length <= 120 ? value : value[..117] + "...";

    private void Add(Finding finding)
    {
        HasErrors |= finding.Severity == FindingSeverity.Error;
        RuleInFile key = new(finding.Rule, finding.File);
        int count = _counts.GetValueOrDefault(key);
        _counts[key] = count + 1;
        if (count < Most)
        {
            _findings.Add(finding);
        }
    }

    private Finding More(KeyValuePair<RuleInFile, int> counted)
    {
        Finding first = _findings.First(finding => finding.Rule == counted.Key.Rule && finding.File == counted.Key.File);
        return new Finding
        {
            Rule = first.Rule,
            Severity = first.Severity,
            Table = first.Table,
            File = first.File,
            Message = string.Create(CultureInfo.InvariantCulture, $"{counted.Value - Most} more findings of this rule are not listed."),
            Advice = "Correct those that are listed, and check again.",
        };
    }

    private sealed record RuleInFile(string Rule, string? File);
}
