namespace TreatyTools.Tests.Commands.Reports;

[Collection(EngineCollection.Name)]
public sealed class ExportTreatyReportTests(Engine engine) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("report").FullName;

    private string Book => Path.Combine(_folder, "report.xlsx");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_report_is_written_and_its_file_given()
    {
        EngineResult result = engine.Run("Export-TreatyReport $args[0] -Title 'For the minister' -PassThru", Path.Combine(_folder, "report"));
        result.ThrowOnError();
        Assert.Equal(Book, Assert.IsType<FileInfo>(Assert.Single(result.Output).BaseObject).FullName);
        Assert.True(File.Exists(Book));
        Assert.Equal(["report.xlsx"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("html")]
    [InlineData("HTM")]
    public void The_extension_makes_it_a_page(string extension)
    {
        string page = Path.ChangeExtension(Book, extension);
        EngineResult result = engine.Run(
            "Export-TreatyReport $args[0] ets185 -Title 'For <the> minister' -AsOf 2010-12-31 -Paper Letter -PassThru", page).ThrowOnError();
        Assert.Equal(page, Assert.IsType<FileInfo>(Assert.Single(result.Output).BaseObject).FullName);
        string text = File.ReadAllText(page);
        Assert.StartsWith("<!DOCTYPE html>", text, StringComparison.Ordinal);
        Assert.Contains("<h1>For &lt;the&gt; minister</h1>", text, StringComparison.Ordinal);
        Assert.Contains("Report as of 31 December 2010", text, StringComparison.Ordinal);
        Assert.Contains("size:Letter", text, StringComparison.Ordinal);
        Assert.Equal([Path.GetFileName(page)], Directory.GetFiles(_folder).Select(Path.GetFileName));
        engine.Run("Export-TreatyReport $args[0] -WhatIf", page).ThrowOnError();
        Assert.Equal(text, File.ReadAllText(page));
        Assert.Equal("TargetExists", engine.Run("Export-TreatyReport $args[0] -NoOverwrite", page).ErrorId);
    }

    [Fact]
    public void WhatIf_writes_nothing()
    {
        engine.Run("Export-TreatyReport $args[0] -Treaty ets185 -WhatIf", Book).ThrowOnError();
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_day_to_come_is_warned_of()
    {
        EngineResult result = engine.Run("Export-TreatyReport $args[0] -Treaty ets185 -AsOf 2999 -WarningVariable told -WarningAction SilentlyContinue; $told",
            Book);
        Assert.Contains("knows of nothing later", Assert.Single(result.ThrowOnError().Output).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Export-TreatyReport $args[0] -NoClobber", "TargetExists")]
    [InlineData("Export-TreatyReport ($args[0] + '.pdf')", "UnsupportedFormat")]
    [InlineData("Export-TreatyReport $args[0] -Treaty nonesuch", "RecordNotFound")]
    [InlineData("Export-TreatyReport $args[0] -Treaty *", "NotOneTreaty")]
    [InlineData("Export-TreatyReport ([IO.Path]::GetDirectoryName($args[0]))", "TargetIsDirectory")]
    [InlineData("[IO.File]::SetAttributes($args[0], 'ReadOnly'); Export-TreatyReport $args[0]", "TargetNotWritable")]
    [InlineData("Export-TreatyReport env:report", "NotAFilePath")]
    [InlineData("Export-TreatyReport $args[0] -AsOf 2024/..", "OpenDate")]
    [InlineData("Export-TreatyReport ([IO.Path]::Combine([IO.Path]::GetDirectoryName($args[0]), 'none', 'x.xlsx'))", "DirectoryNotFound")]
    public void What_cannot_be_written_is_an_error_and_the_old_file_stays(string script, string error)
    {
        File.WriteAllText(Book, "old");
        Assert.Equal(error, engine.Run(script, Book).ErrorId);
        Assert.Equal("old", File.ReadAllText(Book));
    }
}
