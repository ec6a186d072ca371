using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using TreatyTools.Core.Datasets;
using TreatyTools.Core.Datasets.Records;
using TreatyTools.Core.Insight.Status;
using TreatyTools.Core.Reports;
using TreatyTools.Core.Tests.Datasets;
using TreatyTools.Core.Tests.Workbooks;
using TreatyTools.Model;
using static TreatyTools.Core.Tests.Workbooks.TestWorkbooks;
using Chart = DocumentFormat.OpenXml.Drawing.Charts;

namespace TreatyTools.Core.Tests.Reports;

public sealed partial class ReportTests(ReportFixture fixture) : IClassFixture<ReportFixture>
{
    private static readonly string[] Sheets =
    [
        "Summary", "Charts", "Participation", "Participation map", "Timeline", "Votes", "Provisions", "Drafting history", "Correspondences",
        "Where the words come from", "Concerns",
        "Concern matrix", "Concerns by provision", "Concern pivot", "Stakeholders", "Claims checked", "Disagreements", "Sources", "Method", "Vocabularies",
        "Figures",
    ];

    private string Report => fixture.Make(fixture.Default);

    [Theory]
    [InlineData(null, null)]
    [InlineData(null, "2024-08-08")]
    [InlineData("ets185", null)]
    [InlineData("cis-2018", "2001-01-01")]
    public void A_report_is_valid_whatever_it_holds(string? treaty, string? asOf) =>
        Assert.Empty(Errors(fixture.Make(new ReportOptions { Treaty = treaty, AsOf = asOf is null ? null
            : DateOnly.Parse(asOf, CultureInfo.InvariantCulture) })));

    [Fact]
    public void It_has_the_sheets_in_their_order()
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(Report, false);
        Assert.Equal(Sheets, document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value));
        Assert.Null(document.WorkbookPart.VbaProjectPart);
        Assert.Empty(document.WorkbookPart.ExternalWorkbookParts);
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        string again = fixture.Books.Path("again.xlsx");
        ReportWriter.Write(again, fixture.Dataset);
        Assert.Equal(File.ReadAllBytes(Report), File.ReadAllBytes(again));
    }

    [Fact]
    public void Links_out_lead_to_sources_only()
    {
        HashSet<string> urls = [.. fixture.Dataset.Tables.Sources.Select(s => s.Url).OfType<string>().Select(u => new Uri(u).AbsoluteUri.Split('#')[0])];
        using SpreadsheetDocument document = SpreadsheetDocument.Open(Report, false);
        foreach (string sheet in Sheets)
        {
            Assert.All(Part(document, sheet).HyperlinkRelationships.Where(r => r.IsExternal), r => Assert.Contains(r.Uri.AbsoluteUri.Split('#')[0], urls));
        }
    }

    [Fact]
    public void The_key_figures_are_those_of_the_status()
    {
        TreatyStatus status = new StatusEvaluator(fixture.Dataset).Evaluate(fixture.Dataset.Find<Treaty>("uncc")!, fixture.Dataset.Info.Created.Earliest);
        Assert.Equal("n:" + Text(status.Signatories!.Value), Named("Report_Signatories"));
        Assert.Equal("n:" + Text(status.Instruments!.Value), Named("Report_Instruments"));
        Assert.Equal("n:" + Text(fixture.Dataset.Tables.Concerns.Count), Named("Report_Concerns"));
    }

    [Fact]
    public void Words_of_the_official_text_are_a_column_where_they_are_at_hand()
    {
        Assert.DoesNotContain("s:Text", Cells(Report, "Provisions").Values);
        string report = fixture.Make(new ReportOptions { WordsOf = p => p.Id is "uncc/24/2" or "uncc/24" ? "As it stands." : null });
        Assert.Single(Cells(report, "Provisions").Values, value => value.EndsWith("As it stands.", StringComparison.Ordinal));
    }

    [Fact]
    public void Paragraphs_are_grouped_beneath_their_articles()
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(Report, false);
        Row[] rows = [.. Part(document, "Provisions").Worksheet.Descendants<Row>().Where(r => r.RowIndex! > 4u)];
        Provision[] articles = [.. fixture.Dataset.Tables.Provisions.Where(p => p.Treaty == "uncc")];
        Assert.Equal(articles.Length, rows.Count(r => r.OutlineLevel is null || r.OutlineLevel == 0));
        Assert.Equal(articles.Sum(a => a.Paragraphs.Count), rows.Count(r => r.OutlineLevel?.Value == 1));
        Assert.False(Part(document, "Provisions").Worksheet.SheetProperties!.OutlineProperties!.SummaryBelow!.Value);
    }

    [Fact]
    public void Charts_show_without_being_calculated_what_their_cells_hold()
    {
        Dictionary<string, Dictionary<string, string>> cells = Sheets.ToDictionary(sheet => sheet, sheet => Cells(Report, sheet));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(Report, false);
        ChartPart[] charts = [.. Sheets.Select(s => Part(document, s).DrawingsPart).OfType<DrawingsPart>().SelectMany(d => d.ChartParts)];
        Assert.Equal(5, charts.Length);
        foreach (Chart.NumberReference reference in charts.SelectMany(c => c.ChartSpace.Descendants<Chart.NumberReference>()))
        {
            (string sheet, string range) = Place(reference.Formula!.Text.Replace("$", "", StringComparison.Ordinal));
            string[] ends = range.Split(':');
            string column = Letters().Match(ends[0]).Value;
            int first = int.Parse(ends[0][column.Length..], CultureInfo.InvariantCulture);
            foreach (Chart.NumericPoint point in reference.NumberingCache!.Elements<Chart.NumericPoint>())
            {
                Assert.Equal(cells[sheet][$"{column}{first + (int)point.Index!.Value}"], "n:" + point.NumericValue!.Text);
            }
        }

        Assert.Contains(charts, c => c.ChartSpace.Descendants<Chart.DateAxis>().Any());
    }

    [Fact]
    public void The_pivot_table_covers_its_cells_and_counts_every_concern()
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(Report, false);
        PivotTableDefinition pivot = Part(document, "Concern pivot").PivotTableParts.Single().PivotTableDefinition;
        Dictionary<string, string> cells = Cells(Report, "Concern pivot");
        string last = pivot.Location!.Reference!.Value!.Split(':')[1];
        Assert.Equal("n:" + Text(fixture.Dataset.Tables.Concerns.Count), cells[last]);
        Assert.Equal("s:Grand Total", cells["A" + last.TrimStart([.. Enumerable.Range('A', 26).Select(c => (char)c)])]);
    }

    [Fact]
    public void The_method_tells_every_gap_that_the_dataset_knows_of()
    {
        Assert.NotEmpty(fixture.Dataset.Info.Gaps);
        HashSet<string> method = [.. Cells(Report, "Method").Values];
        Assert.All(fixture.Dataset.Info.Gaps, gap => Assert.Contains("s:" + gap.Text, method));
        Assert.All(fixture.Dataset.Info.Gaps, gap => Assert.Contains("s:" + gap.Topic, method));
    }

    [Fact]
    public void The_map_has_a_cell_for_each_State_and_those_with_a_record_lead_to_their_rows()
    {
        Dictionary<string, string> rows = Cells(Report, "Participation");
        using SpreadsheetDocument document = SpreadsheetDocument.Open(Report, false);
        Participation[] records = [.. fixture.Dataset.Tables.Participation.Where(p => p.Treaty == "uncc")];
        KeyLink[] links = [.. KeyLink.Of(Report, "Participation map")];
        Assert.Equal(records.Length, links.Length);
        foreach (KeyLink link in links)
        {
            string code = link.Shown.Split('\n')[0], name = rows["A" + Text(link.Row(rows))]["s:".Length..];
            Assert.Equal(records.Single(p => p.Party == code).PartyName, name);
        }

        string[] notes = [.. Part(document, "Participation map").Worksheet.Descendants<DataValidation>().Select(note => note.Prompt!.Value!)];
        Assert.All(records, record => Assert.Contains(notes, note => note.StartsWith(record.PartyName + ": ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Sheets_and_columns_in_which_nothing_would_stand_are_left_out_and_the_summary_names_them()
    {
        string report = fixture.Make(new ReportOptions { Treaty = "ets185" });
        string[] sheets = TestWorkbooks.Sheets(report);
        Assert.DoesNotContain("Concerns", sheets);
        Assert.Contains(Cells(report).Values, v => v.StartsWith("s:Left out", StringComparison.Ordinal)
            && v.EndsWith("Drafting history, Where the words come from, Concerns.", StringComparison.Ordinal));
        foreach (string sheet in sheets)
        {
            Assert.All(TableParts(report, sheet), table => AssertColumnsHaveValues(report, sheet, table.Range));
        }
    }

    private static void AssertColumnsHaveValues(string report, string sheet, string range)
    {
        Dictionary<string, string> cells = Cells(report, sheet);
        string[] ends = range.Split(':');
        int header = int.Parse(ends[0].TrimStart('A'), CultureInfo.InvariantCulture);
        foreach (string column in cells.Keys.Where(cell => cell.EndsWith(Text(header), StringComparison.Ordinal)).Select(cell => Letters().Match(cell).Value)
            .Where(c => cells.ContainsKey(c + Text(header))))
        {
            Assert.True(cells.Keys.Any(cell => Letters().Match(cell).Value == column
                && int.Parse(cell[column.Length..], CultureInfo.InvariantCulture) > header), $"{sheet}, {cells[column + Text(header)]}");
        }
    }

    [Fact]
    public void A_day_to_come_is_told_as_one_of_which_nothing_is_known()
    {
        List<string> warnings = [];
        string report = fixture.Books.Path("future.xlsx");
        ReportWriter.Write(report, fixture.Dataset, new ReportOptions { AsOf = new DateOnly(2999, 1, 1), Warn = warnings.Add });
        Assert.Contains("knows of nothing later", Assert.Single(warnings), StringComparison.Ordinal);
        Assert.Contains("s:" + warnings[0], Cells(report).Values);
        string last = "n:" + Text((int)fixture.Dataset.Info.Created.Earliest.ToDateTime(TimeOnly.MinValue).ToOADate());
        Assert.Contains(last, Cells(report, "Figures").Values);
        Assert.Empty(Errors(report));
    }

    [Fact]
    public void A_day_before_the_treaty_has_no_chart_and_no_list_of_nothing()
    {
        string report = fixture.Make(new ReportOptions { AsOf = new DateOnly(1990, 1, 1) });
        Assert.Empty(Errors(report));
        Assert.Equal(["Summary", "Provisions", "Correspondences", "Disagreements", "Sources", "Method", "Vocabularies"], TestWorkbooks.Sheets(report));
        Assert.Contains(Cells(report).Values, v => v.Contains("before the adoption of the treaty", StringComparison.Ordinal));
    }

    [Fact]
    public void A_small_dataset_of_another_treaty_gives_a_sound_report()
    {
        Dataset antarctica = DatasetCompiler.Compile(Repository.OtherSeeds).ToDataset(Repository.OtherSeeds);
        string report = fixture.Books.Path("antarctica.xlsx");
        ReportWriter.Write(report, antarctica);
        Assert.Empty(Errors(report));
        Assert.Equal("s:" + antarctica.Tables.Treaties.Single(t => antarctica.Tables.Provisions[0].Treaty == t.Id).ShortName, Cells(report)["A1"]);
        Assert.DoesNotContain("Claims checked", TestWorkbooks.Sheets(report));
        Assert.All(TestWorkbooks.Sheets(report), sheet => Assert.All(TableParts(report, sheet), table => AssertColumnsHaveValues(report, sheet, table.Range)));
        Assert.All(antarctica.Info.Gaps, gap => Assert.Contains("s:" + gap.Text, Cells(report, "Method").Values));
    }

    [Fact]
    public void Every_defined_name_stands_for_cells_that_are_there()
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(Report, false);
        // Names of slicers stand for no cells.
        DefinedName[] names = [.. document.WorkbookPart!.Workbook.Descendants<DefinedName>().Where(name => name.Text != "#N/A")];
        Assert.Contains(names, n => n.Name == "Report_Signatories");
        foreach (DefinedName name in names)
        {
            (string sheet, string cells) = Place(name.Text.Replace("$", "", StringComparison.Ordinal));
            Assert.Contains(sheet, Sheets);
            if (name.Name!.Value!.StartsWith("Report_", StringComparison.Ordinal))
            {
                Assert.Contains(cells.Split(':')[0], Cells(Report, sheet).Keys);
            }
        }
    }

    [Fact]
    public void What_came_after_the_day_is_left_out()
    {
        string report = fixture.Make(new ReportOptions { AsOf = new DateOnly(2024, 8, 8) });
        Dictionary<string, string> summary = Cells(report);
        Assert.DoesNotContain(summary.Values, v => v.Contains("signatories", StringComparison.Ordinal));
        int known = fixture.Dataset.Tables.Concerns.Count(c => c.Date is { } date && date.Latest <= new DateOnly(2024, 8, 8));
        Assert.Equal("n:" + Text(known), Named("Report_Concerns", report));
        Assert.Contains(summary.Values, v => v.Contains("after the day of this report", StringComparison.Ordinal));
        Assert.DoesNotContain(Cells(report, "Timeline").Values, v => v.Contains("Canada signs", StringComparison.Ordinal));
    }

    [Fact]
    public void The_lines_between_rows_run_through_empty_cells()
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(Report, false);
        WorksheetPart part = Part(document, "Timeline");
        uint[] columns = [.. part.TableDefinitionParts.Single().Table.TableColumns!.Select((_, i) => (uint)i)];
        uint header = uint.Parse(part.TableDefinitionParts.Single().Table.Reference!.Value!.Split(':')[0].TrimStart('A'), CultureInfo.InvariantCulture);
        Assert.All(part.Worksheet.Descendants<Row>().Where(row => row.RowIndex! > header), row => Assert.Equal(columns.Length, row.Elements<Cell>().Count()));
    }

    [Fact]
    public void Sheets_are_set_up_to_print()
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(Report, false);
        foreach (string sheet in Sheets)
        {
            Worksheet worksheet = Part(document, sheet).Worksheet;
            Assert.Equal(sheet is "Summary" or "Concern matrix" ? OrientationValues.Portrait : OrientationValues.Landscape,
                worksheet.GetFirstChild<PageSetup>()!.Orientation!.Value);
            Assert.Contains("&P", worksheet.Descendants<OddFooter>().Single().Text, StringComparison.Ordinal);
        }

        string[] titles = [.. document.WorkbookPart!.Workbook.Descendants<DefinedName>().Where(n => n.Name == "_xlnm.Print_Titles").Select(n => n.Text)];
        Assert.Contains(titles, t => t.Contains("Concerns!$4:$4", StringComparison.Ordinal) || t.Contains("'Concerns'!$4:$4", StringComparison.Ordinal));
    }

    [Fact]
    public void The_document_says_what_it_is()
    {
        string report = fixture.Make(new ReportOptions { Title = "For the minister & others" });
        using SpreadsheetDocument document = SpreadsheetDocument.Open(report, false);
        Assert.Equal("For the minister & others", document.PackageProperties.Title);
        Assert.Equal(fixture.Dataset.Info.Created.Earliest.ToDateTime(TimeOnly.MinValue), document.PackageProperties.Created!.Value.ToUniversalTime().Date);
        Assert.Equal("s:For the minister & others", Cells(report)["A1"]);
    }

    [Fact]
    public void A_file_that_is_there_stays_when_the_report_cannot_be_made()
    {
        string path = fixture.Books.Path("old.xlsx");
        File.WriteAllText(path, "old");
        Assert.Equal("RecordNotFound", Assert.Throws<TreatyFault>(() => ReportWriter.Write(path, fixture.Dataset, new ReportOptions { Treaty = "none" }))
            .ErrorId);
        Assert.Equal("TargetExists", Assert.Throws<TreatyFault>(() => ReportWriter.Write(path, fixture.Dataset, new ReportOptions { NoClobber = true }))
            .ErrorId);
        using CancellationTokenSource stopped = new();
        stopped.Cancel();
        Assert.Throws<OperationCanceledException>(() => ReportWriter.Write(path, fixture.Dataset, cancellation: stopped.Token));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Empty(fixture.Books.Leftovers());
    }

    [Fact]
    public void A_dataset_with_hardly_anything_gives_a_report_too()
    {
        Dataset small = new(
            new TreatyDataset { Name = "small", Title = "Small", Version = "1.0.0", Created = new DateOnly(2026, 1, 1), Directory = "." },
            new DatasetTables { Treaties = [new Treaty { Id = "t", ShortName = "=cmd|' /C calc'!A0", Name = "+A & <B>" }] });
        string path = fixture.Books.Path("small.xlsx");
        ReportWriter.Write(path, small);
        Assert.Empty(Errors(path));
        Assert.Equal("s:=cmd|' /C calc'!A0", Cells(path)["A1"]);
        Assert.Contains("s:+A & <B>", Cells(path).Values);
        Assert.Equal("NothingToReport", Assert.Throws<TreatyFault>(() => ReportWriter.Write(path, new Dataset(small.Info, new DatasetTables()))).ErrorId);
    }

    [Fact]
    public void Days_before_the_calendar_of_Excel_are_text()
    {
        Dataset old = new(
            new TreatyDataset { Name = "old", Title = "Old", Version = "1.0.0", Created = new DateOnly(1700, 1, 1), Directory = "." },
            new DatasetTables
            {
                Treaties = [new Treaty { Id = "t", ShortName = "Westphalia", Name = "Peace of Westphalia", Adopted = EdtfDate.Parse("1648-10-24") }],
                Events = [new TreatyEvent { Id = "e", Date = EdtfDate.Parse("1648-10-24"), Kind = "signature", Title = "=Signed" }],
                Participation = [new Participation { Id = "p", Treaty = "t", Party = "FRA", PartyName = "France", Signed = EdtfDate.Parse("1648-10-24"),
                    Ratified = EdtfDate.Parse("1649") }],
            });
        string path = fixture.Books.Path("old-days.xlsx");
        ReportWriter.Write(path, old);
        Assert.Empty(Errors(path));
        Assert.Contains("s:1648-10-24", Cells(path, "Participation").Values);
        Assert.Contains("s:1 January 1700", Cells(path).Values);
    }

    [Fact]
    public void A_text_that_no_cell_holds_is_an_error()
    {
        Dataset oversized = new(fixture.Dataset.Info, new DatasetTables
        {
            Treaties = [new Treaty { Id = "t", ShortName = "T", Name = "T" }],
            Provisions = [new Provision { Id = "t/1", Treaty = "t", Level = "article", Article = "1", Heading = "H", Kind = "general",
                Summary = new string('x', 40_000) }],
        });
        Assert.Equal("CellTooLong", Assert.Throws<TreatyFault>(() => ReportWriter.Write(fixture.Books.Path("long.xlsx"), oversized)).ErrorId);
    }

    private string Named(string name, string? report = null)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(report ?? Report, false);
        string formula = document.WorkbookPart!.Workbook.Descendants<DefinedName>().Single(n => n.Name == name).Text;
        (string sheet, string cell) = Place(formula.Split(':')[0].Replace("$", "", StringComparison.Ordinal));
        return Cells(report ?? Report, sheet)[cell];
    }

    private static (string Sheet, string Cell) Place(string location)
    {
        int mark = location.LastIndexOf('!');
        return (location[..mark].Trim('\''), location[(mark + 1)..]);
    }

    private static WorksheetPart Part(SpreadsheetDocument document, string sheet) =>
        (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>().Single(s => s.Name == sheet).Id!.Value!);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9]+|reamble")]
    private static partial Regex Number();

    [GeneratedRegex("^[A-Z]+")]
    private static partial Regex Letters();
}
