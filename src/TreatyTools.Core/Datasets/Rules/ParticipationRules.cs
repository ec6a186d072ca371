using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Model;
using Parties = TreatyTools.Core.Datasets.Tables.ParticipationTable.Columns;
using Treaties = TreatyTools.Core.Datasets.Tables.TreatyTable.Columns;

namespace TreatyTools.Core.Datasets.Rules;

/// <summary>Whether a party's dates fit each other, its action and those of the treaty.</summary>
internal sealed class ParticipationRules(DataRows rows, FindingList findings)
{
    private readonly Dictionary<string, DataRow> _treaties = rows.ById(TreatyTable.TableName);

    public void Check()
    {
        foreach (DataRow row in rows[ParticipationTable.TableName])
        {
            Action(row);
            if (_treaties.Find(row.Text(Parties.Treaty)) is { } treaty)
            {
                Treaty(row, treaty);
            }
        }
    }

    private void Action(DataRow row)
    {
        string? action = row.Text(Parties.Action);
        foreach (FieldSchema field in (FieldSchema[])[Parties.Ratified, Parties.InForce])
        {
            if (action is null && row.Text(field) is { } date)
            {
                findings.Warn("participation-action", row, Parties.Action, null, $"'{field.Name}' is {date}, but no action says how it consented to be bound.",
                    "Name the action, such as ratification or accession.");
                return;
            }
        }

        if (action == Terms.ParticipationAction.Accession && row.Text(Parties.Signed) is { } signed)
        {
            findings.Warn("participation-action", row, Parties.Action, action, $"It signed on {signed}; accession is for those who did not sign.",
                "Write ratification, acceptance or approval, or remove the signature.");
        }
    }

    private void Treaty(DataRow row, DataRow treaty)
    {
        string? opened = treaty.Text(Treaties.OpenedForSignature) ?? treaty.Text(Treaties.Adopted);
        foreach (FieldSchema field in (FieldSchema[])[Parties.Signed, Parties.Ratified])
        {
            if (Chronology.Precedes(row.Text(field), opened))
            {
                findings.Warn("before-treaty", row, field, row.Text(field),
                    $"'{field.Name}' is {row.Text(field)}, but '{FindingList.Shorten(treaty.Id!)}' was not open before {opened}.", "Correct the date.");
            }
        }

        if (Chronology.Precedes(treaty.Text(Treaties.ClosesForSignature), row.Text(Parties.Signed)))
        {
            findings.Warn("after-signature-window", row, Parties.Signed, row.Text(Parties.Signed), $"The signature is of {row.Text(Parties.Signed)}, but "
                + $"'{FindingList.Shorten(treaty.Id!)}' closed for signature on {treaty.Text(Treaties.ClosesForSignature)}.",
                "Correct the date, or see whether it was an accession.");
        }

        if (row.Text(Parties.InForce) is { } bound && (treaty.Text(Treaties.InForce) is not { } start || Chronology.Precedes(bound, start)))
        {
            findings.Warn("before-treaty", row, Parties.InForce, bound,
                $"'in_force' is {bound}, but '{FindingList.Shorten(treaty.Id!)}' "
                    + $"{(treaty.Text(Treaties.InForce) is { } day ? $"entered into force on {day}" : "is not in force")}.",
                        "Correct the date, or that of the treaty.");
        }
    }
}
