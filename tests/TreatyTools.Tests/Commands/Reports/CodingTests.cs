namespace TreatyTools.Tests.Commands.Reports;

/// <summary>Export-TreatyCoding and Measure-TreatyCoding.</summary>
[Collection(EngineCollection.Name)]
public sealed class CodingTests(Engine engine) : IDisposable
{
    // Two coders who differ on one of their concerns.
    private const string TwoCoders = """
        Get-TreatyConcern -Theme privacy | Export-TreatyCoding "$($args[0])/smith" -Coder 'A. Smith' -Prefill
        $concerns = Get-TreatyConcern -Theme privacy
        $concerns | ForEach-Object {
            [pscustomobject]@{ Id = $_.Id; Stance = $_.Stance; Outcome = $(if ($_ -eq $concerns[0]) { 'worsened' } else { $_.Outcome }) } } |
            Export-TreatyWorkbook "$($args[0])/lee.xlsx"

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("coding").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Two_coders_are_compared_field_by_field()
    {
        EngineResult result = engine.Run(TwoCoders + """
            Measure-TreatyCoding "$($args[0])/smith.xlsx", "$($args[0])/lee.xlsx" -Field Stance, Outcome |
                ForEach-Object {
                    "$($_.Field) $($_.Coders -join '+') $($_.Units) $($_.Agreed) $($_.PercentAgreement) $($_.CohenKappa -lt 1) $($_.KrippendorffAlpha -lt 1)" }
            """, _folder).ThrowOnError();
        int units = engine.Texts("Get-TreatyConcern -Theme privacy").Length;
        Assert.Equal([$"Stance A. Smith+lee {units} {units} 100 False False", FormattableString.Invariant(
            $"Outcome A. Smith+lee {units} {units - 1} {100.0 * (units - 1) / units:G15} True True")], result.Output.Select(o => o.ToString()));
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void Conflicts_are_rows_that_lead_to_their_concerns()
    {
        Assert.Equal(["ccc-2024-data-protection-minimum", "A. Smith: partly-addressed; lee: worsened"], engine.Texts(TwoCoders + """
            $conflict = Measure-TreatyCoding "$($args[0])/*.xlsx" -Field Outcome -Conflict | Where-Object Field -eq Outcome
            ($conflict | Get-TreatyConcern).Id
            "$($conflict.Codings[1]); $($conflict.Codings[0])"
            """, _folder));
    }

    [Fact]
    public void What_is_wrong_with_the_files_is_a_warning_or_an_object()
    {
        const string Bad = TwoCoders + """
            [pscustomobject]@{ Id = 'nobody'; Outcome = 'x' } | Export-TreatyWorkbook "$($args[0])/bad.xlsx"
            """ + "\n";
        Assert.Contains(engine.Run(Bad + "Measure-TreatyCoding \"$($args[0])/smith.xlsx\", \"$($args[0])/bad.xlsx\" -Field Outcome", _folder).ThrowOnError()
            .Warnings,
            warning => warning.Contains("'nobody'", StringComparison.Ordinal) && warning.Contains("[unknown-id]", StringComparison.Ordinal));
        EngineResult findings = engine.Run(Bad + "(Measure-TreatyCoding \"$($args[0])/smith.xlsx\", \"$($args[0])/bad.xlsx\" -Field Outcome -Finding).Rule",
            _folder).ThrowOnError();
        Assert.Equal(["unknown-id", "different-units"], findings.Output.Select(o => o.ToString()));
        Assert.Empty(findings.Warnings);
    }

    [Fact]
    public void A_file_that_cannot_be_read_ends_the_comparison()
    {
        File.WriteAllText(Path.Combine(_folder, "broken.xlsx"), "no workbook");
        EngineResult result = engine.Run(TwoCoders + "Measure-TreatyCoding \"$($args[0])/*.xlsx\"", _folder);
        Assert.Equal("InvalidWorkbook", result.ErrorId);
        Assert.Empty(result.Output);
        Assert.Equal("TooFewCoders", engine.Run("Measure-TreatyCoding \"$($args[0])/smith.xlsx\"", _folder).ErrorId);
    }

    [Fact]
    public void A_coding_workbook_is_written_with_care()
    {
        Assert.Equal(["smith.xlsx"], engine.Texts("(Get-TreatyConcern -Theme privacy | Export-TreatyCoding \"$($args[0])/smith\" -PassThru).Name", _folder));
        Assert.Equal("TargetExists", engine.Run("Export-TreatyCoding \"$($args[0])/smith.xlsx\" -NoClobber", _folder).ErrorId);
        Assert.Equal("UnsupportedFormat", engine.Run("Export-TreatyCoding \"$($args[0])/smith.docx\"", _folder).ErrorId);
        Assert.Equal("FieldNotFound", engine.Run("Export-TreatyCoding \"$($args[0])/other.xlsx\" -Field Stanc", _folder).ErrorId);
        Assert.Equal("NothingToExport", engine.Run("Get-TreatyConcern -Id none* | Export-TreatyCoding \"$($args[0])/other.xlsx\"", _folder).ErrorId);
        Assert.Contains("NotAConcern", engine.Run("Get-TreatyTheme -Id privacy | Export-TreatyCoding \"$($args[0])/other.xlsx\"", _folder)
            .Errors.Select(e => e.FullyQualifiedErrorId.Split(',')[0]));
        engine.Run("Export-TreatyCoding \"$($args[0])/other.xlsx\" -WhatIf", _folder).ThrowOnError();
        Assert.False(File.Exists(Path.Combine(_folder, "other.xlsx")));
    }

    [Fact]
    public void A_draw_as_csv_is_compared_with_the_dataset_from_before_a_settlement()
    {
        Assert.Equal(["20 20", "20 19", "1 O1 True", "worsened"], engine.Texts("""
            $settlement = "$($args[0])/settlement.csv"
            Export-TreatyCoding "$($args[0])/lee" -Sample 20 -Seed x -Prefill -Field Outcome
            Export-TreatyCoding "$($args[0])/lee.csv" -Sample 20 -Seed x -Prefill -Field Outcome
            Measure-TreatyCoding "$($args[0])/lee.csv", "$($args[0])/lee.xlsx" | ForEach-Object { "$($_.Units) $($_.Agreed)" }
            $rows = Import-TreatyDataFrame "$($args[0])/lee.csv" | ConvertFrom-TreatyDataFrame
            $one = @($rows)[0]
            [pscustomobject]@{ Id = $one.Id; Field = 'Outcome'; First = 'worsened'; Settled = $one.Outcome; Reason = 'O1' } |
                ConvertTo-TreatyDataFrame | Export-TreatyDataFrame $settlement
            Measure-TreatyCoding "$($args[0])/lee.csv" -IncludeDataset -Settlement $settlement | ForEach-Object { "$($_.Units) $($_.Agreed)" }
            $conflict = Measure-TreatyCoding "$($args[0])/lee.csv" -IncludeDataset -Settlement $settlement -Conflict
            "$(@($conflict).Count) $($conflict.Reason) $($conflict.Settled -eq $one.Outcome)"
            $conflict.Codings[1].Value
            """, _folder));
        Assert.Equal("SeedWithoutSample", engine.Run("Export-TreatyCoding \"$($args[0])/x.csv\" -Seed x", _folder).ErrorId);
        Assert.Equal("NotASettlement", engine.Run("Measure-TreatyCoding \"$($args[0])/lee.csv\" -IncludeDataset -Settlement \"$($args[0])/lee.csv\"",
            _folder).ErrorId);
        Assert.Equal("FileNotFound", engine.Run("Measure-TreatyCoding \"$($args[0])/lee.csv\" -IncludeDataset -Settlement \"$($args[0])/no.csv\"",
            _folder).ErrorId);
    }

    [Fact]
    public void Without_input_all_concerns_are_coded_and_named_fields_alone() =>
        Assert.Equal([$"{engine.Texts("Get-TreatyConcern").Length}", "Outcome", "Comment"], engine.Texts("""
            Export-TreatyCoding "$($args[0])/all.xlsx" -Field Outcome
            $rows = Import-TreatyWorkbook "$($args[0])/all.xlsx" -TableName Coding
            $rows.Count
            $rows[0].psobject.Properties.Name[-2, -1]
            """, _folder));
}
