using TreatyTools.Model;

namespace TreatyTools.Core.IO;

/// <summary>The formats that a kind of file has, by the extensions of their names, whose case does not matter.</summary>
/// <param name="formats">The formats, each with its extensions, which begin with a point; the first one is that of files that get a name here.</param>
/// <typeparam name="T">What stands for a format.</typeparam>
internal sealed class FileFormats<T>(params IReadOnlyList<(T Format, IReadOnlyList<string> Extensions)> formats)
    where T : notnull
{
    /// <summary>All extensions, in the order of the formats.</summary>
    internal IReadOnlyList<string> Extensions { get; } = [.. formats.SelectMany(format => format.Extensions)];

    /// <summary>The format that a path asks for, and whether it asks for one.</summary>
    internal (T? Format, bool IsKnown) Of(string? path)
    {
        string? extension = Path.GetExtension(path);
        foreach ((T format, IReadOnlyList<string> extensions) in formats)
        {
            if (extensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
            {
                return (format, true);
            }
        }

        return (default, false);
    }

    /// <summary>The format that a path asks for.</summary>
    /// <param name="path">The path.</param>
    /// <param name="isWritten">What is done with such files: <c>a chart is written as</c>.</param>
    /// <param name="errorId">Id of the error.</param>
    /// <param name="otherwise">What else can be done, as the rest of the last sentence; null for nothing.</param>
    /// <exception cref="TreatyFault">The id that was given: it asks for none.</exception>
    internal T Require(string path, string isWritten, string errorId, string? otherwise = null) =>
        Of(path) is { IsKnown: true, Format: { } format } ? format : throw FileFormats.Unsupported(path, isWritten, Extensions, errorId, otherwise);
}

/// <summary>What is said of files whose names ask for no format that is known.</summary>
public static class FileFormats
{
    private static readonly string[] Workbook = [".xlsx"];

    /// <summary>Makes sure that a path is that of a workbook to be written.</summary>
    /// <param name="path">The path.</param>
    /// <param name="what">What is written, with its article.</param>
    /// <param name="otherwise">What else can be done, as the rest of the last sentence; null for nothing.</param>
    /// <exception cref="TreatyFault"><c>UnsupportedFormat</c>.</exception>
    public static void RequireWorkbook(string path, string what, string? otherwise = null) =>
        new FileFormats<string>(("Xlsx", Workbook)).Require(path, $"{what} is written as", "UnsupportedFormat", otherwise);

    /// <summary>The fault that the extension of a path stands for no format.</summary>
    internal static TreatyFault Unsupported(string path, string isWritten, IReadOnlyList<string> extensions, string errorId, string? otherwise)
    {
        string extension = Path.GetExtension(path);
        return new TreatyFault(errorId, FaultKind.InvalidArgument,
            $"'{path}' {(extension.Length == 0 ? "has no extension" : $"ends with '{extension}'")}, and {isWritten} "
                + $"{string.Join(", ", extensions.SkipLast(1))}{(extensions.Count > 1 ? " or " : "")}{extensions[^1]}. Change the name{otherwise}.", path);
    }
}
