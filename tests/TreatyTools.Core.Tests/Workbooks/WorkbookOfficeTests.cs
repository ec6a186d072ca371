using TreatyTools.Core.Workbooks.Layout;
using TreatyTools.Model;
using static TreatyTools.Core.Tests.Workbooks.TestWorkbooks;

namespace TreatyTools.Core.Tests.Workbooks;

/// <summary>What another program reads in the workbooks.</summary>
public sealed class WorkbookOfficeTests : IDisposable
{
    private readonly TestWorkbooks _books = new();

    public void Dispose() => _books.Dispose();

    [OfficeFact]
    public void LibreOffice_reads_the_same_values()
    {
        _books.Write(Sheet(
            Column("Id", "007", "=1+1", "1,5"),
            Column("Text", "  spaces  ", "naïve \"quoted\"", "two\nlines"),
            Column<int?>("Votes", 40, null, -3),
            Column<double?>("Share", 0.25, 0.125, double.NaN),
            Column<bool?>("Adopted", true, false, null),
            Column("Date", EdtfDate.Parse("2024-12-24"), EdtfDate.Parse("2024-08~"), EdtfDate.Parse("1648-10-24")),
            Column<DateTime?>("Time", new DateTime(2024, 12, 24, 18, 30, 15), null, new DateTime(1900, 3, 1)),
            Column("Url", "https://example.org/a?b=1&c=2", null, "no address")));
        Assert.Equal(
            """"
            Id,Text,Votes,Share,Adopted,Date,Time,Url
            007,  spaces  ,40,0.25,TRUE,2024-12-24,2024-12-24 18:30:15,https://example.org/a?b=1&c=2
            =1+1,"naïve ""quoted""",,0.125,FALSE,2024-08~,,
            "1,5","two
            lines",-3,,,1648-10-24,1900-03-01 00:00:00,no address

            """".ReplaceLineEndings("\n"), Csv(_books.Path()));
    }

    [OfficeFact]
    public void LibreOffice_reads_what_was_added()
    {
        _books.Write(Sheet(Column("Id", "a"), Column("Date", EdtfDate.Parse("2024-01-02"))) with { Title = "Records" });
        _books.Write(Sheet(Column("Date", EdtfDate.Parse("2024-01-03")), Column("Id", "b"), Column("New", 1)),
            new WorkbookOptions { Mode = WorkbookMode.Append });
        Assert.Equal("Records,,\nId,Date,New\na,2024-01-02,\nb,2024-01-03,1\n", Csv(_books.Path()));
    }

    [OfficeFact]
    public void LibreOffice_calculates_formulas_and_lays_out_pivot_tables_as_we_do()
    {
        WorkbookSheet sheet = Sheet(Column("Theme", "a", "b", "a"), Column("Count", 1, 2, 5)) with
        {
            Formulas = [new("Share", "=[@Count]/SUM([Count])"), new("Many", "=IFS([@Count]>4,\"many\",TRUE,\"few\")")],
        };
        _books.Write(sheet);
        Assert.Equal("Theme,Count,Share,Many\na,1,0.125,few\nb,2,0.25,few\na,5,0.625,many\n", Csv(_books.Path()));
        _books.Write(sheet with { Formulas = [] }, new WorkbookOptions { PivotTables = [new() { Rows = ["Theme"], Values = "Count" }] });
        string pivot = Csv(_books.Path(), sheet: 2);
        Assert.Contains("Theme,Sum of Count\na,6\nb,2\n", pivot, StringComparison.Ordinal);
        Assert.EndsWith(",8\n", pivot, StringComparison.Ordinal);
    }

    private string Csv(string path, int sheet = 0)
    {
        string csv = Office.Convert(path, $"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,{sheet}", _books.Folder);
        // With a number of a sheet, the name of that sheet is added to that of the file.
        string name = Path.GetFileNameWithoutExtension(path);
        return File.ReadAllText(sheet == 0 ? csv : Directory.GetFiles(_books.Folder, $"{name}-*.csv").Single());
    }
}
