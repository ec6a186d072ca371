using TreatyTools.Core.Datasets.Findings;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using Sources = TreatyTools.Core.Datasets.Tables.SourceTable.Columns;

namespace TreatyTools.Core.Datasets.Rules;

/// <summary>Sources that stand in the dataset twice, and records that no source can tell of.</summary>
internal sealed class SourceRules(DataRows rows, FindingList findings)
{
    private const string DuplicateAdvice = "Keep one record for one document, or tell in the note why there are two.";

    public void Check()
    {
        Duplicates();
        Dictionary<string, DataRow> sources = rows.ById(SourceTable.TableName);
        DatedAfterSources(EventTable.TableName, EventTable.Columns.Date, EventTable.Columns.Sources, sources);
        DatedAfterSources(ConcernTable.TableName, ConcernTable.Columns.Date, ConcernTable.Columns.Sources, sources);
    }

    private void Duplicates()
    {
        Dictionary<string, DataRow> addresses = new(StringComparer.Ordinal);
        Dictionary<(string, string?, string?, string), DataRow> documents = [];
        foreach (DataRow row in rows[SourceTable.TableName])
        {
            if (row.Text(Sources.Url) is { } url && !addresses.TryAdd(Address(url), row))
            {
                findings.Warn("duplicate-source", row, Sources.Url, url, $"'{FindingList.Shorten(addresses[Address(url)].Id ?? "")}' has the same address.",
                    DuplicateAdvice);
            }
            else if (row.Text(Sources.Title) is { } title && Issue(row) is { } issue
                && !documents.TryAdd((issue, row.Text(Sources.Language), row.Text(Sources.Date), title.ToUpperInvariant()), row))
            {
                DataRow first = documents[(issue, row.Text(Sources.Language), row.Text(Sources.Date), title.ToUpperInvariant())];
                findings.Warn("duplicate-source", row, Sources.Title, title,
                    $"'{FindingList.Shorten(first.Id ?? "")}' has the same "
                        + $"{(row.Text(Sources.Symbol) is null ? "publisher" : "symbol")}, language, date and title.",
                        DuplicateAdvice);
            }
        }
    }

    /// <summary>What tells documents of one title apart: the symbol, or the publisher where there is also a date; null where neither is known.</summary>
    private static string? Issue(DataRow row) => row.Text(Sources.Symbol) ?? (row.Text(Sources.Date) is null ? null : row.Text(Sources.Publisher));

    /// <summary>An address without what does not change the page: the scheme, a leading <c>www.</c>, a closing stroke, and the case of the host.</summary>
    private static string Address(string url)
    {
        int start = url.IndexOf("://", StringComparison.Ordinal) is var scheme && scheme < 0 ? 0 : scheme + 3;
        int path = url.IndexOf('/', start);
        string host = (path < 0 ? url[start..] : url[start..path]).ToLowerInvariant();
        return (host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host) + (path < 0 ? "" : url[path..].TrimEnd('/'));
    }

    private void DatedAfterSources(string table, FieldSchema date, FieldSchema citations, Dictionary<string, DataRow> sources)
    {
        foreach (DataRow row in rows[table])
        {
            IReadOnlyList<string> cited = row.List(citations);
            if (cited.Count > 0 && cited.All(id => Chronology.Precedes(sources.Find(id)?.Text(Sources.Date), row.Text(date))))
            {
                findings.Warn("dated-after-sources", row, date, row.Text(date),
                    $"The record is of {row.Text(date)}; every source that it cites is older.",
                    "Correct the date, cite a source that can tell of it, or tell in the note that it was announced.");
            }
        }
    }
}
