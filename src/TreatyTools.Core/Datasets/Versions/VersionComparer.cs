using System.Globalization;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Versions;

/// <summary>Compares two versions of a dataset: what it says about itself, its tables and fields, its records and their values.</summary>
public sealed class VersionComparer
{
    private readonly DatasetVersion _old;
    private readonly DatasetVersion _new;
    private readonly List<DatasetChange> _changes = [];
    private readonly HashSet<string> _referred = new(StringComparer.Ordinal);
    private readonly CancellationToken _cancellation;

    private VersionComparer(DatasetVersion old, DatasetVersion now, CancellationToken cancellation)
    {
        _old = old;
        _new = now;
        _cancellation = cancellation;
    }

    /// <summary>Compares the datasets of two folders, of packages or of seeds.</summary>
    /// <param name="reference">The earlier one.</param>
    /// <param name="difference">The later one.</param>
    /// <param name="cancellation">Stops the work between tables.</param>
    /// <exception cref="TreatyFault">
    /// <c>DatasetNotFound</c>: a folder is neither. <c>SeedsInvalid</c>, <c>DatasetInvalid</c> and those of <see cref="DataPackageReader.Read"/>: it cannot be
    /// read.
    /// </exception>
    public static DatasetComparison Compare(string reference, string difference, CancellationToken cancellation = default) =>
        new VersionComparer(DatasetVersion.Read(reference, cancellation), DatasetVersion.Read(difference, cancellation), cancellation).Compare();

    private DatasetComparison Compare()
    {
        Properties();
        foreach (VersionTable table in _old.Tables)
        {
            Refer(table);
        }

        string[] names = [.. _new.Tables.Select(table => table.Schema.Name), .. _old.Tables.Select(table => table.Schema.Name)];
        foreach (string name in names.Distinct(StringComparer.Ordinal))
        {
            _cancellation.ThrowIfCancellationRequested();
            Tables(name, _old.Tables.FirstOrDefault(table => table.Schema.Name == name), _new.Tables.FirstOrDefault(table => table.Schema.Name == name));
        }

        string part = _changes.Select(change => change.CallsFor).Aggregate(Terms.VersionPart.None, VersionRule.Higher);
        string? next = VersionRule.Next(_old.Info.Version, part);
        return new DatasetComparison
        {
            Name = _new.Info.Name,
            ReferenceVersion = _old.Info.Version,
            DifferenceVersion = _new.Info.Version,
            ReferenceCreated = _old.Info.Created,
            DifferenceCreated = _new.Info.Created,
            Reference = _old.Info.Directory,
            Difference = _new.Info.Directory,
            CallsFor = part,
            NextVersion = next,
            VersionFollows = VersionRule.Reaches(_new.Info.Version, next),
            Tables = Array.AsReadOnly(_changes.Where(change => change.Table is not null).GroupBy(change => change.Table!, StringComparer.Ordinal)
                .Select(table => new DatasetTableChange(
                    table.Key,
                    table.Count(change => change.Change == Terms.DatasetChange.RecordAdded),
                    table.Count(change => change.Change == Terms.DatasetChange.RecordRemoved),
                    table.Where(change => change.Change == Terms.DatasetChange.ValueChanged).Select(change => change.Id).Distinct().Count(),
                    table.Count(change => change.Change.StartsWith("field-", StringComparison.Ordinal)))).ToArray()),
            Changes = _changes.AsReadOnly(),
        };
    }

    /// <summary>Ids that records of the reference refer to: without them its references lead nowhere.</summary>
    private void Refer(VersionTable table)
    {
        for (int i = 0; i < table.Schema.Fields.Count; i++)
        {
            if (table.Schema.Fields[i].Name is var field && table.Schema.References.Contains(field))
            {
                foreach (string[] row in table.Rows.Values)
                {
                    _referred.UnionWith(table.Schema.Values(field, row[i]));
                }
            }
        }
    }

    private void Properties()
    {
        Property("name", info => info.Name, Terms.VersionPart.Major);
        Property("title", info => info.Title, Terms.VersionPart.Patch);
        Property("description", info => info.Description, Terms.VersionPart.Patch);
        Property("licence", info => info.Licence, Terms.VersionPart.Patch);
        Property("contributors", info => string.Join("; ", info.Contributors), Terms.VersionPart.Patch);
        Property("keywords", info => string.Join("; ", info.Keywords), Terms.VersionPart.Patch);
        Property("homepage", info => info.Homepage, Terms.VersionPart.Patch);
        Property("gaps", info => string.Join('\n', info.Gaps), Terms.VersionPart.Patch);
    }

    private void Property(string name, Func<TreatyDataset, string?> value, string part)
    {
        string? old = value(_old.Info), now = value(_new.Info);
        if (!string.Equals(old, now, StringComparison.Ordinal))
        {
            _changes.Add(new DatasetChange { Change = Terms.DatasetChange.PropertyChanged, Field = name, Old = Text(old), New = Text(now), CallsFor = part });
        }
    }

    private void Tables(string name, VersionTable? old, VersionTable? now)
    {
        if (old is null || now is null)
        {
            Add(name, null, old is null ? Terms.DatasetChange.TableAdded : Terms.DatasetChange.TableRemoved, null, Size(old), Size(now),
                old is null ? Terms.VersionPart.Minor : Terms.VersionPart.Major);
        }
        else
        {
            Fields(name, old.Schema, now.Schema);
        }

        Records(name, old, now);
    }

    private void Fields(string name, DescribedTable old, DescribedTable now)
    {
        Dictionary<string, DescribedField> before = old.Fields.DistinctBy(field => field.Name).ToDictionary(field => field.Name, StringComparer.Ordinal);
        Dictionary<string, DescribedField> after = now.Fields.DistinctBy(field => field.Name).ToDictionary(field => field.Name, StringComparer.Ordinal);
        foreach (DescribedField field in now.Fields.Where(field => !before.ContainsKey(field.Name)))
        {
            Add(name, null, Terms.DatasetChange.FieldAdded, field.Name, null, field.Rules.GetValueOrDefault("type"), Terms.VersionPart.Major);
        }

        foreach (DescribedField field in old.Fields.Where(field => !after.ContainsKey(field.Name)))
        {
            Add(name, null, Terms.DatasetChange.FieldRemoved, field.Name, field.Rules.GetValueOrDefault("type"), null, Terms.VersionPart.Major);
        }

        string[] first = [.. before.Keys.Where(after.ContainsKey)], second = [.. after.Keys.Where(before.ContainsKey)];
        foreach ((string field, int place) in second.Select((field, place) => (field, place)).Where(moved => first[moved.place] != moved.field))
        {
            Add(name, null, Terms.DatasetChange.FieldMoved, field, Place(Array.IndexOf(first, field)), Place(place), Terms.VersionPart.Major);
        }

        foreach (string field in second)
        {
            IReadOnlyDictionary<string, string> was = before[field].Rules, rules = after[field].Rules;
            foreach (string rule in was.Keys.Union(rules.Keys).Order(StringComparer.Ordinal))
            {
                string? left = was.GetValueOrDefault(rule), right = rules.GetValueOrDefault(rule);
                if (left != right)
                {
                    Add(name, null, Terms.DatasetChange.FieldChanged, field, Rule(rule, left), Rule(rule, right), VersionRule.OfRule(rule, left, right));
                }
            }
        }

        string oldKey = string.Join(", ", old.PrimaryKey), newKey = string.Join(", ", now.PrimaryKey);
        if (oldKey != newKey)
        {
            Add(name, null, Terms.DatasetChange.FieldChanged, "primaryKey", Text(oldKey), Text(newKey), Terms.VersionPart.Major);
        }
    }

    private void Records(string name, VersionTable? old, VersionTable? now)
    {
        Dictionary<string, int> places = old?.Schema.Fields.Select((field, place) => (field.Name, place)).DistinctBy(field => field.Name)
            .ToDictionary(field => field.Name, field => field.place, StringComparer.Ordinal) ?? [];
        foreach ((string id, string[] row) in now?.Rows ?? new Dictionary<string, string[]>())
        {
            if (old is null || !old.Rows.TryGetValue(id, out string[]? before))
            {
                Add(name, id, Terms.DatasetChange.RecordAdded, null, null, null, Terms.VersionPart.Minor);
                continue;
            }

            for (int i = 0; i < row.Length; i++)
            {
                string field = now!.Schema.Fields[i].Name;
                if (places.TryGetValue(field, out int place) && !string.Equals(before[place], row[i], StringComparison.Ordinal))
                {
                    Add(name, id, Terms.DatasetChange.ValueChanged, field, Text(before[place]), Text(row[i]), Terms.VersionPart.Patch);
                }
            }
        }

        foreach (string id in old?.Rows.Keys.Where(id => now is null || !now.Rows.ContainsKey(id)) ?? [])
        {
            Add(name, id, Terms.DatasetChange.RecordRemoved, null, null, null,
                _referred.Contains(id) ? Terms.VersionPart.Major : Terms.VersionPart.Minor);
        }
    }

    private void Add(string table, string? id, string change, string? field, string? old, string? now, string part) => _changes.Add(
        new DatasetChange { Table = table, Id = id, Change = change, Field = field, Old = old, New = now, CallsFor = part });

    private static string? Size(VersionTable? table) => table is null ? null : string.Create(CultureInfo.InvariantCulture, $"{table.Rows.Count} records");

    private static string Place(int place) => string.Create(CultureInfo.InvariantCulture, $"place {place + 1}");

    private static string? Rule(string rule, string? value) => value is null ? null : $"{rule}: {value}";

    private static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
