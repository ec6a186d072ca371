using TreatyTools.Core.Tests.Datasets;

namespace TreatyTools.Core.Tests.Texts.Formats;

/// <summary>A test on official texts, which never enter the repository: skipped where they do not lie beside it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(string file)
    {
        if (!File.Exists(PathOf(file)))
        {
            Skip = $"The file '../shared/{file}' is not beside the repository.";
        }
    }

    /// <summary>Where such a file lies.</summary>
    public static string PathOf(string file) => Path.Combine(Repository.Root, "..", "shared", file);
}
