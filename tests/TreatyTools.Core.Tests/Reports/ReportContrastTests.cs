using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TreatyTools.Core.Pictures;
using TreatyTools.Core.Reports;

namespace TreatyTools.Core.Tests.Reports;

/// <summary>Whether everybody can read the cells of a report.</summary>
public sealed class ReportContrastTests(ReportFixture fixture) : IClassFixture<ReportFixture>
{
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    // The order in which cells name the colours of the theme, which is not that of the theme itself (ECMA-376 part 1, 18.8.3).
    private static readonly string[] Themed =
    [
        "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink",
    ];

    [Theory]
    [InlineData(null)]
    [InlineData("ets185")]
    public void The_letters_of_every_cell_stand_out(string? treaty)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(fixture.Make(new ReportOptions { Treaty = treaty }), false);
        WorkbookPart workbook = document.WorkbookPart!;
        Stylesheet styles = workbook.WorkbookStylesPart!.Stylesheet;
        Font[] fonts = [.. styles.Fonts!.Elements<Font>()];
        Fill[] fills = [.. styles.Fills!.Elements<Fill>()];
        CellFormat[] formats = [.. styles.CellFormats!.Elements<CellFormat>()];
        using Stream theme = workbook.ThemePart!.GetStream();
        Dictionary<string, string> colours = XDocument.Load(theme).Descendants(A + "clrScheme").Single().Elements().ToDictionary(e => e.Name.LocalName,
            e => "#" + ((string?)e.Elements().First().Attribute("lastClr") ?? (string)e.Elements().First().Attribute("val")!));
        Dictionary<uint, string> used = [];
        foreach (Sheet sheet in workbook.Workbook.Descendants<Sheet>())
        {
            foreach (Cell cell in ((WorksheetPart)workbook.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Cell>().Where(c => c.CellValue is not null))
            {
                used.TryAdd(cell.StyleIndex?.Value ?? 0, $"{sheet.Name}!{cell.CellReference}");
            }
        }

        Assert.NotEmpty(used);
        foreach ((uint style, string cell) in used)
        {
            CellFormat format = formats[style];
            PatternFill? fill = fills[format.FillId?.Value ?? 0].PatternFill;
            string ground = fill?.PatternType?.Value == PatternValues.Solid ? Of(fill.ForegroundColor!) : Palette.Paper,
                letters = fonts[format.FontId?.Value ?? 0].Color is { } colour ? Of(colour) : Palette.Black;
            Assert.True(Palette.Contrast(letters, ground) >= Palette.LeastContrast, $"{cell}: {letters} on {ground}");
        }

        string Of(ColorType colour) => colour.Rgb?.Value is { } rgb ? "#" + rgb[^6..]
            : colour.Theme?.Value is { } number ? Tinted(colours[Themed[number]], colour.Tint?.Value ?? 0) : Palette.Black;
    }

    // Only lighter ones are used.
    private static string Tinted(string colour, double tint) => Palette.Tint(colour, 1 - Math.Max(0, tint));
}
