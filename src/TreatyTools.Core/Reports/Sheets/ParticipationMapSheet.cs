using ClosedXML.Excel;
using TreatyTools.Core.Insight.Status;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Reports.Charts;
using TreatyTools.Core.Reports.Layout;
using TreatyTools.Core.Strings;

namespace TreatyTools.Core.Reports.Sheets;

/// <summary>The map of who signed and who consented to be bound: one cell a State, each that is recorded a link to its row.</summary>
internal sealed class ParticipationMapSheet(ReportData data) : ReportSheet(data)
{
    internal const string SheetName = "Participation map";
    private const double TileWidth = 5.3;
    private const double TileHeight = 30;
    private const int LegendRow = 4;
    private const int FirstRow = 6;
    private const int LegendSpan = 7;
    private const int LongestNote = 255;

    internal override string Name => SheetName;

    internal override string Contents => "A map with one cell for each State: consented to be bound, signed, neither";

    internal override bool HasRecords => Data.Participation.Count > 0;

    internal override void Write(ReportBook book)
    {
        IXLWorksheet sheet = book.Book.Worksheets.Add(book.Names.Sheet(SheetName));
        for (int column = 1; column <= TileMap.Columns; column++)
        {
            sheet.Column(column).Width = TileWidth;
        }

        Head(sheet, "Participation map",
            $"As of {ReportLook.Day(Data.AsOf)}. One cell for each State and one for the European Union, roughly where it lies, with its ISO 3166 code; the "
                + "arrangement says nothing on borders or on the status of any territory. Dashed cells are no Members of "
            + "the United Nations. A cell with a record leads to its row on the sheet Participation, and name and dates "
            + "show when a cell is chosen. Acceptance, approval and accession bind as ratification does. "
            + "The numbers of a region are those of its States.", TileMap.Columns);
        ParticipationMap map = ParticipationMap.Of(Data.Participation, Data.AsOf);
        WriteLegend(sheet, map);
        foreach (TileLabel label in TileMap.Regions)
        {
            WriteLabel(sheet, FirstRow + label.Row, 1 + label.Column, label.Span, map.Describe(label.Region, Data.AsOf));
        }

        for (int row = 0; row < map.Rows; row++)
        {
            sheet.Row(FirstRow + row).Height = TileHeight;
        }

        if (map.Others.Count > 0)
        {
            WriteLabel(sheet, FirstRow + TileMap.Rows, 1, TileMap.Columns, "Without a place on the map");
        }

        Dictionary<StandingLook, IXLStyle> looks = [];
        foreach (MapTile tile in map.Tiles.Concat(map.Others))
        {
            IXLCell cell = sheet.Cell(FirstRow + tile.Place.Row, 1 + tile.Place.Column);
            ReportBook.SetText(cell, tile.Place.Code + Mark(tile.Standing));
            book.TryLink(SheetName, cell.Address.ToString()!, cell.GetString(), tile.Record?.Id);
            Tell(cell, tile.Describe(Data.AsOf));
            // Working a look out costs more than taking it over.
            if (looks.TryGetValue(tile.Look, out IXLStyle? look))
            {
                cell.Style = look;
                continue;
            }

            Draw(cell, tile.Look, bold: tile.Standing != Standing.None, thick: tile.Standing == Standing.Bound);
            looks.Add(tile.Look, cell.Style);
        }

        sheet.ShowGridLines = false;
        SetUpPage(sheet);
        sheet.PageSetup.FitToPages(1, 1);
        sheet.PageSetup.CenterHorizontally = true;
    }

    private static void WriteLegend(IXLWorksheet sheet, ParticipationMap map)
    {
        int column = 1;
        sheet.Row(LegendRow).Height = TileHeight;
        foreach (StandingLegend entry in StandingLook.Legend)
        {
            int count = map.Count(entry);
            if (count == 0)
            {
                continue;
            }

            ReportBook.SetText(sheet.Cell(LegendRow, column), "ABC" + Mark(entry.Standing));
            Draw(sheet.Cell(LegendRow, column), entry.Look, bold: entry.Standing != Standing.None, thick: entry.Standing == Standing.Bound);
            WriteLabel(sheet, LegendRow, column + 1, LegendSpan - 1, FormattableString.Invariant($"{entry.Words}: {count}"));
            sheet.Cell(LegendRow, column + 1).Style.Font.SetBold(false).Alignment.SetIndent(1);
            column += LegendSpan;
        }
    }

    private static void WriteLabel(IXLWorksheet sheet, int row, int column, int span, string text)
    {
        ReportBook.SetText(sheet.Cell(row, column), text);
        sheet.Range(row, column, row, column + span - 1).Style.Font.SetBold().Alignment.SetVertical(XLAlignmentVerticalValues.Center);
    }

    // A second line that says the same as the colour, for those who do not see it and for printers without it.
    private static string Mark(Standing standing) => standing switch
    {
        Standing.Bound => "\n◆",
        Standing.Signatory => "\n○",
        Standing.Uncertain => "\n?",
        _ => "",
    };

    // What the program shows when the cell is chosen: a link that is calculated has no words of its own for the pointer.
    private static void Tell(IXLCell cell, string text)
    {
        IXLDataValidation note = cell.SetDataValidation();
        note.AllowedValues = XLAllowedValues.AnyValue;
        note.InputMessage = Words.Shortened(text, LongestNote);
        note.ShowErrorMessage = false;
    }

    private static void Draw(IXLCell cell, StandingLook look, bool bold, bool thick)
    {
        IXLStyle style = cell.Style;
        style.Fill.SetBackgroundColor(XLColor.FromHtml(look.Fill));
        style.Font.SetFontColor(XLColor.FromHtml(look.Ink)).Font.SetUnderline(XLFontUnderlineValues.None).Font.SetBold(bold).Font.SetFontSize(9);
        style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText();
        style.Border.SetOutsideBorder(thick ? XLBorderStyleValues.Medium : look.Dashed ? XLBorderStyleValues.Dashed : XLBorderStyleValues.Thin)
            .Border.SetOutsideBorderColor(XLColor.FromHtml(look.Edge));
    }
}
