using System.Diagnostics;

namespace TreatyTools.Core.Tests.Workbooks;

/// <summary>LibreOffice, where it is on the path.</summary>
internal static class Office
{
    /// <summary>Converts a file. The office has a profile of its own, so that a test does not wait for one that is open, and three minutes.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">What it becomes, as <c>--convert-to</c> takes it.</param>
    /// <param name="folder">Where the result goes.</param>
    /// <returns>Path of a result with the name of the file.</returns>
    internal static string Convert(string file, string format, string folder)
    {
        string profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        ProcessStartInfo start = new(OfficeFactAttribute.Program!)
        {
            ArgumentList = { $"-env:UserInstallation={profile}", "--headless", "--convert-to", format, "--outdir", folder, file },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "en_US.UTF-8";
        using Process process = Process.Start(start)!;
        if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("LibreOffice did not end.");
        }

        return Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(file), format.Split(':')[0]));
    }
}
