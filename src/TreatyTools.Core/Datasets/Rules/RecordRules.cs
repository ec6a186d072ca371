using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Model;
using Accounts = TreatyTools.Core.Datasets.Tables.AccountTable.Columns;
using Concerns = TreatyTools.Core.Datasets.Tables.ConcernTable.Columns;
using Disagreements = TreatyTools.Core.Datasets.Tables.DisagreementTable.Columns;
using Events = TreatyTools.Core.Datasets.Tables.EventTable.Columns;

namespace TreatyTools.Core.Datasets.Rules;

/// <summary>The rules that look at more than one field, or at the order of records.</summary>
internal sealed class RecordRules(DataRows rows, FindingList findings)
{
    /// <summary>The rule that the records of seeds stand in their order.</summary>
    public const string OrderRule = "record-order";

    public void Check()
    {
        foreach (DataRow row in rows[EventTable.TableName])
        {
            EndAfterDate(row);
        }

        foreach (TableSchema table in RecordTables.All)
        {
            Order(table);
            if (table.Fields.FirstOrDefault(field => field.IsSymbol) is { } symbol)
            {
                Symbols(rows[table.Name], symbol);
            }
        }

        PreferredAccounts();
        AffiliationCycles();
        foreach (DataRow row in rows[ConcernTable.TableName])
        {
            QuotationSource(row);
        }
    }

    private void QuotationSource(DataRow row)
    {
        if (row.Text(Concerns.QuotationSource) is not { } source)
        {
            return;
        }

        bool isQuoted = row.Text(Concerns.Quote) is not null;
        if (!isQuoted || !row.List(Concerns.Sources).Contains(source))
        {
            findings.Add("quotation-source", row, Concerns.QuotationSource, source,
                isQuoted ? $"'{FindingList.Shorten(source)}' has the quotation, but is none of the sources of the record."
                    : $"'{FindingList.Shorten(source)}' has the quotation, but there is none.",
                "Name one of the sources of the record, or leave it empty.");
        }
    }

    private void EndAfterDate(DataRow row)
    {
        if (EdtfDate.TryParse(row.Text(Events.Date), out EdtfDate? date) && EdtfDate.TryParse(row.Text(Events.End), out EdtfDate? end)
            && end.Latest < date.Earliest)
        {
            findings.Add("end-before-date", row, Events.End, end.Text, $"The end, {end}, lies before the date, {date}.", "Correct one of them.");
        }
    }

    private void Order(TableSchema table)
    {
        IReadOnlyList<DataRow> actual = rows[table.Name];
        int i = 0;
        foreach (DataRow expected in table.Sort(actual))
        {
            if (!ReferenceEquals(expected, actual[i]))
            {
                findings.Add(OrderRule, actual[i], null, null,
                    $"The records of '{table.Name}' are not in their order from here on; '{FindingList.Shorten(expected.Id ?? "")}' comes first.",
                    "Sort them as the seed format says. The package is sorted either way.", FindingSeverity.Warning);
                return;
            }

            i++;
        }
    }

    private void Symbols(IEnumerable<DataRow> table, FieldSchema field)
    {
        foreach (DataRow row in table)
        {
            if (row.Text(field) is { } symbol && UnDocumentSymbol.TryRepair(symbol, out UnDocumentSymbol? repaired))
            {
                findings.Add("document-symbol", row, field, symbol, $"'{FindingList.Shorten(symbol)}' looks like a misprint of '{repaired}'.",
                    $"Write {repaired}.", FindingSeverity.Warning);
            }
        }
    }

    private void PreferredAccounts()
    {
        ILookup<string?, string?> accounts = rows[AccountTable.TableName]
            .ToLookup(row => row.Text(Accounts.Disagreement), row => row.Text(Accounts.Value), StringComparer.Ordinal);
        foreach (DataRow row in rows[DisagreementTable.TableName])
        {
            if (row.Text(Disagreements.Preferred) is { } preferred && !accounts[row.Id].Contains(preferred))
            {
                findings.Add("preferred-account", row, Disagreements.Preferred, preferred,
                    $"'{FindingList.Shorten(preferred)}' is the value of none of the accounts.",
                    "Choose the value of an account, or null.");
            }
        }
    }

    /// <summary>Stakeholders that belong, by whatever way round, to themselves. Each circle is told once, at the first of its members.</summary>
    private void AffiliationCycles()
    {
        Dictionary<string, DataRow> byId = rows.ById(StakeholderTable.TableName);
        Dictionary<DataRow, DataRow> walkOf = [];
        foreach (DataRow start in byId.Values)
        {
            DataRow? row = start;
            while (row is not null && walkOf.TryAdd(row, start))
            {
                row = byId.Find(row.Text(StakeholderTable.Columns.Affiliation));
            }

            if (row is not null && ReferenceEquals(walkOf[row], start))
            {
                findings.Add("affiliation-cycle", row, StakeholderTable.Columns.Affiliation, row.Text(StakeholderTable.Columns.Affiliation),
                    "The stakeholder belongs to itself, by way of what it is affiliated to.",
                    "Correct one of the affiliations.");
            }
        }
    }
}
