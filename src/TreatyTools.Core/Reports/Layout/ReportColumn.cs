using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Layout;

/// <summary>A column of a table of the report.</summary>
/// <param name="Header">Name of the column.</param>
/// <param name="Value">What stands in it.</param>
internal sealed record ReportColumn<T>(string Header, Func<T, object?> Value)
{
    /// <summary>Id of the record in the workbook to which the cell leads; null for no link.</summary>
    internal Func<T, string?>? Target { get; init; }

    /// <summary>Address on the web to which the cell leads; null for no link.</summary>
    internal Func<T, string?>? Url { get; init; }

    /// <summary>Excel number format of its numbers; null for the general one.</summary>
    internal string? Format { get; init; }

    /// <summary>Width in characters; null for one that fits.</summary>
    internal double? Width { get; init; }

    /// <summary>Stays when no row has a value; other columns without any are left out.</summary>
    internal bool Keep { get; init; }

    /// <summary>Lies in a group of columns that is closed at first.</summary>
    internal bool Folded { get; init; }

    private const double Widest = 34;
    private const double Padding = 2;

    /// <summary>Number format of the numbers of sources, which stand in brackets.</summary>
    internal const string SourceFormat = "\"[\"0\"]\"";

    /// <summary>A date in words, with the first and the last day that it can mean in folded columns, by which rows sort and filter.</summary>
    /// <param name="header">Name of the column in words.</param>
    /// <param name="date">The date.</param>
    /// <param name="width">Width of the column in words.</param>
    internal static IEnumerable<ReportColumn<T>> Dates(string header, Func<T, EdtfDate?> date, double width) =>
    [
        new(header, row => date(row)) { Width = width },
        new(header + " from", row => date(row) is { HasEarliest: true } d ? d.Earliest : null) { Width = 14, Folded = true },
        new(header + " to", row => date(row) is { HasLatest: true } d ? d.Latest : null) { Width = 14, Folded = true },
    ];

    /// <summary>The numbers of sources: all of them in one column to filter by, and one column for each as a link.</summary>
    /// <param name="data">The records of the report.</param>
    /// <param name="rows">The records of the table.</param>
    /// <param name="sources">The ids of the sources of a record.</param>
    /// <param name="shown">How many links are in view.</param>
    /// <param name="header">Name of the columns of links.</param>
    internal static IEnumerable<ReportColumn<T>> SourceLinks(ReportData data, IReadOnlyList<T> rows, Func<T, IReadOnlyList<string>> sources, int shown,
        string header = "Source") =>
    [
        .. Links(header, rows, row => [.. sources(row).Select(id => ((object?)data.SourceNumber(id), (string?)id))], shown, width: 9)
            .Select(column => column with { Format = SourceFormat }),
        new(header is "Source" ? "All sources" : $"All {header.ToLowerInvariant()}", row => sources(row).Select(data.SourceText).OfType<string>().ToArray())
            { Width = 18, Folded = true },
    ];

    /// <summary>Columns for the elements of a list, each a link of its own, since a cell has room for one: the first ones in view, the others folded.</summary>
    /// <param name="header">Name of the first column; the others have their number behind it.</param>
    /// <param name="rows">The records.</param>
    /// <param name="list">The elements: what is shown, and the id that it leads to.</param>
    /// <param name="shown">How many columns are in view.</param>
    /// <param name="width">The least width of each.</param>
    internal static IEnumerable<ReportColumn<T>> Links(string header, IReadOnlyList<T> rows, Func<T, IReadOnlyList<(object? Shown, string? Target)>> list,
        int shown, double width)
    {
        int most = rows.Count == 0 ? 1 : Math.Max(1, rows.Max(row => list(row).Count));
        // Provisions of another treaty are named with it.
        double longest = rows.SelectMany(row => list(row)).Select(item => item.Shown).OfType<object>().Select(item => ColumnWidths.Measure(CellText.Of(item)))
            .DefaultIfEmpty().Max();
        double wide = Math.Clamp(longest + Padding, width, Math.Max(width, Widest));
        for (int i = 0; i < most; i++)
        {
            int index = i;
            yield return new ReportColumn<T>(
                i == 0 ? header : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{header} {i + 1}"), row =>
                    list(row).ElementAtOrDefault(index).Shown)
            {
                Target = row => list(row).ElementAtOrDefault(index).Target,
                Width = wide,
                Folded = i >= shown,
            };
        }
    }
}
