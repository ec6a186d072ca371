using System.Globalization;
using ClosedXML.Excel;
using TreatyTools.Core.Workbooks.Charts;
using TreatyTools.Core.Workbooks.Definitions.Pivots;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Core.Workbooks.Parts;
using TreatyTools.Core.Workbooks.Slicers;
using TreatyTools.Model;

namespace TreatyTools.Core.Reports.Layout;

/// <summary>The workbook while it is made: where each record has its row, the charts to come, and the names of sheets and tables.</summary>
internal sealed class ReportBook(XLWorkbook book, Action<string> warn, CancellationToken cancellation)
{
    private readonly Dictionary<string, ReportKey> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _links = new(StringComparer.Ordinal);

    internal XLWorkbook Book { get; } = book;

    internal CancellationToken Cancellation { get; } = cancellation;

    internal WorkbookNames Names { get; } = new(book, WorkbookMode.Replace, _ => { });

    /// <summary>Whether long tables are printed as well.</summary>
    internal bool PrintAll { get; init; }

    /// <summary>The sheets of which nothing is printed unless all is.</summary>
    internal HashSet<string> ScreenOnly { get; } = new(StringComparer.Ordinal);

    /// <summary>The charts, by sheet.</summary>
    internal Dictionary<string, List<NativeChart>> Charts { get; } = new(StringComparer.Ordinal);

    /// <summary>Ranges whose numbers are drawn as bars behind them, by sheet.</summary>
    internal Dictionary<string, List<(string Range, string Colour)>> DataBars { get; } = new(StringComparer.Ordinal);

    /// <summary>Tables by sheet and row of the header: the rows below stay free to grow and shrink.</summary>
    internal List<(string Sheet, int HeaderRow)> FreeRows { get; } = [];

    /// <summary>The pivot table; null where there is none.</summary>
    internal PivotTable? Pivot { get; set; }

    /// <summary>The sheets of which rows can be folded.</summary>
    internal HashSet<string> FoldedRows { get; } = new(StringComparer.Ordinal);

    /// <summary>Slicers, by sheet.</summary>
    internal Dictionary<string, TableSlicer[]> Slicers { get; } = new(StringComparer.Ordinal);

    /// <summary>The cells that lead to addresses on the web, by sheet.</summary>
    internal Dictionary<string, List<(string Cell, Uri Address)>> LinksOut { get; } = new(StringComparer.Ordinal);

    /// <summary>The cells that are calculated, by sheet and reference, each with what stands in it before anything is.</summary>
    internal Dictionary<string, Dictionary<string, ReportFormula>> Formulas { get; } = new(StringComparer.Ordinal);

    /// <summary>Says by what the row of a record is found.</summary>
    internal void Place(string id, ReportKey key) => _keys.TryAdd(id, key);

    /// <summary>Whether a record has a row in the workbook.</summary>
    internal bool Has(string id) => _keys.ContainsKey(id);

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

    /// <summary>Makes a cell a link to the row of a record, if it has one. The link looks for the row when it is followed, since rows can be sorted.</summary>
    internal void Link(IXLCell cell, string? id)
    {
        if (id is not null && _keys.TryGetValue(id, out ReportKey? key))
        {
            object shown = cell.DataType == XLDataType.Number ? cell.GetDouble() : cell.GetString();
            Calculate(cell.Worksheet.Name, cell.Address.ToString()!, key.Link(shown), shown);
            // What is calculated is no typed text.
            cell.Style.IncludeQuotePrefix = false;
            Style(cell);
        }
    }

    /// <summary>Makes a cell that shows a value a link to the row of a record, if it has one, and leaves its look alone.</summary>
    /// <returns>Whether it has one.</returns>
    internal bool TryLink(string sheet, string cell, object shown, string? id)
    {
        if (id is null || !_keys.TryGetValue(id, out ReportKey? key))
        {
            return false;
        }

        Calculate(sheet, cell, key.Link(shown), shown);
        return true;
    }

    /// <summary>Makes a cell a link to a place in the workbook.</summary>
    internal void LinkTo(IXLCell cell, string address)
    {
        if (MayLink(cell.Worksheet.Name))
        {
            cell.Hyperlink = new XLHyperlink(address);
            Style(cell);
        }
    }

    /// <summary>Makes a cell a link to an address on the web, if it is one.</summary>
    internal void LinkOut(IXLCell cell, string? url)
    {
        if (TryLinkOut(cell.Worksheet.Name, cell.Address.ToString()!, url))
        {
            Style(cell);
        }
    }

    /// <summary>Makes a cell a link to an address on the web, if it is one, and leaves its look alone.</summary>
    /// <returns>Whether it is one.</returns>
    internal bool TryLinkOut(string sheet, string cell, string? url)
    {
        if (url is null || !CellText.TryLink(url, out string address) || !MayLink(sheet))
        {
            return false;
        }

        if (!LinksOut.TryGetValue(sheet, out List<(string, Uri)>? links))
        {
            LinksOut.Add(sheet, links = []);
        }

        links.Add((cell, new Uri(address)));
        return true;
    }

    private void Calculate(string sheet, string cell, string formula, object shown)
    {
        if (!Formulas.TryGetValue(sheet, out Dictionary<string, ReportFormula>? formulas))
        {
            Formulas.Add(sheet, formulas = new(StringComparer.Ordinal));
        }

        formulas[cell] = new ReportFormula(formula, shown);
    }

    private bool MayLink(string sheet)
    {
        int before = _links.GetValueOrDefault(sheet);
        _links[sheet] = before + 1;
        if (before == ExcelLimits.Links)
        {
            warn(string.Create(CultureInfo.InvariantCulture,
                $"Excel allows {ExcelLimits.Links:N0} links on a sheet. On the sheet '{sheet}' further ones are plain text."));
        }

        return before < ExcelLimits.Links;
    }

    /// <summary>Gives a cell the look of a link.</summary>
    internal static void Style(IXLCell cell) => cell.Style.Font.SetUnderline(XLFontUnderlineValues.Single)
        .Font.SetFontColor(XLColor.FromTheme(XLThemeColor.Hyperlink));
}
