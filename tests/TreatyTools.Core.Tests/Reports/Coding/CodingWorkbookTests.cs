using System.Xml.Linq;
using TreatyTools.Core.Reports.Coding;
using TreatyTools.Core.Tests.Reports.Charts;
using TreatyTools.Core.Tests.Workbooks;
using TreatyTools.Core.Workbooks.Reading;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Reports.Coding;

public sealed class CodingWorkbookTests : IDisposable
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly TestWorkbooks _books = new();

    public void Dispose() => _books.Dispose();

    [Fact]
    public void The_workbook_is_valid_and_has_its_sheets()
    {
        string path = Write(new(), 30);
        Assert.Empty(TestWorkbooks.Errors(path));
        Assert.Equal([("Instructions", false), ("Coding", false), ("Lists", true)], WorkbookReader.Outline(path).Select(sheet => (sheet.Name, sheet.IsHidden)));
    }

    [Fact]
    public void Only_the_cells_to_fill_are_open_and_there_is_no_password()
    {
        XElement sheet = TestWorkbooks.Xml(Write(new(), 3), "xl/worksheets/sheet2.xml");
        XElement protection = sheet.Element(Main + "sheetProtection")!;
        Assert.Equal("1", (string?)protection.Attribute("sheet"));
        Assert.Null(protection.Attribute("password"));
        Assert.Null(protection.Attribute("hashValue"));
        WorkbookTable table = Rows(_books.Path());
        Assert.Equal(["Level", "Theme", "Stance", "Ask", "Outcome", "Confidence", "Comment"], Unlocked(_books.Path()).Select(column => table.Columns[column]));
    }

    [Fact]
    public void Fields_are_empty_unless_they_are_to_be_filled_in()
    {
        WorkbookTable blind = Rows(Write(new(), 5));
        WorkbookTable filled = Rows(Write(new() { Prefill = true }, 5));
        for (int row = 0; row < 5; row++)
        {
            Concern concern = ChartSamples.Shipped.Tables.Concerns[row];
            Assert.Equal(concern.Id, blind[Column(blind, "Id"), row]);
            Assert.Equal(concern.Summary, blind[Column(blind, "Summary"), row]);
            Assert.Null(blind[Column(blind, "Outcome"), row]);
            Assert.Equal(concern.Outcome, filled[Column(filled, "Outcome"), row]);
            Assert.Equal(concern.Theme, filled[Column(filled, "Theme"), row]);
        }
    }

    [Fact]
    public void What_was_asked_is_hidden_from_who_tells_whether_something_was()
    {
        Assert.DoesNotContain("What was asked", Rows(Write(new(), 30)).Columns);
        Assert.Contains("What was asked", Rows(Write(new() { Prefill = true }, 30)).Columns);
        WorkbookTable shown = Rows(Write(new() { Fields = ["Outcome"] }, 30));
        Assert.Contains("What was asked", shown.Columns);
        Assert.Contains(ChartSamples.Shipped.Tables.Sources, source => (string?)shown[Column(shown, "Sources"), 0] is { } told
            && told.StartsWith(source.Title, StringComparison.Ordinal));
    }

    [Fact]
    public void Who_tells_whether_something_was_asked_does_not_see_where_it_was_measured()
    {
        // A text of a treaty is cited where an outcome was measured on it.
        string text = Assert.Single(ChartSamples.Shipped.Tables.Sources, source => source.Id == "un-2024-12-24-a-res-79-243").Title;
        int Cited(Choice options)
        {
            WorkbookTable rows = Rows(Write(options, 60));
            return Enumerable.Range(0, 60).Count(row => rows[Column(rows, "Sources"), row] is string told && told.Contains(text, StringComparison.Ordinal));
        }

        Assert.Equal(0, Cited(new()));
        Assert.InRange(Cited(new() { Prefill = true }), 20, 60);
        Assert.InRange(Cited(new() { Fields = ["Outcome"] }), 20, 60);
    }

    [Fact]
    public void A_text_file_has_the_rows_alone_and_comes_back_as_a_coding()
    {
        string path = _books.Path("coding.csv");
        CodingWorkbook.Write(path, Request(new() { Prefill = true }, [.. ChartSamples.Shipped.Tables.Concerns.Take(20)]));
        CodingResult result = CodingComparison.Compare(ChartSamples.Shipped, [CoderFile.Read(path)], CodingField.Of(ChartSamples.Shipped, []),
            includeDataset: true);
        Assert.Equal(["Level", "Theme", "Stance", "Ask", "Outcome", "Confidence"], result.Agreements.Select(agreement => agreement.Field));
        Assert.All(result.Agreements, agreement => Assert.Equal((20, 20), (agreement.Units, agreement.Agreed)));
        Assert.Empty(result.Findings);
        CodingWorkbook.Write(path, Request(new(), [.. ChartSamples.Shipped.Tables.Concerns.Take(20)]));
        Assert.All(File.ReadAllLines(path).Where(line => line.EndsWith(",,,", StringComparison.Ordinal)), line =>
            Assert.EndsWith(",,,,,,,", line, StringComparison.Ordinal));
        Assert.Equal("UnsupportedFormat", Assert.Throws<TreatyFault>(() => CodingWorkbook.CheckName("coding.docx")).ErrorId);
    }

    [Fact]
    public void A_draw_is_the_same_again_and_another_with_another_seed()
    {
        IReadOnlyList<Concern> all = ChartSamples.Shipped.Tables.Concerns;
        IReadOnlyList<Concern> drawn = CodingRequest.Draw(all, 40, "a");
        Assert.Equal(40, drawn.Count);
        Assert.Equal(drawn, CodingRequest.Draw([.. all.Reverse()], 40, "a").Reverse());
        Assert.NotEqual(drawn, CodingRequest.Draw(all, 40, "b"));
        Assert.Equal(all, CodingRequest.Draw(all, int.MaxValue, "a"));
    }

    [Fact]
    public void Each_field_has_a_drop_down_of_its_vocabulary()
    {
        XElement[] validations = [.. TestWorkbooks.Xml(Write(new() { Fields = ["Stance", "Theme"] }, 4), "xl/worksheets/sheet2.xml")
            .Descendants(Main + "dataValidation")];
        Assert.Equal(2, validations.Length);
        Assert.All(validations, validation => Assert.Equal("list", (string?)validation.Attribute("type")));
        Assert.Contains("Lists", (string?)validations[0].Element(Main + "formula1"), StringComparison.Ordinal);
        Assert.Contains("$C$2:$C$6", (string?)validations[0].Element(Main + "formula1"), StringComparison.Ordinal);
        WorkbookTable lists = WorkbookReader.Read(_books.Path(), new WorkbookReadOptions { Worksheets = ["Lists"] }).Single();
        Assert.Equal(Vocabularies.Stance.Values, Enumerable.Range(0, 5).Select(row => lists[Column(lists, "Stance"), row]));
        Assert.Equal(Vocabularies.Stance.Terms[0].Definition, lists[Column(lists, "Stance: definition"), 0]);
    }

    [Fact]
    public void Texts_from_data_are_no_formulas_and_every_character_survives()
    {
        const string Hostile = "=1+1 \u0001 _x000D_ _x0041_ __x0041_ \ufffe \ud83d lone \ud83d\ude00 pair _x00e9_";
        Concern concern = new() { Id = "=cmd|'/c calc'!A1", Stakeholder = "nobody", Level = "article", Theme = "privacy", Stance = "oppose", Summary = Hostile,
            Outcome = "unknown" };
        CodingWorkbook.Write(_books.Path(), Request(new(), [concern]));
        Assert.Empty(TestWorkbooks.Errors(_books.Path()));
        WorkbookTable table = Rows(_books.Path());
        Assert.Equal(concern.Id, table[Column(table, "Id"), 0]);
        Assert.Equal(Hostile, table[Column(table, "Summary"), 0]);
        Assert.DoesNotContain(TestWorkbooks.Cells(_books.Path(), "Coding").Values, value => value.StartsWith("f:", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_concerns_give_the_same_bytes()
    {
        Concern concern = new() { Id = "a", Stakeholder = "nobody", Level = "article", Theme = "privacy", Stance = "oppose", Summary = "S",
            Outcome = "unknown" };
        byte[][] books = [.. Enumerable.Range(0, 2).Select(i =>
        {
            CodingWorkbook.Write(_books.Path($"{i}.xlsx"), Request(new(), [concern]));
            Thread.Sleep(i == 0 ? 2100 : 0);
            return File.ReadAllBytes(_books.Path($"{i}.xlsx"));
        })];
        Assert.Equal(books[0], books[1]);
    }

    [Fact]
    public void Nothing_to_code_leaves_no_file()
    {
        Assert.Equal("NothingToExport", Assert.Throws<TreatyFault>(() => CodingWorkbook.Write(_books.Path(), Request(new(), []))).ErrorId);
        Assert.Empty(Directory.GetFiles(_books.Folder));
    }

    [Fact]
    public void Fields_are_named_with_wildcards_and_unknown_ones_are_told()
    {
        Assert.Equal(["Outcome", "Stance"], CodingField.Of(ChartSamples.Shipped, ["outcome", "St*"]).Select(field => field.Name));
        TreatyFault fault = Assert.Throws<TreatyFault>(() => CodingField.Of(ChartSamples.Shipped, ["Outcom"]));
        Assert.Contains("'Outcome'", fault.Message, StringComparison.Ordinal);
    }

    private string Write(Choice choice, int count)
    {
        CodingWorkbook.Write(_books.Path(), Request(choice, [.. ChartSamples.Shipped.Tables.Concerns.Take(count)]));
        return _books.Path();
    }

    private static CodingRequest Request(Choice choice, IReadOnlyList<Concern> concerns) => new()
    {
        Dataset = ChartSamples.Shipped,
        Concerns = concerns,
        Fields = CodingField.Of(ChartSamples.Shipped, choice.Fields),
        Prefill = choice.Prefill,
    };

    private static WorkbookTable Rows(string path) => WorkbookReader.Read(path, new WorkbookReadOptions { TableName = "Coding" }).Single();

    private static int Column(WorkbookTable table, string name) => table.Columns.ToList().IndexOf(name);

    // Columns of the second row whose cells are not locked.
    private static IEnumerable<int> Unlocked(string path)
    {
        HashSet<int> open = [.. TestWorkbooks.Xml(path, "xl/styles.xml").Element(Main + "cellXfs")!.Elements()
            .Select((format, style) => (style, locked: (string?)format.Element(Main + "protection")?.Attribute("locked")))
            .Where(pair => pair.locked is "0" or "false")
            .Select(pair => pair.style)];
        return TestWorkbooks.Xml(path, "xl/worksheets/sheet2.xml").Descendants(Main + "row").ElementAt(1).Elements()
            .Select((cell, column) => (cell, column))
            .Where(pair => open.Contains((int)pair.cell.Attribute("s")!))
            .Select(pair => pair.column);
    }

    private sealed record Choice
    {
        public string[] Fields { get; init; } = [];

        public bool Prefill { get; init; }
    }
}
