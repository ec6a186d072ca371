using TreatyTools.Model;

namespace TreatyTools.Input;

/// <summary>The formats of files that data frames are read from and written to, by name and by extension.</summary>
internal static class FrameFormat
{
    /// <summary>Text with delimiters.</summary>
    internal const string Csv = "Csv";

    /// <summary>Parquet.</summary>
    internal const string Parquet = "Parquet";

    /// <summary>JSON, one object a line.</summary>
    internal const string JsonLines = "JsonLines";

    /// <summary>Apache Arrow, also called Feather.</summary>
    internal const string Arrow = "Arrow";

    /// <summary>Workbooks of Excel. Frames are read from them only; there is a cmdlet of its own that writes them.</summary>
    internal const string Xlsx = "Xlsx";

    private static readonly Dictionary<string, string> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = Csv,
        [".tsv"] = Csv,
        [".txt"] = Csv,
        [".parquet"] = Parquet,
        [".jsonl"] = JsonLines,
        [".ndjson"] = JsonLines,
        [".arrow"] = Arrow,
        [".feather"] = Arrow,
        [".ipc"] = Arrow,
        [".xlsx"] = Xlsx,
        [".xlsm"] = Xlsx,
    };

    /// <summary>The extension of a format's files, with its dot.</summary>
    internal static string Extension(string format) => ByExtension.First(pair => string.Equals(pair.Value, format, StringComparison.OrdinalIgnoreCase)).Key;

    /// <summary>The format to read that was asked for, else that of a path's extension.</summary>
    /// <exception cref="TreatyFault"><c>UnknownFormat</c>.</exception>
    internal static string ToRead(string? asked, string path) => Of(asked, path) ?? throw new TreatyFault("UnknownFormat", FaultKind.InvalidArgument,
        $"'{path}' is not named like a file that data frames can be read from. It should have one of the extensions {string.Join(", ", ByExtension.Keys)}; or "
            + "name the format with -Format.", path);

    /// <summary>The format to write that was asked for, else that of a path's extension.</summary>
    /// <exception cref="TreatyFault"><c>UnknownFormat</c>.</exception>
    internal static string ToWrite(string? asked, string path) => Of(asked, path) is { } format and not Xlsx ? format
        : throw new TreatyFault("UnknownFormat", FaultKind.InvalidArgument,
        $"'{path}' is not named like a file that data frames are written to. Use one of the extensions "
            + $"{string.Join(", ", ByExtension.Where(pair => pair.Value != Xlsx).Select(pair => pair.Key))}, or name the format with -Format; for Excel there "
            + "is Export-TreatyWorkbook.", path);

    private static string? Of(string? asked, string path) => asked is not null
        ? ByExtension.Values.First(format => string.Equals(format, asked, StringComparison.OrdinalIgnoreCase))
        : ByExtension.GetValueOrDefault(Path.GetExtension(path));

    /// <summary>Makes sure that no parameter was given that means nothing for a format.</summary>
    /// <exception cref="TreatyFault"><c>ParameterNotForFormat</c>.</exception>
    internal static void CheckParameters(string format, IEnumerable<string> bound, params string[] unknown)
    {
        if (bound.FirstOrDefault(name => unknown.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } parameter)
        {
            throw new TreatyFault("ParameterNotForFormat", FaultKind.InvalidArgument,
                $"-{parameter} means nothing for {format}. Leave it out, or choose another format.", parameter);
        }
    }
}
