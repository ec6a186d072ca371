using System.Management.Automation;

namespace TreatyTools.Tests.Commands.Datasets;

/// <summary>Two versions of a dataset, as a user compares them.</summary>
[Collection(EngineCollection.Name)]
public sealed class CompareDatasetTests(Engine engine) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private static string Package => Path.Combine(Engine.RepositoryRoot, "datasets", "cybercrime");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_package_is_that_of_its_seeds()
    {
        Assert.Empty(engine.Output("Compare-TreatyDataset $args[0] $args[1]", Package, Path.Combine(Engine.RepositoryRoot, "seeds", "cybercrime")));
        Assert.Equal(["none"], engine.Texts("(Compare-TreatyDataset cybercrime -Summary).CallsFor"));
    }

    [Fact]
    public void A_version_is_named_by_folder_descriptor_module_name_and_object()
    {
        string old = Older();
        string[] changes = engine.Texts("Compare-TreatyDataset $args[0] $args[1] | ForEach-Object { \"$_ $($_.Old) $($_.New)\" }", old, Package);
        Assert.Equal(["themes asset-recovery record-added  ", "themes privacy label value-changed Private life Privacy"], changes.Order());
        string module = Directory.CreateDirectory(Path.Combine(_folder.FullName, "module", "datasets")).Parent!.FullName;
        File.WriteAllText(Path.Combine(module, "TreatyTools.psd1"), "@{}");
        Copy(old, Path.Combine(module, "datasets", "cybercrime"));
        foreach (string named in (string[])["$args[0]", "$args[1]", "\"$($args[0])/datapackage.json\"", "(Get-TreatyDataset $args[0])"])
        {
            Assert.Equal(changes, engine.Texts($"Compare-TreatyDataset {named} cybercrime | ForEach-Object {{ \"$_ $($_.Old) $($_.New)\" }}", old, module));
            Assert.Equal(changes.Length, engine.Output($"Get-TreatyDataset cybercrime | Compare-TreatyDataset {named}", old, module).Count);
        }
    }

    [Fact]
    public void The_summary_names_the_version_that_follows()
    {
        Assert.Equal(["minor", "2", "themes: 1 added, 0 removed, 1 changed, 0 fields"], engine.Texts(
            "$c = Compare-TreatyDataset $args[0] -Summary; $c.CallsFor; $c.Changes.Count; $c.Tables | ForEach-Object ToString", Older()));
    }

    [Fact]
    public void Changes_go_into_a_workbook_and_a_frame()
    {
        string book = Path.Combine(_folder.FullName, "changes.xlsx");
        Assert.Equal(["value-changed", "record-added"], engine.Texts(
            "Compare-TreatyDataset $args[0] | Export-TreatyWorkbook $args[1]; Import-TreatyWorkbook $args[1] | ForEach-Object Change", Older(), book)
            .OrderDescending(StringComparer.Ordinal));
        Assert.Equal(["2"], engine.Texts("(Compare-TreatyDataset $args[0] | ConvertTo-TreatyDataFrame).Rows.Count", Older()));
    }

    [Fact]
    public void The_change_log_is_written_whole_or_not_at_all()
    {
        string log = Path.Combine(_folder.FullName, "log.md"), old = Older();
        Assert.StartsWith("## ", engine.Texts("Compare-TreatyDataset $args[0] -As Markdown", old).Single(), StringComparison.Ordinal);
        engine.Output("Compare-TreatyDataset $args[0] -Path $args[1] -WhatIf", old, log);
        Assert.False(File.Exists(log));
        Assert.Equal(["log.md"], engine.Texts("(Compare-TreatyDataset $args[0] -Path $args[1] -PassThru).Name", old, log[..^3]));
        string text = File.ReadAllText(log);
        Assert.Contains("- `themes`: asset-recovery\n", text, StringComparison.Ordinal);
        engine.Output("Compare-TreatyDataset $args[0] -Path $args[1]", old, log);
        Assert.Equal(text, File.ReadAllText(log));
        Assert.Equal("TargetExists", engine.Run("Compare-TreatyDataset $args[0] -Path $args[1] -NoClobber", old, log).ErrorId);
        Assert.Equal("UnsupportedFormat", engine.Run("Compare-TreatyDataset $args[0] -Path $args[1]", old, log + ".xlsx").ErrorId);
        File.WriteAllBytes(log, [0xff, 0xfe, 0xff]);
        Assert.Equal("InvalidEncoding", engine.Run("Compare-TreatyDataset $args[0] -Path $args[1]", old, log).ErrorId);
        Assert.Equal(3, new FileInfo(log).Length);
    }

    [Theory]
    [InlineData("Compare-TreatyDataset 9.9.9", "DatasetNotFound")]
    [InlineData("Compare-TreatyDataset nowhere", "DatasetNotFound")]
    [InlineData("Compare-TreatyDataset cybercrime ..", "DatasetNotFound")]
    [InlineData("Compare-TreatyDataset Env:/PATH", "NotAFilePath")]
    public void What_is_no_dataset_is_one_error(string command, string error) => Assert.Equal(error, engine.Run(command).ErrorId);

    [Fact]
    public void A_package_of_other_fields_is_not_loaded_and_is_compared()
    {
        string old = Older();
        string csv = Path.Combine(old, "themes.csv"), descriptor = Path.Combine(old, "datapackage.json");
        File.WriteAllText(csv, File.ReadAllText(csv).Replace("id,label,definition", "id,label,meaning", StringComparison.Ordinal));
        string json = File.ReadAllText(descriptor);
        int themes = json.IndexOf("\"themes\"", json.IndexOf("\"name\": \"themes\"", StringComparison.Ordinal), StringComparison.Ordinal);
        int field = json.IndexOf("\"definition\"", themes, StringComparison.Ordinal);
        File.WriteAllText(descriptor, string.Concat(json.AsSpan(0, field), "\"meaning\"", json.AsSpan(field + "\"definition\"".Length)));
        ErrorRecord error = engine.Run("Get-TreatyTheme -Dataset $args[0]", old).Error;
        Assert.StartsWith("DatasetInvalid", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("Compare-TreatyDataset", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(["field-added definition major", "field-removed meaning major"], engine.Texts(
            "Compare-TreatyDataset $args[0] | Where-Object Change -like field* | ForEach-Object { \"$($_.Change) $($_.Field) $($_.CallsFor)\" }", old));
    }

    /// <summary>The package with one theme less and one label that was another.</summary>
    private string Older()
    {
        string old = Path.Combine(_folder.FullName, "old");
        if (!Directory.Exists(old))
        {
            Copy(Package, old);
            string csv = Path.Combine(old, "themes.csv");
            string[] lines = [.. File.ReadAllLines(csv).Where(line => !line.StartsWith("asset-recovery,", StringComparison.Ordinal))];
            File.WriteAllText(csv, string.Concat(lines.Select(line => (line.StartsWith("privacy,", StringComparison.Ordinal)
                ? "privacy,Private life" + line[(line.IndexOf(',', "privacy,".Length))..] : line) + "\n")));
        }

        return old;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
