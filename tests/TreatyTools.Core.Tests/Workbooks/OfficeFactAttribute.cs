namespace TreatyTools.Core.Tests.Workbooks;

/// <summary>A test that needs LibreOffice, skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OfficeFactAttribute : FactAttribute
{
    public OfficeFactAttribute()
    {
        if (Program is null)
        {
            Skip = "LibreOffice (soffice) is not on the path.";
        }
    }

    /// <summary>Path of the program, or null.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { Path.Combine(folder, "soffice"), Path.Combine(folder, "soffice.exe") })
        .FirstOrDefault(File.Exists);
}
