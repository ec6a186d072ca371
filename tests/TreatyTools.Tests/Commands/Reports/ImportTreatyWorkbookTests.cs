using System.Collections;
using System.Collections.Specialized;
using System.Management.Automation;

namespace TreatyTools.Tests.Commands.Reports;

[Collection(EngineCollection.Name)]
public sealed class ImportTreatyWorkbookTests(Engine engine) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("import").FullName;

    private string Book => Path.Combine(_folder, "book.xlsx");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Objects_come_back_as_they_went()
    {
        PSObject row = Assert.Single(engine.Output("""
            [pscustomobject]@{ Text = '007'; Formula = '=1+1'; Number = 5; Real = 1.5; Flag = $true; Day = [DateOnly]::new(2024, 8, 8); None = $null } |
                Export-TreatyWorkbook $args[0]
            Import-TreatyWorkbook $args[0]
            """, Book));
        Assert.Equal(["007", "=1+1", 5, 1.5, true, new DateOnly(2024, 8, 8), null],
            row.Properties.Select(property => property.Value is PSObject wrapped ? wrapped.BaseObject : property.Value));
        Assert.Equal("2024-08-08", row.Properties["Day"].Value.ToString());
        Assert.Equal(["Text", "Formula", "Number", "Real", "Flag", "Day", "None"], row.Properties.Select(property => property.Name));
    }

    [Fact]
    public void Rows_of_records_lead_back_to_the_dataset() =>
        Assert.Equal(engine.Texts("Get-TreatyConcern -Theme privacy"), engine.Texts("""
            Get-TreatyConcern -Theme privacy | Export-TreatyWorkbook $args[0]
            Import-TreatyWorkbook $args[0] | Get-TreatyConcern
            """, Book));

    [Fact]
    public void A_data_frame_comes_back_as_one()
    {
        PSObject same = Assert.Single(engine.Output("""
            $frame = [pscustomobject]@{ A = 'x'; B = 1 }, [pscustomobject]@{ A = $null; B = 2 } | ConvertTo-TreatyDataFrame
            Export-TreatyWorkbook $args[0] -InputObject $frame
            $back = Import-TreatyWorkbook $args[0] -AsDataFrame
            "$($back.Rows.Count) $($back.Columns[0].Name) $($back.Columns[1].DataType.FullName) $($null -eq $back[1, 0])"
            """, Book));
        Assert.Equal("2 A System.Int32 True", same.ToString());
    }

    [Fact]
    public void All_sheets_fill_a_hashtable_that_can_be_written_again()
    {
        OrderedDictionary sheets = (OrderedDictionary)Assert.Single(engine.Output("""
            [ordered]@{ B = [pscustomobject]@{ X = 1 }; A = [pscustomobject]@{ Y = 2 }, [pscustomobject]@{ Y = 3 } } | Export-TreatyWorkbook $args[0]
            Import-TreatyWorkbook $args[0] * -AsHashtable | Export-TreatyWorkbook $args[0]
            Import-TreatyWorkbook $args[0] * -AsHashtable
            """, Book)).BaseObject;
        Assert.Equal(["B", "A"], sheets.Keys.Cast<string>());
        Assert.Equal(2, ((ICollection)sheets["a"]!).Count);
    }

    [Fact]
    public void Wildcards_pipes_and_literal_paths_name_files()
    {
        string[] names = engine.Texts("""
            [pscustomobject]@{ N = 1 } | Export-TreatyWorkbook "$($args[0])/a1.xlsx"
            [pscustomobject]@{ N = 2 } | Export-TreatyWorkbook "$($args[0])/a2.xlsx"
            [pscustomobject]@{ N = 3 } | Export-TreatyWorkbook "$($args[0])/[b].xlsx"
            Import-TreatyWorkbook "$($args[0])/a?.xlsx" | ForEach-Object N
            Import-TreatyWorkbook -LiteralPath "$($args[0])/[b].xlsx" | ForEach-Object N
            "$($args[0])/a2.xlsx" | Import-TreatyWorkbook | ForEach-Object N
            """, _folder);
        Assert.Equal(["1", "2", "3", "2"], names);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_one_error_and_the_next_is_read()
    {
        File.WriteAllText(Path.Combine(_folder, "broken.xlsx"), "no workbook");
        EngineResult result = engine.Run("""
            [pscustomobject]@{ N = 1 } | Export-TreatyWorkbook "$($args[0])/good.xlsx"
            Import-TreatyWorkbook "$($args[0])/broken.xlsx", "$($args[0])/good.xlsx" | ForEach-Object N
            """, _folder);
        Assert.Equal("InvalidWorkbook", result.ErrorId);
        Assert.Equal(1, Assert.Single(result.Output).BaseObject);
    }

    [Fact]
    public void What_contradicts_itself_or_is_not_there_is_an_error()
    {
        engine.Run("[pscustomobject]@{ N = 1 } | Export-TreatyWorkbook $args[0]", Book).ThrowOnError();
        Assert.Equal("ConflictingParameters", engine.Run("Import-TreatyWorkbook $args[0] -TableName T -NoHeader", Book).ErrorId);
        Assert.Equal("WorksheetNotFound", engine.Run("Import-TreatyWorkbook $args[0] Shet1", Book).ErrorId);
        Assert.Equal("HeaderNotFound", engine.Run("Import-TreatyWorkbook $args[0] -HeaderRow 9", Book).ErrorId);
        Assert.Equal("FileNotFound", engine.Run("Import-TreatyWorkbook $args[0]", Path.Combine(_folder, "none.xlsx")).ErrorId);
        Assert.Equal("SourceIsDirectory", engine.Run("Import-TreatyWorkbook $args[0]", _folder).ErrorId);
    }

    [Fact]
    public void Sheets_and_tables_complete()
    {
        engine.Run("[ordered]@{ 'My sheet' = 'a', 'b'; Other = 'c', 'd' } | Export-TreatyWorkbook $args[0]", Book).ThrowOnError();
        const string Complete = "$line = \"Import-TreatyWorkbook '$($args[0])' $($args[1])\"; "
            + "([System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null)).CompletionMatches.CompletionText";
        Assert.Equal(["'My sheet'", "Other"], engine.Texts(Complete, Book, "-WorksheetName "));
        Assert.Equal(["Other"], engine.Texts(Complete, Book, "-TableName O"));
        Assert.DoesNotContain("Other", engine.Texts(Complete, Path.Combine(_folder, "none.xlsx"), "-WorksheetName O"));
    }
}
