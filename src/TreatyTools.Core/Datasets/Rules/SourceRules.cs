using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Schema;

namespace TreatyTools.Core.Datasets.Rules;

/// <summary>Sources that stand in the dataset twice, and records that no source can tell of.</summary>
internal sealed class SourceRules(DataRows rows, FindingList findings)
{
    private const string DuplicateAdvice = "Keep one record for one document, or tell in the note why there are two.";

    public void Check()
    {
        Duplicates();
        Dictionary<string, DataRow> sources = rows.ById("sources");
        DatedAfterSources(rows["events"], sources);
        DatedAfterSources(rows["concerns"], sources);
    }

    private void Duplicates()
    {
        Dictionary<string, DataRow> addresses = new(StringComparer.Ordinal);
        Dictionary<(string, string?, string?, string), DataRow> documents = [];
        foreach (DataRow row in rows["sources"])
        {
            if (row.Text("url") is { } url && !addresses.TryAdd(Address(url), row))
            {
                findings.Warn("duplicate-source", row, "url", url, $"'{FindingList.Shorten(addresses[Address(url)].Id ?? "")}' has the same address.",
                    DuplicateAdvice);
            }
            else if (row.Text("title") is { } title && Issue(row) is { } issue
                && !documents.TryAdd((issue, row.Text("language"), row.Text("date"), title.ToUpperInvariant()), row))
            {
                DataRow first = documents[(issue, row.Text("language"), row.Text("date"), title.ToUpperInvariant())];
                findings.Warn("duplicate-source", row, "title", title,
                    $"'{FindingList.Shorten(first.Id ?? "")}' has the same {(row.Text("symbol") is null ? "publisher" : "symbol")}, language, date and title.",
                        DuplicateAdvice);
            }
        }
    }

    /// <summary>What tells documents of one title apart: the symbol, or the publisher where there is also a date; null where neither is known.</summary>
    private static string? Issue(DataRow row) => row.Text("symbol") ?? (row.Text("date") is null ? null : row.Text("publisher"));

    /// <summary>An address without what does not change the page: the scheme, a leading <c>www.</c>, a closing stroke, and the case of the host.</summary>
    private static string Address(string url)
    {
        int start = url.IndexOf("://", StringComparison.Ordinal) is var scheme && scheme < 0 ? 0 : scheme + 3;
        int path = url.IndexOf('/', start);
        string host = (path < 0 ? url[start..] : url[start..path]).ToLowerInvariant();
        return (host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host) + (path < 0 ? "" : url[path..].TrimEnd('/'));
    }

    private void DatedAfterSources(IEnumerable<DataRow> table, Dictionary<string, DataRow> sources)
    {
        foreach (DataRow row in table)
        {
            IReadOnlyList<string> cited = row.List("sources");
            if (cited.Count > 0 && cited.All(id => Chronology.Precedes(sources.Find(id)?.Text("date"), row.Text("date"))))
            {
                findings.Warn("dated-after-sources", row, "date", row.Text("date"),
                    $"The record is of {row.Text("date")}; every source that it cites is older.",
                    "Correct the date, cite a source that can tell of it, or tell in the note that it was announced.");
            }
        }
    }
}
