using System.Globalization;
using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Schema;

namespace TreatyTools.Core.Datasets.Rules;

/// <summary>What cannot be true together: dates of one record in an impossible order, and links that tie records of different treaties.</summary>
internal sealed class ConsistencyRules(DataRows rows, FindingList findings)
{
    private readonly Dictionary<string, DataRow> _treaties = rows.ById("treaties");

    public void Check()
    {
        foreach (DataRow row in rows["treaties"])
        {
            TreatyDates(row);
        }

        foreach (DataRow row in rows["participation"])
        {
            ParticipationDates(row);
        }

        Provisions();
        DraftingPositions();
        Correspondences();
    }

    private void TreatyDates(DataRow row)
    {
        Order("treaty-date-order", row, "adopted", "opened_for_signature", "was opened for signature on {1}, before its adoption on {0}");
        Order("treaty-date-order", row, "opened_for_signature", "closes_for_signature", "closed for signature on {1}, before it was opened on {0}");
        Order("treaty-date-order", row, "adopted", "in_force", "entered into force on {1}, before its adoption on {0}");
        Order("treaty-date-order", row, "opened_for_signature", "in_force", "entered into force on {1}, before it was opened for signature on {0}");
    }

    private void ParticipationDates(DataRow row)
    {
        Order("ratified-before-signed", row, "signed", "ratified", "has an instrument of {1}, before the signature of {0}");
        Order("in-force-before-ratified", row, "ratified", "in_force", "is bound from {1}, before its instrument of {0}");
    }

    private void Order(string rule, DataRow row, string first, string second, string message)
    {
        if (Chronology.Precedes(row.Text(second), row.Text(first)))
        {
            findings.Add(rule, row, second, row.Text(second),
                $"'{FindingList.Shorten(row.Id ?? "")}' {string.Format(CultureInfo.InvariantCulture, message, row.Text(first), row.Text(second))}.",
                    "Correct one of the dates.");
        }
    }

    private void Provisions()
    {
        foreach (DataRow row in rows["provisions"])
        {
            if (row.Id is { } id && row.Text("treaty") is { } treaty && _treaties.ContainsKey(treaty) && References.Treaty(id) != treaty)
            {
                findings.Add("provision-treaty", row, "treaty", treaty,
                    $"The provision is of '{FindingList.Shorten(treaty)}', but its id says '{FindingList.Shorten(References.Treaty(id))}'.",
                        "Correct the id or the treaty.");
            }
        }

        foreach (DataRow row in rows["paragraphs"])
        {
            if (row.Id is { } id && row.Text("article") is { } article && !id.StartsWith(article + "/", StringComparison.Ordinal))
            {
                findings.Add("paragraph-article", row, "article", article, $"The paragraph is of '{FindingList.Shorten(article)}', but its id lies elsewhere.",
                    "Correct the id or the article.");
            }
        }
    }

    private void DraftingPositions()
    {
        Dictionary<string, DataRow> texts = rows.ById("texts");
        foreach (DataRow row in rows["drafting"])
        {
            if (row.Text("article") is { } article && texts.Find(row.Text("text"))?.Text("treaty") is { } treaty
                && _treaties.ContainsKey(treaty) && References.Treaty(article) != treaty)
            {
                findings.Add("drafting-treaty", row, "text", row.Text("text"), $"'{FindingList.Shorten(row.Text("text")!)}' is a text of "
                    + $"'{FindingList.Shorten(treaty)}', not of the treaty of '{FindingList.Shorten(article)}'.",
                    "Choose a text of the article's treaty.");
            }
        }
    }

    private void Correspondences()
    {
        foreach (DataRow row in rows["correspondences"])
        {
            if (row.Text("from") is { } from && row.Text("to") is { } to && References.Treaty(from) == References.Treaty(to))
            {
                findings.Add("same-treaty", row, "to", to,
                    $"Both provisions are of '{FindingList.Shorten(References.Treaty(from))}'; a correspondence ties two treaties.",
                        "Correct one of them, or remove the record.");
            }
        }
    }
}
