using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TreatyTools.Core.Workbooks.Parts;

namespace TreatyTools.Core.Tests.Reports;

/// <summary>A link that finds its row by a key, read from its formula and followed as a program follows it.</summary>
/// <param name="Cell">Where it stands.</param>
/// <param name="Shown">What the cell shows.</param>
/// <param name="Sheet">The sheet to which it leads.</param>
/// <param name="Column">The column in which it looks.</param>
/// <param name="Key">What it looks for, as <c>TestWorkbooks.Cells</c> has it.</param>
internal sealed partial record KeyLink(string Cell, string Shown, string Sheet, string Column, string Key)
{
    internal static IEnumerable<KeyLink> Of(string path, string sheet)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(path, false);
        WorkbookPart workbook = document.WorkbookPart!;
        string id = workbook.Workbook.Descendants<Sheet>().Single(s => s.Name == sheet).Id!.Value!;
        foreach (Cell cell in ((WorksheetPart)workbook.GetPartById(id)).Worksheet.Descendants<Cell>().Where(cell => cell.CellFormula is not null))
        {
            Match parts = Formula().Match(cell.CellFormula!.Text);
            Assert.True(parts.Success, cell.CellFormula.Text);
            Assert.Equal(parts.Groups["sheet"].Value, parts.Groups["looked"].Value.Trim('\''));
            string key = parts.Groups["key"].Value;
            yield return new KeyLink(cell.CellReference!.Value!, OoxmlText.Unescape(cell.CellValue!.Text), parts.Groups["sheet"].Value,
                parts.Groups["column"].Value,
                key[0] == '"' ? "s:" + key[1..^1] : "n:" + key);
        }
    }

    /// <summary>The row that it finds.</summary>
    internal int Row(Dictionary<string, string> cells) => cells.Where(pair => pair.Value == Key && Letters().Match(pair.Key).Value == Column)
        .Select(pair => int.Parse(pair.Key[Column.Length..], CultureInfo.InvariantCulture)).Order().First();

    [GeneratedRegex("^HYPERLINK\\(\"#'(?<sheet>[^']+)'!A\"&IFERROR\\(MATCH\\((?<key>\"[^\"]+\"|[0-9]+),"
        + "(?<looked>[^!]+)!\\$(?<column>[A-Z]+):\\$[A-Z]+,0\\),1\\),")]
    private static partial Regex Formula();

    [GeneratedRegex("^[A-Z]+")]
    private static partial Regex Letters();
}
