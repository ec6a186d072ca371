namespace TreatyTools.Tests.Documents;

/// <summary>A test on a corpus that never enters the repository: skipped where it does not lie beside it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute(string file)
    {
        if (!File.Exists(PathOf(file)))
        {
            Skip = $"The file '../shared/{file}' is not beside the repository.";
        }
    }

    /// <summary>Where such a file lies.</summary>
    public static string PathOf(string file) => Path.Combine(Engine.RepositoryRoot, "..", "shared", file);
}
