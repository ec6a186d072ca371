using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using Disagreements = TreatyTools.Core.Datasets.Tables.DisagreementTable.Columns;

namespace TreatyTools.Core.Datasets.Rules;

/// <summary>Whether a disagreement is about a field that its record has, and the value that is preferred is the one that the record keeps.</summary>
internal sealed class DisagreementRules(DataRows rows, FindingList findings)
{
    public void Check()
    {
        Dictionary<string, DataRow> subjects = new(StringComparer.Ordinal);
        foreach (DataRow row in RecordTables.All.Where(table => table.Id is not null).SelectMany(table => rows[table.Name]))
        {
            if (row.Id is { } id)
            {
                subjects.TryAdd(id, row);
            }
        }

        foreach (DataRow row in rows[DisagreementTable.TableName])
        {
            if (subjects.Find(row.Text(Disagreements.Subject)) is { } subject && row.Text(Disagreements.Field) is { } name)
            {
                Check(row, subject, name);
            }
        }
    }

    private void Check(DataRow row, DataRow subject, string name)
    {
        // Seeds group fields in mappings, such as the numbers of a vote; a disagreement can be about the group.
        FieldSchema? field = subject.Table.Fields.FirstOrDefault(field => field.Name == name || field.SeedKey == name);
        if (field is null && !subject.Table.Fields.Any(field => field.SeedKey?.StartsWith(name + ".", StringComparison.Ordinal) == true))
        {
            findings.Warn("disagreement-field", row, Disagreements.Field, name,
                $"'{FindingList.Shorten(name)}' is no field of '{subject.Table.Name}', where '{FindingList.Shorten(subject.Id!)}' is.",
                    "Name the field in which the value stands.");
        }

        // Only of dates the value is written as it stands in the record; elsewhere it is part of a sentence.
        if (field?.Type == FieldType.Date && row.Text(Disagreements.Preferred) is { } preferred && preferred != subject.Text(field))
        {
            findings.Warn("preferred-not-kept", row, Disagreements.Preferred, preferred,
                $"'{FindingList.Shorten(subject.Id!)}' has {subject.Text(field) ?? "no value"} for '{field.Name}', not the value that is preferred.",
                    "Correct the record or the preference.");
        }
    }
}
