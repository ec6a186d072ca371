using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using TreatyTools.Tests.Shell;

namespace TreatyTools.Tests.Loading;

/// <summary>
/// What <c>build.ps1 Package</c> makes of what is built, used where nothing of the repository is: unpacked elsewhere, in a process of its own, by PowerShell
/// where there is one and else by the shell.
/// </summary>
public sealed class PackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("treaty-tools-package-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_package_works_far_from_the_repository_and_tells_what_it_is_made_of()
    {
        string packages = Path.Combine(_folder, "packages");
        string script = Path.Combine(Engine.RepositoryRoot, "build.ps1");
        string told = ShellProcess.Run("-NonInteractive", "-File", script, "Package", "-Runtime", "any", "-NoBuild", "-Output", packages).Good();
        Assert.Contains("TreatyTools-0.1.0-any.zip", told, StringComparison.Ordinal);

        string zip = Path.Combine(packages, "TreatyTools-0.1.0-any.zip");
        Assert.Equal($"{Hash(zip)}  TreatyTools-0.1.0-any.zip\n", File.ReadAllText(Path.Combine(packages, "SHA256SUMS")));
        string far = Path.Combine(_folder, "far away", "Modules");
        ZipFile.ExtractToDirectory(zip, far);
        string module = Path.Combine(far, "TreatyTools", "0.1.0");
        Assert.Equal(
            ["CHANGELOG.md", "LICENSE", "README.md", "THIRD-PARTY-NOTICES.md", "TreatyTools.psd1", "bom.json"],
            Directory.GetFiles(module).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        TheBillIsWhole(module);

        string picture = Path.Combine(_folder, "picture.png");
        Assert.Equal($"58 58\nGets treaties.\nuncc\nuncc/24\n\nSkiaSharp\nTrue\n{module}", Run(module, $$"""
            "$(@(Get-Command -Module TreatyTools -CommandType Cmdlet).Count) $((Get-Module TreatyTools).ExportedCmdlets.Count)"
            (Get-Help Get-Treaty).Synopsis
            (Get-Treaty uncc).Id
            (Get-TreatyProvision 24).Id
            function Get-Drawing { "$([AppDomain]::CurrentDomain.GetAssemblies().ForEach{ $_.GetName().Name }.Where{ $_ -eq 'SkiaSharp' })" }
            Get-Drawing
            Get-TreatyParticipation -Treaty uncc | Export-TreatyChart '{{picture}}' ParticipationMap
            Get-Drawing
            [IO.File]::Exists('{{picture}}')
            (Get-Module TreatyTools).ModuleBase
            """));
    }

    // Every file with its hash, every library with its licence.
    private static void TheBillIsWhole(string module)
    {
        using JsonDocument bill = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(module, "bom.json")));
        ILookup<string?, JsonElement> components = bill.RootElement.GetProperty("components").EnumerateArray()
            .ToLookup(component => component.GetProperty("type").GetString());
        Assert.Equal(
            Directory.EnumerateFiles(module, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "bom.json")
                .Select(file => (Path.GetRelativePath(module, file).Replace('\\', '/'), Hash(file))).Order(),
            components["file"].Select(file => (file.GetProperty("name").GetString()!, file.GetProperty("hashes")[0].GetProperty("content").GetString()!))
                .Order());
        Assert.Contains("ClosedXML", components["library"].Select(library => library.GetProperty("name").GetString()));
        Assert.All(components["library"], library => Assert.Equal(1, library.GetProperty("licenses").GetArrayLength()));
    }

    private string Run(string module, string script)
    {
        string? pwsh = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh")).FirstOrDefault(File.Exists);
        if (pwsh is null)
        {
            // The shell loads the module of the folder that it lies in.
            string shell = Directory.CreateDirectory(Path.Combine(module, "shell")).FullName;
            foreach (string file in Directory.EnumerateFiles(ShellProcess.Folder, "*", SearchOption.AllDirectories))
            {
                string copy = Path.Combine(shell, Path.GetRelativePath(ShellProcess.Folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            return ShellProcess.RunAt(Path.Combine(shell, "TreatyTools.Shell.dll"), _folder, "", "-NonInteractive", "-Command", script).Good();
        }

        ProcessStartInfo start = new(pwsh, ["-NoProfile", "-NonInteractive", "-Command", $"Import-Module TreatyTools -ErrorAction Stop\n{script}"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = _folder,
            Environment = { ["PSModulePath"] = Path.GetDirectoryName(Path.GetDirectoryName(module)) },
        };
        using Process process = Process.Start(start)!;
        using Timer limit = new(_ => process.Kill(entireProcessTree: true), null, ShellProcess.Patience, Timeout.InfiniteTimeSpan);
        return process.StandardOutput.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n');
    }

    private static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
