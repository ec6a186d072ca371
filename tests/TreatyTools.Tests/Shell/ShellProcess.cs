using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace TreatyTools.Tests.Shell;

/// <summary>Starts the built shell as its users do: as a process.</summary>
public static class ShellProcess
{
    /// <summary>How long a shell may take before it is ended.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Folder of the shell's executable, of the same configuration as the tests.</summary>
    public static string Folder { get; } = OutputOf("src/TreatyTools.Shell");

    /// <summary>Folder that a project of the repository was built into, of the same configuration as the tests.</summary>
    public static string OutputOf(string project)
    {
        DirectoryInfo framework = new(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        return Path.Combine(Engine.RepositoryRoot, project, "bin", framework.Parent!.Name, framework.Name);
    }

    /// <summary>Runs the shell with arguments, and nothing on its standard input.</summary>
    public static ShellResult Run(params string[] arguments) => RunIn(null, "", arguments);

    /// <summary>Runs the shell in a folder with a text on its standard input.</summary>
    public static ShellResult RunIn(string? folder, string input, params string[] arguments) =>
        RunAt(Path.Combine(Folder, "TreatyTools.Shell.dll"), folder, input, arguments);

    /// <summary>Runs a shell that lies elsewhere.</summary>
    public static ShellResult RunAt(string shell, string? folder, string input, params string[] arguments)
    {
        using Process process = Start(shell, folder, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The shell may have ended without reading.
        }

        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"The shell did not end: {string.Join(' ', arguments)}");
        }

        return new ShellResult(process.ExitCode, Lines(output.Result), Lines(error.Result));
    }

    /// <summary>
    /// Starts the shell so that Ctrl+C reaches it even where it does not reach these tests, as in a background job: who starts them may have it ignored, and
    /// children inherit that.
    /// </summary>
    public static Process StartInterruptible(string shell, string? folder, params string[] arguments)
    {
        if (!IgnoresInterrupts())
        {
            return Start(shell, folder, arguments);
        }

        ProcessStartInfo info = Info(shell, folder, arguments);
        info.ArgumentList.Insert(0, info.FileName);
        info.ArgumentList.Insert(0, "--default-signal=INT");
        info.FileName = "env";
        return Process.Start(info)!;
    }

    /// <summary>Starts the shell and leaves it running.</summary>
    public static Process Start(string shell, string? folder, params string[] arguments) => Process.Start(Info(shell, folder, arguments))!;

    // Linux tells which signals a process ignores; elsewhere the tests take it that none are.
    private static bool IgnoresInterrupts() => File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
        && (Convert.ToUInt64(ignored["SigIgn:".Length..].Trim(), 16) & 0b10) != 0;

    private static ProcessStartInfo Info(string shell, string? folder, string[] arguments)
    {
        ProcessStartInfo info = new(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? Engine.RepositoryRoot,
        };
        info.ArgumentList.Add(shell);
        foreach (string argument in arguments)
        {
            info.ArgumentList.Add(argument);
        }

        return info;
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n');
}

/// <summary>What a run of the shell gave.</summary>
public sealed record ShellResult(int ExitCode, string Output, string Error)
{
    /// <summary>The output of a run that must go well.</summary>
    public string Good()
    {
        Assert.True(ExitCode == 0 && Error.Length == 0, $"Exit code {ExitCode}: {Error}");
        return Output;
    }
}
