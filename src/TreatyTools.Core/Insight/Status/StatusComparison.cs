using System.Globalization;
using System.Text;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Model;

namespace TreatyTools.Core.Insight.Status;

/// <summary>Compares a depositary's table of participants with the participation records of a dataset.</summary>
public sealed class StatusComparison
{
    private readonly string _treaty;
    private readonly string _source;
    private readonly Dictionary<string, Participation> _known;

    /// <summary>Prepares a comparison.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="treaty">Id of the treaty that the file is about.</param>
    /// <param name="source">Id of the source record that new seeds cite for the file.</param>
    public StatusComparison(Dataset dataset, string treaty, string source)
    {
        _treaty = treaty;
        _source = source;
        _known = dataset.Tables.Participation
            .Where(record => string.Equals(record.Treaty, treaty, StringComparison.Ordinal))
            .ToDictionary(record => record.Party, StringComparer.Ordinal);
    }

    /// <summary>The differences: participants in the order of the file, then what only the dataset has.</summary>
    /// <param name="file">The table of the depositary.</param>
    /// <param name="cancellation">Stops the work.</param>
    public IReadOnlyList<StatusDifference> Compare(DepositaryStatus file, CancellationToken cancellation = default)
    {
        List<StatusDifference> differences = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (DepositaryRow row in file.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            if (row.PartyCode is null)
            {
                differences.Add(Difference(row, Terms.StatusChange.UnknownName, null, null, Summary(row), null));
                continue;
            }

            seen.Add(row.PartyCode);
            if (_known.TryGetValue(row.PartyCode, out Participation? record))
            {
                Compare(differences, row, record);
            }
            else
            {
                differences.Add(Difference(row, Terms.StatusChange.NewParty, null, null, Summary(row), Seed(row, row.Signed, row.Bound, row.Action, null)));
            }
        }

        foreach (Participation record in _known.Values.Where(record => !seen.Contains(record.Party)))
        {
            differences.Add(new StatusDifference
            {
                Treaty = _treaty, Party = record.Party, PartyName = record.PartyName, Change = Terms.StatusChange.NotInFile,
                DatasetValue = Summary(record.Signed, record.Ratified, record.Action),
            });
        }

        return differences;
    }

    private void Compare(List<StatusDifference> differences, DepositaryRow row, Participation record)
    {
        string? seed = null;
        string Merged() => seed ??= Seed(row, row.Signed ?? record.Signed, row.Bound ?? record.Ratified, row.Action ?? record.Action, record.InForce);
        CompareDate("signed", record.Signed, row.Signed);
        CompareDate("ratified", record.Ratified, row.Bound);
        if (record.Action is not null && row.Action is not null && !string.Equals(record.Action, row.Action, StringComparison.Ordinal))
        {
            differences.Add(Difference(row, Terms.StatusChange.Different, "action", record.Action, row.Action, Merged()));
        }

        void CompareDate(string field, EdtfDate? ours, EdtfDate? theirs)
        {
            if (ours is null && theirs is null || ours is not null && ours.Equals(theirs))
            {
                return;
            }

            string change = (ours, theirs) switch
            {
                (null, _) => Terms.StatusChange.NewValue,
                (_, null) => Terms.StatusChange.NotInFile,
                _ when ours.Earliest <= theirs.Earliest && theirs.Latest <= ours.Latest => Terms.StatusChange.MorePrecise,
                _ => Terms.StatusChange.Different,
            };
            differences.Add(Difference(row, change, field, ours?.Text, theirs?.Text, theirs is null ? null : Merged()));
        }
    }

    private StatusDifference Difference(DepositaryRow row, string change, string? field, string? ours, string? theirs, string? seed) => new()
    {
        Treaty = _treaty, Party = row.PartyCode, PartyName = row.PartyName, Change = change, Field = field,
        DatasetValue = ours, DepositaryValue = theirs, Seed = seed,
    };

    private string Seed(DepositaryRow row, EdtfDate? signed, EdtfDate? ratified, string? action, EdtfDate? inForce)
    {
        StringBuilder yaml = new();
        void Line(string text) => yaml.Append(text).Append('\n');
        Line($"- treaty: {_treaty}");
        Line($"  party: {row.PartyCode}");
        Line($"  party_name: {Quoted(row.PartyName)}");
        Line($"  signed: {Quoted(signed?.Text)}");
        Line($"  ratified: {Quoted(ratified?.Text)}");
        Line($"  action: {(action is not null && Vocabularies.ParticipationAction.Contains(action) ? action : "null")}");
        Line($"  in_force: {Quoted(inForce?.Text)}");
        Line("  sources:");
        Line($"    - {_source}");
        Line("  confidence: high");
        return yaml.ToString();
    }

    private static string Quoted(string? text) => text is null ? "null" : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Summary(DepositaryRow row) => Summary(row.Signed, row.Bound, row.Action);

    private static string Summary(EdtfDate? signed, EdtfDate? bound, string? action)
    {
        List<string> parts = [];
        if (signed is not null)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"signed {signed}"));
        }

        if (bound is not null)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{action ?? "bound"} {bound}"));
        }

        return parts.Count == 0 ? "no date" : string.Join(", ", parts);
    }
}
