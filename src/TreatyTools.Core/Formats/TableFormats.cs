using TreatyTools.Core.IO;
using TreatyTools.Model;

namespace TreatyTools.Core.Formats;

/// <summary>The formats of files that tables are read from and written to.</summary>
public static class TableFormats
{
    /// <summary>The format of parts that was not chosen.</summary>
    internal static readonly WrittenTableFormat OfParts = new ParquetFormat();

    /// <summary>All of them, in the order in which they are named.</summary>
    public static IReadOnlyList<TableFormat> All { get; } =
    [
        new CsvFormat(),
        OfParts,
        new JsonLinesFormat(),
        new ArrowFormat(),
        new XlsxFormat(),
    ];

    /// <summary>Those that tables are written in.</summary>
    public static IReadOnlyList<WrittenTableFormat> Written { get; } = [.. All.OfType<WrittenTableFormat>()];

    private static FileFormats<TableFormat> ToBeRead { get; } = new([.. All.Select(format => (format, format.Extensions))]);

    private static FileFormats<WrittenTableFormat> ToBeWritten { get; } = new([.. Written.Select(format => (format, format.Extensions))]);

    /// <summary>The format to read that was asked for, else that of a path's extension.</summary>
    /// <param name="asked">Name of the format; null where the extension tells.</param>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="TreatyFault"><c>UnknownFormat</c>.</exception>
    internal static TableFormat ToRead(string? asked, string path) => Named(All, asked)
        ?? ToBeRead.Require(path, "data frames are read from", "UnknownFormat", ", or name the format with -Format");

    /// <summary>The format to write that was asked for, else that of a path's extension.</summary>
    /// <param name="asked">Name of the format; null where the extension tells.</param>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="TreatyFault"><c>UnknownFormat</c>.</exception>
    internal static WrittenTableFormat ToWrite(string? asked, string path) => Named(Written, asked)
        ?? ToBeWritten.Require(path, "data frames are written to", "UnknownFormat",
            ", or name the format with -Format; for Excel there is Export-TreatyWorkbook");

    /// <summary>The format of a name, in any case; null for none.</summary>
    internal static T? Named<T>(IReadOnlyList<T> formats, string? name)
        where T : TableFormat => formats.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Makes sure that nothing was asked for that means nothing for a format.</summary>
    /// <exception cref="TreatyFault"><c>ParameterNotForFormat</c>.</exception>
    internal static void Check(TableFormat format, IEnumerable<string> asked)
    {
        if (asked.FirstOrDefault(name => !format.Parameters.Contains(name) && All.Any(other => other.Parameters.Contains(name))) is { } parameter)
        {
            throw new TreatyFault("ParameterNotForFormat", FaultKind.InvalidArgument,
                $"-{parameter} means nothing for {format.Name}. Leave it out, or choose another format.", parameter);
        }
    }
}
