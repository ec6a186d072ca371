namespace TreatyTools.Core.Tests.Fuzzing;

/// <summary>Cases and samples as files, each in a folder of its own that does not outlast it.</summary>
internal static class FuzzFile
{
    /// <summary>The bytes of a file that is written.</summary>
    internal static byte[] Made(string extension, Action<string> write) => Use(extension, path =>
    {
        write(path);
        return File.ReadAllBytes(path);
    });

    /// <summary>What a reader of files makes of the bytes of one.</summary>
    internal static string In(string extension, byte[] content, Func<string, string> read) => Use(extension, path =>
    {
        File.WriteAllBytes(path, content);
        return read(path);
    });

    private static T Use<T>(string extension, Func<string, T> use)
    {
        string folder = Directory.CreateTempSubdirectory("fuzz").FullName;
        try
        {
            return use(Path.Combine(folder, "case" + extension));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
