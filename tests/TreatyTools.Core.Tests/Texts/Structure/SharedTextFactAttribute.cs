using TreatyTools.Core.Tests.Datasets;

namespace TreatyTools.Core.Tests.Texts.Structure;

/// <summary>A test on real texts, which lie beside the repository and never in it; skipped where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedTextFactAttribute : FactAttribute
{
    public SharedTextFactAttribute(string place)
    {
        if (!Path.Exists(At(place)))
        {
            Skip = $"../shared/{place} is not there.";
        }
    }

    /// <summary>Path of a file or folder beside the repository.</summary>
    public static string At(string place) => Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", place));
}
