using System.Management.Automation;
using System.Management.Automation.Runspaces;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace TreatyTools.Tests.Commands.Reports;

[Collection(EngineCollection.Name)]
public sealed class ExportTreatyWorkbookTests(Engine engine) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("export").FullName;

    private string Book => Path.Combine(_folder, "book.xlsx");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_main_sentence_works()
    {
        Export("Get-TreatyConcern -Theme privacy -Outcome not-addressed | Get-TreatyProvision | Export-TreatyWorkbook $args[0]");
        Assert.Equal(["Provisions"], Read().Keys);
        string[][] rows = Read()["Provisions"];
        Assert.Contains("Heading", rows[0]);
        Assert.True(rows.Length > 1);
    }

    [Fact]
    public void Objects_of_many_shapes_share_a_sheet()
    {
        Export("[pscustomobject]@{ A = '007'; B = 1 }, @{ C = '=1+1' }, [pscustomobject]@{ B = 2 } | Export-TreatyWorkbook $args[0]");
        Assert.Equal([["A", "B", "C"], ["007", "1", ""], ["", "", "=1+1"], ["", "2", ""]], Read()["Sheet1"]);
    }

    [Fact]
    public void Plain_values_fill_one_column()
    {
        Export("'x', 'y' | Export-TreatyWorkbook $args[0]");
        Assert.Equal([["Value"], ["x"], ["y"]], Read()["Sheet1"]);
    }

    [Fact]
    public void Each_frame_gets_a_sheet()
    {
        Export("""
            $one = [pscustomobject]@{ A = 1; B = 2 } | ConvertTo-TreatyDataFrame
            $two = [pscustomobject]@{ C = 3 } | ConvertTo-TreatyDataFrame
            $one, $two | Export-TreatyWorkbook $args[0] -WorksheetName Data
            """);
        Dictionary<string, string[][]> sheets = Read();
        Assert.Equal(["Data", "Data (2)"], sheets.Keys);
        Assert.Equal([["A", "B"], ["1", "2"]], sheets["Data"]);
    }

    [Fact]
    public void A_hashtable_gives_a_sheet_for_each_key()
    {
        EngineResult result = Export("""
            [ordered]@{ Z = Get-TreatyTheme; A = [pscustomobject]@{ X = 1 } | ConvertTo-TreatyDataFrame; M = 'a', 'b'; None = $null } |
                Export-TreatyWorkbook $args[0]
            """);
        Assert.Equal(["Z", "A", "M"], Read().Keys);
        Assert.Contains("'None'", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Export("@{ Z = Get-TreatyTheme; A = Get-TreatyTheme } | Export-TreatyWorkbook $args[0]");
        Assert.Equal(["A", "Z"], Read().Keys);
    }

    [Fact]
    public void Groups_give_a_sheet_each()
    {
        Export("""
            [pscustomobject]@{ PSTypeName = 'Microsoft.PowerShell.Commands.GroupInfo'; Name = 'one'; Group = @([pscustomobject]@{ A = 1 }) },
            [pscustomobject]@{ PSTypeName = 'Microsoft.PowerShell.Commands.GroupInfo'; Name = 'two';
                Group = @([pscustomobject]@{ A = 2 }, [pscustomobject]@{ A = 3 }) } |
                Export-TreatyWorkbook $args[0]
            """);
        Assert.Equal([["A"], ["2"], ["3"]], Read()["two"]);
    }

    [Fact]
    public void Columns_are_selected_in_objects_and_frames()
    {
        Export("[pscustomobject]@{ Alpha = 1; Beta = 2; Abc = 3 } | Export-TreatyWorkbook $args[0] -Property Beta, A*");
        Assert.Equal([["Beta", "Alpha", "Abc"], ["2", "1", "3"]], Read()["Sheet1"]);
        Export("[pscustomobject]@{ Alpha = 1; Beta = 2; Abc = 3 } | ConvertTo-TreatyDataFrame | Export-TreatyWorkbook $args[0] -Property Beta, A*");
        Assert.Equal([["Beta", "Alpha", "Abc"], ["2", "1", "3"]], Read()["Sheet1"]);
        Assert.Equal("ColumnNotFound", engine.Run("[pscustomobject]@{ A = 1 } | ConvertTo-TreatyDataFrame | Export-TreatyWorkbook $args[0] -Property B", Book)
            .ErrorId);
    }

    [Fact]
    public void An_argument_gives_the_same_as_the_pipeline()
    {
        Export("Export-TreatyWorkbook $args[0] -InputObject (Get-TreatyTheme)");
        string[][] argument = Read()["Themes"];
        Export("Get-TreatyTheme | Export-TreatyWorkbook $args[0]");
        Assert.Equal(Read()["Themes"], argument);
    }

    [Fact]
    public void Rows_are_added_by_header()
    {
        Export("[pscustomobject]@{ A = 1; B = 2 } | Export-TreatyWorkbook $args[0]");
        Export("[pscustomobject]@{ C = 5; B = 4 } | Export-TreatyWorkbook $args[0] -Append -NoClobber");
        Export("[pscustomobject]@{ D = 6 } | Export-TreatyWorkbook $args[0] -Append -WorksheetName Other");
        Assert.Equal([["A", "B", "C"], ["1", "2", ""], ["", "4", "5"]], Read()["Sheet1"]);
        Export("[pscustomobject]@{ E = 7 } | Export-TreatyWorkbook $args[0] -ClearSheet");
        Assert.Equal(["Sheet1", "Other"], Read().Keys);
        Assert.Equal([["E"], ["7"]], Read()["Sheet1"]);
    }

    [Fact]
    public void PassThru_gives_the_file_and_a_name_without_extension_gets_one()
    {
        PSObject file = Assert.Single(engine.Output("'x' | Export-TreatyWorkbook $args[0] -PassThru", Path.Combine(_folder, "book")));
        Assert.Equal(Book, Assert.IsType<FileInfo>(file.BaseObject).FullName);
        Assert.NotNull(file.Properties["PSPath"]);
        Assert.Empty(engine.Output("'x' | Export-TreatyWorkbook $args[0]", Book));
    }

    [Fact]
    public void Paths_are_those_of_the_session()
    {
        engine.Output("""
            $session = $ExecutionContext.SessionState
            $provider = $session.Provider.Get('FileSystem')[0]
            $null = $session.Drive.New([System.Management.Automation.PSDriveInfo]::new('Out', $provider, $args[0], '', $null), 'Local')
            'x' | Export-TreatyWorkbook Out:/drive.xlsx
            $before = $session.Path.CurrentLocation.Path
            $null = $session.Path.SetLocation($args[0])
            'x' | Export-TreatyWorkbook 'relative [1].xlsx'
            $null = $session.Path.SetLocation($before)
            """, _folder);
        Assert.True(File.Exists(Path.Combine(_folder, "drive.xlsx")));
        Assert.True(File.Exists(Path.Combine(_folder, "relative [1].xlsx")));
    }

    [Fact]
    public void WhatIf_writes_nothing()
    {
        engine.Output("'x' | Export-TreatyWorkbook $args[0] -WhatIf", Book);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("@() | Export-TreatyWorkbook $args[0]", "NothingToExport")]
    [InlineData("$null | Export-TreatyWorkbook $args[0]", "NothingToExport")]
    [InlineData("'x' | Export-TreatyWorkbook $args[1]", "TargetIsDirectory")]
    [InlineData("'x' | Export-TreatyWorkbook ($args[1] + '/new/')", "TargetIsDirectory")]
    [InlineData("'x' | Export-TreatyWorkbook ($args[1] + '/no/where.xlsx')", "DirectoryNotFound")]
    [InlineData("'x' | Export-TreatyWorkbook nodrive:/x.xlsx", "DriveNotFound")]
    [InlineData("'x' | Export-TreatyWorkbook variable:x.xlsx", "NotAFilePath")]
    [InlineData("'x' | Export-TreatyWorkbook $args[0] -NoClobber", "TargetExists")]
    [InlineData("'x' | Export-TreatyWorkbook $args[0] -Append", "InvalidWorkbook")]
    [InlineData("'x' | Export-TreatyWorkbook ($args[1] + '/book.csv')", "UnsupportedFormat")]
    [InlineData("'x' | Export-TreatyWorkbook $args[0] -Append -ClearSheet", "ConflictingParameters")]
    [InlineData("'x' | Export-TreatyWorkbook $args[0] -Append -NoHeader", "ConflictingParameters")]
    [InlineData("'x' | Export-TreatyWorkbook $args[0] -TableStyle Heavy1", "UnknownTableStyle")]
    [InlineData("'x' | Export-TreatyWorkbook $args[0] -TextColumn Valu", "ColumnNotFound")]
    [InlineData("'x' | Export-TreatyWorkbook $args[0] -NumberFormat @{ Value = '0\"' }", "InvalidNumberFormat")]
    [InlineData("('x' * 32768) | Export-TreatyWorkbook $args[0]", "CellTooLong")]
    public void What_goes_wrong_is_one_error_and_the_old_file_stays(string script, string id)
    {
        File.WriteAllText(Book, "old");
        EngineResult result = engine.Run(script, Book, _folder);
        Assert.Equal(id, result.ErrorId);
        Assert.Empty(result.Output);
        Assert.Equal([Book], Directory.GetFileSystemEntries(_folder));
        Assert.Equal("old", File.ReadAllText(Book));
    }

    [Fact]
    public void A_stopped_pipeline_leaves_the_old_file()
    {
        File.WriteAllText(Book, "old");
        using Runspace runspace = Engine.NewRunspace();
        using PowerShell shell = PowerShell.Create();
        shell.Runspace = runspace;
        using ManualResetEventSlim running = new();
        runspace.SessionStateProxy.SetVariable("running", running);
        shell.AddScript("& { while ($true) { 'x'; $running.Set() } } | Export-TreatyWorkbook $args[0]").AddArgument(Book);
        IAsyncResult pending = shell.BeginInvoke();
        running.Wait();
        shell.Stop();
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(pending));
        Assert.Equal([Book], Directory.GetFileSystemEntries(_folder));
        Assert.Equal("old", File.ReadAllText(Book));
    }

    [Fact]
    public void An_empty_pipeline_with_names_of_columns_gives_a_header()
    {
        Export("@() | Export-TreatyWorkbook $args[0] -Property Id, Summary -WorksheetName Concerns");
        Assert.Equal([["Id", "Summary"]], Read()["Concerns"]);
    }

    [Fact]
    public void Force_makes_the_folder_and_replaces_a_read_only_file()
    {
        string deep = Path.Combine(_folder, "new", "book.xlsx");
        engine.Output("'x' | Export-TreatyWorkbook $args[0] -Force", deep);
        File.SetAttributes(deep, FileAttributes.ReadOnly);
        Assert.Equal("TargetNotWritable", engine.Run("'y' | Export-TreatyWorkbook $args[0]", deep).ErrorId);
        engine.Output("'y' | Export-TreatyWorkbook $args[0] -Force", deep);
        File.SetAttributes(deep, FileAttributes.Normal);
    }

    [Fact]
    public void The_filter_can_be_left_out()
    {
        Export("'x' | Export-TreatyWorkbook $args[0] -AutoFilter:$false -TableStyle None -TableName Words");
        using SpreadsheetDocument document = SpreadsheetDocument.Open(Book, false);
        WorksheetPart part = document.WorkbookPart!.WorksheetParts.Single();
        Table table = part.TableDefinitionParts.Single().Table;
        Assert.Equal("Words", table.DisplayName?.Value);
        Assert.Null(table.AutoFilter);
    }

    [Fact]
    public void Definitions_are_hashtables_objects_or_custom_objects()
    {
        Export("""
            $chart = [TreatyTools.Model.ChartDefinition]@{ Type = 'Pie'; Category = 'Country'; Value = 'Votes' }
            $pivot = [pscustomobject]@{ PivotRows = 'Country'; PivotData = @{ Votes = 'Sum' } }
            $rules = @{ Column = 'Votes'; RuleType = 'TwoColorScale'; Colors = 'White', 'Navy' }, @{ Column = 'Country'; RuleType = 'ContainsBlanks';
                ForegroundColor = [System.Drawing.Color]::Red }
            [pscustomobject]@{ Country = 'A'; Votes = 3 }, [pscustomobject]@{ Country = 'B'; Votes = 4 } |
                Export-TreatyWorkbook $args[0] -WorksheetName Votes -Chart $chart, @{ ChartType = 'Bar'; XRange = 'Country' } `
                    -PivotTable $pivot -ConditionalFormat $rules -FormulaColumn ([ordered]@{ Z = '=[@Votes]*2'; A = '=[@Z]' })
            """);
        Dictionary<string, string[][]> sheets = Read();
        Assert.Equal(["Votes", "Votes pivot", "Figures"], sheets.Keys);
        Assert.Equal(["Country", "Votes", "Z", "A"], sheets["Votes"][0]);
        Assert.Equal([["Country", "Sum of Votes"], ["A", "3"], ["B", "4"], ["Grand Total", "7"]], sheets["Votes pivot"].TakeLast(4));
    }

    [Theory]
    [InlineData("-Chart @{ Categry = 'Value' }", "Did you mean 'Category'?")]
    [InlineData("-Chart @{ Type = 'Pi' }", "Pie")]
    [InlineData("-Chart @{ Width = 'wide' }", "a whole number")]
    [InlineData("-Chart 5", "hashtable")]
    [InlineData("-PivotTable @{ Row = 'Value' }", "'Rows'")]
    [InlineData("-ConditionalFormat @{ RuleType = 'GreatThan' }", "'GreaterThan'")]
    [InlineData("-ConditionalFormat @{ Colum = 'Value' }", "'Column'")]
    public void A_wrong_name_in_a_definition_is_told_with_the_right_ones(string parameters, string part)
    {
        EngineResult result = engine.Run($"'x' | Export-TreatyWorkbook $args[0] {parameters}", Book);
        Assert.Equal("ParameterArgumentTransformationError", result.ErrorId);
        Assert.Contains(part, result.Error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("-Chart @{ Category = 'Valu' }", "ColumnNotFound")]
    [InlineData("-Chart @{ Title = 'x' }", "InvalidDefinition")]
    [InlineData("-PivotTable @{ Rows = 'Valu' }", "ColumnNotFound")]
    [InlineData("-ConditionalFormat @{ Column = 'Value'; RuleType = 'Blank'; BackgroundColor = 'Redd' }", "InvalidDefinition")]
    [InlineData("-FormulaColumn @{ A = '=cmd|x!A1' }", "InvalidFormula")]
    [InlineData("-FormulaColumn @{ A = '=[@Valu]' }", "ColumnNotFound")]
    public void A_definition_that_does_not_fit_is_one_error_and_nothing_is_written(string parameters, string id)
    {
        Assert.Equal(id, engine.Run($"'x' | Export-TreatyWorkbook $args[0] {parameters}", Book).ErrorId);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void The_tab_key_offers_definitions_to_fill_in()
    {
        string[] texts = engine.Texts("(TabExpansion2 'Export-TreatyWorkbook x -Chart Dough' 35).CompletionMatches.CompletionText");
        Assert.StartsWith("@{ Type = 'Doughnut'", Assert.Single(texts), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-TreatyConcern -First 2 | Export-TreatyWorkbook $args[0]")]
    [InlineData("Get-TreatyConcern -First 2 | ConvertTo-TreatyDataFrame -Property Id, Theme | Export-TreatyWorkbook $args[0]")]
    [InlineData("@{ Sheet1 = @(Get-TreatyConcern -First 2) } | Export-TreatyWorkbook $args[0]")]
    public void Calculated_properties_are_columns(string command)
    {
        Export(command + " -Property Id, @{ n = 'Length'; e = { $_.Id.Length } }, @{ Name = 'Kind'; Expression = { 'remark' } }");
        string[][] rows = Read().Values.Single();
        Assert.Equal(["Id", "Length", "Kind"], rows[0]);
        Assert.All(rows[1..], row => Assert.Equal([row[0], $"{row[0].Length}", "remark"], row));
        Assert.Equal(2, rows.Length - 1);
    }

    [Fact]
    public void There_are_at_most_25_parameters()
    {
        int own = (int)engine.Output("((Get-Command Export-TreatyWorkbook).Parameters.Keys | Where-Object { $_ -notin "
            + "[System.Management.Automation.Cmdlet]::CommonParameters -and $_ -notin "
            + "[System.Management.Automation.Cmdlet]::OptionalCommonParameters }).Count")[0].BaseObject;
        Assert.InRange(own, 1, 25);
    }

    private EngineResult Export(string script)
    {
        EngineResult result = engine.Run(script, Book).ThrowOnError();
        using SpreadsheetDocument document = SpreadsheetDocument.Open(Book, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri}: {e.Description}"));
        Assert.Equal([Book], Directory.GetFileSystemEntries(_folder));
        return result;
    }

    private Dictionary<string, string[][]> Read()
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(Book, false);
        WorkbookPart book = document.WorkbookPart!;
        SharedStringItem[] shared = [.. book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>() ?? []];
        return book.Workbook.Descendants<Sheet>().ToDictionary(
            sheet => sheet.Name!.Value!,
            sheet => ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Row>()
                .Select(row => row.Elements<Cell>().Select(cell => cell.DataType?.Value switch
                {
                    CellValues.SharedString when cell.CellValue is not null =>
                        shared[int.Parse(cell.CellValue.Text, System.Globalization.CultureInfo.InvariantCulture)].InnerText,
                    CellValues.InlineString => cell.InlineString!.InnerText,
                    _ => cell.CellValue?.Text ?? "",
                }).ToArray()).ToArray());
    }
}
