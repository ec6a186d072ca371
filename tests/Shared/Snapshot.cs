using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace TreatyTools.Tests.Shared;

/// <summary>
/// What was seen and approved, in tests/Snapshots. A test that finds something else fails and names the lines that differ. After reading
/// them, run the test once with the environment variable TREATYTOOLS_ACCEPT_SNAPSHOTS set to 1, and read the change before committing it.
/// </summary>
internal static class Snapshot
{
    private const string Accept = "TREATYTOOLS_ACCEPT_SNAPSHOTS";

    /// <summary>Whether what is found is accepted.</summary>
    public static bool Accepts { get; } = Environment.GetEnvironmentVariable(Accept) == "1";

    /// <summary>Compares lines with those of an approved file.</summary>
    public static void Match(string name, IEnumerable<string> lines)
    {
        string path = Path.Combine(Tests(), "Snapshots", name);
        string[] actual = [.. lines];
        if (Accepts)
        {
            File.WriteAllText(path, string.Concat(actual.Select(line => line + "\n")));
        }

        string[] approved = File.ReadAllLines(path);
        string[] gone = [.. approved.Except(actual).Take(12).Select(line => "- " + line)];
        string[] come = [.. actual.Except(approved).Take(12).Select(line => "+ " + line)];
        Assert.True(
            approved.AsSpan().SequenceEqual(actual),
            $"tests/Snapshots/{name} holds something else ({Accept}=1 accepts what is new):\n{string.Join('\n', gone.Concat(come))}");
    }

    /// <summary>Holds a document to what declarations make of it: the document with all that it lacks. Accepting writes that.</summary>
    /// <param name="path">The document, from the folder above the tests.</param>
    /// <param name="make">Makes the document as it should be of the document as it is.</param>
    public static void MatchDocument(string path, Func<string, string> make)
    {
        string full = Path.Combine(Path.GetDirectoryName(Tests())!, path), actual = File.ReadAllText(full), made = make(actual.ReplaceLineEndings("\n"));
        if (Accepts)
        {
            File.WriteAllText(full, made);
            return;
        }

        string[] missing = [.. made.Split('\n').Except(actual.ReplaceLineEndings("\n").Split('\n')).Take(12)];
        Assert.True(missing.Length == 0, $"{path} lacks what declarations say ({Accept}=1 dotnet test --filter FullyQualifiedName~DeclaredTests writes it):\n"
            + string.Join('\n', missing));
    }

    /// <summary>
    /// A line for every part of a workbook: its name, its length in bytes and the beginning of its SHA-256. The days on which a workbook was made and saved
    /// are left out, and so is the order of parts in the archive.
    /// </summary>
    public static IEnumerable<string> Parts(string workbook)
    {
        using ZipArchive archive = ZipFile.OpenRead(workbook);
        foreach (ZipArchiveEntry entry in archive.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            using Stream stream = entry.Open();
            using StreamReader reader = new(stream, System.Text.Encoding.Latin1);
            string content = Time().Replace(reader.ReadToEnd(), "");
            string hash = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.Latin1.GetBytes(content)))[..16];
            yield return FormattableString.Invariant($"{entry.FullName} {content.Length} {hash}");
        }
    }

    private static string Tests()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "Snapshots")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("No folder above the tests holds Snapshots.");
    }

    private static Regex Time() => new("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:(created|modified)>",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
