using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Model;

namespace TreatyTools.Core.Datasets.Rules;

/// <summary>The rules that look at more than one field, or at the order of records.</summary>
internal sealed class RecordRules(DataRows rows, FindingList findings)
{
    /// <summary>The rule that the records of seeds stand in their order.</summary>
    public const string OrderRule = "record-order";

    public void Check()
    {
        foreach (DataRow row in rows["events"])
        {
            EndAfterDate(row);
        }

        foreach (TableSchema table in DatasetSchema.Tables)
        {
            Order(table);
            if (table.Has("symbol"))
            {
                Symbols(rows[table.Name]);
            }
        }

        PreferredAccounts();
        AffiliationCycles();
    }

    private void EndAfterDate(DataRow row)
    {
        if (EdtfDate.TryParse(row.Text("date"), out EdtfDate? date) && EdtfDate.TryParse(row.Text("end"), out EdtfDate? end) && end.Latest < date.Earliest)
        {
            findings.Add("end-before-date", row, "end", end.Text, $"The end, {end}, lies before the date, {date}.", "Correct one of them.");
        }
    }

    private void Order(TableSchema table)
    {
        IReadOnlyList<DataRow> actual = rows[table.Name];
        int i = 0;
        foreach (DataRow expected in SeedDerivations.Sort(table, actual))
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

    private void Symbols(IEnumerable<DataRow> table)
    {
        foreach (DataRow row in table)
        {
            if (row.Text("symbol") is { } symbol && UnDocumentSymbol.TryRepair(symbol, out UnDocumentSymbol? repaired))
            {
                findings.Add("document-symbol", row, "symbol", symbol, $"'{FindingList.Shorten(symbol)}' looks like a misprint of '{repaired}'.",
                    $"Write {repaired}.", FindingSeverity.Warning);
            }
        }
    }

    private void PreferredAccounts()
    {
        ILookup<string?, string?> accounts = rows["disagreement_accounts"]
            .ToLookup(row => row.Text("disagreement"), row => row.Text("value"), StringComparer.Ordinal);
        foreach (DataRow row in rows["disagreements"])
        {
            if (row.Text("preferred") is { } preferred && !accounts[row.Id].Contains(preferred))
            {
                findings.Add("preferred-account", row, "preferred", preferred, $"'{FindingList.Shorten(preferred)}' is the value of none of the accounts.",
                    "Choose the value of an account, or null.");
            }
        }
    }

    /// <summary>Stakeholders that belong, by whatever way round, to themselves. Each circle is told once, at the first of its members.</summary>
    private void AffiliationCycles()
    {
        Dictionary<string, DataRow> byId = rows["stakeholders"].Where(row => row.Id is not null).DistinctBy(row => row.Id)
            .ToDictionary(row => row.Id!, StringComparer.Ordinal);
        Dictionary<DataRow, DataRow> walkOf = [];
        foreach (DataRow start in byId.Values)
        {
            DataRow? row = start;
            while (row is not null && walkOf.TryAdd(row, start))
            {
                row = row.Text("affiliation") is { } next ? byId.GetValueOrDefault(next) : null;
            }

            if (row is not null && ReferenceEquals(walkOf[row], start))
            {
                findings.Add("affiliation-cycle", row, "affiliation", row.Text("affiliation"),
                    "The stakeholder belongs to itself, by way of what it is affiliated to.",
                    "Correct one of the affiliations.");
            }
        }
    }
}
