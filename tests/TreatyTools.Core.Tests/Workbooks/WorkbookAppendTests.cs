using System.IO.Compression;
using System.Xml.Linq;
using ClosedXML.Excel;
using TreatyTools.Core.Workbooks;
using TreatyTools.Core.Workbooks.Appending;
using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Model;
using static TreatyTools.Core.Tests.Workbooks.TestWorkbooks;

namespace TreatyTools.Core.Tests.Workbooks;

public sealed class WorkbookAppendTests : IDisposable
{
    private static readonly WorkbookOptions Append = new() { Mode = WorkbookMode.Append };

    private readonly TestWorkbooks _books = new();

    public void Dispose() => _books.Dispose();

    [Fact]
    public void Records_go_below_those_that_are_there_each_under_its_header()
    {
        _books.Write(Named("Concerns", Column("Id", "c1"), Column("Date", EdtfDate.Parse("2024-01-02")), Column("Url", "https://example.org/1")));
        string path = _books.Write(
            Named("Concerns", Column("url", "https://example.org/2", "=x"), Column("Theme", "privacy", "scope"), Column("Id", "c2", "c3")), Append);
        Dictionary<string, string> cells = Cells(path);
        Assert.Equal(
            ["s:Id", "s:Date", "s:Url", "s:Theme", "s:c1", "n:45293", "s:https://example.org/1", "s:c2", "s:https://example.org/2", "s:privacy", "s:c3",
                "s:=x", "s:scope"],
            cells.Values);
        Assert.Equal(("s:c2", "s:https://example.org/2", "s:privacy"), (cells["A3"], cells["C3"], cells["D3"]));
        var table = Assert.Single(TableParts(path));
        Assert.Equal("A1:D4", table.Range);
        Assert.Equal(["Id", "Date", "Url", "Theme"], table.Columns);
        Assert.Equal(new Dictionary<string, string> { ["C2"] = "https://example.org/1", ["C3"] = "https://example.org/2" }, Links(path));
        Assert.True(Format(path, "C4").QuotePrefix);
        Assert.False(Format(path, "A4").QuotePrefix);
    }

    [Fact]
    public void What_many_add_at_once_is_all_there()
    {
        Parallel.For(0, 12, new ParallelOptions { MaxDegreeOfParallelism = 6 }, i => _books.Write(Named($"Sheet{i}", Column("Id", $"{i}")), Append));
        using XLWorkbook book = new(_books.Path());
        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"Sheet{i}").Order(StringComparer.Ordinal),
            book.Worksheets.Select(sheet => sheet.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Adding_again_and_again_works()
    {
        for (int i = 1; i <= 4; i++)
        {
            _books.Write(Sheet(Column("Id", $"{i}"), Column("Url", $"https://example.org/{i}"), Column($"New{i}", i)), Append);
        }

        Dictionary<string, string> cells = Cells(_books.Path());
        Assert.Equal(["s:1", "s:2", "s:3", "s:4"], new[] { "A2", "A3", "A4", "A5" }.Select(c => cells[c]));
        Assert.Equal(["n:1", "n:2", "n:3", "n:4"], new[] { "C2", "D3", "E4", "F5" }.Select(c => cells[c]));
        Assert.Equal(4, Links(_books.Path()).Count);
        Assert.Equal("A1:F5", Assert.Single(TableParts(_books.Path())).Range);
    }

    [Fact]
    public void Adding_to_a_table_without_records_fills_its_empty_row()
    {
        _books.Write(Sheet(Column<string>("Id")));
        string path = _books.Write(Sheet(Column("Id", "c1")), Append);
        Assert.Equal(new Dictionary<string, string> { ["A1"] = "s:Id", ["A2"] = "s:c1" }, Cells(path));
        Assert.Equal("A1:A2", Assert.Single(TableParts(path)).Range);
    }

    [Fact]
    public void Adding_no_records_changes_no_rows()
    {
        _books.Write(Sheet(Column("Id", "c1")));
        string path = _books.Write(Sheet(Column<string>("Id")), Append);
        Assert.Equal(new Dictionary<string, string> { ["A1"] = "s:Id", ["A2"] = "s:c1" }, Cells(path));
        Assert.Equal("A1:A2", Assert.Single(TableParts(path)).Range);
    }

    [Fact]
    public void Other_sheets_and_formulas_stay_and_new_sheets_are_added()
    {
        using (XLWorkbook book = new())
        {
            IXLWorksheet notes = book.AddWorksheet("Notes");
            notes.Cell("A1").SetValue("Total");
            notes.Cell("B1").FormulaA1 = "SUM(Data!B2:B9)";
            IXLWorksheet data = book.AddWorksheet("Data");
            data.Cell("A1").SetValue("Id");
            data.Cell("B1").SetValue("Votes");
            data.Cell("C1").SetValue("Double");
            data.Cell("A2").SetValue("r1");
            data.Cell("B2").SetValue(7).Style.NumberFormat.Format = "0.00";
            data.Cell("C2").FormulaA1 = "B2*2";
            book.SaveAs(_books.Path());
        }

        string path = _books.Write([Named("Data", Column("Votes", 8), Column("Id", "r2")), Named("More", Column("Id", "m1"))], Append);
        Assert.Equal(["Notes", "Data", "More"], Sheets(path));
        Assert.Equal("f:SUM(Data!B2:B9)", Cells(path, "Notes")["B1"]);
        Dictionary<string, string> cells = Cells(path, "Data");
        Assert.Equal(("f:B2*2", "s:r2", "n:8"), (cells["C2"], cells["A3"], cells["B3"]));
        Assert.Equal("0.00", Format(path, "B3", "Data").NumberFormat);
        Assert.Empty(TableParts(path, "Data"));
        Assert.Equal("More", Assert.Single(TableParts(path, "More")).Name);
    }

    [Fact]
    public void A_sheet_can_be_replaced_in_its_place()
    {
        _books.Write([Named("A", Column("Id", "a")), Named("B", Column("Id", "b1", "b2")), Named("C", Column("Id", "c"))]);
        string path = _books.Write(Named("b", Column("Other", "x")), new WorkbookOptions { Mode = WorkbookMode.ReplaceSheet });
        Assert.Equal(["A", "b", "C"], Sheets(path));
        Assert.Equal(["s:Other", "s:x"], Cells(path, "b").Values);
        Assert.Equal(["s:Id", "s:c"], Cells(path, "C").Values);
        Assert.Empty(_books.Warnings);
    }

    [Fact]
    public void Adding_to_a_file_that_is_not_there_makes_it() =>
        Assert.Equal(["s:Id", "s:c1"], Cells(_books.Write(Sheet(Column("Id", "c1")), Append)).Values);

    [Theory]
    [InlineData("this is no workbook")]
    [InlineData("")]
    public void What_is_no_workbook_is_refused_and_kept(string content)
    {
        File.WriteAllText(_books.Path(), content);
        AssertRefused("InvalidWorkbook");
        Assert.Equal(content, File.ReadAllText(_books.Path()));
    }

    [Fact]
    public void What_shows_only_when_it_is_written_is_refused_too()
    {
        string path = _books.Write([Named("One", Column("Id", "a")), Named("Two", Column("Id", "b", "c"))]);
        using (ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            ZipArchiveEntry sheet = archive.GetEntry("xl/worksheets/sheet2.xml")!;
            string xml;
            using (StreamReader reader = new(sheet.Open()))
            {
                xml = reader.ReadToEnd().Replace("<row r=\"2\"", "<row", StringComparison.Ordinal)
                    .Replace("<x:row r=\"2\"", "<x:row", StringComparison.Ordinal);
            }

            using StreamWriter writer = new(sheet.Open());
            writer.BaseStream.SetLength(0);
            writer.Write(xml);
        }

        AssertRefused("InvalidWorkbook");
    }

    [Fact]
    public void A_damaged_workbook_gives_one_fault_whatever_is_missing()
    {
        WorkbookSheet sheet = Sheet(Column("Theme", "a", "b"), Column("Count", 1, 2)) with { Formulas = [new("Twice", "=[@Count]*2")] };
        string path = _books.Write([sheet], new WorkbookOptions
        {
            Charts = [new ChartDefinition { Category = "Theme" }],
            PivotTables = [new PivotDefinition { Rows = ["Theme"] }],
            ConditionalFormats = [new ConditionalFormatDefinition { Column = ["Count"], RuleType = ConditionalRuleType.DataBar }],
        });
        byte[] whole = File.ReadAllBytes(path);
        Random random = new(11);
        for (int i = 0; i < 200; i++)
        {
            File.WriteAllBytes(path, whole);
            string damage = Damage(path, random);
            Exception? thrown = Record.Exception(() => Open(path));
            Assert.True(thrown is null or TreatyFault, $"Without {damage}: {thrown}");
        }
    }

    [Fact]
    public void A_workbook_with_parts_that_would_be_lost_is_refused_and_kept()
    {
        _books.Write(Sheet(Column("Id", "c1")));
        using (var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(_books.Path(), true))
        {
            var part = document.WorkbookPart!.AddNewPart<DocumentFormat.OpenXml.Packaging.VbaProjectPart>();
            using MemoryStream content = new([1, 2, 3]);
            part.FeedData(content);
        }

        byte[] before = File.ReadAllBytes(_books.Path());
        AssertRefused("UnsupportedWorkbook");
        Assert.Equal(before, File.ReadAllBytes(_books.Path()));
    }

    [Fact]
    public void Two_tables_for_one_sheet_do_not_mix()
    {
        WorkbookSheet[] sheets = [Named("A", Column("Id", "1")), Named("a", Column("Other", "2"))];
        foreach (WorkbookMode mode in Enum.GetValues<WorkbookMode>())
        {
            File.Delete(_books.Path());
            _books.Write(Named("A", Column("Id", "0")));
            string path = _books.Write(sheets, new WorkbookOptions { Mode = mode });
            Assert.Equal(["A", "a (2)"], Sheets(path));
            Assert.Equal(["s:Other", "s:2"], Cells(path, "a (2)").Values);
        }
    }

    [Fact]
    public void Features_of_other_sheets_are_kept()
    {
        using (XLWorkbook book = new())
        {
            IXLWorksheet other = book.AddWorksheet("Other");
            other.Cell("A1").SetValue(1).Comment.AddText("a remark");
            other.Range("A1:A9").AddConditionalFormat().ColorScale().LowestValue(XLColor.Red).HighestValue(XLColor.Green);
            other.Range("B1:B9").SetDataValidation().List("a,b", true);
            other.Range("C1:D1").Merge();
            other.Range("A1:A3").AddToNamed("Numbers");
            other.Cell("E1").Hyperlink = new XLHyperlink("https://example.org/");
            other.Protect("secret");
            book.SaveAs(_books.Path());
        }

        string path = _books.Write(Sheet(Column("Id", "1")), Append);
        string sheet = Xml(path, "xl/worksheets/sheet1.xml").ToString();
        foreach (string feature in new[] { "cfRule", "dataValidation", "mergeCell", "hyperlink", "sheetProtection", "legacyDrawing" })
        {
            Assert.Contains(feature, sheet, StringComparison.Ordinal);
        }

        Assert.Contains("Numbers", Xml(path, "xl/workbook.xml").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_composer_would_drop_is_refused()
    {
        using MemoryStream poorer = new();
        using (XLWorkbook book = new())
        {
            IXLWorksheet sheet = book.AddWorksheet("Sheet1");
            sheet.Cell("A1").SetValue(1);
            book.SaveAs(poorer);
            sheet.Range("C1:D1").Merge();
            sheet.Range("A1:A3").AddToNamed("Numbers");
            book.SaveAs(_books.Path());
        }

        TreatyFault fault = Assert.Throws<TreatyFault>(() => LossCheck.Check(_books.Path(), poorer, new HashSet<string>()));
        Assert.Equal("UnsupportedWorkbook", fault.ErrorId);
        Assert.Contains("mergeCell of the sheet 'Sheet1', the name Numbers.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_that_has_no_room_is_refused()
    {
        using (XLWorkbook book = new())
        {
            IXLWorksheet sheet = book.AddWorksheet("Sheet1");
            sheet.Cell("A1").SetValue("Id");
            sheet.Cell("A2").SetValue("c1");
            sheet.Range("A1:A2").CreateTable("T");
            sheet.Cell("A5").SetValue("a remark below");
            book.SaveAs(_books.Path());
        }

        AssertRefused("SheetNotAppendable");
    }

    [Fact]
    public void A_table_with_totals_is_refused()
    {
        using (XLWorkbook book = new())
        {
            IXLWorksheet sheet = book.AddWorksheet("Sheet1");
            sheet.Cell("A1").SetValue("Id");
            sheet.Cell("A2").SetValue("c1");
            sheet.Range("A1:A2").CreateTable("T").ShowTotalsRow = true;
            book.SaveAs(_books.Path());
        }

        AssertRefused("SheetNotAppendable");
    }

    private static void Open(string path)
    {
        (XLWorkbook book, CarryOver carried) = ExistingWorkbook.Open(path, CancellationToken.None);
        book.Dispose();
        carried.Dispose();
    }

    /// <summary>Takes an attribute or an element out of a part.</summary>
    private static string Damage(string path, Random random)
    {
        using ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Update);
        ZipArchiveEntry[] parts = [.. archive.Entries.Where(part => part.FullName.EndsWith(".xml", StringComparison.Ordinal)
            || part.FullName.EndsWith(".rels", StringComparison.Ordinal))];
        ZipArchiveEntry entry = parts[random.Next(parts.Length)];
        XDocument xml;
        using (Stream stream = entry.Open())
        {
            xml = XDocument.Load(stream);
        }

        XObject[] nodes = [.. xml.Root!.DescendantsAndSelf().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration), .. xml.Root.Descendants()];
        if (nodes.Length == 0)
        {
            return "nothing";
        }

        XObject node = nodes[random.Next(nodes.Length)];
        string what = $"{(node as XAttribute)?.Name ?? ((XElement)node).Name} of {node.Parent!.Name.LocalName} in {entry.FullName}";
        (node as XAttribute)?.Remove();
        (node as XElement)?.Remove();
        using Stream target = entry.Open();
        target.SetLength(0);
        xml.Save(target);
        return what;
    }

    private void AssertRefused(string id)
    {
        TreatyFault fault = Assert.Throws<TreatyFault>(() => WorkbookWriter.Write(_books.Path(), [Sheet(Column("Id", "new"))], Append));
        Assert.Equal(id, fault.ErrorId);
        Assert.Empty(_books.Leftovers());
    }
}
