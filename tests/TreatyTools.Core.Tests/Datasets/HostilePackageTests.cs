using System.Text;
using TreatyTools.Core.Datasets;
using TreatyTools.Model;

namespace TreatyTools.Core.Tests.Datasets;

public sealed class HostilePackageTests : IDisposable
{
    private readonly SeedFixture _seeds = new();

    public HostilePackageTests() => _seeds.Compile().Write(_seeds.Package);

    private string Descriptor => Path.Combine(_seeds.Package, "datapackage.json");

    public void Dispose() => _seeds.Dispose();

    [Theory]
    [InlineData("../package/themes.csv")]
    [InlineData("./themes.csv")]
    [InlineData("a/../themes.csv")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/Windows/win.ini")]
    [InlineData("..\\\\seeds\\\\themes.yaml")]
    [InlineData("https://example.org/themes.csv")]
    [InlineData("file:///etc/passwd")]
    [InlineData(".hidden/themes.csv")]
    [InlineData("themes.csv\\u0000.txt")]
    [InlineData("")]
    public void Paths_out_of_the_package_are_refused(string path)
    {
        File.WriteAllText(Descriptor, File.ReadAllText(Descriptor).Replace("\"path\": \"themes.csv\"", $"\"path\": \"{path}\"", StringComparison.Ordinal));
        Assert.Equal("DatasetResourcePath", Fault().ErrorId);
    }

    [Fact]
    public void Links_out_of_the_package_are_refused()
    {
        string path = Path.Combine(_seeds.Package, "themes.csv");
        File.Move(path, Path.Combine(_seeds.Root, "elsewhere.csv"));
        File.CreateSymbolicLink(path, Path.Combine(_seeds.Root, "elsewhere.csv"));
        Assert.Equal("DatasetResourcePath", Fault().ErrorId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"name\":\"x\",\"title\":\"x\",\"version\":\"1\",\"created\":\"2024-01-01\"}")]
    [InlineData("{\"name\":\"x\",\"title\":\"x\",\"version\":\"1\",\"created\":\"2024-01-01\",\"resources\":{}}")]
    [InlineData("{\"name\":\"x\",\"title\":\"x\",\"version\":\"1\",\"created\":\"2024-01-01\",\"resources\":[1,null,{\"name\":5}]}")]
    [InlineData("{\"name\":\"x\",\"title\":\"x\",\"version\":\"1\",\"created\":\"2024-01-01\",\"resources\":[{\"name\":\"treaties\"}]}")]
    [InlineData("{\"name\":\"x\",\"title\":\"x\",\"version\":\"1\",\"created\":\"soon\",\"resources\":[{\"name\":\"treaties\",\"path\":\"treaties.csv\"}]}")]
    [InlineData("{\"name\":\"x\",\"title\":\"x\",\"version\":\"1\",\"created\":\"2024-01-01\",\"resources\":[{\"name\":\"treaties\",\"path\":\"treaties.csv\"},{\"name\":\"treaties\",\"path\":\"treaties.csv\"}]}")]
    public void Broken_descriptors_are_refused(string json)
    {
        File.WriteAllText(Descriptor, json);
        TreatyFault fault = Fault();
        Assert.Equal("DatasetDescriptorInvalid", fault.ErrorId);
        Assert.Contains(Descriptor, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Descriptors_nested_without_end_are_refused()
    {
        File.WriteAllText(Descriptor, new string('[', 100_000));
        Assert.Equal("DatasetDescriptorInvalid", Fault().ErrorId);
    }

    [Fact]
    public void Missing_files_and_folders_are_told()
    {
        File.Delete(Path.Combine(_seeds.Package, "themes.csv"));
        Assert.Equal("DatasetFileMissing", Fault().ErrorId);
        File.Delete(Descriptor);
        Assert.Equal("DatasetDescriptorMissing", Fault().ErrorId);
        Directory.Delete(_seeds.Package, recursive: true);
        Assert.Equal("DatasetNotFound", Fault().ErrorId);
    }

    [Theory]
    [InlineData("id,label,definition", "id,label", "header", 1)]
    [InlineData("id,label,definition", "label,id,definition", "header", 1)]
    [InlineData("id,label,definition", "id,label,label", "header", 1)]
    [InlineData("privacy,Privacy,", "privacy,", "csv-format", 2)]
    [InlineData("privacy,Privacy,", "privacy,Privacy,x,", "csv-format", 2)]
    [InlineData("privacy,Privacy,", "privacy,\"Privacy,", "csv-format", 2)]
    [InlineData("privacy,Privacy,", "privacy,\"Pri\"vacy,", "csv-format", 2)]
    [InlineData("privacy,Privacy,", "privacy,Pri\"vacy,", "csv-format", 2)]
    [InlineData("privacy,Privacy,", "privacy,Pri\rvacy,", "csv-format", 2)]
    [InlineData("privacy,Privacy,", "privacy,,", "required", 2)]
    [InlineData("privacy,Privacy,", "privacy,Pri\0vacy,", "control-character", 2)]
    public void Broken_tables_are_told_with_file_and_line(string old, string with, string rule, int line)
    {
        Spoil("themes.csv", old, with);
        Finding finding = Finding();
        Assert.Equal((rule, "themes.csv", line), (finding.Rule, finding.File, finding.Line));
    }

    [Theory]
    [InlineData("texts.csv", ",2,src-1", ",two,src-1", "type", "articles")]
    [InlineData("texts.csv", ",2,src-1", ",99999999999,src-1", "type", "articles")]
    [InlineData("texts.csv", ",2,src-1", ",2,src-1;", "type", "sources")]
    [InlineData("texts.csv", ",2000-05,", ",May 2000,", "edtf", "date")]
    [InlineData("texts.csv", ",zero-draft,", ",zero,", "vocabulary", "stage")]
    [InlineData("treaties.csv", ",false,", ",no,", "type", "eif_organisations_count")]
    public void Cells_of_another_type_are_told_with_their_field(string file, string old, string with, string rule, string field)
    {
        Spoil(file, old, with);
        Finding finding = Finding();
        Assert.Equal((rule, file, 2, field), (finding.Rule, finding.File, finding.Line, finding.Field));
    }

    [Fact]
    public void Other_encodings_are_told()
    {
        File.WriteAllBytes(Path.Combine(_seeds.Package, "sources.csv"), Encoding.Latin1.GetBytes("id,é\n"));
        Assert.Equal("encoding", Finding().Rule);
        File.WriteAllText(Path.Combine(_seeds.Package, "sources.csv"), "id\n", Encoding.Unicode);
        Assert.Contains(Finding().Rule, (string[])["encoding", "control-character"]);
    }

    [Fact]
    public void Endless_cells_are_told()
    {
        Spoil("themes.csv", "Privacy", new string('x', 1_000_001));
        Assert.Equal("cell-length", Finding().Rule);
    }

    [Fact]
    public void Two_records_with_one_id_are_told()
    {
        Spoil("themes.csv", "privacy,Privacy", "src-1,Privacy");
        Assert.Equal("DuplicateRecordId", Fault().ErrorId);
    }

    [Fact]
    public void A_byte_order_mark_carriage_returns_and_a_missing_last_line_end_are_read_as_others_write_them()
    {
        string path = Path.Combine(_seeds.Package, "themes.csv");
        File.WriteAllText(path, File.ReadAllText(path).TrimEnd('\n').ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal("What is one's own.", DataPackageReader.Read(_seeds.Package).Find<Theme>("privacy")!.Definition);
    }

    [Fact]
    public void Other_resources_and_missing_tables_are_passed_over()
    {
        string json = File.ReadAllText(Descriptor).Replace("\"name\": \"claims\"", "\"name\": \"extra\"", StringComparison.Ordinal);
        File.WriteAllText(Descriptor, json);
        Assert.Empty(DataPackageReader.Read(_seeds.Package).Tables.Claims);
    }

    private TreatyFault Fault() => Assert.Throws<TreatyFault>(() => DataPackageReader.Read(_seeds.Package));

    private Finding Finding()
    {
        TreatyFault fault = Fault();
        Assert.Equal("DatasetInvalid", fault.ErrorId);
        return Assert.IsType<Finding>(fault.Target);
    }

    private void Spoil(string file, string old, string with)
    {
        string path = Path.Combine(_seeds.Package, file);
        string text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        int at = text.IndexOf(old, StringComparison.Ordinal);
        File.WriteAllText(path, string.Concat(text.AsSpan(0, at), with, text.AsSpan(at + old.Length)));
    }
}
