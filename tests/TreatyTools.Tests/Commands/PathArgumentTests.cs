using System.Diagnostics;
using System.Management.Automation;
using TreatyTools.Tests.Shared;

namespace TreatyTools.Tests.Commands;

/// <summary>Every parameter that takes the path of a file or folder, of every cmdlet, with paths that no system has.</summary>
[Collection(EngineCollection.Name)]
public sealed class PathArgumentTests(Engine engine) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("paths").FullName;

    public static TheoryData<string> Odd => ["nul", "long", "longPart", "loop", "drive", "surrogate", "blank"];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Odd))]
    public void Whatever_path_is_given_the_answer_is_a_result_or_an_error_of_its_own(string kind)
    {
        List<string> raw = [];
        foreach (string line in engine.Texts("""
            foreach ($command in Get-Command -Module TreatyTools -CommandType Cmdlet) {
                foreach ($parameter in $command.Parameters.Values) {
                    if ($parameter.Name -match 'Path$|^Destination$|^Seeds$|^Corpus$|^Settlement$' -and $parameter.ParameterType -in [string], [string[]]) {
                        "$($command.Name) $($parameter.Name)"
                    }
                }
            }
            """))
        {
            string[] parts = line.Split(' ');
            raw.AddRange(Raw(parts[0], parts[1], kind));
        }

        Assert.True(raw.Count == 0, string.Join('\n', raw));
        Assert.False(Path.Exists(Path.Combine(Assert.Single(engine.Texts("$PWD.ProviderPath")), OddPath("blank", ""))));
    }

    [UnixFact("Windows has no such files")]
    public void A_pipe_whose_name_has_no_extension_is_refused_and_nothing_is_written_beside_it()
    {
        string pipe = OddPath("pipe", "");
        using (Process made = Process.Start("mkfifo", [pipe]))
        {
            Assert.True(made.WaitForExit(TimeSpan.FromSeconds(20)));
        }

        IReadOnlyList<string> writers = engine.Texts("""
            (Get-Command -Module TreatyTools -CommandType Cmdlet).Where{ $_.Parameters.ContainsKey('NoClobber') -and $_.Parameters.ContainsKey('Path') }.Name
            """);
        Assert.NotEmpty(writers);
        // Where the extension tells the format, its lack is told first.
        string[] refusals = ["TargetNotWritable", "UnknownFormat", "UnsupportedFormat"];
        Assert.All(writers, command => Assert.Contains(Run(command, "Path", pipe).Errors[0].FullyQualifiedErrorId.Split(',')[0], refusals));
        Assert.Equal("TargetNotWritable", Assert.Single(engine.Run("Get-TreatyConcern -First 2 | Export-TreatyDataFrame $args[0] -Format Csv", pipe).Errors)
            .FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal([pipe], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Citations_are_not_written_under_the_name_of_another_format()
    {
        string path = Path.Combine(_folder, "sources.docx");
        Assert.Equal("UnknownFormat", engine.Run("Get-TreatySource -First 2 | Export-TreatyCitation $args[0]", path).ErrorId);
        Assert.False(File.Exists(path));
        engine.Output("Get-TreatySource -First 2 | Export-TreatyCitation $args[0] -Format Text", path);
        Assert.True(File.Exists(path));
    }

    [UnixFact("Windows has no such files")]
    public void A_pipe_or_a_device_is_no_file_to_read()
    {
        string pipe = OddPath("pipe", "");
        using (Process made = Process.Start("mkfifo", [pipe]))
        {
            Assert.True(made.WaitForExit(TimeSpan.FromSeconds(20)));
        }

        string[] readers = ["Import-TreatyDataFrame", "Import-TreatyWorkbook", "Import-TreatyText", "Measure-TreatyCoding", "Compare-TreatyStatus"];
        foreach (string command in readers)
        {
            EngineResult result = engine.Run($"{command} /dev/zero");
            Assert.Equal("NotAFilePath", result.ErrorId);
            Assert.Contains("'/dev/zero' is a pipe or a device", result.Error.ToString(), StringComparison.Ordinal);
            Assert.Equal("NotAFilePath", engine.Run($"{command} $args[0]", pipe).ErrorId);
        }

        Assert.Equal("TargetNotWritable", engine.Run("Get-Treaty | Export-TreatyDataFrame /dev/stdout -Format Csv").ErrorId);
    }

    private IEnumerable<string> Raw(string command, string parameter, string kind)
    {
        string extension = command is "Export-TreatyChart" or "Export-TreatySimilarity" ? ".png" : command.Contains("Frame", StringComparison.Ordinal) ? ".csv"
            : command is "Export-TreatyText" or "Import-TreatyText" or "Register-TreatyText" ? ".txt" : command is "Compare-TreatyStatus" ? ".xml"
            : command is "Export-TreatyCitation" ? ".bib" : ".xlsx";
        EngineResult result = Run(command, parameter, OddPath(kind, extension));
        return result.Errors.Where(error => error.FullyQualifiedErrorId.StartsWith("System.", StringComparison.Ordinal)
            || error.Exception.GetType().FullName!.StartsWith("System.IO", StringComparison.Ordinal)
            || (error.Exception.GetType().Name != "TreatyFault" && error.Exception is not RuntimeException and not PSArgumentException))
            .Select(error => $"{command} -{parameter} ({kind}): {error.FullyQualifiedErrorId} {error.Exception.GetType().Name} {error}");
    }

    // The cmdlet with a path, and with something for whatever else it must have.
    private EngineResult Run(string command, string parameter, string path) => engine.Run($$"""
            $more = @{ '{{parameter}}' = $args[0] }
            $set = (Get-Command {{command}}).ParameterSets | Where-Object { $_.Parameters.Name -contains '{{parameter}}' } | ForEach-Object { $_ }
            foreach ($needed in @($set)[0].Parameters) {
                if ($needed.IsMandatory -and $needed.Name -ne '{{parameter}}' -and -not $needed.ValueFromPipeline) {
                    $more[$needed.Name] = if ($needed.Name -eq 'Kind') { 'Votes' } elseif ($needed.Name -match 'Id$|^Text$') { 'uncc-final' } else { 'uncc' }
                }
            }
            $takes = @($set)[0].Parameters | Where-Object { $_.ValueFromPipeline -and $_.Name -ne '{{parameter}}' }
            if ($takes) { Get-TreatyConcern -First 2 | {{command}} @more } else { {{command}} @more }
            """, path);

    private string OddPath(string kind, string extension)
    {
        switch (kind)
        {
            case "nul":
                return Path.Combine(_folder, "a\0b" + extension);
            case "long":
                return Path.Combine(_folder, string.Join('/', Enumerable.Repeat(new string('p', 200), 30)) + extension);
            case "longPart":
                return Path.Combine(_folder, new string('p', 300) + extension);
            case "drive":
                return "nodrive:" + extension;
            case "surrogate":
                return Path.Combine(_folder, "a\uD800b" + extension);
            case "blank":
                return " ";
            case "pipe":
                return Path.Combine(_folder, "pipe");
            default:
                string link = Path.Combine(_folder, "loop" + extension);
                if (!File.Exists(link) && new FileInfo(link).LinkTarget is null)
                {
                    File.CreateSymbolicLink(link, link);
                }

                return link;
        }
    }
}
