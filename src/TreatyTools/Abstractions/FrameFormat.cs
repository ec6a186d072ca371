using TreatyTools.Model;

namespace TreatyTools.Commands;

/// <summary>The formats of files that data frames are read from and written to, by name and by extension.</summary>
internal static class FrameFormat
{
    /// <summary>Text with delimiters.</summary>
    internal const string Csv = "Csv";

    /// <summary>Parquet.</summary>
    internal const string Parquet = "Parquet";

    /// <summary>JSON, one object a line.</summary>
    internal const string JsonLines = "JsonLines";

    private static readonly Dictionary<string, string> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = Csv,
        [".tsv"] = Csv,
        [".txt"] = Csv,
        [".parquet"] = Parquet,
        [".jsonl"] = JsonLines,
        [".ndjson"] = JsonLines,
    };

    /// <summary>The extension of a format's files, with its dot.</summary>
    internal static string Extension(string format) => ByExtension.First(pair => string.Equals(pair.Value, format, StringComparison.OrdinalIgnoreCase)).Key;

    /// <summary>The format that was asked for, else that of a path's extension.</summary>
    /// <exception cref="TreatyFault"><c>UnknownFormat</c>.</exception>
    internal static string Of(string? asked, string path) => asked is not null ? ByExtension.Values.First(format => string.Equals(format, asked, StringComparison.OrdinalIgnoreCase))
        : ByExtension.TryGetValue(Path.GetExtension(path), out string? found) ? found
        : throw new TreatyFault("UnknownFormat", FaultKind.InvalidArgument,
            $"'{path}' is not named like a file that data frames can be read from and written to. Use one of the extensions {string.Join(", ", ByExtension.Keys)}, or name the format with -Format; for Excel there is Export-TreatyWorkbook.", path);

    /// <summary>Makes sure that no parameter was given that means nothing for a format.</summary>
    /// <exception cref="TreatyFault"><c>ParameterNotForFormat</c>.</exception>
    internal static void CheckParameters(string format, IEnumerable<string> bound, params string[] unknown)
    {
        if (bound.FirstOrDefault(name => unknown.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } parameter)
        {
            throw new TreatyFault("ParameterNotForFormat", FaultKind.InvalidArgument, $"-{parameter} means nothing for {format}. Leave it out, or choose another format.", parameter);
        }
    }
}
