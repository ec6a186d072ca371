using System.Text.RegularExpressions;

namespace TreatyTools.Tests.House;

/// <summary>What every source file keeps to, so that the next reader finds it and can read it.</summary>
public sealed partial class SourceTests
{
    private const int LongestLine = 160, LongestFile = 400, FullestFolder = 22;

    private static readonly string[] Files =
    [
        .. new[] { "src", "tests" }.SelectMany(folder => Directory.EnumerateFiles(
            Path.Combine(Engine.RepositoryRoot, folder), "*.cs", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Engine.RepositoryRoot, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void No_line_is_longer_than_160_columns() => None(
        from file in Files
        from line in Lines(file).Index()
        where line.Item.Length > LongestLine
        select $"{file}:{line.Index + 1} has {line.Item.Length} columns");

    [Fact]
    public void No_file_is_longer_than_400_lines() => None(
        from file in Files
        let length = Lines(file).Length
        where length > LongestFile
        select $"{file} has {length} lines");

    [Fact]
    public void No_folder_of_the_code_is_crowded() => None(
        from folder in Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal)).GroupBy(file => Path.GetDirectoryName(file)!)
        where folder.Count() > FullestFolder
        select $"{folder.Key} has {folder.Count()} files");

    [Fact]
    public void A_folder_is_a_namespace() => None(
        from file in Files
        where !file.Contains("/Fixtures/", StringComparison.Ordinal)
        let found = Namespace().Match(File.ReadAllText(Path.Combine(Engine.RepositoryRoot, file)))
        where found.Success && found.Groups[1].Value != Expected(file)
        select $"{file} is in {found.Groups[1].Value}");

    // Scripts name the types of Model, and error ids those of cmdlets: each of the two is one namespace, whatever the folder.
    private static string Expected(string file) => string.Join('.', Path.GetDirectoryName(file)!.Replace('\\', '/').Split('/') switch
    {
        ["src", "TreatyTools.Model", ..] => ["TreatyTools.Model"],
        ["src", "TreatyTools", "Commands", ..] => ["TreatyTools.Commands"],
        ["tests", "Shared"] => ["TreatyTools.Tests.Shared"],
        [_, .. var folders] => folders,
        [] => [],
    });

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Engine.RepositoryRoot, file));

    private static void None(IEnumerable<string> faults)
    {
        string[] found = [.. faults];
        Assert.True(found.Length == 0, string.Join("\n", found));
    }

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Namespace();
}
