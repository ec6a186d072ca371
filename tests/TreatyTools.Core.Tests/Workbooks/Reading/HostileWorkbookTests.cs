using System.IO.Compression;
using System.Text;
using TreatyTools.Core.Workbooks.Reading;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Workbooks.Reading;

/// <summary>Files that are no workbooks, or none that anybody would make in good faith.</summary>
public sealed class HostileWorkbookTests : IDisposable
{
    private const string Header = "<row><c t='str'><v>A</v></c></row>";

    private readonly TestWorkbooks _books = new();

    public void Dispose() => _books.Dispose();

    [Fact]
    public void What_is_no_package_is_told_in_one_fault()
    {
        Assert.Equal("InvalidWorkbook", Fault(Bytes("plain text"u8.ToArray())));
        Assert.Equal("InvalidWorkbook", Fault(Bytes([])));
        Assert.Equal("InvalidWorkbook", Fault(Bytes("PK\u0003\u0004 broken"u8.ToArray())));
        Assert.Equal("FileNotReadable", Fault(_books.Path("missing.xlsx")));
    }

    [Fact]
    public void Protected_and_old_workbooks_are_told_as_such() =>
        Assert.Equal("UnsupportedWorkbook", Fault(Bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]])));

    [Fact]
    public void Packages_of_other_kinds_are_told()
    {
        using (ZipArchive archive = ZipFile.Open(_books.Path(), ZipArchiveMode.Create))
        {
            archive.CreateEntry("word/document.xml");
        }

        Assert.Equal("InvalidWorkbook", Fault(_books.Path()));
    }

    [Theory]
    [InlineData("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>")]
    [InlineData("xl/worksheets/sheet1.xml", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>")]
    [InlineData("xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>")]
    [InlineData("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>")]
    [InlineData("xl/workbook.xml", "<workbook><sheets/></workbook>")]
    [InlineData("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='../../../outside.xml'/></Relationships>")]
    [InlineData("xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='http://example.org/sheet.xml' TargetMode='External'/></Relationships>")]
    [InlineData("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='file:///etc/passwd'/></Relationships>")]
    public void Parts_that_are_not_as_they_should_be_are_told(string part, string xml) =>
        Assert.Equal("InvalidWorkbook", Fault(RawWorkbook.Write(_books.Path(), Header + "<row><c t='s'><v>0</v></c></row>", more: (part, xml))));

    [Theory]
    [InlineData("<row r='5'/><row r='5'/>")]
    [InlineData("<row r='5'/><row r='2'/>")]
    [InlineData("<row r='1048577'/>")]
    [InlineData("<row><c t='s'><v>7</v></c></row>")]
    [InlineData("<row><c t='s'><v>-1</v></c></row>")]
    [InlineData("<row><c><v>twelve</v></c></row>")]
    [InlineData("<row><c><v>NaN</v></c></row>")]
    [InlineData("<row><c><v>1e999</v></c></row>")]
    [InlineData("<row><c r='XFD2'><v>1</v></c><c><v>1</v></c></row>")]
    public void Rows_that_are_not_as_they_should_be_are_told(string rows) =>
        Assert.Equal("InvalidWorkbook", Fault(RawWorkbook.Write(_books.Path(), Header + rows)));

    [Fact]
    public void Deep_nesting_ends_early() =>
        Assert.Equal("InvalidWorkbook", Fault(RawWorkbook.Write(_books.Path(), string.Concat(Enumerable.Repeat("<a>", 100_000)))));

    [Fact]
    public void A_part_that_unpacks_to_far_more_than_it_takes_ends_early()
    {
        string path = RawWorkbook.Write(_books.Path(), Header);
        using (ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            archive.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using Stream stream = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            stream.Write("<worksheet><sheetData>"u8);
            byte[] blanks = new byte[1 << 20];
            blanks.AsSpan().Fill((byte)' ');
            for (int i = 0; i < 200; i++)
            {
                stream.Write(blanks);
            }
        }

        Assert.Equal("WorkbookTooLarge", Fault(path));
    }

    [Fact]
    public void A_table_that_claims_the_whole_sheet_ends_early()
    {
        string path = RawWorkbook.Write(_books.Path(), Header + "<row r='1048576'><c r='A1048576'><v>1</v></c></row>", more:
        [
            ("xl/worksheets/_rels/sheet1.xml.rels", "<Relationships><Relationship Id='r1' Type='x/table' Target='../tables/t.xml'/></Relationships>"),
            ("xl/tables/t.xml", "<table displayName='T' ref='A1:XFD1048576'/>"),
        ]);
        Assert.Equal("WorkbookTooLarge", Fault(path));
    }

    [Fact]
    public void A_dimension_that_claims_the_whole_sheet_is_passed_over()
    {
        string path = RawWorkbook.Write(_books.Path(), "", more: ("xl/worksheets/sheet1.xml",
            $"<worksheet><dimension ref='A1:XFD1048576'/><sheetData>{Header}<row><c><v>1</v></c></row></sheetData></worksheet>"));
        WorkbookTable table = Assert.Single(WorkbookReader.Read(path));
        Assert.Equal(1, table.RowCount);
        Assert.Single(table.Columns);
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        StringBuilder rows = new(Header);
        for (int i = 0; i < 5_000; i++)
        {
            rows.Append("<row><c><v>1</v></c></row>");
        }

        string path = RawWorkbook.Write(_books.Path(), rows.ToString());
        using CancellationTokenSource source = new();
        WorkbookReadOptions options = new() { Progress = _ => source.Cancel() };
        Assert.Throws<OperationCanceledException>(() => WorkbookReader.Read(path, options, source.Token));
    }

    private string Bytes(byte[] content)
    {
        File.WriteAllBytes(_books.Path(), content);
        return _books.Path();
    }

    private static string Fault(string path)
    {
        TreatyFault fault = Assert.Throws<TreatyFault>(() => WorkbookReader.Read(path));
        Assert.Contains(Path.GetFileName(path), fault.Message, StringComparison.Ordinal);
        return fault.ErrorId;
    }
}
