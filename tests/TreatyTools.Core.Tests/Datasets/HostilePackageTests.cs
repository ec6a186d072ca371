using System.Diagnostics;
using System.Text;
using TreatyTools.Core.Datasets;
using TreatyTools.Core.Datasets.Schema;
using TreatyTools.Core.Datasets.Tables;
using TreatyTools.Core.Graph;
using TreatyTools.Model;
using TreatyTools.Tests.Shared;

namespace TreatyTools.Core.Tests.Datasets;

/// <summary>Packages that a stranger might send. Each is one clear error when it is loaded, and findings when it is checked.</summary>
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
    [InlineData("~/themes.csv")]
    [InlineData("//server/share/themes.csv")]
    [InlineData("themes.csv?download=1")]
    [InlineData("themes*.csv")]
    [InlineData("")]
    public void Paths_out_of_the_package_are_refused(string path)
    {
        File.WriteAllText(Descriptor, File.ReadAllText(Descriptor).Replace("\"path\": \"themes.csv\"", $"\"path\": \"{path}\"", StringComparison.Ordinal));
        Assert.Equal("DatasetResourcePath", Fault().ErrorId);
    }

    [Theory]
    [InlineData("\"title\": \"", "\"title\": \"\\ud800")]
    [InlineData("\"name\": \"", "\"name\": \"\\udc00x")]
    [InlineData("\"title\": \"", "\"a\\ud800\": 1, \"title\": \"")]
    public void Half_a_character_anywhere_in_the_descriptor_is_one_error(string from, string to)
    {
        string text = File.ReadAllText(Descriptor), changed = text.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(text, changed);
        File.WriteAllText(Descriptor, changed);
        Assert.Contains("half a character", Fault().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_out_of_the_package_are_refused()
    {
        string path = Path.Combine(_seeds.Package, "themes.csv");
        File.Move(path, Path.Combine(_seeds.Root, "elsewhere.csv"));
        File.CreateSymbolicLink(path, Path.Combine(_seeds.Root, "elsewhere.csv"));
        Assert.Equal("DatasetResourcePath", Fault().ErrorId);
    }

    [Fact]
    public void A_descriptor_or_folder_that_is_a_link_is_refused()
    {
        string folder = Path.Combine(_seeds.Package, "data");
        Directory.CreateSymbolicLink(folder, _seeds.Seeds);
        File.WriteAllText(Path.Combine(_seeds.Seeds, "themes.csv"), "id,label,definition\n");
        File.WriteAllText(Descriptor, File.ReadAllText(Descriptor)
            .Replace("\"path\": \"themes.csv\"", "\"path\": \"data/themes.csv\"", StringComparison.Ordinal));
        Assert.Equal("DatasetResourcePath", Fault().ErrorId);
        File.Move(Descriptor, Path.Combine(_seeds.Root, "elsewhere.json"));
        File.CreateSymbolicLink(Descriptor, Path.Combine(_seeds.Root, "elsewhere.json"));
        Assert.Equal("DatasetResourcePath", Fault().ErrorId);
    }

    [UnixFact("Windows has no pipes with a path in a folder.")]
    public void A_pipe_in_the_place_of_a_table_keeps_nobody_waiting()
    {
        string path = Path.Combine(_seeds.Package, "themes.csv");
        File.Delete(path);
        using (Process make = Process.Start("mkfifo", [path]))
        {
            Assert.True(make.WaitForExit(TimeSpan.FromSeconds(30)));
            Assert.Equal(0, make.ExitCode);
        }

        Assert.Equal(("header", "themes.csv"), (Finding().Rule, Finding().File));
    }

    [Fact]
    public void A_table_of_a_gigabyte_is_refused_before_it_fills_the_memory()
    {
        using (FileStream file = new(Path.Combine(_seeds.Package, "themes.csv"), FileMode.Append))
        {
            // Sparse: it takes no room on the disk.
            file.SetLength(1L << 30);
        }

        Assert.Equal("DatasetFileTooLarge", Fault().ErrorId);
    }

    [Theory]
    [InlineData("../small")]
    [InlineData("Small")]
    [InlineData("*")]
    [InlineData("sm\\u001b[31mall")]
    [InlineData("")]
    public void Names_that_are_none_are_refused(string name)
    {
        File.WriteAllText(Descriptor, File.ReadAllText(Descriptor).Replace("\"name\": \"small\"", $"\"name\": \"{name}\"", StringComparison.Ordinal));
        TreatyFault fault = Fault();
        Assert.Equal("DatasetDescriptorInvalid", fault.ErrorId);
        Assert.DoesNotContain('\u001b', fault.Message);
    }

    [Fact]
    public void What_a_descriptor_says_cannot_steer_a_terminal()
    {
        File.WriteAllText(Descriptor, File.ReadAllText(Descriptor)
            .Replace("\"A small dataset\"", "\"A \\u001b[2J\\u009b31m dataset\"", StringComparison.Ordinal));
        Assert.Equal("A \uFFFD[2J\uFFFD31m dataset", DataPackageReader.Read(_seeds.Package).Info.Title);
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
    [InlineData("{\"name\":\"x\",\"title\":\"x\",\"version\":\"1\",\"created\":\"2024-01-01\","
        + "\"resources\":[{\"name\":\"treaties\",\"path\":\"treaties.csv\"},{\"name\":\"treaties\",\"path\":\"treaties.csv\"}]}")]
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
    [InlineData("privacy,Privacy,", "privacy,\u001b[31mPrivacy,", "control-character", 2)]
    [InlineData("privacy,Privacy,", "privacy,\u009b31mPrivacy,", "control-character", 2)]
    [InlineData("id,label,definition", "\uFEFF\uFEFFid,label,definition", "header", 1)]
    [InlineData("id,label,definition", "id;label;definition", "header", 1)]
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

    [Fact]
    public void Circles_of_references_are_told_and_walked_only_once()
    {
        // finland belongs to the society, and the society to finland; a disagreement is about itself.
        Spoil("stakeholders.csv", "finland,Finland,state,FIN,,", "finland,Finland,state,FIN,society,");
        Spoil("disagreements.csv", "day-of-vote,vote-2001,", "day-of-vote,day-of-vote,");
        Spoil("claims.csv", "abc/1/2", "claim-1;abc/1/2");
        Assert.Equal("finland", Assert.Single(DatasetValidator.Check(_seeds.Package), finding => finding.Rule == "affiliation-cycle").RecordId);
        RecordGraph graph = RecordGraph.Of(DataPackageReader.Read(_seeds.Package));
        foreach (TreatyRecord record in Enum.GetValues<RecordKind>().SelectMany(graph.Records))
        {
            Assert.All(Enum.GetValues<RecordKind>(), kind => Assert.Equal(graph.Related(record, kind).Distinct().Count(), graph.Related(record, kind).Count()));
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("abc/1/")]
    [InlineData("a;")]
    [InlineData("-")]
    [InlineData("(1)")]
    [InlineData("2024-01-01/")]
    [InlineData("A/AC.")]
    [InlineData("http://a")]
    [InlineData("word ")]
    public void A_page_of_nonsense_in_any_cell_is_checked_and_loaded_in_time_that_grows_with_its_length(string part)
    {
        string page = string.Concat(Enumerable.Repeat(part, 300_000 / part.Length));
        foreach (TableSchema table in RecordTables.All)
        {
            string path = Path.Combine(_seeds.Package, table.FileName);
            string before = File.ReadAllText(path);
            string header = before[..(before.IndexOf('\n', StringComparison.Ordinal) + 1)];
            File.WriteAllText(path, header + string.Join(',', table.Fields.Select(_ => $"\"{page}\"")) + "\n" + before[header.Length..]);
            Assert.NotEmpty(DatasetValidator.Check(_seeds.Package));
            try
            {
                DataPackageReader.Read(_seeds.Package);
            }
            catch (TreatyFault fault)
            {
                Assert.True(fault.Message.Length < 2000, fault.Message);
            }

            File.WriteAllText(path, before);
        }
    }

    [Fact]
    public void Of_countless_faults_of_one_kind_a_thousand_are_told_and_the_rest_counted()
    {
        File.AppendAllLines(Path.Combine(_seeds.Package, "themes.csv"), Enumerable.Range(0, 5_000).Select(i => $"theme-{i},Label,"));
        Assert.Contains(" has 1001 faults; ", Fault().Message, StringComparison.Ordinal);
        File.AppendAllLines(Path.Combine(_seeds.Package, "drafting.csv"),
            Enumerable.Range(0, 5_000).Select(i => $"abc/1@x{i},abc/9{i},abc-draft,,,n,src-1,high"));
        IReadOnlyList<Finding> findings = DatasetValidator.Check(_seeds.Package);
        Assert.Equal(1001, findings.Count(finding => finding is { Rule: "required", File: "themes.csv" }));
        Assert.Equal(1001, findings.Count(finding => finding is { Rule: "dangling-reference", File: "drafting.csv" }));
        Assert.StartsWith("4000 more", findings.Last(finding => finding.Rule == "required").Message, StringComparison.Ordinal);
    }

    private TreatyFault Fault()
    {
        TreatyFault fault = Assert.Throws<TreatyFault>(() => DataPackageReader.Read(_seeds.Package));
        if (fault.ErrorId is not ("DatasetNotFound" or "DatasetDescriptorMissing"))
        {
            Assert.Contains(DatasetValidator.Check(_seeds.Package), finding => finding is { Severity: FindingSeverity.Error, Rule: not "hash" });
        }

        return fault;
    }

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
