using System.Management.Automation;

namespace TreatyTools.Tests.Commands.Frames;

[Collection(EngineCollection.Name)]
public sealed class CsvFrameTests : IDisposable
{
    private readonly Engine _engine;
    private readonly string _folder = Directory.CreateTempSubdirectory("frames").FullName;

    public CsvFrameTests(Engine engine) => _engine = engine;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Objects_are_written_and_read_back()
    {
        Assert.Equal(["007 1 2024-08-08", "a,b  "], _engine.Texts(
            """
            [pscustomobject]@{ Id = '007'; N = 1; D = [DateOnly]::new(2024, 8, 8) }, [pscustomobject]@{ Id = 'a,b' } |
                Export-TreatyDataFrame "$($args[0])/x.csv"
            Import-TreatyDataFrame "$($args[0])/*.csv" | ConvertFrom-TreatyDataFrame | ForEach-Object {
                "$($_.Id) $($_.N) $(if ($_.D) { $_.D.ToString('yyyy-MM-dd', [cultureinfo]::InvariantCulture) })" }
            """, _folder));
        Assert.Equal("Id,N,D\r\n007,1,2024-08-08\r\n\"a,b\",,\r\n", File.ReadAllText(Path.Combine(_folder, "x.csv")));
    }

    [Fact]
    public void Tabs_separate_the_fields_of_tsv_and_a_name_gets_its_extension()
    {
        _engine.Output("@{ A = 1; B = 2 } | Export-TreatyDataFrame \"$($args[0])/x.tsv\"; @{ A = 1 } | Export-TreatyDataFrame \"$($args[0])/y\"", _folder);
        Assert.Equal("A\tB\r\n1\t2\r\n", File.ReadAllText(Path.Combine(_folder, "x.tsv")));
        Assert.True(File.Exists(Path.Combine(_folder, "y.csv")));
    }

    [Theory]
    [InlineData("x.parquet", "")]
    [InlineData("x.jsonl", "")]
    [InlineData("x.arrow", "")]
    [InlineData("x.feather", "")]
    [InlineData("x.bin", "-Format Parquet")]
    public void Other_formats_give_back_what_was_written(string name, string format)
    {
        Assert.Equal(["007|1.5|2024-08-08|", "|||1"], _engine.Texts(
            $$"""
            [pscustomobject]@{ Id = '007'; N = 1.5; D = [DateOnly]::new(2024, 8, 8) }, [pscustomobject]@{ Id = ''; W = 1 } |
                Export-TreatyDataFrame "$($args[0])/{{name}}" {{format}}
            Import-TreatyDataFrame "$($args[0])/x.*" {{format}} | ConvertFrom-TreatyDataFrame | ForEach-Object {
                "$($_.Id)|$($_.N)|$(if ($_.D) { $_.D.ToString('yyyy-MM-dd', [cultureinfo]::InvariantCulture) })|$($_.W)" }
            """, _folder));
    }

    [Fact]
    public void Parts_are_folders_of_the_values()
    {
        string path = Assert.Single(_engine.Texts(
            """
            Get-TreatyConcern | Export-TreatyDataFrame "$($args[0])/parts" -PartitionBy Theme -PassThru | ForEach-Object { $_.FullName }
            """, _folder));
        int themes = _engine.Output("Get-TreatyConcern | Group-TreatyDataFrame Theme | ConvertFrom-TreatyDataFrame").Count;
        Assert.Equal(themes, Directory.GetFiles(path, "part-0.parquet", SearchOption.AllDirectories).Length);
        Assert.True(File.Exists(Path.Combine(path, "Theme=privacy", "part-0.parquet")));
        Assert.Equal("TargetExists", _engine.Run("Get-TreatyConcern | Export-TreatyDataFrame \"$($args[0])/parts\" -PartitionBy Theme", _folder).ErrorId);
    }

    [Fact]
    public void WhatIf_writes_nothing_and_PassThru_gives_the_file()
    {
        Assert.Empty(_engine.Output("1 | Export-TreatyDataFrame \"$($args[0])/x.csv\" -WhatIf -PassThru", _folder));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
        Assert.Equal(["x.csv"], _engine.Texts("(1 | Export-TreatyDataFrame \"$($args[0])/x.csv\" -PassThru).Name", _folder));
    }

    [Theory]
    [InlineData("1 | Export-TreatyDataFrame \"$($args[0])/x.csv\" -NoClobber", "TargetExists")]
    [InlineData("1 | Export-TreatyDataFrame \"$($args[0])\"", "TargetIsDirectory")]
    [InlineData("1 | Export-TreatyDataFrame \"$($args[0])/none/x.csv\"", "DirectoryNotFound")]
    [InlineData("1 | Export-TreatyDataFrame \"$($args[0])/x.docx\"", "UnknownFormat")]
    [InlineData("1 | Export-TreatyDataFrame \"$($args[0])/x.csv\" -Culture xx-nowhere", "UnknownCulture")]
    [InlineData("1 | Export-TreatyDataFrame \"$($args[0])/x.jsonl\" -Delimiter ';'", "ParameterNotForFormat")]
    [InlineData("1 | Export-TreatyDataFrame \"$($args[0])/x.csv\" -Encoding utf9", "UnknownEncoding")]
    [InlineData("@{ A = 1 } | ConvertTo-TreatyDataFrame | Export-TreatyDataFrame 'Variable:x.csv'", "NotAFilePath")]
    public void A_file_that_cannot_be_written_is_one_error_and_the_old_one_stays(string script, string id)
    {
        string path = Path.Combine(_folder, "x.csv");
        File.WriteAllText(path, "old");
        Assert.Equal(id, _engine.Run(script, _folder).ErrorId);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_reported_and_the_others_are_read()
    {
        File.WriteAllText(Path.Combine(_folder, "a.csv"), "A,B\n1\n");
        File.WriteAllText(Path.Combine(_folder, "b.csv"), "A,A\n1,2\n");
        EngineResult result = _engine.Run("Import-TreatyDataFrame \"$($args[0])/a.csv\", \"$($args[0])/none.csv\", \"$($args[0])/b.csv\"", _folder);
        Assert.Equal(["CsvRagged", "FileNotFound"], result.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Contains("a.csv: Line 2", result.Errors[0].Exception.Message, StringComparison.Ordinal);
        Assert.Single(result.Output);
        Assert.Contains("'A2'", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Import-TreatyDataFrame \"$($args[0])/*.csv\" -Delimiter '\"'", "DelimiterNotUsable")]
    [InlineData("Import-TreatyDataFrame \"$($args[0])/*.csv\" -Culture xx-nowhere", "UnknownCulture")]
    [InlineData("Import-TreatyDataFrame \"$($args[0])/*.csv\" -Encoding utf9", "UnknownEncoding")]
    [InlineData("Import-TreatyDataFrame \"$($args[0])/a.csv\" -Header X, x", "ColumnExists")]
    [InlineData("Import-TreatyDataFrame \"$($args[0])/a.csv\" -WorksheetName X", "ParameterNotForFormat")]
    [InlineData("Import-TreatyDataFrame \"$($args[0])/a.csv\" -Format Arrow", "ArrowMalformed")]
    [InlineData("Import-TreatyDataFrame \"$($args[0])/a.csv\" -Format Xlsx", "InvalidWorkbook")]
    [InlineData("Import-TreatyDataFrame \"$($args[0])/none*.csv\"", "FileNotFound")]
    [InlineData("Import-TreatyDataFrame \"$($args[0])/latin1.csv\"", "CsvEncoding")]
    [InlineData("Import-TreatyDataFrame \"$($args[0])/unicode.csv\"", "CsvEncoding")]
    [InlineData("Import-TreatyDataFrame \"$($args[0])/x.docx\"", "UnknownFormat")]
    [InlineData("Import-TreatyDataFrame \"$($args[0])/.\"", "PartitionFormat")]
    public void What_cannot_be_read_is_one_clear_error(string script, string id)
    {
        File.WriteAllText(Path.Combine(_folder, "a.csv"), "A,B\n1,2\n");
        File.WriteAllText(Path.Combine(_folder, "b.csv"), "A,B\n1,2\n");
        File.WriteAllBytes(Path.Combine(_folder, "latin1.csv"), [.. "A\n"u8, 0xE4]);
        File.WriteAllBytes(Path.Combine(_folder, "unicode.csv"), System.Text.Encoding.Unicode.GetBytes("A,B\n1,2\n"));
        File.WriteAllText(Path.Combine(_folder, "x.docx"), "");
        File.WriteAllText(Path.Combine(_folder, "c.parquet"), "");
        Assert.Equal(id, _engine.Run(script, _folder).ErrorId);
    }

    [Fact]
    public void Workbooks_are_read_sheet_by_sheet()
    {
        Assert.Equal(["String Int32 DateOnly", "String String String", "String", "String Int32", "007||x"], _engine.Texts(
            """
            @{ One = [pscustomobject]@{ Code = '007'; N = 1; D = [DateOnly]::new(2024, 8, 8) }; Two = [pscustomobject]@{ T = 'x' } } |
                Export-TreatyWorkbook "$($args[0])/x.xlsx"
            function types($frame) { ($frame.Columns | ForEach-Object { $_.DataType.Name }) -join ' ' }
            types (Import-TreatyDataFrame "$($args[0])/x.xlsx" -WorksheetName One)
            types (Import-TreatyDataFrame "$($args[0])/x.xlsx" -WorksheetName One -AsText)
            types (Import-TreatyDataFrame "$($args[0])/x.xlsx" -WorksheetName Two)
            types (Import-TreatyDataFrame "$($args[0])/x.xlsx" -WorksheetName One -Type @{ Code = 'String' } | Select-TreatyDataFrame Code, N)
            (Import-TreatyDataFrame "$($args[0])/x.xlsx" -WorksheetName * | ConvertTo-TreatyDataFrame | ConvertFrom-TreatyDataFrame |
                ForEach-Object { "$($_.Code)$($_.T)" }) -join '||'
            """, _folder));
        Assert.Equal("ParameterNotForFormat", _engine.Run("Import-TreatyDataFrame \"$($args[0])/x.xlsx\" -Delimiter ';'", _folder).ErrorId);
        Assert.Equal("ParameterNotForFormat", _engine.Run("Import-TreatyDataFrame \"$($args[0])/x.xlsx\" -Type @{ N = 'Double' }", _folder).ErrorId);
        Assert.Equal("WorksheetNotFound", _engine.Run("Import-TreatyDataFrame \"$($args[0])/x.xlsx\" -WorksheetName Thre", _folder).ErrorId);
        Assert.Contains("Two", _engine.Texts(
            "$line = \"Import-TreatyDataFrame '$($args[0])/x.xlsx' -WorksheetName \"; [System.Management.Automation.CommandCompletion]::CompleteInput($line, "
                + "$line.Length, $null).CompletionMatches.CompletionText", _folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-Format Csv")]
    [InlineData("-Format arrow")]
    [InlineData("-Format JsonLines")]
    public void A_folder_of_parts_is_one_frame_again(string format)
    {
        Assert.Equal(["Code:String N:Int32 Year:Int32", "007,1,2023 ,2,2024 7,3,2024"], _engine.Texts(
            $$"""
            [pscustomobject]@{ Code = '007'; N = 1; Year = 2023 }, [pscustomobject]@{ Code = $null; N = 2; Year = 2024 },
                [pscustomobject]@{ Code = '7'; N = 3; Year = 2024 } |
                Export-TreatyDataFrame "$($args[0])/parts" -PartitionBy Code, Year {{format}}
            $frame = Import-TreatyDataFrame "$($args[0])/parts"
            ($frame.Columns | ForEach-Object { "$($_.Name):$($_.DataType.Name)" }) -join ' '
            ($frame | Select-TreatyDataFrame -OrderBy N | ConvertFrom-TreatyDataFrame | ForEach-Object { "$($_.Code),$($_.N),$($_.Year)" }) -join ' '
            """, _folder));
        Assert.Equal("ColumnNotFound", _engine.Run("Import-TreatyDataFrame \"$($args[0])/parts\" -Type @{ Colour = 'String' }", _folder).ErrorId);
    }

    [Fact]
    public void Files_come_from_the_pipeline_by_their_path()
    {
        File.WriteAllText(Path.Combine(_folder, "[1].csv"), "A\n1\n");
        Assert.Equal(["1"], _engine.Texts(
            "[pscustomobject]@{ PSPath = \"$($args[0])/[1].csv\" } | Import-TreatyDataFrame | ConvertFrom-TreatyDataFrame | ForEach-Object A", _folder));
    }

    [Fact]
    public void Types_headers_and_text_can_be_given()
    {
        File.WriteAllText(Path.Combine(_folder, "x.csv"), "1,2\n3,4\n");
        Assert.Equal(["String Double", "Int32 String"], _engine.Texts(
            """
            $r = Import-TreatyDataFrame "$($args[0])/x.csv" -Header A, B -AsText -Type @{ B = 'Double' } | ConvertFrom-TreatyDataFrame;
                "$($r[0].A.GetType().Name) $($r[0].B.GetType().Name)"
            $r = Import-TreatyDataFrame "$($args[0])/x.csv" -Header A, B -Type @{ B = [string] } | ConvertFrom-TreatyDataFrame;
                "$($r[0].A.GetType().Name) $($r[0].B.GetType().Name)"
            """, _folder));
        EngineResult result = _engine.Run("Import-TreatyDataFrame \"$($args[0])/x.csv\" -Type @{ B = 'Colour' }", _folder);
        Assert.Equal("UnknownColumnType", result.ErrorId);
        Assert.Equal(ErrorCategory.InvalidArgument, result.Error.CategoryInfo.Category);
    }
}
