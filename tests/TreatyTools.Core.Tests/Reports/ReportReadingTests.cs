using System.Globalization;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TreatyTools.Core.Reports;
using static TreatyTools.Core.Tests.Workbooks.TestWorkbooks;

namespace TreatyTools.Core.Tests.Reports;

/// <summary>What readers of the report do with it: filter, sort, print, and take its first lines at their word.</summary>
public sealed class ReportReadingTests(ReportFixture fixture) : IClassFixture<ReportFixture>
{
    // Characters across on A4 at which letters of 11 points are printed with 8.
    private const double WidestPrint = 200;
    private const double WidestUpright = 140;

    // Of a letter on the average, in digits.
    private const double LetterWidth = 0.85;

    private string Report => fixture.Make(fixture.Default);

    [Fact]
    public void One_column_has_all_provisions_of_a_concern()
    {
        string[] lists = Column(Report, "Concerns", "Provisions");
        int speaking = fixture.Dataset.Tables.Concerns.Count(c => c.Provisions.Any(p => p == "uncc/24" || p.StartsWith("uncc/24/", StringComparison.Ordinal)));
        Assert.True(speaking > 90);
        Assert.Equal(speaking, lists.Count(list => list["s:".Length..].Split("; ").Any(one => one == "art. 24" || one.StartsWith("art. 24(",
            StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("Concerns")]
    [InlineData("Timeline")]
    [InlineData("Sources")]
    public void Every_date_has_real_days_to_sort_by_and_words_to_read(string sheet)
    {
        string[] shown = Column(Report, sheet, "Date"), from = Column(Report, sheet, "Date from"), to = Column(Report, sheet, "Date to");
        Assert.Equal(shown.Length, from.Length);
        Assert.Equal(shown.Length, to.Length);
        Assert.All(from.Concat(to), day => Assert.StartsWith("n:", day, StringComparison.Ordinal));
        Assert.DoesNotContain(shown, date => date.EndsWith('~') || date.EndsWith('?') || date.EndsWith('%') || date.Contains('/', StringComparison.Ordinal));
    }

    [Fact]
    public void Each_article_has_the_shares_of_its_words_as_numbers_and_the_pair_it_is_nearest_to_as_a_link()
    {
        const string sheet = "Where the words come from";
        double[] any = Numbers(sheet, "In any of them"), fresh = Numbers(sheet, "New"), remarks = Numbers(sheet, "Remarks"), unmet = Numbers(sheet, "Unmet");
        Assert.Equal((68, 68), (any.Length, fresh.Length));
        Assert.All(any.Zip(fresh), pair => Assert.Equal(1, pair.First + pair.Second, 9));
        Assert.All(remarks.Zip(unmet), pair => Assert.True(pair.First >= pair.Second));
        int safeguards = Array.IndexOf(Column(Report, sheet, "Heading"), "s:Conditions and safeguards");
        Assert.Matches("^f:HYPERLINK.*\"Budapest Convention art. 15\"", Column(Report, sheet, "Most in")[safeguards]);
        Assert.Contains("61 % in UNCAC, 57 % in UNTOC, 25 % in Budapest Convention", Cells(Report, sheet)["A2"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_lines_say_how_things_stand_and_to_which_day_that_is_known()
    {
        string[] lines = [.. new[] { "A3", "A4", "A5" }.Select(cell => Cells(Report)[cell])];
        Assert.StartsWith("s:Not in force: at least 3 of 40 ratifications.", lines[0], StringComparison.Ordinal);
        Assert.Contains("At least 75 signatories", lines[1], StringComparison.Ordinal);
        Assert.Contains("followed to 26 May 2026", lines[1], StringComparison.Ordinal);
        Assert.Contains("not addressed", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_adoption_nothing_of_it_is_told_as_done()
    {
        Dictionary<string, string> summary = Cells(fixture.Make(new ReportOptions { AsOf = new DateOnly(2024, 2, 9) }));
        Assert.Contains("s:Not yet (that followed on 24 December 2024)", summary.Values);
        Assert.DoesNotContain("s:Place", summary.Values);
        Assert.DoesNotContain(summary.Values, value => value.StartsWith("s:24 December 2024", StringComparison.Ordinal));
    }

    [Fact]
    public void Before_the_adoption_no_number_is_of_a_later_text()
    {
        string report = fixture.Make(new ReportOptions { AsOf = new DateOnly(2024, 2, 9) });
        Assert.DoesNotContain("Where the words come from", Sheets(report));
        Assert.DoesNotContain(Cells(report, "Drafting history").Values, value => value.Contains("May 2024", StringComparison.Ordinal));
        Assert.DoesNotContain(Cells(report, "Disagreements").Values, value => value.Contains("Canada", StringComparison.Ordinal));
        Dictionary<string, string> summary = Cells(report);
        Assert.Contains(summary.Values, value => value.Contains("known outcome in the later final text", StringComparison.Ordinal));
        Assert.Contains("s:articles of the later text", summary.Values);
        Assert.Contains(Cells(report, "Provisions").Values, value => value.Contains("after the day of this report", StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_page_has_dates_in_words() =>
        Assert.DoesNotContain(Cells(fixture.Make(fixture.Default)).Values, value => value.StartsWith("s:", StringComparison.Ordinal)
            && System.Text.RegularExpressions.Regex.IsMatch(value, "[0-9]{4}-[0-9]{2}-[0-9]{2}"));

    [Theory]
    [InlineData("ets185")]
    [InlineData("cets224")]
    [InlineData("uncac")]
    public void A_treaty_of_which_little_is_recorded_has_no_card_of_nothing(string treaty)
    {
        string report = fixture.Make(new ReportOptions { Treaty = treaty });
        using SpreadsheetDocument document = SpreadsheetDocument.Open(report, false);
        foreach (DefinedName name in document.WorkbookPart!.Workbook.Descendants<DefinedName>().Where(n =>
            n.Name!.Value!.StartsWith("Report_", StringComparison.Ordinal) && n.Text.Contains("Summary", StringComparison.Ordinal) && n.Name != "Report_AsOf"))
        {
            Assert.NotEqual("n:0", Cells(report)[name.Text.Split('!')[1].Split(':')[0].Replace("$", "", StringComparison.Ordinal)]);
        }
    }

    [Fact]
    public void The_treaty_of_the_report_stands_at_the_left_of_correspondences()
    {
        string report = fixture.Make(new ReportOptions { Treaty = "ets185" });
        Assert.All(Column(report, "Correspondences", "Treaty"), treaty => Assert.NotEqual("s:Budapest Convention", treaty));
    }

    [Fact]
    public void Everything_is_printed_on_one_paper_in_letters_that_can_be_read()
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(Report, false);
        WorkbookPart workbook = document.WorkbookPart!;
        foreach (Sheet sheet in workbook.Workbook.Descendants<Sheet>())
        {
            WorksheetPart part = (WorksheetPart)workbook.GetPartById(sheet.Id!.Value!);
            Assert.Equal(9u, part.Worksheet.GetFirstChild<PageSetup>()!.PaperSize!.Value);
            string? area = workbook.Workbook.Descendants<DefinedName>().FirstOrDefault(n => n.Name == "_xlnm.Print_Area"
                && n.Text.TrimStart('\'').StartsWith(sheet.Name!.Value!, StringComparison.Ordinal))?.Text.Split('!')[1].Split(':')[1];
            if (area is not null && PrintArea(Report, sheet.Name!.Value!).Hidden)
            {
                continue;
            }

            int last = area is null ? int.MaxValue : XLHelper.GetColumnNumberFromLetter(area.Split('$')[1]);
            double width = part.Worksheet.Descendants<Column>().Where(c => c.Hidden?.Value != true && c.Min! <= (uint)last)
                .Sum(c => c.Width! * (Math.Min(c.Max!, (uint)last) - c.Min! + 1));
            double widest = part.Worksheet.GetFirstChild<PageSetup>()!.Orientation!.Value == OrientationValues.Portrait ? WidestUpright : WidestPrint;
            Assert.True(width <= widest, $"{sheet.Name}: {width}");
        }
    }

    [Theory]
    [InlineData("Concerns")]
    [InlineData("Provisions")]
    [InlineData("Sources")]
    [InlineData("Timeline")]
    public void Long_tables_are_printed_only_when_all_is(string sheet)
    {
        (string area, bool hidden) = PrintArea(Report, sheet);
        Assert.True(hidden, area);
        Assert.Contains("-PrintAll", Cells(Report, sheet)["A2"], StringComparison.Ordinal);
        Assert.Contains(Cells(Report).Values, value => value.EndsWith("(for the screen, not printed)", StringComparison.Ordinal));
        string all = fixture.Make(new ReportOptions { PrintAll = true });
        (area, hidden) = PrintArea(all, sheet);
        Assert.False(hidden, area);
        Assert.EndsWith(TableParts(all, sheet).Single().Range.Split(':')[1].TrimStart([.. Enumerable.Range('A', 26).Select(c => (char)c)]), area,
            StringComparison.Ordinal);
        Assert.DoesNotContain("-PrintAll", Cells(all, sheet)["A2"], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_table_has_its_header_and_its_first_column_in_view_and_on_every_page()
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(Report, false);
        WorkbookPart workbook = document.WorkbookPart!;
        int tables = 0;
        foreach (Sheet sheet in workbook.Workbook.Descendants<Sheet>())
        {
            foreach (string range in TableParts(Report, sheet.Name!.Value!).Select(table => table.Range))
            {
                Pane pane = ((WorksheetPart)workbook.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Pane>().Single();
                string header = range.Split(':')[0].TrimStart('A');
                Assert.Equal((header, 1d), (pane.VerticalSplit!.Value.ToString(CultureInfo.InvariantCulture), pane.HorizontalSplit!.Value));
                Assert.Contains(workbook.Workbook.Descendants<DefinedName>(), name => name.Name == "_xlnm.Print_Titles"
                    && name.Text.Contains(sheet.Name.Value!, StringComparison.Ordinal) && name.Text.EndsWith($"${header}:${header}", StringComparison.Ordinal));
                tables++;
            }
        }

        Assert.True(tables > 8);
    }

    [Fact]
    public void Cells_are_merged_only_for_texts_of_several_lines()
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(Report, false);
        WorkbookPart workbook = document.WorkbookPart!;
        foreach (Sheet sheet in workbook.Workbook.Descendants<Sheet>())
        {
            Worksheet worksheet = ((WorksheetPart)workbook.GetPartById(sheet.Id!.Value!)).Worksheet;
            int merged = worksheet.Descendants<MergeCell>().Count();
            Assert.True(merged <= (sheet.Name!.Value! is "Summary" ? 24 : sheet.Name.Value is "Method" ? 60 : 1), $"{sheet.Name}: {merged}");
        }
    }

    [Fact]
    public void Bars_are_of_one_colour_and_begin_at_nothing()
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(Report, false);
        string[] sheets = ["Provisions", "Stakeholders"];
        foreach (string sheet in sheets)
        {
            Worksheet worksheet = ((WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>()
                .Single(s => s.Name == sheet).Id!.Value!)).Worksheet;
            Assert.Equal(0u, worksheet.Descendants<DataBar>().Single().MinLength!.Value);
            var bar = worksheet.Descendants<DocumentFormat.OpenXml.Office2010.Excel.DataBar>().Single();
            Assert.False(bar.Gradient!.Value);
            Assert.Equal(0u, bar.MinLength!.Value);
        }
    }

    [Fact]
    public void Lines_are_dotted_after_the_day_to_which_signatures_were_followed()
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(Report, false);
        string chart = document.WorkbookPart!.WorksheetParts.SelectMany(part => part.DrawingsPart?.ChartParts ?? [])
            .Select(part => part.ChartSpace.OuterXml).Single(xml => xml.Contains("not followed after 26 May 2026", StringComparison.Ordinal));
        Assert.Equal(2, chart.Split("val=\"sysDot\"").Length - 1);
        // Of a treaty whose signatures are all in the past, nothing is unknown.
        string whole = fixture.Make(new ReportOptions { AsOf = new DateOnly(2026, 1, 31) });
        Assert.DoesNotContain(Cells(whole, "Figures").Values, value => value.Contains("at least", StringComparison.Ordinal));
    }

    [Fact]
    public void The_map_tells_those_who_are_no_Members_from_those_who_did_not_sign()
    {
        string[] legend = [.. Cells(Report, "Participation map").Where(pair => pair.Key.EndsWith('4')).Select(pair => pair.Value)];
        Assert.Contains(legend, text => text.StartsWith("s:Neither: ", StringComparison.Ordinal));
        Assert.Contains("s:Neither, and no Member of the UN: 4", legend);
    }

    [Fact]
    public void Notes_that_are_unfolded_fit_into_their_rows()
    {
        using XLWorkbook book = new(Report);
        IXLWorksheet sheet = book.Worksheet("Timeline");
        IXLTable table = sheet.Tables.Single();
        int note = table.Field("Note").Column.ColumnNumber();
        foreach (IXLTableRow row in table.DataRange.Rows())
        {
            int letters = row.Cell(note).GetString().Length;
            double lines = Math.Ceiling(letters * LetterWidth / sheet.Column(note).Width);
            Assert.True(row.WorksheetRow().Height >= 15 * lines, $"{row.RowNumber()}: {letters} letters, {row.WorksheetRow().Height} points");
        }
    }

    private static (string Area, bool Hidden) PrintArea(string report, string sheet)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(report, false);
        WorkbookPart workbook = document.WorkbookPart!;
        string area = workbook.Workbook.Descendants<DefinedName>().Single(name => name.Name == "_xlnm.Print_Area"
            && name.Text.Split('!')[0].Trim('\'') == sheet).Text;
        uint first = (uint)XLHelper.GetColumnNumberFromLetter(area.Split('!')[1].Split('$')[1]);
        WorksheetPart part = (WorksheetPart)workbook.GetPartById(workbook.Workbook.Descendants<Sheet>().Single(s => s.Name == sheet).Id!.Value!);
        return (area, part.Worksheet.Descendants<Column>().Any(column => column.Min! <= first && column.Max! >= first && column.Hidden?.Value == true));
    }

    // The cells of a column of the table on a sheet, from the first row to the last.
    private double[] Numbers(string sheet, string header) =>
        [.. Column(Report, sheet, header).Select(value => double.Parse(value["n:".Length..], CultureInfo.InvariantCulture))];

    private static string[] Column(string report, string sheet, string header)
    {
        Dictionary<string, string> cells = Cells(report, sheet);
        string range = TableParts(report, sheet).Single().Range;
        int row = int.Parse(range.Split(':')[0].TrimStart('A'), CultureInfo.InvariantCulture);
        string found = cells.Single(pair => pair.Value == "s:" + header
            && pair.Key.EndsWith(row.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)).Key;
        string letters = found.TrimEnd([.. "0123456789"]);
        return [.. cells.Where(pair => pair.Key.TrimEnd([.. "0123456789"]) == letters
            && int.Parse(pair.Key[letters.Length..], CultureInfo.InvariantCulture) > row).Select(pair => pair.Value)];
    }
}
