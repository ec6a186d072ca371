using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Schema;

namespace TreatyTools.Core.Datasets.Rules;

/// <summary>Whether a party's dates fit each other, its action and those of the treaty.</summary>
internal sealed class ParticipationRules(DataRows rows, FindingList findings)
{
    private readonly Dictionary<string, DataRow> _treaties = rows.ById("treaties");

    public void Check()
    {
        foreach (DataRow row in rows["participation"])
        {
            Action(row);
            if (_treaties.Find(row.Text("treaty")) is { } treaty)
            {
                Treaty(row, treaty);
            }
        }
    }

    private void Action(DataRow row)
    {
        string? action = row.Text("action");
        foreach (string field in (string[])["ratified", "in_force"])
        {
            if (action is null && row.Text(field) is { } date)
            {
                findings.Warn("participation-action", row, "action", null, $"'{field}' is {date}, but no action says how it consented to be bound.",
                    "Name the action, such as ratification or accession.");
                return;
            }
        }

        if (action == "accession" && row.Text("signed") is { } signed)
        {
            findings.Warn("participation-action", row, "action", action, $"It signed on {signed}; accession is for those who did not sign.",
                "Write ratification, acceptance or approval, or remove the signature.");
        }
    }

    private void Treaty(DataRow row, DataRow treaty)
    {
        string? opened = treaty.Text("opened_for_signature") ?? treaty.Text("adopted");
        foreach (string field in (string[])["signed", "ratified"])
        {
            if (Chronology.Precedes(row.Text(field), opened))
            {
                findings.Warn("before-treaty", row, field, row.Text(field),
                    $"'{field}' is {row.Text(field)}, but '{FindingList.Shorten(treaty.Id!)}' was not open before {opened}.", "Correct the date.");
            }
        }

        if (Chronology.Precedes(treaty.Text("closes_for_signature"), row.Text("signed")))
        {
            findings.Warn("after-signature-window", row, "signed", row.Text("signed"), $"The signature is of {row.Text("signed")}, but "
                + $"'{FindingList.Shorten(treaty.Id!)}' closed for signature on {treaty.Text("closes_for_signature")}.",
                "Correct the date, or see whether it was an accession.");
        }

        if (row.Text("in_force") is { } bound && (treaty.Text("in_force") is not { } start || Chronology.Precedes(bound, start)))
        {
            findings.Warn("before-treaty", row, "in_force", bound,
                $"'in_force' is {bound}, but '{FindingList.Shorten(treaty.Id!)}' "
                    + $"{(treaty.Text("in_force") is { } day ? $"entered into force on {day}" : "is not in force")}.",
                        "Correct the date, or that of the treaty.");
        }
    }
}
