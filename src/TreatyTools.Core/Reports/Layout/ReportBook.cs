using System.Globalization;
using ClosedXML.Excel;
using TreatyTools.Core.Workbooks.Charts;
using TreatyTools.Core.Workbooks.Definitions.Pivots;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Layout;

/// <summary>The workbook while it is made: where each record has its row, the charts to come, and the names of sheets and tables.</summary>
internal sealed class ReportBook(XLWorkbook book, Action<string> warn, CancellationToken cancellation)
{
    private readonly Dictionary<string, (string Sheet, int Row)> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _links = new(StringComparer.Ordinal);

    internal XLWorkbook Book { get; } = book;

    internal CancellationToken Cancellation { get; } = cancellation;

    internal WorkbookNames Names { get; } = new(book, WorkbookMode.Replace, _ => { });

    /// <summary>The charts, by sheet.</summary>
    internal Dictionary<string, List<NativeChart>> Charts { get; } = new(StringComparer.Ordinal);

    /// <summary>Ranges whose numbers are drawn as bars behind them, by sheet.</summary>
    internal Dictionary<string, List<(string Range, string Colour)>> DataBars { get; } = new(StringComparer.Ordinal);

    /// <summary>Tables by sheet and row of the header: the rows below stay free to grow and shrink.</summary>
    internal List<(string Sheet, int HeaderRow)> FreeRows { get; } = [];

    /// <summary>The pivot table; null where there is none.</summary>
    internal PivotTable? Pivot { get; set; }

    /// <summary>Says on which row a record stands.</summary>
    internal void Place(string id, string sheet, int row) => _rows.TryAdd(id, (sheet, row));

    /// <summary>The place of a record as a link has it; null for a record that has none in the workbook.</summary>
    internal string? Address(string id) => _rows.TryGetValue(id, out (string Sheet, int Row) place)
        ? string.Create(CultureInfo.InvariantCulture, $"'{place.Sheet}'!A{place.Row}")
        : null;

    internal void Add(string sheet, NativeChart chart)
    {
        if (!Charts.TryGetValue(sheet, out List<NativeChart>? charts))
        {
            Charts.Add(sheet, charts = []);
        }

        charts.Add(chart);
    }

    internal void AddDataBars(string sheet, string range, string colour)
    {
        if (!DataBars.TryGetValue(sheet, out List<(string, string)>? bars))
        {
            DataBars.Add(sheet, bars = []);
        }

        bars.Add((range, colour));
    }

    /// <summary>Names a cell, so that a formula or a document can refer to it.</summary>
    internal void Name(string name, IXLCell cell) => Book.NamedRanges.Add(name, cell.AsRange());

    /// <summary>Writes text that stays text.</summary>
    internal static void SetText(IXLCell cell, string text)
    {
        if (text.Length > ExcelLimits.CellCharacters)
        {
            throw new TreatyFault("CellTooLong", FaultKind.LimitExceeded,
                string.Create(CultureInfo.InvariantCulture,
                    $"A text for the sheet '{cell.Worksheet.Name}' has {text.Length:N0} characters, and a cell of Excel holds "
                        + $"{ExcelLimits.CellCharacters:N0}. It begins with '{text[..40]}'. Shorten it in the dataset."),
                cell.Worksheet.Name);
        }

        cell.SetValue(text);
        if (CellText.NeedsQuote(text))
        {
            cell.Style.IncludeQuotePrefix = true;
        }
    }

    /// <summary>Makes a cell a link to the row of a record, if it has one.</summary>
    internal void Link(IXLCell cell, string? id)
    {
        if (id is not null && Address(id) is { } address)
        {
            LinkTo(cell, address);
        }
    }

    /// <summary>Makes a cell a link to a place in the workbook.</summary>
    internal void LinkTo(IXLCell cell, string address) => Link(cell, () => new XLHyperlink(address));

    /// <summary>As <see cref="LinkTo(IXLCell, string)"/>, with what the pointer shows.</summary>
    internal void LinkTo(IXLCell cell, string address, string tip) => Link(cell, () => new XLHyperlink(address, Tip(tip)));

    /// <summary>Makes a cell a link to an address on the web, if it is one.</summary>
    internal void LinkOut(IXLCell cell, string? url)
    {
        if (url is not null && CellText.TryLink(url, out string address))
        {
            Link(cell, () => new XLHyperlink(new Uri(address)));
        }
    }

    // Excel shows no more than 255 characters.
    private static string Tip(string text) => text.Length <= 255 ? text : text[..254] + "…";

    private void Link(IXLCell cell, Func<XLHyperlink> link)
    {
        string sheet = cell.Worksheet.Name;
        int before = _links.GetValueOrDefault(sheet);
        _links[sheet] = before + 1;
        if (before < ExcelLimits.Links)
        {
            cell.Hyperlink = link();
            Style(cell);
        }
        else if (before == ExcelLimits.Links)
        {
            warn(string.Create(CultureInfo.InvariantCulture,
                $"Excel allows {ExcelLimits.Links:N0} links on a sheet. On the sheet '{sheet}' further ones are plain text."));
        }
    }

    private static void Style(IXLCell cell) => cell.Style.Font.SetUnderline(XLFontUnderlineValues.Single)
        .Font.SetFontColor(XLColor.FromTheme(XLThemeColor.Hyperlink));
}
