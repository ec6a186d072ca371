using System.Globalization;
using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.References;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using Articles = TreatyTools.Core.Datasets.Tables.ProvisionTable.Columns;
using Pairs = TreatyTools.Core.Datasets.Tables.CorrespondenceTable.Columns;
using Paragraphs = TreatyTools.Core.Datasets.Tables.ParagraphTable.Columns;
using Parties = TreatyTools.Core.Datasets.Tables.ParticipationTable.Columns;
using Positions = TreatyTools.Core.Datasets.Tables.DraftingPositionTable.Columns;
using Treaties = TreatyTools.Core.Datasets.Tables.TreatyTable.Columns;

namespace TreatyTools.Core.Datasets.Rules;

/// <summary>What cannot be true together: dates of one record in an impossible order, and links that tie records of different treaties.</summary>
internal sealed class ConsistencyRules(DataRows rows, FindingList findings)
{
    private readonly Dictionary<string, DataRow> _treaties = rows.ById(TreatyTable.TableName);

    public void Check()
    {
        foreach (DataRow row in rows[TreatyTable.TableName])
        {
            TreatyDates(row);
        }

        foreach (DataRow row in rows[ParticipationTable.TableName])
        {
            ParticipationDates(row);
        }

        Provisions();
        DraftingPositions();
        Correspondences();
    }

    private void TreatyDates(DataRow row)
    {
        Order("treaty-date-order", row, Treaties.Adopted, Treaties.OpenedForSignature, "was opened for signature on {1}, before its adoption on {0}");
        Order("treaty-date-order", row, Treaties.OpenedForSignature, Treaties.ClosesForSignature, "closed for signature on {1}, before it was opened on {0}");
        Order("treaty-date-order", row, Treaties.Adopted, Treaties.InForce, "entered into force on {1}, before its adoption on {0}");
        Order("treaty-date-order", row, Treaties.OpenedForSignature, Treaties.InForce, "entered into force on {1}, before it was opened for signature on {0}");
    }

    private void ParticipationDates(DataRow row)
    {
        Order("ratified-before-signed", row, Parties.Signed, Parties.Ratified, "has an instrument of {1}, before the signature of {0}");
        Order("in-force-before-ratified", row, Parties.Ratified, Parties.InForce, "is bound from {1}, before its instrument of {0}");
    }

    private void Order(string rule, DataRow row, FieldSchema first, FieldSchema second, string message)
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
        foreach (DataRow row in rows[ProvisionTable.TableName])
        {
            if (row.Id is { } id && row.Text(Articles.Treaty) is { } treaty && _treaties.ContainsKey(treaty) && ProvisionReferences.TreatyOf(id) != treaty)
            {
                findings.Add("provision-treaty", row, Articles.Treaty, treaty,
                    $"The provision is of '{FindingList.Shorten(treaty)}', but its id says '{FindingList.Shorten(ProvisionReferences.TreatyOf(id))}'.",
                        "Correct the id or the treaty.");
            }
        }

        foreach (DataRow row in rows[ParagraphTable.TableName])
        {
            if (row.Id is { } id && row.Text(Paragraphs.Article) is { } article && !id.StartsWith(article + "/", StringComparison.Ordinal))
            {
                findings.Add("paragraph-article", row, Paragraphs.Article, article,
                    $"The paragraph is of '{FindingList.Shorten(article)}', but its id lies elsewhere.",
                    "Correct the id or the article.");
            }
        }
    }

    private void DraftingPositions()
    {
        Dictionary<string, DataRow> texts = rows.ById(TextTable.TableName);
        foreach (DataRow row in rows[DraftingPositionTable.TableName])
        {
            if (row.Text(Positions.Article) is { } article && texts.Find(row.Text(Positions.Text))?.Text(TextTable.Columns.Treaty) is { } treaty
                && _treaties.ContainsKey(treaty) && ProvisionReferences.TreatyOf(article) != treaty)
            {
                findings.Add("drafting-treaty", row, Positions.Text, row.Text(Positions.Text),
                    $"'{FindingList.Shorten(row.Text(Positions.Text)!)}' is a text of "
                    + $"'{FindingList.Shorten(treaty)}', not of the treaty of '{FindingList.Shorten(article)}'.",
                    "Choose a text of the article's treaty.");
            }
        }
    }

    private void Correspondences()
    {
        foreach (DataRow row in rows[CorrespondenceTable.TableName])
        {
            if (row.Text(Pairs.From) is { } from && row.Text(Pairs.To) is { } to && ProvisionReferences.TreatyOf(from) == ProvisionReferences.TreatyOf(to))
            {
                findings.Add("same-treaty", row, Pairs.To, to,
                    $"Both provisions are of '{FindingList.Shorten(ProvisionReferences.TreatyOf(from))}'; a correspondence ties two treaties.",
                        "Correct one of them, or remove the record.");
            }
        }
    }
}
